import { type Appraisal, appraisalFor, appraise } from './appraise.ts';
import { type Cancelling, cancel, cancellingFor } from './cancel.ts';
import { staff } from './coordination.ts';
import { dissolve, stands } from './formation.ts';
import { nextUnit, type Random } from './random.ts';
import type { Score } from './scoring.ts';
import { forget, open, type State, scoreOf, undoTo } from './state.ts';
import { type Choice, choiceFor, successorOf } from './successor.ts';
import { forgetChanges, touch, tradesFor, weigh, weighAll } from './trades.ts';

/** The move that puts one group in the place of another and lets everybody trade, and what it remembers. */
export type Reforming = {
  readonly cancelling: Cancelling;
  readonly appraisal: Appraisal;
  readonly choice: Choice;
  readonly guessBefore: Float64Array;
  /** False once groups have changed since the appraisal. */
  isAppraised: boolean;
};

/** Beyond so many groups the graph, whose edges are their square, costs more than it brings. */
const MOST_GROUPS = 450;

export const hasFewGroups = ({ bundleOf }: State): boolean => bundleOf.length <= MOST_GROUPS;

/** Groups whose square a move's time allows for. */
const GROUPS_A_MOVE = 30;

/** How many moves take as long as one reform. */
export const chargeFor = ({ bundleOf }: State): number =>
  1 + Math.round((bundleOf.length / GROUPS_A_MOVE) ** 2);

export const reformingFor = (state: State, random: Random): Reforming => {
  const trades = tradesFor(state, 0);
  return {
    cancelling: cancellingFor(trades),
    appraisal: appraisalFor(trades),
    choice: choiceFor(state, random),
    guessBefore: new Float64Array(trades.nodes),
    isAppraised: false,
  };
};

/** Begins anew with the state as it is now: everybody trades until nobody gains, a day being worth so many minutes. */
export const tradeAll = (reforming: Reforming, day: number): void => {
  const { cancelling } = reforming;
  weighAll(cancelling.trades, day);
  cancelling.guess.fill(0);
  cancel(cancelling);
  forget(cancelling.trades.state);
  reforming.isAppraised = false;
};

/** Closes the group, opens another in that bundle and trades; false: it did not come to stand. */
const replace = ({ cancelling }: Reforming, group: number, bundle: number): boolean => {
  const { trades } = cancelling;
  const { state } = trades;
  dissolve(state, group);
  // It has the number of the one that was closed.
  const next = open(state, bundle);
  touch(trades, next);
  if (!staff(state, next)) return false;
  weigh(trades);
  cancel(cancelling);
  return stands(state, next);
};

const takeBack = ({ cancelling, guessBefore }: Reforming): void => {
  const { trades, guess } = cancelling;
  undoTo(trades.state, 0);
  for (const group of trades.touched) touch(trades, group);
  weigh(trades);
  guess.set(guessBefore);
  forgetChanges(trades);
};

/** A place is never given up; days and minutes are, by chance, the less the colder it is. */
const isAccepted = ({ cancelling, choice }: Reforming, before: Score, heat: number): boolean => {
  const { state, day } = cancelling.trades;
  if (state.placed !== before.placed) return state.placed > before.placed;
  const gain = day * (state.days - before.days) + before.cost - state.cost;
  return gain >= 0 || nextUnit(choice.random) < Math.exp(gain / heat);
};

/** Estimates are too high as often as too low: what looks somewhat bad is tried all the same. */
const HOPE = 3;

/**
 * Puts the most promising other group in the place of this one, both ordinary; true when the state has changed.
 * `heat` in minutes.
 */
export const reform = (reforming: Reforming, group: number, heat: number): boolean => {
  const { cancelling, appraisal, choice } = reforming;
  const { trades } = cancelling;
  if (!reforming.isAppraised) appraise(trades, appraisal, cancelling.guess);
  reforming.isAppraised = true;
  const { bundle, loss } = successorOf({ trades, appraisal, choice, group }, heat);
  if (loss > HOPE * heat) return false;
  const before = scoreOf(trades.state);
  reforming.guessBefore.set(cancelling.guess);
  trades.touched.clear();
  if (replace(reforming, group, bundle) && isAccepted(reforming, before, heat)) {
    forget(trades.state);
    reforming.isAppraised = false;
    return true;
  }
  takeBack(reforming);
  return false;
};

/** Moves between groups as they are, days before minutes, until nobody gains. */
export const settleTrades = (state: State): void => {
  const { model } = state;
  const trades = tradesFor(state, 0);
  const dearest = model.pairCost.reduce((most, cost) => Math.max(most, cost), 1);
  weighAll(trades, trades.nodes * dearest);
  cancel(cancellingFor(trades));
  forget(state);
};
