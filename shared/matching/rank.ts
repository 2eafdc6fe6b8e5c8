import { at, valueAt } from './cells.ts';
import type { Walk } from './formation.ts';
import { nextUnit } from './random.ts';

/** How many bundles, proposals among them, the person could be placed in. */
export const choicesOf = ({ state: { model } }: Walk, person: number): number =>
  at(model.personStart, person + 1) - at(model.personStart, person);

/** Keeps two people with very unlike luck from being equal in rank. */
const LEAST_LUCK = 0.025;

/**
 * Whoever has few choices tends to come first. Mostly luck, though: a strict order by scarcity finds the same repair
 * again and again, and was measured to leave five times as many people waiting where coordinators are few.
 */
export const drawRank = (walk: Walk, person: number): void => {
  walk.rank[person] = choicesOf(walk, person) * (LEAST_LUCK + nextUnit(walk.random));
};

/** Orders people by their ranks, in place: an insertion sort, as the lists are short. */
export const sortByRank = ({ rank }: Walk, people: number[]): void => {
  for (let i = 1; i < people.length; i += 1) {
    const person = people[i] ?? 0;
    const own = valueAt(rank, person);
    let hole = i;
    while (hole > 0 && valueAt(rank, people[hole - 1] ?? 0) > own) {
      people[hole] = people[hole - 1] ?? 0;
      hole -= 1;
    }
    people[hole] = person;
  }
};

const insertByRank = ({ state: { model }, rank }: Walk, pairs: number[], pair: number): void => {
  const own = valueAt(rank, at(model.pairPerson, pair));
  let hole = pairs.length;
  while (hole > 0 && valueAt(rank, at(model.pairPerson, pairs[hole - 1] ?? 0)) > own) {
    pairs[hole] = pairs[hole - 1] ?? 0;
    hole -= 1;
  }
  pairs[hole] = pair;
};

/** The pairs of everybody in the bundle who is in no group, by rank. */
export const loosePairs = (walk: Walk, bundle: number): readonly number[] => {
  const { model, groupOf } = walk.state;
  const found: number[] = [];
  const end = at(model.bundleStart, bundle + 1);
  for (let pair = at(model.bundleStart, bundle); pair < end; pair += 1) {
    if (at(groupOf, at(model.pairPerson, pair)) < 0) insertByRank(walk, found, pair);
  }
  return found;
};
