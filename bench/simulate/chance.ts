import { nextUnit, seeded } from '../../shared/matching/random.ts';

/** What a draw is for; each has its own numbers, so that one policy's extra question changes nobody else's fate. */
export const DRAW = {
  arrivals: 1,
  home: 2,
  reach: 3,
  themes: 4,
  slots: 5,
  languages: 6,
  mixed: 7,
  video: 8,
  talk: 9,
  leaving: 10,
  answer: 11,
  answerDelay: 12,
  dropOut: 13,
  comes: 14,
  returns: 15,
  coordinator: 16,
  ask: 17,
  askDelay: 18,
  date: 19,
  confirm: 20,
  widening: 21,
  dropOutDelay: 22,
  returnDelay: 23,
} as const;

export type DrawKind = (typeof DRAW)[keyof typeof DRAW];

/** A number in [0, 1) for a purpose, a person or coordinator, and which time it is. */
export type Chance = (kind: DrawKind, who: number, nth?: number) => number;

/** Draws by name instead of by order: the same question has the same answer under every policy. */
export const chanceOf =
  (seed: number): Chance =>
  (kind, who, nth = 0) => {
    const mixed = Math.imul(seed + 1, 0x9e3779b1) ^ Math.imul(kind, 0x85ebca6b);
    const state =
      Math.imul(mixed ^ Math.imul(who + 1, 0xc2b2ae35), 0x27d4eb2f) ^ Math.imul(nth + 1, 0x165667b1);
    const random = seeded(state);
    nextUnit(random);
    return nextUnit(random);
  };

/** Whole days, exponential with this mean; 0 is the same day. */
export const daysAround = (mean: number, unit: number): number => Math.floor(-mean * Math.log(1 - unit));

/** How many events in one unit of time where `mean` are usual (Knuth's product of uniforms). */
export const poisson = (mean: number, unit: (nth: number) => number): number => {
  const limit = Math.exp(-mean);
  let product = unit(0);
  let count = 0;
  while (product > limit) {
    count += 1;
    product *= unit(count);
  }
  return count;
};

export type Weighted<Value> = readonly (readonly [Value, number])[];

/** The value whose share of the weights holds `unit`; undefined only of an empty list. */
export const weighed = <Value>(choices: Weighted<Value>, unit: number): Value | undefined => {
  let left = unit * choices.reduce((sum, [, weight]) => sum + weight, 0);
  for (const [value, weight] of choices) {
    left -= weight;
    if (left < 0) return value;
  }
  return choices.at(-1)?.[0];
};

/** All values in a weighed random order: earlier ones are likelier the heavier they are. */
export const weighedOrder = <Value>(
  choices: Weighted<Value>,
  unit: (nth: number) => number,
): readonly Value[] =>
  choices
    .filter(([, weight]) => weight > 0)
    .map(([value, weight], nth) => ({ value, key: Math.log(1 - unit(nth)) / weight }))
    .sort((a, b) => b.key - a.key)
    .map(({ value }) => value);
