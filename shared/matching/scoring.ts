import type { MatchPerson, MatchPlace } from './problem.ts';

/** What one step down a person's list of themes costs, in travel minutes. */
const MINUTES_PER_THEME_RANK = 10;

/** Travel minutes + 10 × rank of the theme in the person's list; the person accepts the place. */
export const costOf = (person: MatchPerson, place: Pick<MatchPlace, 'area' | 'theme'>): number =>
  (person.areas[place.area] ?? 0) + MINUTES_PER_THEME_RANK * Math.max(0, person.themes.indexOf(place.theme));

/** People placed, their waiting days in all and their cost in all. */
export type Score = { readonly placed: number; readonly days: number; readonly cost: number };

/** A soft rule: how much better `a` is than `b`, positive when better. */
export type SoftRule = { readonly name: string; readonly gain: (a: Score, b: Score) => number };

/** In order: a rule counts only where all before it are equal. */
export const SOFT_RULES: readonly SoftRule[] = [
  { name: 'placed', gain: (a, b) => a.placed - b.placed },
  { name: 'waitingDays', gain: (a, b) => a.days - b.days },
  { name: 'cost', gain: (a, b) => b.cost - a.cost },
];

/** Sums of minutes that are not whole numbers differ in the last digits by the order of adding. */
const SAME = 1e-6;

/** True when `a` is strictly better than `b` by the first soft rule on which they differ. */
export const isBetter = (a: Score, b: Score): boolean => {
  for (const rule of SOFT_RULES) {
    const gain = rule.gain(a, b);
    if (gain > SAME) return true;
    if (gain < -SAME) return false;
  }
  return false;
};

/** What a waiting day and a minute are worth beside one person placed, while the search still wanders. */
export type Weights = { readonly day: number; readonly minute: number };

/** The soft rules as one number for the annealing; the best found is still chosen by `isBetter`. */
export const energyGain = (a: Score, b: Score, weights: Weights): number =>
  a.placed - b.placed + weights.day * (a.days - b.days) + weights.minute * (b.cost - a.cost);
