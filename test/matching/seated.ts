import { at } from '../../shared/matching/cells.ts';
import { type Model, pairIn } from '../../shared/matching/model.ts';
import { open, place, type State } from '../../shared/matching/state.ts';

export const indexOf = ({ problem }: Model, id: string): number =>
  problem.people.findIndex((one) => one.id === id);

/** Seats these in a new group of the bundle, or in the group of a proposal, and answers its number. */
export const seatAll = (state: State, bundle: number, ids: readonly string[]): number => {
  const { model } = state;
  const group = bundle < model.ordinary ? open(state, bundle) : at(state.firstGroup, bundle);
  for (const id of ids) place(state, pairIn(model, indexOf(model, id), bundle), group);
  return group;
};
