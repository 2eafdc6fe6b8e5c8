import { forget, type State } from './state.ts';

const ARRAYS = [
  'groupOf',
  'seatOf',
  'members',
  'size',
  'bundleOf',
  'coordinatorOf',
  'load',
  'firstLed',
  'nextLed',
  'previousLed',
  'loose',
  'firstGroup',
  'nextGroup',
  'previousGroup',
  'unused',
  'idle',
  'idleAt',
] as const satisfies readonly (keyof State)[];

const COUNTS = [
  'unusedCount',
  'idleCount',
  'placed',
  'days',
  'cost',
] as const satisfies readonly (keyof State)[];

/** Makes `to` equal to `from`, both of the same model; what could be undone in `to` is forgotten. */
export const copyState = (from: State, to: State): void => {
  for (const name of ARRAYS) to[name].set(from[name]);
  for (const name of COUNTS) to[name] = from[name];
  forget(to);
};
