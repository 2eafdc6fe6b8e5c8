import { SFNClient, StartExecutionCommand } from '@aws-sdk/client-sfn';
import { clientSettings } from '../../shared/runtime/client-settings.ts';
import type { StartMatching } from '../../shared/use-cases/ask-for-matching.ts';

/** Starts an execution, as the clock does, and does not wait for it. */
export const startMachine = (arn: string): StartMatching => {
  const client = new SFNClient(clientSettings);
  return async () => {
    await client.send(new StartExecutionCommand({ stateMachineArn: arn }));
  };
};
