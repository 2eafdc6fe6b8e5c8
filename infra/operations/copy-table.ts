import { BatchWriteCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { chunks, inLanes } from '../../shared/domain/parallel.ts';
import { dumpTable } from '../../shared/store/dump.ts';
import { keyOf } from '../../shared/store/items.ts';
import { contactKeyKey, type Key, keyText } from '../../shared/store/keys.ts';
import type { RawRow } from '../../shared/use-cases/ports.ts';

/** What makes the second table say exactly what the first says. */
export type CopyPlan = { readonly put: readonly RawRow[]; readonly remove: readonly Key[] };

/**
 * Pure. Every row is put, since comparing would cost as much as writing. A contact key stays where there
 * is none to take its place: a copy from before the first sign-up must not cost the living table its own.
 */
export const planCopy = (from: readonly RawRow[], to: readonly RawRow[]): CopyPlan => {
  const wanted = new Set([...from.map(keyOf), contactKeyKey].map(keyText));
  return { put: from, remove: to.map(keyOf).filter((key) => !wanted.has(keyText(key))) };
};

type Request = { PutRequest: { Item: RawRow } } | { DeleteRequest: { Key: Key } };
type Requests = NonNullable<ConstructorParameters<typeof BatchWriteCommand>[0]['RequestItems']>;

const batchSize = 25;
const lanes = 4;
const mostTries = 20;

/** DynamoDB may take only some of a batch, without an error; the rest is sent again. */
const writeBatch = async (
  client: DynamoDBDocumentClient,
  tableName: string,
  requests: readonly Request[],
): Promise<void> => {
  let left: Requests = { [tableName]: requests.map((request) => ({ ...request })) };
  for (let tries = 0; Object.keys(left).length > 0; tries += 1) {
    if (tries >= mostTries) throw new Error(`The table ${tableName} does not take the rows; run it again.`);
    left = (await client.send(new BatchWriteCommand({ RequestItems: left }))).UnprocessedItems ?? {};
  }
};

export type CopyReport = { readonly put: number; readonly removed: number };

/**
 * Makes `to` hold exactly the rows of `from` (but for a contact key, see above). Not one transaction: nothing else may write to either
 * meanwhile. Broken off, it can be repeated. A dry run (`apply: false`) only counts.
 */
export const copyTable = async (
  client: DynamoDBDocumentClient,
  { from, to, apply }: { readonly from: string; readonly to: string; readonly apply: boolean },
): Promise<CopyReport> => {
  const plan = planCopy(await dumpTable(client, from), await dumpTable(client, to));
  const requests: readonly Request[] = [
    ...plan.put.map((Item) => ({ PutRequest: { Item } })),
    ...plan.remove.map((Key) => ({ DeleteRequest: { Key } })),
  ];
  if (apply) await inLanes(lanes, chunks(requests, batchSize), (batch) => writeBatch(client, to, batch));
  return { put: plan.put.length, removed: plan.remove.length };
};
