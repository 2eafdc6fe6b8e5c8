import { at } from './cells.ts';
import type { Model } from './model.ts';
import { assign, type State } from './state.ts';

const hasCapacity = ({ load, model }: State, coordinator: number): boolean =>
  at(load, coordinator) < at(model.capacity, coordinator);

/** Passes one of the coordinator's groups on to somebody else, and answers whether that worked. */
const relieve = (state: State, coordinator: number, asked: number[]): boolean => {
  for (let group = at(state.firstLed, coordinator); group >= 0; group = at(state.nextLed, group)) {
    if (findTaker(state, group, asked)) return true;
  }
  return false;
};

/** A free coordinator, else one whose group another can take over, and so on: an augmenting path. */
const findTaker = (state: State, group: number, asked: number[]): boolean => {
  const { takers, takerStart } = state.model;
  const start = at(takerStart, at(state.bundleOf, group));
  const end = at(takerStart, at(state.bundleOf, group) + 1);
  for (let i = start; i < end; i += 1) {
    if (!hasCapacity(state, at(takers, i))) continue;
    assign(state, group, at(takers, i));
    return true;
  }
  for (let i = start; i < end; i += 1) {
    const coordinator = at(takers, i);
    if (asked.includes(coordinator)) continue;
    asked.push(coordinator);
    if (!relieve(state, coordinator, asked)) continue;
    assign(state, group, coordinator);
    return true;
  }
  return false;
};

/** False when no coordinator has capacity left: a cheap answer before a group is even tried. */
export const somebodyCanLead = (state: State): boolean => {
  if (!state.model.coordinated) return true;
  for (let coordinator = 0; coordinator < state.load.length; coordinator += 1) {
    if (hasCapacity(state, coordinator)) return true;
  }
  return false;
};

/**
 * Finds a coordinator for an open group, moving other groups between coordinators where that helps.
 * False: nobody can take it, and nothing has changed. Without coordinators in the problem it is always true.
 */
export const staff = (state: State, group: number): boolean =>
  !state.model.coordinated || findTaker(state, group, []);

const isLedByAny = ({ takers, takerStart }: Model, bundle: number, coordinators: Uint8Array): boolean => {
  for (let i = at(takerStart, bundle); i < at(takerStart, bundle + 1); i += 1) {
    if (coordinators[at(takers, i)] === 1) return true;
  }
  return false;
};

/** Marks who could lead one group more if this group were closed, others perhaps passing groups on. */
export const noteWhoCouldLead = (state: State, closed: number, could: Uint8Array): void => {
  const { model, bundleOf, coordinatorOf } = state;
  if (!model.coordinated) return;
  for (let one = 0; one < could.length; one += 1) could[one] = hasCapacity(state, one) ? 1 : 0;
  could[at(coordinatorOf, closed)] = 1;
  for (let isMore = true; isMore; ) {
    isMore = false;
    for (let group = 0; group < bundleOf.length; group += 1) {
      const leader = at(bundleOf, group) < 0 ? -1 : at(coordinatorOf, group);
      if (leader < 0 || could[leader] === 1 || !isLedByAny(model, at(bundleOf, group), could)) continue;
      could[leader] = 1;
      isMore = true;
    }
  }
};

/** True when one of these coordinators takes groups in that bundle, or none is needed. */
export const canBeLed = (model: Model, bundle: number, could: Uint8Array): boolean =>
  !model.coordinated || isLedByAny(model, bundle, could);
