import type { Coordinator } from '../domain/coordinator.ts';
import { join, rootOf } from '../matching/disjoint-sets.ts';
import type { Organisation } from '../organisation/schema.ts';
import { travelMinutes } from '../organisation/travel.ts';
import { everybody, type MatchingPart } from './matching-part.ts';
import type { Deps } from './ports.ts';

/** Parts that share nobody and can be matched at once, and those for afterwards. */
export type MatchingPlan = {
  readonly first: readonly MatchingPart[];
  readonly last: readonly MatchingPart[];
};

/**
 * All areas of the file, cut into sets between which nobody can travel, however long they are willing to, and no
 * coordinator leads: what anybody wishes plays no part, so nobody's row is read. Most areas first.
 */
export const catchmentAreas = (
  { areas, travel }: Organisation,
  coordinators: readonly Pick<Coordinator, 'areas'>[],
): readonly (readonly string[])[] => {
  const numberOf = new Map(areas.map(({ id }, number) => [id, number]));
  const parents = areas.map((_, number) => number);
  const farthest = Math.max(...travel.choices);
  for (const [from, area] of areas.entries())
    for (const [step, other] of areas.slice(from + 1).entries()) {
      // Of a file with these two alone: looking them up among hundreds takes longer than all the rest.
      const minutes = travelMinutes({ areas: [area, other], travel }, area.id, other.id);
      if (minutes <= farthest) join(parents, from, from + 1 + step);
    }
  for (const coordinator of coordinators) {
    const [first, ...others] = coordinator.areas.flatMap((area) => numberOf.get(area) ?? []);
    if (first !== undefined) for (const other of others) join(parents, first, other);
  }
  const sets = Map.groupBy(areas, ({ id }) => rootOf(parents, numberOf.get(id) ?? 0));
  return [...sets.values()].map((set) => set.map(({ id }) => id)).sort((a, b) => b.length - a.length);
};

/**
 * How the people who wait are shared out: all in one below `from` of them, else by catchment, and video for the whole
 * country afterwards, of who is left. Reads an index and the coordinators.
 */
export const planMatching = async (deps: Deps, from: number): Promise<MatchingPlan> => {
  const { store, organisation } = deps;
  if (!(await store.waitingAtLeast(from))) return { first: [everybody], last: [] };
  const catchments = catchmentAreas(organisation, await store.coordinators());
  return {
    first: catchments.map((areas) => ({ part: 'areas', areas })),
    last: organisation.video ? [{ part: 'video' }] : [],
  };
};
