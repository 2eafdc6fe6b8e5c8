import { bundlesOf } from './bundles.ts';
import { canonical } from './canonical.ts';
import { add, at, flatten, type Lists, startsOf } from './cells.ts';
import { withoutDominated } from './dominance.ts';
import { avoidanceOf, freePlaces, mayJoin } from './eligibility.ts';
import type { MatchPlace, MatchProblem } from './problem.ts';
import { costOf } from './scoring.ts';
import { type ViableBundle, viableBundles } from './viable.ts';

/**
 * The problem as flat arrays of indexes. A *pair* is one person in one bundle; pairs are numbered bundle by bundle,
 * people rising. Bundles from `ordinary` on are the free places of proposals, one each: their one group is always
 * open and may hold anything from nobody to the number of free places.
 */
export type Model = {
  /** In canonical order; person and coordinator indexes are positions in its lists. */
  readonly problem: MatchProblem;
  readonly places: readonly MatchPlace[];
  readonly ordinary: number;
  readonly floor: Int32Array;
  readonly roof: Int32Array;
  readonly bundleStart: Int32Array;
  readonly pairPerson: Int32Array;
  readonly pairBundle: Int32Array;
  readonly pairCost: Float64Array;
  readonly personStart: Int32Array;
  /** Pairs of each person, bundles rising. */
  readonly personPairs: Int32Array;
  /** The bundles of `personPairs`, side by side for the innermost loops. */
  readonly personBundles: Int32Array;
  readonly days: Float64Array;
  readonly avoidStart: Int32Array;
  readonly avoided: Int32Array;
  readonly coordinated: boolean;
  readonly takerStart: Int32Array;
  readonly takers: Int32Array;
  readonly capacity: Int32Array;
};

type Hold = ViableBundle & { readonly floor: number; readonly roof: number };

/** Everybody who accepts the area, so that a proposal need not ask everybody. */
const peopleByArea = ({ people }: MatchProblem): ReadonlyMap<string, readonly number[]> => {
  const found = new Map<string, number[]>();
  people.forEach((person, index) => {
    for (const area of Object.keys(person.areas)) {
      const known = found.get(area);
      if (known) known.push(index);
      else found.set(area, [index]);
    }
  });
  return found;
};

const proposalHolds = (problem: MatchProblem): readonly Hold[] => {
  if (!problem.proposals?.length) return [];
  const avoids = avoidanceOf(problem);
  const inArea = peopleByArea(problem);
  return problem.proposals.map((proposal) => {
    const people: number[] = [];
    const costs: number[] = [];
    for (const index of inArea.get(proposal.area) ?? []) {
      const person = problem.people[index];
      if (!person || !mayJoin(person, proposal, avoids)) continue;
      people.push(index);
      costs.push(costOf(person, proposal));
    }
    return {
      place: proposal,
      people: Int32Array.from(people),
      costs: Float64Array.from(costs),
      coordinators: [],
      floor: 0,
      roof: freePlaces(proposal, problem),
    };
  });
};

const pairsOf = (holds: readonly Hold[]) => {
  const { starts, items } = flatten(holds.map((hold) => hold.people));
  const pairBundle = new Int32Array(items.length);
  const pairCost = new Float64Array(items.length);
  holds.forEach((hold, bundle) => {
    pairBundle.fill(bundle, at(starts, bundle), at(starts, bundle + 1));
    pairCost.set(hold.costs, at(starts, bundle));
  });
  return { bundleStart: starts, pairPerson: items, pairBundle, pairCost };
};

/** The pairs of each person, rising. */
const pairsByPerson = (pairPerson: Int32Array, people: number): Lists => {
  const counts = new Int32Array(people);
  for (let pair = 0; pair < pairPerson.length; pair += 1) add(counts, at(pairPerson, pair), 1);
  const starts = startsOf(counts);
  const next = starts.slice();
  const items = new Int32Array(pairPerson.length);
  for (let pair = 0; pair < pairPerson.length; pair += 1) {
    const person = at(pairPerson, pair);
    items[at(next, person)] = pair;
    add(next, person, 1);
  }
  return { starts, items };
};

const avoidedByPerson = ({ people, avoid }: MatchProblem): Lists => {
  const indexOf = new Map(avoid.length > 0 ? people.map((person, index) => [person.id, index]) : []);
  const lists = new Map<number, Set<number>>();
  const note = (one: number, other: number): void => {
    const known = lists.get(one);
    if (known) known.add(other);
    else lists.set(one, new Set([other]));
  };
  for (const [a, b] of avoid) {
    const first = indexOf.get(a);
    const second = indexOf.get(b);
    if (first === undefined || second === undefined || first === second) continue;
    note(first, second);
    note(second, first);
  }
  return flatten(people.map((_, index) => [...(lists.get(index) ?? [])].sort((a, b) => a - b)));
};

/** Builds the model of any valid problem; the order of lists and keys in it makes no difference. */
export const modelOf = (given: MatchProblem): Model => {
  const problem = canonical(given);
  const { min, max } = problem.sizes;
  const avoided = avoidedByPerson(problem);
  const bundles = withoutDominated(viableBundles(problem, bundlesOf(problem), avoided));
  const holds: readonly Hold[] = [
    ...bundles.map((bundle) => ({ ...bundle, floor: min, roof: Math.min(max, problem.people.length) })),
    ...proposalHolds(problem),
  ];
  const pairs = pairsOf(holds);
  const people = pairsByPerson(pairs.pairPerson, problem.people.length);
  const takers = flatten(holds.map((hold) => hold.coordinators));
  const capacities = (problem.coordinators ?? []).map((one) => Math.min(one.capacity, problem.people.length));
  return {
    problem,
    places: holds.map((hold) => hold.place),
    ordinary: bundles.length,
    floor: Int32Array.from(holds, (hold) => hold.floor),
    roof: Int32Array.from(holds, (hold) => hold.roof),
    ...pairs,
    personStart: people.starts,
    personPairs: people.items,
    personBundles: people.items.map((pair) => pairs.pairBundle[pair] ?? -1),
    days: Float64Array.from(problem.people, (person) => person.waitingDays),
    avoidStart: avoided.starts,
    avoided: avoided.items,
    coordinated: problem.coordinators !== undefined,
    takerStart: takers.starts,
    takers: takers.items,
    capacity: Int32Array.from(capacities),
  };
};

/** The most people that any group can hold. */
export const widestOf = ({ roof }: Model): number => roof.reduce((most, one) => Math.max(most, one), 0);

/** The person's pair in that bundle, or -1: a binary search, as a person's pairs rise by bundle. */
export const pairIn = (model: Model, person: number, bundle: number): number => {
  let low = model.personStart[person] ?? 0;
  let high = (model.personStart[person + 1] ?? 0) - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = model.personBundles[middle] ?? -1;
    if (found === bundle) return model.personPairs[middle] ?? -1;
    if (found < bundle) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
};
