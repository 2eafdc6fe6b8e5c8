import { at } from './cells.ts';
import { dissolve, memberAt, vacate, type Walk } from './formation.ts';
import { nextUnit, pick } from './random.ts';
import { choicesOf, drawRank, sortByRank } from './rank.ts';
import { refill } from './refill.ts';

const MOST_GROUPS = 6;
const TRIES = 12;

/** A person of a random bundle of this one, so that the groups that fall have people to exchange. */
const relativeOf = (walk: Walk, person: number): number => {
  const { model } = walk.state;
  const position = at(model.personStart, person) + pick(walk.random, choicesOf(walk, person));
  const bundle = at(model.personBundles, position);
  const first = at(model.bundleStart, bundle);
  return at(model.pairPerson, first + pick(walk.random, at(model.bundleStart, bundle + 1) - first));
};

/**
 * Dissolves one to `most` groups related to the person, few more often than many; answers who is without a group. A
 * proposal loses only those who were given its free places: they may be enough for a group of their own.
 */
export const dissolveRelated = (walk: Walk, person: number, most: number): number[] => {
  const { state, random } = walk;
  const luck = nextUnit(random);
  const wanted = 1 + Math.floor(most * luck * luck);
  const homeless = at(state.groupOf, person) < 0 ? [person] : [];
  let fallen = 0;
  for (let attempt = 0; attempt < TRIES && fallen < wanted; attempt += 1) {
    const from = fallen > 0 ? (homeless[pick(random, homeless.length)] ?? person) : person;
    const group = at(state.groupOf, relativeOf(walk, from));
    if (group < 0) continue;
    for (let i = at(state.size, group) - 1; i >= 0; i -= 1) homeless.push(memberAt(state, group, i));
    if (at(state.bundleOf, group) < state.model.ordinary) dissolve(state, group);
    else vacate(state, group);
    fallen += 1;
  }
  return homeless;
};

/** Destroy and repair: dissolves related groups and places their people again in a new order. */
export const ruinAndRefill = (walk: Walk, person: number): void => {
  const homeless = dissolveRelated(walk, person, MOST_GROUPS);
  for (const one of homeless) drawRank(walk, one);
  sortByRank(walk, homeless);
  refill(walk, homeless);
};
