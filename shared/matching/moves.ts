import { at } from './cells.ts';
import { staff } from './coordination.ts';
import { avoidedMember, canSpare, dissolve, memberAt, type Walk } from './formation.ts';
import { pairIn } from './model.ts';
import { pick } from './random.ts';
import { choicesOf } from './rank.ts';
import { joinAny, openAround, openBySurplus } from './refill.ts';
import { mark, open, place, remove, undoTo } from './state.ts';

const TRIES = 4;

/** A random pair of the person whose bundle has a group, or -1. */
const randomPair = (walk: Walk, person: number): number => {
  const { model, firstGroup } = walk.state;
  const start = at(model.personStart, person);
  const count = choicesOf(walk, person);
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const pair = at(model.personPairs, start + pick(walk.random, count));
    if (at(firstGroup, at(model.pairBundle, pair)) >= 0) return pair;
  }
  return -1;
};

const randomGroup = ({ state, random }: Walk, bundle: number): number => {
  let chosen = -1;
  let seen = 0;
  for (let group = at(state.firstGroup, bundle); group >= 0; group = at(state.nextGroup, group)) {
    seen += 1;
    if (pick(random, seen) === 0) chosen = group;
  }
  return chosen;
};

/** Whom the person would take the seat of: whoever they must avoid there, else anybody. */
const victimIn = ({ state, random }: Walk, person: number, group: number): number => {
  const avoided = avoidedMember(state, person, group);
  return avoided >= 0 ? avoided : memberAt(state, group, pick(random, at(state.size, group)));
};

/** Seats the idle person in place of a member, who is answered; -1 when it cannot be, and nothing has changed. */
const bump = (walk: Walk, person: number): number => {
  const { state } = walk;
  const pair = randomPair(walk, person);
  if (pair < 0) return -1;
  const group = randomGroup(walk, at(state.model.pairBundle, pair));
  if (at(state.size, group) === 0) return -1;
  const victim = victimIn(walk, person, group);
  const point = mark(state);
  remove(state, victim);
  if (avoidedMember(state, person, group) < 0) {
    place(state, pair, group);
    return victim;
  }
  undoTo(state, point);
  return -1;
};

const settle = (walk: Walk, person: number): boolean =>
  joinAny(walk, person) || openAround(walk, person) || openBySurplus(walk, person);

const LONGEST_CHAIN = 5;

/** One person pushes another out, who pushes out the next, until somebody finds a place of their own or it is enough. */
export const chain = (walk: Walk, first: number): void => {
  let person = first;
  for (let link = 0; link < LONGEST_CHAIN; link += 1) {
    if (settle(walk, person)) return;
    const next = bump(walk, person);
    if (next < 0) return;
    person = next;
  }
  settle(walk, person);
};

/** A placed person leaves, if the group still stands, and takes any free place; at least their own is one. */
export const stroll = (walk: Walk, person: number): void => {
  const { state } = walk;
  if (!canSpare(state, at(state.groupOf, person))) return;
  remove(state, person);
  joinAny(walk, person);
};

/** Two placed people change places, if each accepts the other's. */
export const exchange = (walk: Walk, person: number): void => {
  const { state } = walk;
  const home = at(state.groupOf, person);
  const pair = randomPair(walk, person);
  if (pair < 0) return;
  const group = randomGroup(walk, at(state.model.pairBundle, pair));
  if (group === home || at(state.size, group) === 0) return;
  const other = victimIn(walk, person, group);
  const back = pairIn(state.model, other, at(state.bundleOf, home));
  if (back < 0) return;
  const point = mark(state);
  remove(state, person);
  remove(state, other);
  if (avoidedMember(state, person, group) < 0 && avoidedMember(state, other, home) < 0) {
    place(state, pair, group);
    place(state, back, home);
  } else undoTo(state, point);
};

/** A whole group changes its area, theme, slot or language to others that all of its members accept. */
export const relocate = (walk: Walk, person: number): void => {
  const { state, random } = walk;
  const { model } = state;
  const home = at(state.groupOf, person);
  if (at(state.bundleOf, home) >= model.ordinary) return;
  const position = at(model.personStart, person) + pick(random, choicesOf(walk, person));
  const bundle = at(model.personBundles, position);
  if (bundle >= model.ordinary || bundle === at(state.bundleOf, home)) return;
  const pairs: number[] = [];
  for (let i = at(state.size, home) - 1; i >= 0; i -= 1) {
    const pair = pairIn(model, memberAt(state, home, i), bundle);
    if (pair < 0) return;
    pairs.push(pair);
  }
  const point = mark(state);
  dissolve(state, home);
  const group = open(state, bundle);
  if (staff(state, group)) for (const pair of pairs) place(state, pair, group);
  else undoTo(state, point);
};
