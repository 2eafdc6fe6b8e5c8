import { at, valueAt } from './cells.ts';
import { somebodyCanLead, staff } from './coordination.ts';
import { stands, type Walk } from './formation.ts';
import { nextUnit } from './random.ts';
import { mark, open, undoTo } from './state.ts';

/** How much luck, in people, decides between a bundle with many loose people and one with few. */
const LUCK = 3;

/**
 * How much a bundle counts for less by each person that a group there lacks. Measured on pools of 250 to 1,000: with 1 to
 * 8 more are placed than without, with 4 most of all.
 */
const HEED = 4;

/** False for the free places of proposals too: their group is always there. */
export const mayOpen = ({ state, shut }: Walk, bundle: number): boolean =>
  bundle < state.model.ordinary && shut[bundle] === 0;

/** Of the person's bundles with at least `fewest` loose people one with many of them, with some luck; -1: there is none. */
export const crowdedBundle = (walk: Walk, person: number, fewest: number): number => {
  const { state, random, thrift, lack } = walk;
  const { model, loose } = state;
  let best = -1;
  let bestValue = Number.NEGATIVE_INFINITY;
  const end = at(model.personStart, person + 1);
  for (let i = at(model.personStart, person); i < end; i += 1) {
    const bundle = at(model.personBundles, i);
    const crowd = at(loose, bundle);
    if (crowd < fewest || !mayOpen(walk, bundle)) continue;
    const value =
      Math.min(crowd, at(model.roof, bundle)) +
      LUCK * nextUnit(random) -
      HEED * valueAt(lack, bundle) -
      thrift * valueAt(model.pairCost, at(model.personPairs, i));
    if (value <= bestValue) continue;
    bestValue = value;
    best = bundle;
  }
  return best;
};

/** Brings people into an empty group, as many as it can. */
export type Fill = (walk: Walk, group: number) => void;

/** Opens a group in the bundle. False: it did not fill or has no coordinator, and nothing has changed. */
export const openFilled = (walk: Walk, bundle: number, fill: Fill): boolean => {
  const { state } = walk;
  if (!somebodyCanLead(state)) return false;
  const point = mark(state);
  const group = open(state, bundle);
  if (staff(state, group)) {
    fill(walk, group);
    if (stands(state, group)) return true;
  }
  undoTo(state, point);
  return false;
};
