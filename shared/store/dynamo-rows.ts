import { setTimeout as wait } from 'node:timers/promises';
import { BatchGetCommand, GetCommand, paginateQuery } from '@aws-sdk/lib-dynamodb';
import { mostTries } from './client.ts';
import { TableError } from './errors.ts';
import { expression } from './expressions.ts';
import { keyOf } from './items.ts';
import type { Key } from './keys.ts';
import type { Listing, Range, Rows } from './rows.ts';
import { table } from './table.ts';
import { type Connection, transact } from './transact.ts';
import type { Item } from './writes.ts';

type Sleep = (milliseconds: number) => Promise<void>;
type BatchResult = { readonly items: readonly Item[]; readonly left: readonly Key[] };

const firstWait = 50;

/** The key and these; everything when nothing is said. */
const projection = (only: readonly string[] | undefined) => {
  if (only === undefined) return {};
  const { name, attributes } = expression();
  const all = [table.partitionKey, table.sortKey, ...only].map(name);
  return { ProjectionExpression: all.join(', '), ...attributes() };
};

type Wanted = { readonly keys: readonly Key[]; readonly only?: readonly string[] | undefined };

const batch = async ({ client, tableName }: Connection, { keys, only }: Wanted): Promise<BatchResult> => {
  const Keys = keys.map((key) => ({ ...key }));
  const answer = await client.send(
    new BatchGetCommand({
      RequestItems: { [tableName]: { Keys, ConsistentRead: true, ...projection(only) } },
    }),
  );
  return {
    items: answer.Responses?.[tableName] ?? [],
    left: (answer.UnprocessedKeys?.[tableName]?.Keys ?? []).map(keyOf),
  };
};

/** DynamoDB may answer for some keys only, without an error; waits when it answered for none. */
const getMany = async (
  connection: Connection,
  { keys, only }: Wanted,
  sleep: Sleep,
): Promise<readonly Item[]> => {
  const found: Item[] = [];
  let wanted = keys;
  for (let fruitless = 0; wanted.length > 0; ) {
    const { items, left } = await batch(connection, { keys: wanted, only });
    found.push(...items);
    fruitless = left.length === wanted.length ? fruitless + 1 : 0;
    if (fruitless >= mostTries) throw new TableError(['UnprocessedKeys']);
    if (fruitless > 0) await sleep(firstWait * 2 ** fruitless);
    wanted = left;
  }
  return found;
};

const query = async ({ client, tableName }: Connection, { pk, from }: Range): Promise<readonly Item[]> => {
  const { name, value, attributes } = expression();
  const partition = `${name(table.partitionKey)} = ${value(pk)}`;
  const start = from === undefined ? '' : ` AND ${name(table.sortKey)} >= ${value(from)}`;
  const pages = paginateQuery(
    { client },
    {
      TableName: tableName,
      KeyConditionExpression: partition + start,
      ConsistentRead: true,
      ...attributes(),
    },
  );
  const found: Item[] = [];
  for await (const { Items } of pages) found.push(...(Items ?? []));
  return found;
};

const inIndex = (tableName: string, { index, value: wanted, until }: Listing) => {
  const { partitionKey, sortKey, name: IndexName } = table.indexes[index];
  const { name, value, attributes } = expression();
  const partition = `${name(partitionKey)} = ${value(wanted)}`;
  const end = until === undefined ? '' : ` AND ${name(sortKey)} <= ${value(until)}`;
  return { TableName: tableName, IndexName, KeyConditionExpression: partition + end, ...attributes() };
};

async function* listed({ client, tableName }: Connection, listing: Listing): AsyncIterable<readonly Key[]> {
  const { pageSize } = listing;
  const pages = paginateQuery(
    { client, ...(pageSize === undefined ? {} : { pageSize }) },
    inIndex(tableName, listing),
  );
  for await (const { Items } of pages) yield (Items ?? []).map(keyOf);
}

const counted = async ({ client, tableName }: Connection, listing: Listing): Promise<number> => {
  let count = 0;
  for await (const { Count } of paginateQuery(
    { client },
    { ...inIndex(tableName, listing), Select: 'COUNT' },
  ))
    count += Count ?? 0;
  return count;
};

/** The table in DynamoDB; 1 request per page or call unless one has to be repeated. */
export const createDynamoRows = (connection: Connection, sleep: Sleep = wait): Rows => ({
  get: async (key) => {
    const { client, tableName } = connection;
    const command = new GetCommand({ TableName: tableName, Key: { ...key }, ConsistentRead: true });
    return (await client.send(command)).Item;
  },
  getMany: (keys, only) => getMany(connection, { keys, only }, sleep),
  query: (range) => query(connection, range),
  listed: (listing) => listed(connection, listing),
  counted: (listing) => counted(connection, listing),
  transact: (writes) => transact(connection, writes),
});
