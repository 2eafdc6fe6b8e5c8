import { at } from './cells.ts';
import { avoidedMember, canSpare, hasRoom, seat, stands, type Walk } from './formation.ts';
import { crowdedBundle, mayOpen, openFilled } from './opening.ts';
import { pick } from './random.ts';
import { choicesOf, loosePairs } from './rank.ts';
import { place, remove } from './state.ts';

/** Takes surplus members of other groups into the open group until it stands. */
const drawSurplus = ({ state, random }: Walk, group: number): void => {
  const { model } = state;
  const bundle = at(state.bundleOf, group);
  const start = at(model.bundleStart, bundle);
  const count = at(model.bundleStart, bundle + 1) - start;
  const turn = pick(random, count);
  for (let i = 0; i < count && !stands(state, group); i += 1) {
    const pair = start + ((i + turn) % count);
    const person = at(model.pairPerson, pair);
    const donor = at(state.groupOf, person);
    if (donor < 0 || donor === group || !canSpare(state, donor)) continue;
    if (avoidedMember(state, person, group) >= 0) continue;
    remove(state, person);
    place(state, pair, group);
  }
};

const seatLoose = (walk: Walk, group: number): void => {
  const { state } = walk;
  for (const pair of loosePairs(walk, at(state.bundleOf, group))) {
    if (!hasRoom(state, group)) break;
    seat(state, pair, group);
  }
};

const seatLooseAndSurplus = (walk: Walk, group: number): void => {
  seatLoose(walk, group);
  drawSurplus(walk, group);
};

/** Opens a group out of loose people in one of the person's bundles, if any has enough. */
export const openAround = (walk: Walk, person: number): boolean => {
  const bundle = crowdedBundle(walk, person, walk.state.model.problem.sizes.min);
  return bundle >= 0 && openBundle(walk, bundle);
};

/** Opens a group of loose people in that bundle, by rank. */
export const openBundle = (walk: Walk, bundle: number): boolean => openFilled(walk, bundle, seatLoose);

const SURPLUS_TRIES = 3;

/** Tries a few bundles of the person, drawn by chance, with the surplus of other groups. */
export const openBySurplus = (walk: Walk, person: number): boolean => {
  const { model } = walk.state;
  const start = at(model.personStart, person);
  const count = choicesOf(walk, person);
  for (let attempt = 0; attempt < SURPLUS_TRIES; attempt += 1) {
    const bundle = at(model.personBundles, start + pick(walk.random, count));
    if (mayOpen(walk, bundle) && openFilled(walk, bundle, seatLooseAndSurplus)) return true;
  }
  return false;
};

/** Places the idle person in an existing group with room, each of them with equal chance. */
export const joinAny = ({ state, random }: Walk, person: number): boolean => {
  const { model } = state;
  let chosen = -1;
  let chosenGroup = -1;
  let seen = 0;
  const end = at(model.personStart, person + 1);
  for (let i = at(model.personStart, person); i < end; i += 1) {
    const pair = at(model.personPairs, i);
    let group = at(state.firstGroup, at(model.pairBundle, pair));
    for (; group >= 0; group = at(state.nextGroup, group)) {
      if (!hasRoom(state, group) || avoidedMember(state, person, group) >= 0) continue;
      seen += 1;
      if (pick(random, seen) > 0) continue;
      chosen = pair;
      chosenGroup = group;
    }
  }
  if (chosen < 0) return false;
  place(state, chosen, chosenGroup);
  return true;
};

/**
 * Places as many of these people as it can: new groups first, then free places, then the surplus of others.
 * No closures in here: some loaders name every inner function at run time, which costs more than the repair itself.
 */
export const refill = (walk: Walk, people: readonly number[]): void => {
  const { groupOf } = walk.state;
  for (const person of people) if (at(groupOf, person) < 0) openAround(walk, person);
  for (const person of people) if (at(groupOf, person) < 0) joinAny(walk, person);
  for (const person of people) if (at(groupOf, person) < 0) openBySurplus(walk, person);
};
