import { valueAt } from './cells.ts';
import type { Model } from './model.ts';
import type { Weights } from './scoring.ts';

/**
 * One annealing cycle has two phases. `wander` looks for places and accepts small losses of people; `settle` starts
 * at the best found, never gives a place up, and anneals waiting days and then cost.
 */
export type Phase = {
  readonly name: 'wander' | 'settle';
  readonly hot: number;
  readonly cold: number;
  readonly weights: Weights;
  /** How many loose people a minute of travel outweighs when a bundle is chosen. */
  readonly thrift: number;
};

/** Share of a cycle after which it settles, unless everybody who can be placed is placed before. */
export const WANDER_SHARE = 0.7;

const mean = (values: Float64Array): number => {
  let sum = 0;
  for (let i = 0; i < values.length; i += 1) sum += valueAt(values, i);
  return values.length > 0 ? Math.max(1, sum / values.length) : 1;
};

export type Phases = { readonly wander: Phase; readonly settle: Phase };

/** Temperatures in people placed; days and minutes are weighed by what is usual in this problem. */
export const phasesOf = (model: Model): Phases => {
  const day = 1 / mean(model.days);
  const minute = 1 / mean(model.pairCost);
  return {
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
      cold: 0.001,
      weights: { day: 0.5 * day, minute: 0.05 * minute },
      thrift: 2.5 * minute,
    },
  };
};

/** Geometric cooling; `progress` from 0 to 1 within the phase. By `exp` and `log`, which V8 computes alike everywhere. */
export const temperatureAt = (phase: Phase, progress: number): number =>
  phase.hot * Math.exp(progress * Math.log(phase.cold / phase.hot));
