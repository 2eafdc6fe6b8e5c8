import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';
import type { Key } from '../../shared/store/keys.ts';

type Handler = (event: DynamoDBStreamEvent) => Promise<DynamoDBBatchResponse>;

const batchSize = 10;
const retryAttempts = 5;

/** A new outbox row as the stream carries it: its keys and its place in the order. */
export const recordOf = ({ pk, sk }: Key, number: number): DynamoDBRecord => ({
  eventName: 'INSERT',
  dynamodb: { Keys: { pk: { S: pk }, sk: { S: sk } }, SequenceNumber: String(number) },
});

const numberOf = ({ dynamodb }: DynamoDBRecord): string => dynamodb?.SequenceNumber ?? '';

/** Where to go on; the whole batch for an answer that names a record which is not in it, as Lambda does. */
const restOf = (
  records: readonly DynamoDBRecord[],
  { batchItemFailures }: DynamoDBBatchResponse,
): readonly DynamoDBRecord[] => {
  if (batchItemFailures.length === 0) return [];
  const places = batchItemFailures.map(({ itemIdentifier }) =>
    records.findIndex((record) => numberOf(record) === itemIdentifier),
  );
  return places.some((place) => place < 0) ? records : records.slice(Math.min(...places));
};

/**
 * What Lambda's event source mapping does with one batch: after an answer it goes on from the lowest failed
 * number; after an error it cuts the batch in two; each part is tried so often, and what is left is given up.
 */
const handOver = async (
  records: readonly DynamoDBRecord[],
  handler: Handler,
  tries = 0,
): Promise<readonly DynamoDBRecord[]> => {
  if (records.length === 0) return [];
  if (tries > retryAttempts) return records;
  try {
    const rest = restOf(records, await handler({ Records: [...records] }));
    return await handOver(rest, handler, tries + 1);
  } catch {
    const half = Math.ceil(records.length / 2);
    const parts = records.length === 1 ? [records] : [records.slice(0, half), records.slice(half)];
    const left: DynamoDBRecord[] = [];
    for (const part of parts) left.push(...(await handOver(part, handler, tries + 1)));
    return left;
  }
};

/** Hands all records over, in batches and in their order; gives those that were given up. */
export const pump = async (
  records: readonly DynamoDBRecord[],
  handler: Handler,
): Promise<readonly DynamoDBRecord[]> => {
  const left: DynamoDBRecord[] = [];
  for (let start = 0; start < records.length; start += batchSize)
    left.push(...(await handOver(records.slice(start, start + batchSize), handler)));
  return left;
};
