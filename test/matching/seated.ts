import { at } from '../../shared/matching/cells.ts';
import type { Walk } from '../../shared/matching/formation.ts';
import { type Model, modelOf, pairIn } from '../../shared/matching/model.ts';
import { tracksFor } from '../../shared/matching/paths.ts';
import type { MatchProblem } from '../../shared/matching/problem.ts';
import { seeded } from '../../shared/matching/random.ts';
import { emptyState } from '../../shared/matching/start-state.ts';
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

/** A walk on which nobody is placed yet. */
export const walkOf = (given: MatchProblem, seed = 1): Walk => {
  const state = emptyState(modelOf(given));
  return {
    state,
    random: seeded(seed),
    rank: new Float64Array(given.people.length),
    tracks: tracksFor(state.size.length),
    thrift: 0,
    shut: new Uint8Array(state.model.places.length),
    lack: new Float64Array(state.model.places.length),
  };
};
