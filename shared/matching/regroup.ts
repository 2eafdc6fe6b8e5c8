import { at, valueAt } from './cells.ts';
import { somebodyCanLead, staff } from './coordination.ts';
import { hasRoom, stands, type Walk } from './formation.ts';
import { fillByPaths, pullInto } from './paths.ts';
import { nextUnit, pick } from './random.ts';
import { dissolveRelated } from './ruin.ts';
import { mark, open, undoTo } from './state.ts';

const MOST_GROUPS = 4;
const OPENINGS = 4;

/** How often the new group is around somebody idle anywhere: a coordinator who is free again may go there. */
const FROM_AFAR = 0.25;

/** How much luck, in people, decides between a bundle with many loose people and one with few. */
const LUCK = 3;

/** Of the person's bundles one with many loose people, though perhaps too few yet; -1 where there are proposals only. */
const crowdedBundle = ({ state, random, thrift }: Walk, person: number): number => {
  const { model, loose } = state;
  let best = -1;
  let bestValue = Number.NEGATIVE_INFINITY;
  const end = at(model.personStart, person + 1);
  for (let i = at(model.personStart, person); i < end; i += 1) {
    const bundle = at(model.personBundles, i);
    if (bundle >= model.ordinary) continue;
    const value =
      Math.min(at(loose, bundle), at(model.roof, bundle)) +
      LUCK * nextUnit(random) -
      thrift * valueAt(model.pairCost, at(model.personPairs, i));
    if (value <= bestValue) continue;
    bestValue = value;
    best = bundle;
  }
  return best;
};

const anybodyIdle = ({ state, random }: Walk): number => at(state.idle, pick(random, state.idleCount));

/** Opens a group in the bundle and fills it along paths, or changes nothing. */
const openByPaths = (walk: Walk, bundle: number): void => {
  const { state } = walk;
  if (!somebodyCanLead(state)) return;
  const point = mark(state);
  const group = open(state, bundle);
  if (staff(state, group)) {
    while (!stands(state, group) && pullInto(walk, group, true));
    if (stands(state, group)) {
      while (hasRoom(state, group) && pullInto(walk, group, false));
      return;
    }
  }
  undoTo(state, point);
};

/**
 * Dissolves related groups, opens others and assigns anew along augmenting paths: what is tried is a set of groups,
 * and whoever can be placed in it is.
 */
export const regroup = (walk: Walk, person: number): void => {
  const { state, random } = walk;
  const homeless = dissolveRelated(walk, person, MOST_GROUPS);
  for (let attempt = 0; attempt < OPENINGS && state.idleCount > 0; attempt += 1) {
    const one =
      nextUnit(random) < FROM_AFAR ? anybodyIdle(walk) : (homeless[pick(random, homeless.length)] ?? person);
    if (at(state.groupOf, one) >= 0) continue;
    const bundle = crowdedBundle(walk, one);
    if (bundle >= 0) openByPaths(walk, bundle);
  }
  fillByPaths(walk);
};
