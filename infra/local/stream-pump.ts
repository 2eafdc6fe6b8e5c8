import { setTimeout as wait } from 'node:timers/promises';
import { DescribeTableCommand, type DynamoDBClient } from '@aws-sdk/client-dynamodb';
import {
  DescribeStreamCommand,
  type DynamoDBStreamsClient,
  GetRecordsCommand,
  type GetRecordsCommandOutput,
  GetShardIteratorCommand,
  type _Record as StreamRecord,
} from '@aws-sdk/client-dynamodb-streams';
import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';
import { chunks } from '../../shared/domain/parallel.ts';
import { table } from '../../shared/store/table.ts';

/** What Lambda's event source mapping does, in the small: filter, hand over, repeat from the first failure. */
export type StreamPump = { readonly stop: () => Promise<void> };

type Handler = (event: DynamoDBStreamEvent) => Promise<DynamoDBBatchResponse>;

type Source = {
  readonly tables: DynamoDBClient;
  readonly streams: DynamoDBStreamsClient;
  readonly tableName: string;
};

const idleMilliseconds = 100;
const batchSize = 25;
/** Read at once: most records are of other rows, and each reading costs the emulator more the longer the stream is. */
const pageSize = 1000;
/** As in the cloud: a record that keeps failing is given up; its outbox row is still there for the sweep. */
const mostTries = 3;

/** The mapping's filter: new outbox rows only. */
const wanted = (record: StreamRecord): boolean =>
  record.eventName === 'INSERT' &&
  (record.dynamodb?.Keys?.[table.sortKey]?.S?.startsWith(table.outboxSortKeyPrefix) ?? false);

/** The shape that Lambda gives a function. */
const asEvent = ({ eventID, eventName, dynamodb }: StreamRecord): DynamoDBRecord => {
  const text = (name: string) => ({ S: dynamodb?.Keys?.[name]?.S ?? '' });
  return {
    ...(eventID === undefined ? {} : { eventID }),
    ...(eventName === undefined ? {} : { eventName }),
    eventSource: 'aws:dynamodb',
    dynamodb: {
      Keys: { [table.partitionKey]: text(table.partitionKey), [table.sortKey]: text(table.sortKey) },
      SequenceNumber: dynamodb?.SequenceNumber ?? '',
      StreamViewType: table.stream,
    },
  };
};

const handOver = async (records: readonly DynamoDBRecord[], handler: Handler): Promise<void> => {
  let left = records;
  for (let tries = 0; left.length > 0 && tries < mostTries; tries += 1) {
    const { batchItemFailures } = await handler({ Records: [...left] });
    const failed = new Set(batchItemFailures.map(({ itemIdentifier }) => itemIdentifier));
    const first = left.findIndex(({ dynamodb }) => failed.has(dynamodb?.SequenceNumber ?? ''));
    left = first < 0 ? [] : left.slice(first);
  }
};

const streamOf = async ({ tables, tableName }: Source): Promise<string> => {
  const { Table } = await tables.send(new DescribeTableCommand({ TableName: tableName }));
  if (Table?.LatestStreamArn === undefined) throw new Error('The table has no stream.');
  return Table.LatestStreamArn;
};

/** Iterators that begin now: what was written earlier is the sweep's. */
const iteratorsOf = async (source: Source): Promise<readonly string[]> => {
  const StreamArn = await streamOf(source);
  const { StreamDescription } = await source.streams.send(new DescribeStreamCommand({ StreamArn }));
  const shards = (StreamDescription?.Shards ?? []).flatMap(({ ShardId }) => ShardId ?? []);
  const asked = shards.map((ShardId) =>
    source.streams.send(new GetShardIteratorCommand({ StreamArn, ShardId, ShardIteratorType: 'LATEST' })),
  );
  return (await Promise.all(asked)).flatMap(({ ShardIterator }) => ShardIterator ?? []);
};

const pumpShard = async (
  first: string,
  { streams }: Source,
  { handler, signal }: { readonly handler: Handler; readonly signal: AbortSignal },
): Promise<void> => {
  let iterator: string | undefined = first;
  while (iterator !== undefined && !signal.aborted) {
    const page: GetRecordsCommandOutput = await streams.send(
      new GetRecordsCommand({ ShardIterator: iterator, Limit: pageSize }),
    );
    const { Records = [] } = page;
    for (const some of chunks(Records.filter(wanted).map(asEvent), batchSize)) {
      if (signal.aborted) return;
      await handOver(some, handler);
    }
    iterator = page.NextShardIterator;
    if (Records.length === 0) await wait(idleMilliseconds, undefined, { signal }).catch(() => undefined);
  }
};

/** Feeds the mailer from the table's stream until stopped. `failed` hears of a pump that cannot go on. */
export const startStreamPump = async (
  source: Source,
  { handler, failed }: { readonly handler: Handler; readonly failed: (errorName: string) => void },
): Promise<StreamPump> => {
  const control = new AbortController();
  const iterators = await iteratorsOf(source);
  const running = iterators.map((iterator) =>
    pumpShard(iterator, source, { handler, signal: control.signal }).catch((error: unknown) =>
      failed(error instanceof Error ? error.name : 'unknown'),
    ),
  );
  return {
    stop: async () => {
      control.abort();
      await Promise.all(running);
    },
  };
};
