import { at, valueAt } from './cells.ts';
import { somebodyCanLead, staff } from './coordination.ts';
import { avoidedMember, canSpare, hasRoom, seat, stands, type Walk } from './formation.ts';
import { nextUnit, pick } from './random.ts';
import { choicesOf, loosePairs } from './rank.ts';
import { mark, open, place, remove, undoTo } from './state.ts';

/** How much luck, in people, decides between a bundle with many loose people and one with few. */
const LUCK = 3;

/** The bundle with most loose people among the person's, with some luck, or -1 where none has enough for a group. */
const bestBundle = ({ state, random, thrift }: Walk, person: number): number => {
  const { model, loose } = state;
  let best = -1;
  let bestValue = Number.NEGATIVE_INFINITY;
  const end = at(model.personStart, person + 1);
  for (let i = at(model.personStart, person); i < end; i += 1) {
    const bundle = at(model.personBundles, i);
    const crowd = at(loose, bundle);
    if (bundle >= model.ordinary || crowd < at(model.floor, bundle)) continue;
    const value =
      Math.min(crowd, at(model.roof, bundle)) +
      LUCK * nextUnit(random) -
      thrift * valueAt(model.pairCost, at(model.personPairs, i));
    if (value <= bestValue) continue;
    bestValue = value;
    best = bundle;
  }
  return best;
};

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

type Source = 'loose' | 'loose and surplus';

/** Opens a group in the bundle, by rank. False: it did not fill or has no coordinator, and nothing has changed. */
const openIn = (walk: Walk, bundle: number, source: Source): boolean => {
  const { state } = walk;
  if (!somebodyCanLead(state)) return false;
  const point = mark(state);
  const group = open(state, bundle);
  if (staff(state, group)) {
    for (const pair of loosePairs(walk, bundle)) {
      if (!hasRoom(state, group)) break;
      seat(state, pair, group);
    }
    if (source === 'loose and surplus') drawSurplus(walk, group);
    if (stands(state, group)) return true;
  }
  undoTo(state, point);
  return false;
};

/** Opens a group out of loose people in one of the person's bundles, if any has enough. */
export const openAround = (walk: Walk, person: number): boolean => {
  const bundle = bestBundle(walk, person);
  return bundle >= 0 && openIn(walk, bundle, 'loose');
};

/** Opens a group of loose people in that bundle. */
export const openBundle = (walk: Walk, bundle: number): boolean => openIn(walk, bundle, 'loose');

const SURPLUS_TRIES = 3;

/** Tries a few bundles of the person, drawn by chance, with the surplus of other groups. */
export const openBySurplus = (walk: Walk, person: number): boolean => {
  const { model } = walk.state;
  const start = at(model.personStart, person);
  const count = choicesOf(walk, person);
  for (let attempt = 0; attempt < SURPLUS_TRIES; attempt += 1) {
    const bundle = at(model.personBundles, start + pick(walk.random, count));
    if (bundle < model.ordinary && openIn(walk, bundle, 'loose and surplus')) return true;
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
