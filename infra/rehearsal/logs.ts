import { CloudWatchLogsClient, paginateFilterLogEvents } from '@aws-sdk/client-cloudwatch-logs';
import type { Deployed } from './deployed.ts';
import type { Connection } from './target.ts';

/** Everything that a log group of the deployment holds. `id` is its logical id. */
export type LogText = { readonly id: string; readonly text: string };

export const readLogs = async (
  connection: Connection,
  { resources }: Deployed,
): Promise<readonly LogText[]> => {
  const client = new CloudWatchLogsClient(connection);
  const groups = resources.filter(({ type }) => type === 'AWS::Logs::LogGroup');
  try {
    return await Promise.all(
      groups.map(async ({ id, name }) => {
        const lines: string[] = [];
        for await (const page of paginateFilterLogEvents({ client }, { logGroupName: name }))
          lines.push(...(page.events ?? []).map(({ message = '' }) => message));
        return { id, text: lines.join('\n') };
      }),
    );
  } finally {
    client.destroy();
  }
};

const most = 5;

/** The last lines of trouble in each log: the catalogue's, and what the runtime itself says. */
export const troubleIn = (logs: readonly LogText[]): readonly string[] =>
  logs.flatMap(({ id, text }) =>
    text
      .split('\n')
      .filter((line) => /"level":"(WARN|ERROR)"|Error\b/.test(line))
      .slice(-most)
      .map((line) => `${id}: ${line}`),
  );
