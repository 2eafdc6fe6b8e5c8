import { at } from './cells.ts';
import { join, rootOf } from './disjoint-sets.ts';
import type { Model } from './model.ts';

/** People who can reach each other through shared bundles, and what there is for them. */
type Island = {
  people: number;
  /** Free places of proposals. */
  places: number;
  readonly coordinators: Set<number>;
};

type Cut = { readonly people: number; readonly places: number; readonly groups: number };

/** Most people out of `people` who fit into at most `groups` groups of min to max and `places` single places. */
const mostPlaced = (
  { people, places, groups }: Cut,
  { min, max }: { readonly min: number; readonly max: number },
) => {
  let most = 0;
  for (let count = 0; count <= groups && count * min <= people; count += 1) {
    const inGroups = Math.min(people, count * max);
    most = Math.max(most, inGroups + Math.min(places, people - inGroups));
  }
  return most;
};

/** Joins all bundles of a person: whoever is in two of them links them. */
const rootsOf = (model: Model): Int32Array => {
  const parents = Int32Array.from(model.floor, (_, bundle) => bundle);
  for (let person = 0; person < model.days.length; person += 1) {
    const first = at(model.personStart, person);
    for (let i = first + 1; i < at(model.personStart, person + 1); i += 1) {
      join(parents, at(model.personBundles, first), at(model.personBundles, i));
    }
  }
  return parents.map((bundle) => rootOf(parents, bundle));
};

const islandsOf = (model: Model): readonly Island[] => {
  const roots = rootsOf(model);
  const islands = new Map<number, Island>();
  roots.forEach((root, bundle) => {
    const island = islands.get(root) ?? { people: 0, places: 0, coordinators: new Set<number>() };
    islands.set(root, island);
    if (bundle >= model.ordinary) island.places += at(model.roof, bundle);
    for (let i = at(model.takerStart, bundle); i < at(model.takerStart, bundle + 1); i += 1) {
      island.coordinators.add(at(model.takers, i));
    }
  });
  for (let person = 0; person < model.days.length; person += 1) {
    const first = at(model.personStart, person);
    if (first === at(model.personStart, person + 1)) continue;
    const island = islands.get(at(roots, at(model.personBundles, first)));
    if (island) island.people += 1;
  }
  return [...islands.values()];
};

const groupsFor = (model: Model, coordinators: Iterable<number>): number => {
  if (!model.coordinated) return Number.POSITIVE_INFINITY;
  let groups = 0;
  for (const coordinator of coordinators) groups += at(model.capacity, coordinator);
  return groups;
};

/**
 * No assignment places more people than this. It counts the people who are in some viable bundle, cuts each island
 * of them into possible sizes, and counts what the coordinators can take; it does not look inside an island.
 */
export const upperBound = (model: Model): number => {
  const islands = islandsOf(model);
  const { sizes } = model.problem;
  const apart = islands.reduce((sum, { people, places, coordinators }) => {
    return sum + mostPlaced({ people, places, groups: groupsFor(model, coordinators) }, sizes);
  }, 0);
  const places = islands.reduce((sum, island) => sum + island.places, 0);
  const busy = new Set(islands.flatMap((island) => [...island.coordinators]));
  return Math.min(apart, groupsFor(model, busy) * sizes.max + places);
};
