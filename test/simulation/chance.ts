import { nextUnit, pick, seeded } from '../../shared/matching/random.ts';

/** One seed, one history: everything that is left to chance is asked of this. */
export type Chance = {
  readonly below: (limit: number) => number;
  /** True as often as this share says. */
  readonly likely: (share: number) => boolean;
  readonly one: <Value>(values: readonly Value[]) => Value | undefined;
};

export const createChance = (seed: number): Chance => {
  const random = seeded(seed);
  const below = (limit: number) => pick(random, limit);
  return {
    below,
    likely: (share) => nextUnit(random) < share,
    one: (values) => values[below(values.length)],
  };
};
