import type { Change } from '../domain/change.ts';
import { done, failed, type Result } from '../domain/problem.ts';
import { withoutPastCalls } from './past-calls.ts';
import type { Store } from './ports.ts';

/** What a decision is written with. */
export type Writing = Pick<Store, 'commit' | 'tasks'>;

/** What a use case decided: the rows to write, and what to answer once they are written. */
export type Decision<Value> = Result<{ readonly changes: readonly Change[]; readonly value: Value }>;

// Eight people of a group may answer in the same moment, each answer followed by tending.
const tries = 16;

/**
 * Decides and commits; when somebody else wrote in between, loads and decides anew. So a repeated
 * post meets its own effect and gets the answer for the new state, and nothing is ever half done.
 * Calls that have become pointless with it go in the same transaction.
 */
export const attempt = async <Value>(
  store: Writing,
  decide: () => Promise<Decision<Value>>,
): Promise<Result<Value>> => {
  for (let left = tries; left > 0; left -= 1) {
    const decision = await decide();
    if (!decision.ok) return decision;
    const { changes, value } = decision.value;
    if (changes.length === 0) return done(value);
    const all = await withoutPastCalls(store, changes);
    if ((await store.commit(all)).ok) return done(value);
  }
  return failed({ kind: 'busy' });
};

/**
 * Writes what is decided already. A transaction that only met another one is tried again as it is; false
 * when a row has changed meanwhile, or others kept writing.
 */
export const written = async (store: Pick<Store, 'commit'>, changes: readonly Change[]): Promise<boolean> => {
  for (let left = tries; left > 0; left -= 1) {
    const commit = await store.commit(changes);
    if (commit.ok || commit.passing !== true) return commit.ok;
  }
  return false;
};

export const decided = <Value>(value: Value, changes: readonly Change[] = []): Decision<Value> =>
  done({ changes, value });

/**
 * For mails whose id follows from what they are about: a failed condition means that the same one waits
 * to be sent already, which is as good as written. Having met another transaction means nothing at all.
 */
export const inOnce = ({ commit, tasks }: Writing): Writing => ({
  tasks,
  commit: async (changes) => {
    const written = await commit(changes);
    return written.ok || written.passing === true ? written : { ok: true };
  },
});

/**
 * For mails that a press orders: among the changes is their count, and beyond it the press is as good as done, with
 * nothing written.
 */
export const withinCap = ({ commit, tasks }: Writing): Writing => ({
  tasks,
  commit: async (changes) => {
    const written = await commit(changes);
    if (written.ok || written.passing === true) return written;
    return written.conflicts.every((index) => changes[index]?.type === 'mailCap') ? { ok: true } : written;
  },
});
