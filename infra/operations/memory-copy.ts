import { chunks } from '../../shared/domain/parallel.ts';
import type { Instant } from '../../shared/domain/time.ts';
import { keyOf } from '../../shared/store/items.ts';
import { createMemoryRows } from '../../shared/store/memory-rows.ts';
import { createStore } from '../../shared/store/store.ts';
import { mostWrites } from '../../shared/store/writes.ts';
import type { RawRow } from '../../shared/use-cases/ports.ts';
import type { Patient } from './mend.ts';

/** A table in memory with these rows, to try on it what would be done to the real one. */
export const memoryCopy = async (given: readonly RawRow[], now: () => Instant): Promise<Patient> => {
  const rows = createMemoryRows();
  for (const some of chunks(given, mostWrites))
    await rows.transact(some.map((item) => ({ kind: 'put', key: keyOf(item), item })));
  return { store: createStore(rows, now), dump: async () => rows.dump() };
};
