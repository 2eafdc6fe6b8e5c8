import { bundlesOf } from './bundles.ts';
import { canonical } from './canonical.ts';
import { startsOf } from './cells.ts';
import { withoutDominated } from './dominance.ts';
import { type Avoidance, avoidanceOf, freePlaces, mayJoin } from './eligibility.ts';
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

const proposalHolds = (problem: MatchProblem, avoids: Avoidance): readonly Hold[] =>
  (problem.proposals ?? []).map((proposal) => {
    const people = problem.people.flatMap((person, index) =>
      mayJoin(person, proposal, avoids) ? [index] : [],
    );
    const costs = people.map((index) => {
      const person = problem.people[index];
      return person ? costOf(person, proposal) : 0;
    });
    return {
      place: proposal,
      people,
      costs,
      coordinators: [],
      floor: 0,
      roof: freePlaces(proposal, problem),
    };
  });

const pairsOf = (holds: readonly Hold[]) => ({
  bundleStart: startsOf(holds.map((hold) => hold.people.length)),
  pairPerson: Int32Array.from(holds.flatMap((hold) => hold.people)),
  pairBundle: Int32Array.from(holds.flatMap((hold, bundle) => hold.people.map(() => bundle))),
  pairCost: Float64Array.from(holds.flatMap((hold) => hold.costs)),
});

const flatten = (lists: readonly (readonly number[])[]) => ({
  starts: startsOf(lists.map((list) => list.length)),
  items: Int32Array.from(lists.flat()),
});

const listsByPerson = (pairPerson: Int32Array, people: number): readonly (readonly number[])[] => {
  const lists: number[][] = Array.from({ length: people }, () => []);
  pairPerson.forEach((person, pair) => {
    lists[person]?.push(pair);
  });
  return lists;
};

const avoidedByPerson = ({ people, avoid }: MatchProblem): readonly (readonly number[])[] => {
  const indexOf = new Map(people.map((person, index) => [person.id, index]));
  const lists: Set<number>[] = people.map(() => new Set());
  for (const [a, b] of avoid) {
    const first = indexOf.get(a);
    const second = indexOf.get(b);
    if (first === undefined || second === undefined || first === second) continue;
    lists[first]?.add(second);
    lists[second]?.add(first);
  }
  return lists.map((others) => [...others].sort((a, b) => a - b));
};

/** Builds the model of any valid problem; the order of lists and keys in it makes no difference. */
export const modelOf = (given: MatchProblem): Model => {
  const problem = canonical(given);
  const avoids = avoidanceOf(problem);
  const { min, max } = problem.sizes;
  const bundles = withoutDominated(viableBundles(problem, bundlesOf(problem), avoids));
  const holds: readonly Hold[] = [
    ...bundles.map((bundle) => ({ ...bundle, floor: min, roof: Math.min(max, problem.people.length) })),
    ...proposalHolds(problem, avoids),
  ];
  const pairs = pairsOf(holds);
  const people = flatten(listsByPerson(pairs.pairPerson, problem.people.length));
  const avoided = flatten(avoidedByPerson(problem));
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
