import { setTimeout as wait } from 'node:timers/promises';
import { DescribeExecutionCommand, SFNClient, StartExecutionCommand } from '@aws-sdk/client-sfn';
import type { Connection } from './target.ts';

const checks = 600;
const pause = 1000;

/** Starts a state machine and waits for its end. Answers with how it ended: `SUCCEEDED`, or status and error. */
export const runMachine = async (
  connection: Connection,
  { arn, input }: { readonly arn: string; readonly input: string },
): Promise<string> => {
  const client = new SFNClient(connection);
  try {
    const { executionArn } = await client.send(new StartExecutionCommand({ stateMachineArn: arn, input }));
    for (let left = checks; left > 0; left -= 1) {
      const { status, error } = await client.send(new DescribeExecutionCommand({ executionArn }));
      if (status !== 'RUNNING') return [status, error].filter((word) => word !== undefined).join(' ');
      await wait(pause);
    }
    return 'RUNNING';
  } finally {
    client.destroy();
  }
};
