import { chunks } from '../domain/parallel.ts';
import { instantSchema, isPast, toEpochSeconds } from '../domain/time.ts';
import type { RawRow } from '../use-cases/ports.ts';
import { holds } from './conditions.ts';
import { keyOf } from './items.ts';
import { type Key, keyText } from './keys.ts';
import type { Listing, Range, Rows } from './rows.ts';
import { table } from './table.ts';
import type { Item, Write } from './writes.ts';

/** Partition key → sort key → row. */
type Contents = Map<string, Map<string, Item>>;
/** Index and value → key → row: a listing looks at its own rows only, as in DynamoDB. */
type Listed = Map<string, Map<string, Item>>;
type Table = { readonly contents: Contents; readonly listed: Listed };
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
  if (write.kind === 'add' || write.kind === 'journal') return true;
  if (write.kind === 'countUpTo') return countOf(counting(item, write)) < write.limit;
  return holds(item, write.when);
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

const placeIn = (item: Item | undefined, index: Listing['index']): string | undefined => {
  const { name, partitionKey, sortKey } = table.indexes[index];
  const value = item?.[partitionKey];
  return typeof value === 'string' && typeof item?.[sortKey] === 'string' ? `${name} ${value}` : undefined;
};

const list = (
  { listed }: Table,
  key: Key,
  { before, after }: { before?: Item | undefined; after?: Item | undefined },
): void => {
  for (const { name } of Object.values(table.indexes)) {
    const [from, to] = [placeIn(before, name), placeIn(after, name)];
    if (from !== undefined && from !== to) listed.get(from)?.delete(keyText(key));
    if (to === undefined || after === undefined) continue;
    const rows = listed.get(to) ?? new Map<string, Item>();
    listed.set(to, rows.set(keyText(key), after));
  }
};

const apply = (whole: Table, write: Write): void => {
  const { contents } = whole;
  const { pk, sk } = write.key;
  const partition = contents.get(pk) ?? new Map<string, Item>();
  const before = partition.get(sk);
  const after = write.kind === 'delete' ? undefined : written(before, write);
  if (after === undefined) partition.delete(sk);
  else partition.set(sk, after);
  contents.set(pk, partition);
  list(whole, write.key, { before, after });
};

const compare = (one: string, other: string): number => (one < other ? -1 : Number(one > other));

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
  return [...(listed.get(`${name} ${value}`)?.values() ?? [])]
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
