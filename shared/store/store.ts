import type { Instant } from '../domain/time.ts';
import type { Store } from '../use-cases/ports.ts';
import { toWrites } from './changes.ts';
import { createDirectory } from './directory.ts';
import { createMails } from './mails.ts';
import { createReader } from './reader.ts';
import type { Rows } from './rows.ts';
import { createSubjects } from './subjects.ts';
import { createWaiting } from './waiting.ts';

/** The store over any table; all rules of the store are here, none in the tables. */
export const createStore = (rows: Rows, now: () => Instant): Store => {
  const read = createReader(rows, now);
  return {
    commit: async (changes) =>
      changes.length === 0 ? { ok: true } : rows.transact(toWrites(changes, now())),
    ...createSubjects({ rows, read }),
    ...createWaiting(read),
    ...createMails({ rows, read }),
    ...createDirectory({ rows, read }),
  };
};
