import { type Asking, askNext, closeAsk, openAsk } from './ask.ts';
import type { Change } from './change.ts';
import { done, type Result } from './problem.ts';
import type { Setting } from './seating.ts';

/**
 * Every question that is open to this coordinator gets a no, and the next one is asked in the same
 * transaction; where there is none, the leads are told. Each group counts in the load for the next.
 */
export const passOnAsks = (leaverId: string, staff: Asking, setting: Setting): Result<readonly Change[]> => {
  const coordinators = staff.coordinators.filter(({ id }) => id !== leaverId);
  const changes: Change[] = [];
  let { groups } = staff;
  for (const before of staff.groups) {
    if (openAsk(before)?.coordinatorId !== leaverId) continue;
    const next = askNext(closeAsk(before, 'cannot'), { ...staff, coordinators, groups }, setting);
    if (!next.ok) return next;
    const { group } = next.value;
    changes.push({ type: 'group', before, after: group }, ...next.value.changes);
    groups = groups.map((one) => (one.id === before.id ? group : one));
  }
  return done(changes);
};
