import { chunks, inLanes } from '../domain/parallel.ts';
import type { Instant } from '../domain/time.ts';
import { type Codec, fromItem, keyOf } from './items.ts';
import { type Key, keyText } from './keys.ts';
import type { Listing, Range, Rows } from './rows.ts';
import { table } from './table.ts';
import type { Item } from './writes.ts';

const keysPerCall = 100;
const callsAtOnce = 4;

type Index = Listing['index'];
/** Attributes of the rows with these keys, as far as they are still in the listing. */
type Outlined = {
  readonly listing: Listing;
  readonly keys: readonly Key[];
  readonly only: readonly string[];
};

const text = (item: Item, name: string): string => {
  const value = item[name];
  return typeof value === 'string' ? value : '';
};

/** The index may lag behind the row: what counts is what the row says now. */
const stillListed = (item: Item, { index, value, until }: Listing): boolean => {
  const { partitionKey, sortKey } = table.indexes[index];
  return text(item, partitionKey) === value && (until === undefined || text(item, sortKey) <= until);
};

const inOrder = (items: readonly Item[], { index }: Listing): readonly Item[] => {
  const { sortKey } = table.indexes[index];
  const place = (item: Item): string => `${text(item, sortKey)} ${keyText(keyOf(item))}`;
  return items.toSorted((one, other) => (place(one) < place(other) ? -1 : 1));
};

/** Any number of rows, without order; DynamoDB refuses a key that is asked for twice. */
const fetch = async (
  rows: Rows,
  keys: readonly Key[],
  only?: readonly string[],
): Promise<readonly Item[]> => {
  const distinct = [...new Map(keys.map((key) => [keyText(key), key])).values()];
  const found = await inLanes(callsAtOnce, chunks(distinct, keysPerCall), (some) => rows.getMany(some, only));
  return found.flat();
};

/** The keys of an index, or its first ones: reads no further than it must. */
const keysListed = async (rows: Rows, listing: Listing, limit?: number): Promise<readonly Key[]> => {
  const keys: Key[] = [];
  for await (const page of rows.listed({ ...listing, ...(limit !== undefined && { pageSize: limit }) })) {
    keys.push(...page);
    if (limit !== undefined && keys.length >= limit) break;
  }
  return keys;
};

/** Every row that is in the index, read consistently, in the order of the index. */
const listed = async (rows: Rows, listing: Listing): Promise<readonly Item[]> => {
  const items = await fetch(rows, await keysListed(rows, listing));
  return inOrder(
    items.filter((item) => stillListed(item, listing)),
    listing,
  );
};

/** Of rows that are in the index, these attributes, without order. */
const outlined = async (rows: Rows, { listing, keys, only }: Outlined): Promise<readonly Item[]> => {
  const { partitionKey, sortKey } = table.indexes[listing.index];
  const items = await fetch(rows, keys, [...only, partitionKey, sortKey]);
  return items.filter((item) => stillListed(item, listing));
};

/** The rows of many small partitions of an index, read together, without order. */
const listedInAny = async (rows: Rows, index: Index, values: readonly string[]): Promise<readonly Item[]> => {
  const keys = await inLanes(callsAtOnce, values, (value) => keysListed(rows, { index, value }));
  const wanted = new Set(values);
  const { partitionKey } = table.indexes[index];
  return (await fetch(rows, keys.flat())).filter((item) => wanted.has(text(item, partitionKey)));
};

/** The first rows of the index; reads on as long as rows have moved away and fewer than `limit` are left. */
const firstListed = async (rows: Rows, listing: Listing, limit: number): Promise<readonly Key[]> => {
  const found = new Map<string, Item>();
  for await (const page of rows.listed({ ...listing, pageSize: limit })) {
    const items = await fetch(rows, page);
    for (const item of items.filter((one) => stillListed(one, listing)))
      found.set(keyText(keyOf(item)), item);
    if (found.size >= limit) break;
  }
  return inOrder([...found.values()], listing)
    .slice(0, limit)
    .map(keyOf);
};

/** Whether a row may have this key: what somebody writes into a form may be nothing, or longer than DynamoDB takes. */
const isKey = ({ pk, sk }: Key): boolean =>
  sk !== '' && Buffer.byteLength(pk) <= 2048 && Buffer.byteLength(sk) <= 1024;

/** Reads of entities instead of rows: parsed, expired ones left out. */
export type Reader = {
  readonly one: <Entity>(codec: Codec<Entity>, key: Key) => Promise<Entity | undefined>;
  readonly many: <Entity>(codec: Codec<Entity>, keys: readonly Key[]) => Promise<readonly Entity[]>;
  readonly range: <Entity>(codec: Codec<Entity>, range: Range) => Promise<readonly Entity[]>;
  /** In the order of the index. */
  readonly listed: <Entity>(codec: Codec<Entity>, listing: Listing) => Promise<readonly Entity[]>;
  /** Those of the `near` index, without order. */
  readonly near: <Entity>(codec: Codec<Entity>, values: readonly string[]) => Promise<readonly Entity[]>;
  /** All keys of a listing, or its first ones. */
  readonly keys: (listing: Listing, limit?: number) => Promise<readonly Key[]>;
  readonly outlined: (wanted: Outlined) => Promise<readonly Item[]>;
  /** How many rows each of these values of an index has; counted there, so that no row is read. */
  readonly counted: (index: Index, values: readonly string[]) => Promise<readonly number[]>;
  readonly firstListed: (listing: Listing, limit: number) => Promise<readonly Key[]>;
  readonly parse: <Entity>(codec: Codec<Entity>, items: readonly Item[]) => readonly Entity[];
};

export const createReader = (rows: Rows, now: () => Instant): Reader => {
  const parse = <Entity>(codec: Codec<Entity>, items: readonly Item[]): readonly Entity[] => {
    const at = now();
    return items.map((item) => fromItem(codec, item, at)).filter((entity) => entity !== undefined);
  };
  return {
    parse,
    one: async (codec, key) => (isKey(key) ? fromItem(codec, await rows.get(key), now()) : undefined),
    many: async (codec, keys) => parse(codec, await fetch(rows, keys)),
    range: async (codec, range) => parse(codec, await rows.query(range)),
    listed: async (codec, listing) => parse(codec, await listed(rows, listing)),
    near: async (codec, values) => parse(codec, await listedInAny(rows, 'near', values)),
    keys: (listing, limit) => keysListed(rows, listing, limit),
    outlined: (wanted) => outlined(rows, wanted),
    counted: (index, values) => inLanes(callsAtOnce, values, (value) => rows.counted({ index, value })),
    firstListed: (listing, limit) => firstListed(rows, listing, limit),
  };
};
