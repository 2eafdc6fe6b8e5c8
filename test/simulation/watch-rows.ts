import { chunks } from '../../shared/domain/parallel.ts';
import { keyOf } from '../../shared/store/items.ts';
import { type Key, keyText } from '../../shared/store/keys.ts';
import { createMemoryRows } from '../../shared/store/memory-rows.ts';
import type { Rows } from '../../shared/store/rows.ts';
import { type Item, mostWrites, type Write } from '../../shared/store/writes.ts';

/** What really happened in the table in one transaction; `before` are the rows as they were. */
export type Seen = { readonly writes: readonly Write[]; readonly before: ReadonlyMap<string, Item> };

/** A table that can be looked into at any moment without a copy, and that tells of each transaction. */
export type WatchedRows = Rows & {
  readonly rows: () => readonly Item[];
  readonly row: (key: Key) => Item | undefined;
  readonly transactions: () => number;
  /** What the real table holds, to compare with what was seen. */
  readonly dump: () => Promise<readonly Item[]>;
};

/** Counts stand alone and are not looked at. */
const follow = (seen: Map<string, Item>, write: Write): void => {
  if (write.kind === 'put') seen.set(keyText(write.key), write.item);
  if (write.kind === 'delete') seen.delete(keyText(write.key));
};

/** A table to play on; in memory, unless a history asks for another. */
export type Ground = Rows & { readonly dump: () => Promise<readonly Item[]> };

const inMemory = (): Ground => {
  const memory = createMemoryRows();
  return { ...memory, dump: async () => memory.dump() };
};

type Watching = { readonly tell: (seen: Seen) => void; readonly ground?: Ground | undefined };

export const watchRows = async (
  given: readonly Item[],
  { tell, ground = inMemory() }: Watching,
): Promise<WatchedRows> => {
  const seen = new Map<string, Item>();
  for (const some of chunks(given, mostWrites))
    await ground.transact(some.map((item) => ({ kind: 'put', key: keyOf(item), item })));
  for (const item of given) seen.set(keyText(keyOf(item)), item);
  let transactions = 0;
  const transact: Rows['transact'] = async (writes) => {
    const commit = await ground.transact(writes);
    if (!commit.ok) return commit;
    transactions += 1;
    const before = new Map<string, Item>();
    for (const { key } of writes) {
      const row = seen.get(keyText(key));
      if (row !== undefined) before.set(keyText(key), row);
    }
    for (const write of writes) follow(seen, write);
    tell({ writes, before });
    return commit;
  };
  return {
    ...ground,
    transact,
    rows: () => [...seen.values()],
    row: (key) => seen.get(keyText(key)),
    transactions: () => transactions,
    dump: ground.dump,
  };
};
