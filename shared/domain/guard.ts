import type { ActiveParticipant } from './participant.ts';
import type { Instant } from './time.ts';

type Guarded = Pick<ActiveParticipant, 'guard' | 'emailHash' | 'phoneHash'>;

/** More than anybody needs; keeps the row small. */
const mostEntries = 50;

/**
 * The guard list with these contact hashes added. One's own contact is no one to stay away from and is
 * left out. Entries are never taken away: nobody can see whom they stand for. Undefined when too many.
 */
export const withGuard = (person: Guarded, hashes: readonly string[]): string[] | undefined => {
  const own = [person.emailHash, person.phoneHash];
  const all = new Set([...person.guard, ...hashes.filter((hash) => !own.includes(hash))]);
  return all.size > mostEntries ? undefined : [...all];
};

/** What changes in somebody confirmed whose list becomes this one; the date only when it has become longer. */
export const guardPatch = (
  before: Pick<ActiveParticipant, 'guard'>,
  guard: string[],
  now: Instant,
): Pick<ActiveParticipant, 'guard' | 'guardAddedAt'> =>
  guard.length === before.guard.length ? { guard } : { guard, guardAddedAt: now };
