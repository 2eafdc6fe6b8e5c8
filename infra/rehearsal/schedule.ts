import { setTimeout as wait } from 'node:timers/promises';
import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import {
  CreateScheduleCommand,
  GetScheduleCommand,
  type GetScheduleCommandOutput,
  ResourceNotFoundException,
  SchedulerClient,
} from '@aws-sdk/client-scheduler';
import type { Deployed } from './deployed.ts';
import { runMachine } from './machine.ts';
import type { Connection, Target } from './target.ts';

export type Schedule = Pick<GetScheduleCommandOutput, 'Arn' | 'ScheduleExpression' | 'State' | 'Target'>;

/** The deployed schedule whose logical id begins so. */
export const readSchedule = async (
  connection: Connection,
  { schedules }: Deployed,
  begins: string,
): Promise<Schedule> => {
  const client = new SchedulerClient(connection);
  try {
    const Name = schedules.find(({ id }) => id.startsWith(begins))?.name;
    return await client.send(new GetScheduleCommand({ Name }));
  } finally {
    client.destroy();
  }
};

/** What EventBridge Scheduler sends where a schedule names no input of its own. */
const usualEvent = (arn: string, { account, connection }: Target, time: string) => ({
  version: '0',
  id: '00000000-0000-4000-8000-000000000000',
  'detail-type': 'Scheduled Event',
  source: 'aws.scheduler',
  account,
  time,
  region: connection.region,
  resources: [arn],
  detail: '{}',
});

const isMachine = (arn: string): boolean => arn.startsWith('arn:') && arn.split(':')[2] === 'states';

/** Calls what the schedule calls, with what it would send. Answers with the kind of error, if there was one. */
export const callAsScheduled = async (
  target: Target,
  { Arn = '', Target: called }: Schedule,
  now: () => Date,
): Promise<string | undefined> => {
  const arn = called?.Arn ?? '';
  if (isMachine(arn)) {
    const end = await runMachine(target.connection, { arn, input: called?.Input ?? '{}' });
    return end === 'SUCCEEDED' ? undefined : end;
  }
  const client = new LambdaClient({ ...target.connection, requestHandler: { requestTimeout: 600_000 } });
  const event = called?.Input ?? JSON.stringify(usualEvent(Arn, target, now().toISOString()));
  try {
    const answer = await client.send(new InvokeCommand({ FunctionName: arn, Payload: Buffer.from(event) }));
    return answer.FunctionError;
  } finally {
    client.destroy();
  }
};

const once = 'krets-rehearsal-once';
const checks = 240;
const pause = 500;

const isThere = (client: SchedulerClient): Promise<boolean> =>
  client.send(new GetScheduleCommand({ Name: once })).then(
    () => true,
    (error: unknown) => {
      if (error instanceof ResourceNotFoundException) return false;
      throw error;
    },
  );

/**
 * A one-time copy of a schedule, due at once: what is called then is called by the scheduler itself.
 * True when it has been and the copy is gone.
 */
export const letScheduleCome = async (
  { connection }: Target,
  { Target: called }: Schedule,
  now: () => Date,
): Promise<boolean> => {
  const client = new SchedulerClient(connection);
  try {
    await client.send(
      new CreateScheduleCommand({
        Name: once,
        ScheduleExpression: `at(${now().toISOString().slice(0, 19)})`,
        Target: called,
        FlexibleTimeWindow: { Mode: 'OFF' },
        ActionAfterCompletion: 'DELETE',
      }),
    );
    for (let left = checks; left > 0; left -= 1) {
      if (!(await isThere(client))) return true;
      await wait(pause);
    }
    return false;
  } finally {
    client.destroy();
  }
};
