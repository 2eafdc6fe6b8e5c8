/** A seeded sequence (mulberry32): the same seed gives the same numbers on every machine, so a night can be repeated. */
export type Random = { state: number };

/** Any finite number is a seed; its lowest 32 bits count. */
export const seeded = (seed: number): Random => ({ state: Math.trunc(seed) | 0 });

/** The next number in [0, 1). */
export const nextUnit = (random: Random): number => {
  random.state = (random.state + 0x6d2b79f5) | 0;
  let mixed = Math.imul(random.state ^ (random.state >>> 15), random.state | 1);
  mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
};

/** A whole number in [0, below); 0 when `below` is 0. */
export const pick = (random: Random, below: number): number => Math.floor(nextUnit(random) * below);
