import { at } from './cells.ts';
import type { Tracks } from './paths.ts';
import type { Random } from './random.ts';
import { assign, close, place, remove, type State } from './state.ts';

/** A state and what drives the search through it. */
export type Walk = {
  readonly state: State;
  readonly random: Random;
  /** In which order people are placed, drawn anew for each repair: low first. */
  readonly rank: Float64Array;
  readonly tracks: Tracks;
  /** How many loose people a minute of travel outweighs when a bundle is chosen; 0 while places come first. */
  thrift: number;
  /** 1 for each bundle in which no group is opened for now. */
  readonly shut: Uint8Array;
  /** How many people a group of each bundle costs elsewhere, by the prices of the bound; 0 until they are known. */
  readonly lack: Float64Array;
};

export const hasRoom = (state: State, group: number): boolean =>
  at(state.size, group) < at(state.model.roof, at(state.bundleOf, group));

/** True when one member can leave and the group still stands. */
export const canSpare = (state: State, group: number): boolean =>
  at(state.size, group) > at(state.model.floor, at(state.bundleOf, group));

export const stands = (state: State, group: number): boolean =>
  at(state.size, group) >= at(state.model.floor, at(state.bundleOf, group));

/** The first member of the group whom the person must not meet, or -1. */
export const avoidedMember = ({ model, groupOf }: State, person: number, group: number): number => {
  const end = at(model.avoidStart, person + 1);
  for (let i = at(model.avoidStart, person); i < end; i += 1) {
    const other = at(model.avoided, i);
    if (at(groupOf, other) === group) return other;
  }
  return -1;
};

/** Places the person of the pair unless somebody in the group is to be avoided; the group has room. */
export const seat = (state: State, pair: number, group: number): boolean => {
  if (avoidedMember(state, at(state.model.pairPerson, pair), group) >= 0) return false;
  place(state, pair, group);
  return true;
};

/** The person in that seat of the group. */
export const memberAt = (state: State, group: number, position: number): number =>
  at(state.model.pairPerson, at(state.members, group * state.width + position));

/** Sends everybody home; the group stays open. */
export const vacate = (state: State, group: number): void => {
  while (at(state.size, group) > 0) remove(state, memberAt(state, group, at(state.size, group) - 1));
};

/** Sends everybody home, frees the coordinator and closes the group. */
export const dissolve = (state: State, group: number): void => {
  vacate(state, group);
  if (at(state.coordinatorOf, group) >= 0) assign(state, group, -1);
  close(state, group);
};
