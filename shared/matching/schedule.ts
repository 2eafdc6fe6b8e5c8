import { valueAt } from './cells.ts';
import type { Model } from './model.ts';
import type { Weights } from './scoring.ts';

/**
 * One annealing cycle. `wander` looks for places and accepts small losses of people; the others start at the best found
 * and never give a place up: `settle` moves people about, for waiting days and then cost; `days` and `cost` put one
 * group in the place of another and let everybody trade, for which only so many groups are few enough.
 */
export type Phase = {
  readonly name: 'wander' | 'settle' | 'days' | 'cost';
  /** In people placed; in minutes for the last two. */
  readonly hot: number;
  readonly cold: number;
  readonly weights: Weights;
  /** How many loose people a minute of travel outweighs when a bundle is chosen. */
  readonly thrift: number;
};

/** Share of a cycle after which it settles, unless everybody who can be placed is placed before. */
export const WANDER_SHARE = 0.7;

/** Shares of what is left then, after which the next two phases begin. */
export const SETTLE_SHARE = 0.1;
export const DAYS_SHARE = 0.35;

const mean = (values: Float64Array): number => {
  let sum = 0;
  for (let i = 0; i < values.length; i += 1) sum += valueAt(values, i);
  return values.length > 0 ? Math.max(1, sum / values.length) : 1;
};

export type Phases = { readonly [name in Phase['name']]: Phase };

/** Temperatures in people placed; days and minutes are weighed by what is usual in this problem. */
const annealing = (day: number, minute: number): Pick<Phases, 'wander' | 'settle'> => ({
  wander: {
    name: 'wander',
    hot: 0.5,
    cold: 0.1,
    weights: { day: 0.015 * day, minute: 0.0003 * minute },
    thrift: 0,
  },
  settle: {
    name: 'settle',
    hot: 0.1,
    cold: 0.0001,
    weights: { day, minute: 0.005 * minute },
    thrift: 2.5 * minute,
  },
});

/** Temperatures in minutes. A day outweighs some of them at first, so that the search can still cross a valley. */
const trading = (day: number, minute: number): Pick<Phases, 'days' | 'cost'> => ({
  days: {
    name: 'days',
    hot: 5 / minute,
    cold: 0.25 / minute,
    weights: { day: (15 * day) / minute, minute: 1 },
    thrift: 0,
  },
  cost: {
    name: 'cost',
    hot: 3 / minute,
    cold: 0.1 / minute,
    weights: { day: (200 * day) / minute, minute: 1 },
    thrift: 0,
  },
});

export const phasesOf = (model: Model): Phases => {
  const day = 1 / mean(model.days);
  const minute = 1 / mean(model.pairCost);
  return { ...annealing(day, minute), ...trading(day, minute) };
};

/** Geometric cooling; `progress` from 0 to 1 within the phase. By `exp` and `log`, which V8 computes alike everywhere. */
export const temperatureAt = (phase: Phase, progress: number): number =>
  phase.hot * Math.exp(progress * Math.log(phase.cold / phase.hot));
