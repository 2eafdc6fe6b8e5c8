import { loadsOf } from '../domain/candidates.ts';
import type { Coordinator } from '../domain/coordinator.ts';
import type { FormValues } from '../domain/forms/form-values.ts';
import { parseReach, type ReachForm } from '../domain/forms/reach.ts';
import { matchingProblem, type Pool } from '../domain/match-input.ts';
import { done, failed, type Result } from '../domain/problem.ts';
import { leastShown } from '../domain/small-counts.ts';
import { inSixes, restingOnEnough } from '../domain/what-if.ts';
import type { MatchCoordinator, MatchProblem } from '../matching/problem.ts';
import { solve } from '../matching/solve.ts';
import { videoArea } from '../organisation/labels.ts';
import type { Organisation } from '../organisation/schema.ts';
import type { WhatIfView } from '../views/coordinator.ts';
import { capOf } from './mail-caps.ts';
import { everybody } from './matching-part.ts';
import { poolOf } from './matching-pool.ts';
import type { Deps } from './ports.ts';
import { settingOf } from './scene.ts';

/** Enough to plan a season, too few to go through everybody who waits. */
export const triesPerDay = 20;

/** So few that the page answers at once, and the same each time, so that two answers can be compared. */
const search = { seed: 1, moves: 2000 } as const;

/** Stands for a coordinator who is not there yet; no id of ours is so short. */
const newcomer = 'new';

/** More are not gone through while somebody waits for a page. */
export const mostPeople = 3000;

/** Counts the try in the 24 hours from the first one; `tooOften` at the limit. 1 commit. */
const count = async ({ store, now }: Deps, { id }: Coordinator): Promise<'counted' | 'tooOften' | 'busy'> => {
  const written = await store.commit([capOf(`whatIf#${id}`, { limit: triesPerDay, hours: 24 }, now())]);
  if (written.ok) return 'counted';
  return written.passing ? 'busy' : 'tooOften';
};

/** Groups of six and more only: when one vanishes, five are left, and nothing smaller is told. */
const smallest = ({ group }: Organisation): number =>
  Math.min(group.max, Math.max(group.startAt, leastShown));

/** Who waits, without whom they will not meet among coordinators: no answer may depend on that. */
const problemNow = async (deps: Deps) => {
  const pool: Pool = { ...(await poolOf(deps, everybody)), keptFrom: [] };
  const problem = matchingProblem(pool, smallest(deps.organisation), settingOf(deps));
  return { pool, problem };
};

/** How many people get a place in a new group when this is who can lead one. */
const placedWith = (problem: MatchProblem, coordinators: readonly MatchCoordinator[]): number =>
  solve({ ...problem, coordinators }, search).groups.reduce((sum, { members }) => sum + members.length, 0);

const holds = (bigger: MatchCoordinator, smaller: MatchCoordinator): boolean =>
  bigger.capacity >= smaller.capacity &&
  (['areas', 'slots', 'languages'] as const).every((one) =>
    smaller[one].every((wish) => bigger[one].includes(wish)),
  );

const nothing = { areas: [], slots: [], languages: [], capacity: 0 } as const;

type Compared = { readonly stored: number; readonly tried: number };

/** A search may miss what it found with less to choose from; more never places fewer. */
const inOrder = (
  { before, after }: { readonly before: MatchCoordinator; readonly after: MatchCoordinator },
  { stored, tried }: Compared,
): Compared => {
  const most = Math.max(stored, tried);
  return {
    stored: inSixes(holds(before, after) ? most : stored),
    tried: inSixes(holds(after, before) ? most : tried),
  };
};

/** With and without the change. Of every coordinator only what rests on enough people, or two answers would differ by few. */
const outcome = (problem: ReturnType<typeof matchingProblem>, wish: MatchCoordinator): Compared => {
  const resting = (one: MatchCoordinator) => ({ ...one, ...restingOnEnough(one, problem.people) });
  const all = problem.coordinators.map(resting);
  const others = all.filter(({ id }) => id !== wish.id);
  const before = all.find(({ id }) => id === wish.id) ?? { id: wish.id, ...nothing };
  const after = resting(wish);
  const [stored, tried] = [before, after].map((one) =>
    placedWith(problem, one.capacity > 0 ? [...others, one] : others),
  );
  return inOrder({ before, after }, { stored: stored ?? 0, tried: tried ?? 0 });
};

export type WhatIf = {
  /** Whose areas and times are tried; left out for a coordinator who is not there yet. */
  readonly id?: string;
  /** The fields of the form for areas and times; others are not looked at. */
  readonly values: FormValues;
};

const answered = async (deps: Deps, id: string | undefined, reach: ReachForm): Promise<WhatIfView> => {
  if (await deps.store.waitingAtLeast(mostPeople + 1)) return { state: 'tooMany' };
  const { pool, problem } = await problemNow(deps);
  const { areas, video, slots, languages, capacity } = reach;
  const load = id === undefined ? 0 : (loadsOf(pool.staff.groups).get(id) ?? 0);
  const wish = {
    ...{ id: id ?? newcomer, slots, languages },
    areas: [...areas, ...(video ? [videoArea] : [])],
    capacity: Math.max(0, capacity - load),
  };
  return { state: 'told', ...outcome(problem, wish) };
};

/**
 * How many could be placed at this moment, as things are stored and with other areas, times or capacity for one
 * coordinator. Writes nothing but how often it was asked. Coordinators ask about themselves, leads about anybody
 * (`notYours`); `invalid` and `notFound` are not counted as tries. What it may tell, and why: docs/adr/023.
 */
export const whatIf = async (
  deps: Deps,
  actor: Coordinator,
  { id, values }: WhatIf,
): Promise<Result<WhatIfView>> => {
  if (actor.role !== 'lead' && id !== actor.id) return failed({ kind: 'notYours' });
  const form = parseReach(values, deps.organisation);
  if (!form.ok) return form;
  if (id !== undefined && !(await deps.store.coordinator(id))?.active) return failed({ kind: 'notFound' });
  const tries = await count(deps, actor);
  if (tries === 'busy') return failed({ kind: 'busy' });
  return done(tries === 'tooOften' ? { state: tries } : await answered(deps, id, form.value));
};
