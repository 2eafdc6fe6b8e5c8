import type { Instant } from '../domain/time.ts';
import type { RawRow, Store } from '../use-cases/ports.ts';
import { createMemoryRows } from './memory-rows.ts';
import { createStore } from './store.ts';

/** The store on a map, for fast tests of use cases; keeps the same contract as the one on DynamoDB. */
export const createMemoryStore = ({
  now,
}: {
  readonly now: () => Instant;
}): Store & {
  /** Every row as it lies there, like `dumpTable`. */
  readonly dump: () => readonly RawRow[];
  readonly dumpJournal: () => readonly RawRow[];
} => {
  const rows = createMemoryRows();
  return { ...createStore(rows, now), dump: rows.dump, dumpJournal: rows.dumpJournal };
};
