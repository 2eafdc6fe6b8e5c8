import { add, at, valueAt } from './cells.ts';
import { type Model, widestOf } from './model.ts';

/**
 * A search for the one group of a bundle that is worth most at given prices while no two of it avoid each other: a
 * heaviest independent set of so many members, found depth first in order of worth, leaving every branch that cannot
 * get above the best so far (as Carraghan and Pardalos 1990 do for cliques).
 */
export type GroupSearch = {
  readonly model: Model;
  readonly priceOf: Float64Array;
  /** Whom to choose from, most valuable first, and how many at least and at most. */
  people: Int32Array;
  floor: number;
  roof: number;
  readonly chosen: Int32Array;
  chosenCount: number;
  /** How many of those chosen each person avoids. */
  readonly avoids: Int32Array;
  readonly best: Int32Array;
  bestCount: number;
  mostEarned: number;
  /** How many people may still be looked at. */
  looksLeft: number;
};

export const groupSearchFor = (model: Model, priceOf: Float64Array): GroupSearch => {
  const widest = widestOf(model);
  return {
    model,
    priceOf,
    people: new Int32Array(0),
    floor: 0,
    roof: 0,
    chosen: new Int32Array(widest),
    chosenCount: 0,
    avoids: new Int32Array(model.days.length),
    best: new Int32Array(widest),
    bestCount: 0,
    mostEarned: 0,
    looksLeft: 0,
  };
};

/** For each bundle 1 where two of its people avoid each other, so that its best group has to be searched for. */
export const bundlesWithAvoidance = (model: Model): Uint8Array => {
  const { bundleStart, pairPerson, avoidStart, avoided } = model;
  const seenIn = new Int32Array(model.days.length).fill(-1);
  return Uint8Array.from(model.floor, (_, bundle) => {
    for (let pair = at(bundleStart, bundle); pair < at(bundleStart, bundle + 1); pair += 1) {
      const person = at(pairPerson, pair);
      seenIn[person] = bundle;
      for (let i = at(avoidStart, person); i < at(avoidStart, person + 1); i += 1)
        if (at(seenIn, at(avoided, i)) === bundle) return 1;
    }
    return 0;
  });
};

/** One for the place less the price of the person. */
export const worthOf = (priceOf: Float64Array, person: number): number => 1 - valueAt(priceOf, person);

const noteAvoided = ({ model, avoids }: GroupSearch, person: number, change: number): void => {
  const end = at(model.avoidStart, person + 1);
  for (let i = at(model.avoidStart, person); i < end; i += 1) add(avoids, at(model.avoided, i), change);
};

/** What those from this position on could add at most, if they did not avoid each other; -∞ where they are too few. */
const mostToAdd = (search: GroupSearch, from: number): number => {
  const { people, floor, roof, avoids } = search;
  let members = search.chosenCount;
  let sum = 0;
  for (let i = from; i < people.length && members < roof; i += 1) {
    search.looksLeft -= 1;
    const person = at(people, i);
    if (at(avoids, person) > 0) continue;
    const worth = worthOf(search.priceOf, person);
    if (members >= floor && worth <= 0) break;
    sum += worth;
    members += 1;
  }
  return members < floor ? Number.NEGATIVE_INFINITY : sum;
};

const noteBest = (search: GroupSearch, earned: number): void => {
  search.mostEarned = earned;
  search.bestCount = search.chosenCount;
  search.best.set(search.chosen);
};

/** Sums of the same few numbers in another order differ by less. */
const LEAST_GAIN = 1e-12;

const extend = (search: GroupSearch, from: number, earned: number): void => {
  const { people, chosen, chosenCount, avoids } = search;
  if (chosenCount >= search.floor && earned > search.mostEarned) noteBest(search, earned);
  for (let i = from; i < people.length && chosenCount < search.roof; i += 1) {
    const person = at(people, i);
    if (at(avoids, person) > 0) continue;
    const most = earned + mostToAdd(search, i);
    if (most <= search.mostEarned + LEAST_GAIN) return;
    if (search.looksLeft < 0) {
      search.mostEarned = most;
      return;
    }
    chosen[chosenCount] = person;
    search.chosenCount += 1;
    noteAvoided(search, person, 1);
    extend(search, i + 1, earned + worthOf(search.priceOf, person));
    noteAvoided(search, person, -1);
    search.chosenCount -= 1;
  }
};

/**
 * The most that one group of that bundle is worth, its members in `best`; -∞ where there is none. `people`: the
 * bundle's, most valuable first. Where the search takes too long, what it leaves counts as if nobody avoided anybody
 * there: never too low.
 */
export const findBestGroup = (search: GroupSearch, bundle: number, people: Int32Array): number => {
  search.people = people;
  search.floor = at(search.model.floor, bundle);
  search.roof = at(search.model.roof, bundle);
  search.bestCount = 0;
  search.mostEarned = Number.NEGATIVE_INFINITY;
  extend(search, 0, 0);
  return search.mostEarned;
};
