import { chunks } from '../domain/parallel.ts';
import { instantSchema, isPast, toEpochSeconds } from '../domain/time.ts';
import type { RawRow } from '../use-cases/ports.ts';
import { holds } from './conditions.ts';
import { keyOf } from './items.ts';
import { type Key, keyText } from './keys.ts';
import type { Listing, Range, Rows } from './rows.ts';
import { table } from './table.ts';
import type { Item, Write } from './writes.ts';

/**
 * Partition key → sort key → row; and beside it index and value → key → row, so that a listing looks at its own rows
 * only, as in DynamoDB.
 */
type Contents = Map<string, Map<string, Item>>;
type Table = { readonly contents: Contents; readonly listed: Contents };
type CountUpTo = Extract<Write, { readonly kind: 'countUpTo' }>;

const number = (value: unknown): number => (typeof value === 'number' ? value : 0);

/** The count's row, unless its window is over. */
const counting = (item: Item | undefined, { now }: CountUpTo): Item | undefined => {
  const { expiresAt } = item ?? {};
  const end = instantSchema.safeParse(expiresAt);
  return end.success && !isPast(end.data, now) ? item : undefined;
};

const countOf = ({ count }: Item = {}): number => number(count);

const allowed = (item: Item | undefined, write: Write): boolean => {
  if (write.kind === 'countUpTo') return countOf(counting(item, write)) < write.limit;
  return holds(item, 'when' in write ? write.when : undefined);
};

const added = (item: Item | undefined, amounts: Readonly<Record<string, number>>): Item =>
  Object.fromEntries(Object.entries(amounts).map(([name, amount]) => [name, number(item?.[name]) + amount]));

const written = (item: Item | undefined, write: Exclude<Write, { readonly kind: 'delete' }>): Item => {
  if (write.kind === 'put' || write.kind === 'journal') return write.item;
  if (write.kind === 'add') return { ...item, ...write.key, ...added(item, write.amounts) };
  const { key, expiresAt } = write;
  const fresh: Item = { ...key, expiresAt, [table.ttl]: toEpochSeconds(expiresAt) };
  const before = counting(item, write) ?? fresh;
  return { ...before, count: countOf(before) + 1 };
};

const at = (contents: Contents, { pk, sk }: Key): Item | undefined => contents.get(pk)?.get(sk);

const rowsIn = (contents: Contents, name: string): Map<string, Item> => {
  const rows = contents.get(name) ?? new Map<string, Item>();
  contents.set(name, rows);
  return rows;
};

/** One text for an index and its value; that of a row without the value is no listing's. */
const placeOf = (index: string, value: unknown): string => JSON.stringify([index, value]);

/** The listings a row is in; an index leaves out whom it cannot put in order. */
const placesOf = (item: Item = {}): readonly string[] =>
  Object.values(table.indexes)
    .filter(({ sortKey }) => item[sortKey] !== undefined)
    .map(({ name, partitionKey }) => placeOf(name, item[partitionKey]));

const apply = ({ contents, listed }: Table, write: Write): void => {
  const { pk, sk } = write.key;
  const name = keyText(write.key);
  const partition = rowsIn(contents, pk);
  const before = partition.get(sk);
  const after = write.kind === 'delete' ? undefined : written(before, write);
  const places = placesOf(after);
  for (const place of placesOf(before)) if (!places.includes(place)) rowsIn(listed, place).delete(name);
  if (after === undefined) {
    partition.delete(sk);
    return;
  }
  partition.set(sk, after);
  for (const place of places) rowsIn(listed, place).set(name, after);
};

const compare = (one: string, other: string): number => Number(one > other) - Number(one < other);

const inRange = (contents: Contents, { pk, from = '' }: Range): readonly Item[] =>
  [...(contents.get(pk) ?? [])]
    .filter(([sk]) => sk >= from)
    .toSorted(([one], [other]) => compare(one, other))
    .map(([, item]) => item);

const picked = (item: Item, only: readonly string[]): Item => ({
  ...keyOf(item),
  ...Object.fromEntries(Object.entries(item).filter(([name]) => only.includes(name))),
});

const everything = (contents: Contents): readonly Item[] =>
  [...contents.values()].flatMap((partition) => [...partition.values()]);

const inIndex = ({ listed }: Table, { index, value, until }: Listing): readonly Key[] => {
  const { name, sortKey } = table.indexes[index];
  return [...(listed.get(placeOf(name, value))?.values() ?? [])]
    .map((item) => ({ item, place: String(item[sortKey]) }))
    .filter(({ place }) => until === undefined || place <= until)
    .toSorted((one, other) => compare(one.place, other.place))
    .map(({ item }) => keyOf(item));
};

/** A table and its journal in memory. Each transaction is one step: nothing else runs between its conditions and its writes. */
export const createMemoryRows = (): Rows & {
  readonly dump: () => readonly RawRow[];
  /** Every row of the erasure journal. */
  readonly dumpJournal: () => readonly RawRow[];
} => {
  const contents: Contents = new Map();
  const journal: Contents = new Map();
  const whole: Table = { contents, listed: new Map() };
  const beside: Table = { contents: journal, listed: new Map() };
  return {
    get: async (key) => structuredClone(at(contents, key)),
    getMany: async (keys, only) => {
      const found = keys.map((key) => at(contents, key)).filter((item) => item !== undefined);
      return structuredClone(only === undefined ? found : found.map((item) => picked(item, only)));
    },
    query: async (range) => structuredClone(inRange(contents, range)),
    listed: async function* (listing) {
      yield* chunks(inIndex(whole, listing), listing.pageSize ?? 1000);
    },
    counted: async (listing) => inIndex(whole, listing).length,
    transact: async (writes) => {
      const verdicts = writes.map((write) => allowed(at(contents, write.key), write));
      const conflicts = verdicts.flatMap((verdict, index) => (verdict ? [] : [index]));
      if (conflicts.length > 0) return { ok: false, conflicts };
      for (const write of writes) apply(write.kind === 'journal' ? beside : whole, write);
      return { ok: true };
    },
    dump: () => structuredClone(everything(contents)),
    dumpJournal: () => structuredClone(everything(journal)),
  };
};
