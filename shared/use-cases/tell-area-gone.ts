import { isGone, tellAreaGone } from '../domain/area-gone.ts';
import { inLanes } from '../domain/parallel.ts';
import { isActive } from '../domain/participant.ts';
import { attempt, decided } from './attempt.ts';
import type { Deps } from './ports.ts';
import { commitsAtOnce, settingOf } from './scene.ts';

export type AreaGoneReport = { readonly told: number; readonly failed: number };

/** One person, as they are now: whoever tells them at the same moment is met in the commit, and then they are told. */
const tellOne = (deps: Deps, id: string): Promise<boolean> =>
  attempt(deps.store, async () => {
    const person = await deps.store.participant(id);
    const told = person !== undefined && isActive(person) ? tellAreaGone(person, settingOf(deps)) : [];
    return decided({}, told);
  }).then(
    ({ ok }) => ok,
    () => false,
  );

/**
 * Tells whoever waits in an area that the organisation file no longer has. No deadline of theirs changes with a file,
 * so they are looked for, once a night after the matching, which reads as much: 1 index call and 1 per 100 who wait,
 * and nothing more while everybody lives in the file.
 */
export const tellThoseWhoseAreaIsGone = async (deps: Deps): Promise<AreaGoneReport> => {
  const outlines = await deps.store.waitingOutlines();
  const ids = outlines.filter(({ home }) => isGone(deps.organisation, home)).map(({ id }) => id);
  if (ids.length === 0) return { told: 0, failed: 0 };
  const people = (await deps.store.participants(ids)).filter(isActive);
  const untold = people.filter((person) => tellAreaGone(person, settingOf(deps)).length > 0);
  const settled = await inLanes(commitsAtOnce, untold, ({ id }) => tellOne(deps, id));
  const told = settled.filter((fine) => fine).length;
  return { told, failed: settled.length - told };
};
