import { CloudWatchClient, DescribeAlarmsCommand, GetMetricDataCommand } from '@aws-sdk/client-cloudwatch';
import {
  CloudWatchLogsClient,
  paginateDescribeLogGroups,
  paginateFilterLogEvents,
} from '@aws-sdk/client-cloudwatch-logs';
import { GetEventSourceMappingCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { GetScheduleCommand, SchedulerClient } from '@aws-sdk/client-scheduler';
import type { Account, LogGroup, LogLine, Times } from '../port.ts';
import { type ClientSettings, unlessMissing } from './clients.ts';

type Calls = Pick<Account, 'schedule' | 'streamState' | 'alarms' | 'waiting' | 'logGroups' | 'logLines'>;

const alarmsOf =
  (watch: CloudWatchClient): Calls['alarms'] =>
  async (names) => {
    const answer = await watch.send(new DescribeAlarmsCommand({ AlarmNames: [...names], MaxRecords: 100 }));
    return (answer.MetricAlarms ?? []).map((alarm) => ({
      name: alarm.AlarmName ?? '',
      state: alarm.StateValue ?? '',
      acts: (alarm.ActionsEnabled ?? false) && (alarm.AlarmActions ?? []).length > 0,
      description: alarm.AlarmDescription ?? '',
    }));
  };

const waitingOf =
  (watch: CloudWatchClient): Calls['waiting'] =>
  async (queues, { from, to }) => {
    const answer = await watch.send(
      new GetMetricDataCommand({
        StartTime: new Date(from),
        EndTime: new Date(to),
        ScanBy: 'TimestampDescending',
        MetricDataQueries: queues.map((queue, index) => ({
          Id: `q${index}`,
          MetricStat: {
            Metric: {
              Namespace: 'AWS/SQS',
              MetricName: 'ApproximateNumberOfMessagesVisible',
              Dimensions: [{ Name: 'QueueName', Value: queue }],
            },
            Period: 300,
            Stat: 'Maximum',
          },
        })),
      }),
    );
    return Object.fromEntries(
      (answer.MetricDataResults ?? []).flatMap(({ Id, Values }): [string, number][] => {
        const queue = queues[Number(Id?.slice(1))];
        const newest = Values?.[0];
        return queue === undefined || newest === undefined ? [] : [[queue, newest]];
      }),
    );
  };

/** One question per word: not every emulator knows the pattern for "any of these". */
const linesWith = async (
  logs: CloudWatchLogsClient,
  { group, word, from, to }: Times & { readonly group: string; readonly word: string },
): Promise<LogLine[]> => {
  const asked = { logGroupName: group, startTime: from, endTime: to, filterPattern: `"${word}"` };
  const found: LogLine[] = [];
  for await (const page of paginateFilterLogEvents({ client: logs }, asked)) {
    for (const { timestamp: at = 0, message: text = '' } of page.events ?? []) found.push({ at, text });
  }
  return found;
};

const logCalls = (logs: CloudWatchLogsClient): Pick<Calls, 'logGroups' | 'logLines'> => ({
  logGroups: async (prefix) => {
    const found: LogGroup[] = [];
    for await (const page of paginateDescribeLogGroups({ client: logs }, { logGroupNamePrefix: prefix })) {
      for (const { logGroupName: name = '', retentionInDays: days } of page.logGroups ?? [])
        found.push({ name, ...(days !== undefined && { days }) });
    }
    return found;
  },
  logLines: async (group, words, { from, to }) => {
    const lines = words.map((word) => linesWith(logs, { group, word, from, to }));
    return (await Promise.all(lines)).flat().toSorted((one, other) => one.at - other.at);
  },
});

/** What runs by the clock, and what watches over it. */
export const clockworkCalls = (settings: ClientSettings): Calls => {
  const watch = new CloudWatchClient(settings);
  const scheduler = new SchedulerClient(settings);
  const lambda = new LambdaClient(settings);
  return {
    schedule: async (name) => {
      const answer = await unlessMissing(scheduler.send(new GetScheduleCommand({ Name: name })));
      if (answer === undefined) return undefined;
      return {
        enabled: answer.State === 'ENABLED',
        expression: answer.ScheduleExpression ?? '',
        timeZone: answer.ScheduleExpressionTimezone ?? 'UTC',
        hasDeadLetters: answer.Target?.DeadLetterConfig?.Arn !== undefined,
      };
    },
    streamState: async (mapping) =>
      (await lambda.send(new GetEventSourceMappingCommand({ UUID: mapping }))).State ?? '',
    alarms: alarmsOf(watch),
    waiting: waitingOf(watch),
    ...logCalls(new CloudWatchLogsClient(settings)),
  };
};
