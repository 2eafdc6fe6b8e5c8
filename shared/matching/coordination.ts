import { at } from './cells.ts';
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
