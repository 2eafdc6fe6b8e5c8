import type { Rows } from '../../shared/store/rows.ts';
import type { Faults } from './faults.ts';

/** What DynamoDB says when another transaction held some row to the end: which one, but not whether a condition failed. */
const metAnother = { ok: false, conflicts: [0], passing: true } as const;

/** The table, each of whose calls may fail. One level below the store, so that every network call is one of them. */
export const faultyRows = (rows: Rows, { through }: Faults): Rows => ({
  get: (key) => through({ name: 'get', real: () => rows.get(key) }),
  getMany: (keys, only) => through({ name: 'getMany', real: () => rows.getMany(keys, only) }),
  query: (range) => through({ name: 'query', real: () => rows.query(range) }),
  listed: async function* (listing) {
    yield* await through({ name: 'listed', real: async () => rows.listed(listing) });
  },
  counted: (listing) => through({ name: 'counted', real: () => rows.counted(listing) }),
  transact: (writes) =>
    through({ name: 'transact', real: () => rows.transact(writes), conflict: () => metAnother }),
});
