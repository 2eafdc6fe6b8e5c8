import { at, valueAt } from './cells.ts';
import type { Model } from './model.ts';
import { type Prices, pricesFor, valuate } from './prices.ts';

/**
 * A search for the prices at which the bound is least: subgradient steps with Adam's scaling (Kingma and Ba 2015),
 * which people who are wanted in fifty bundles at once need beside people who are wanted in two.
 */
export type Sharpening = {
  readonly prices: Prices;
  readonly people: Momentum;
  readonly coordinators: Momentum;
  /** The least bound so far, in people, not rounded. */
  bound: number;
};

type Momentum = { readonly mean: Float64Array; readonly square: Float64Array };

const momentumFor = (prices: Float64Array): Momentum => ({
  mean: new Float64Array(prices.length),
  square: new Float64Array(prices.length).fill(1),
});

export const startSharpening = (model: Model, bound: number): Sharpening => {
  const prices = pricesFor(model);
  const people = momentumFor(prices.ofPerson);
  return { prices, people, coordinators: momentumFor(prices.ofCoordinator), bound };
};

/** Measured on the shared instances: within 0.2 of the linear relaxation after a thousand steps, up to 1,000 people. */
const MEAN_KEPT = 0.9;
const SQUARE_KEPT = 0.99;
const SMOOTH = 0.05;
const FIRST_STEP = 0.1;
const LAST_STEP = 0.0002;
/** A coordinator's price is that of a group, not of a person. */
const GROUP_FACTOR = 5;

/** What a step looks at, in pairs, times the steps: about three seconds of one core. */
const MOST_LOOKS = 45_000_000;
const MOST_STEPS = 4000;
const FEWEST_STEPS = 500;

/** More steps for small problems; none where they would take long and the simple bound is nearly exact anyway. */
export const stepsWorthwhile = ({ pairPerson }: Model): number => {
  const steps = Math.floor(MOST_LOOKS / Math.max(1, pairPerson.length));
  return steps < FEWEST_STEPS ? 0 : Math.min(MOST_STEPS, steps);
};

type Step = { readonly rate: number; readonly wanted: Int32Array; readonly there: (index: number) => number };

/** Raises the prices of what is wanted more than it is there and lowers the others; answers the greatest change. */
const move = (prices: Float64Array, { mean, square }: Momentum, { rate, wanted, there }: Step): number => {
  let greatest = 0;
  for (let i = 0; i < prices.length; i += 1) {
    const price = valueAt(prices, i);
    const excess = at(wanted, i) - there(i);
    const slope = excess < 0 && price <= 0 ? 0 : excess;
    mean[i] = MEAN_KEPT * valueAt(mean, i) + (1 - MEAN_KEPT) * slope;
    square[i] = SQUARE_KEPT * valueAt(square, i) + (1 - SQUARE_KEPT) * slope * slope;
    const next = Math.max(0, price + (rate * valueAt(mean, i)) / (Math.sqrt(valueAt(square, i)) + SMOOTH));
    greatest = Math.max(greatest, Math.abs(next - price));
    prices[i] = next;
  }
  return greatest;
};

/** Sums of thousands of prices are off in the last digits; a bound a little too high is still a bound. */
export const ROUNDING = 1e-6;

/** With every bundle looked at, also those that cannot earn, so that how far they are from it is as of now. */
const valuateAll = (prices: Prices): number => {
  prices.seenAt.fill(Number.NEGATIVE_INFINITY);
  return valuate(prices);
};

/** What a group of each bundle lacks of earning, in people: 0 where it earns. (Reduced costs.) */
export const findLacks = ({ prices }: Sharpening, lack: Float64Array): void => {
  valuateAll(prices);
  prices.shortfall.forEach((shortfall, bundle) => {
    lack[bundle] = Math.max(0, shortfall);
  });
};

/**
 * Marks the bundles in which no solution that places so many people has a group: a solution lacks at least what each of
 * its groups lacks of earning, and it cannot lack more than the bound exceeds it by. (Fixing by reduced costs.)
 */
export const markHopeless = ({ prices }: Sharpening, target: number, hopeless: Uint8Array): void => {
  const slack = valuateAll(prices) - target + ROUNDING;
  prices.shortfall.forEach((shortfall, bundle) => {
    hopeless[bundle] = shortfall > slack ? 1 : 0;
  });
};

/** One step; `progress` of the whole sharpening, 0 to 1, makes the steps smaller. */
export const sharpen = (sharpening: Sharpening, progress: number): void => {
  const { prices, people, coordinators } = sharpening;
  const { model } = prices;
  sharpening.bound = Math.min(sharpening.bound, valuate(prices));
  const rate = FIRST_STEP * Math.exp(progress * Math.log(LAST_STEP / FIRST_STEP));
  const inModel = (person: number) =>
    at(model.personStart, person + 1) > at(model.personStart, person) ? 1 : 0;
  const once = move(prices.ofPerson, people, { rate, wanted: prices.taken, there: inModel });
  const group = {
    rate: GROUP_FACTOR * rate,
    wanted: prices.led,
    there: (c: number) => at(model.capacity, c),
  };
  prices.drift += Math.max(once, move(prices.ofCoordinator, coordinators, group));
};
