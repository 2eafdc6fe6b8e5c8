import { mean, percentile } from '../percentile.ts';
import type { Applicant } from './applicant.ts';
import type { Assumptions } from './assumptions.ts';
import type { Simulation } from './state.ts';

/** The longest days from sign-up to first meeting among those of one area or language (NaN: nobody got there). */
export type Longest = {
  readonly name: string;
  readonly days: number;
  readonly placed: number;
  readonly people: number;
};

/** What became of the people who signed up in the counted weeks. Days are from sign-up to first meeting. */
export type Measured = {
  readonly people: number;
  readonly median: number;
  readonly p90: number;
  /** Share that came to a first meeting. */
  readonly placed: number;
  /** Share of all who signed up that had met within 0, 1, 2 … weeks. */
  readonly within: readonly number[];
  /** Mean over all who signed up, placed or not, of the days without a group, at most `HORIZON_DAYS` each. */
  readonly daysWithout: number;
  /** Share of proposals that were dissolved, and of those of which people had been told. */
  readonly dissolved: number;
  readonly dissolvedTold: number;
  /** Share of the people who were told of a group that was then dissolved. */
  readonly disappointed: number;
  readonly groupSize: number;
  readonly byArea: readonly Longest[];
  readonly byLanguage: readonly Longest[];
};

/** What can be said of people alone. */
export type MeasuredPeople = Omit<Measured, 'dissolved' | 'dissolvedTold' | 'disappointed' | 'groupSize'>;

/** One counted person's first meeting; Infinity: none. */
export type Fate = { readonly applicant: Applicant; readonly days: number };

const HORIZON_WEEKS = 26;
export const HORIZON_DAYS = 7 * HORIZON_WEEKS;

const shareWithin = (all: readonly number[], limit: number): number =>
  all.filter((days) => days <= limit).length / all.length;

/** Signed up in the weeks that are counted. */
export const isCounted = ({ warmUpWeeks, weeks }: Assumptions, { signUpDay }: Applicant): boolean =>
  signUpDay >= 7 * warmUpWeeks && signUpDay < 7 * (warmUpWeeks + weeks);

/** NaN of nobody. */
export const longestIn = (days: readonly number[]): number =>
  days.length > 0 ? Math.max(...days) : Number.NaN;

const longestBy = (fates: readonly Fate[], namesOf: (applicant: Applicant) => readonly string[]) => {
  const names = [...new Set(fates.flatMap(({ applicant }) => namesOf(applicant)))].sort();
  return names.map((name): Longest => {
    const own = fates.filter(({ applicant }) => namesOf(applicant).includes(name));
    const days = own.map((fate) => fate.days).filter(Number.isFinite);
    return { name, days: longestIn(days), placed: days.length, people: own.length };
  });
};

/** The part that is about people alone, so that it can be measured of a bound as well. */
export const measurePeople = (fates: readonly Fate[]): MeasuredPeople => {
  const all = fates.map(({ days }) => days);
  const placed = all.filter(Number.isFinite);
  return {
    people: all.length,
    median: percentile(placed, 0.5),
    p90: percentile(placed, 0.9),
    placed: placed.length / all.length,
    within: Array.from({ length: HORIZON_WEEKS + 1 }, (_, week) => shareWithin(all, 7 * week)),
    daysWithout: mean(all.map((days) => Math.min(HORIZON_DAYS, days))),
    byArea: longestBy(fates, ({ home }) => [home]),
    byLanguage: longestBy(fates, ({ offer }) => [offer.languages.join('+')]),
  };
};

/** What became of each counted person. */
export const fatesOf = ({ people, world }: Simulation): readonly Fate[] =>
  people
    .filter(({ applicant }) => isCounted(world.assumptions, applicant))
    .map(({ applicant, metDay }) => ({
      applicant,
      days: (metDay ?? Number.POSITIVE_INFINITY) - applicant.signUpDay,
    }));

/** All that is reported of one year of one policy. */
export const measure = (simulation: Simulation): Measured => {
  const { tally, people, world } = simulation;
  const counted = people.filter(({ applicant }) => isCounted(world.assumptions, applicant));
  return {
    ...measurePeople(fatesOf(simulation)),
    dissolved: tally.dissolved / tally.proposed,
    dissolvedTold: tally.dissolvedTold / tally.proposed,
    disappointed: counted.filter(({ disappointments }) => disappointments > 0).length / counted.length,
    groupSize: mean(tally.sizes),
  };
};
