import { mean, standardError } from '../percentile.ts';
import type { Comparison, Row } from './compare.ts';
import { type Longest, longestIn, type Measured } from './measure.ts';

/** The figures of a year that can be averaged over seeds. */
export const FIGURES = [
  'median',
  'p90',
  'placed',
  'daysWithout',
  'dissolved',
  'dissolvedTold',
  'disappointed',
  'groupSize',
] as const satisfies readonly (keyof Measured)[];
export type Figure = (typeof FIGURES)[number];

export type Difference = { readonly mean: number; readonly error: number };

/** Mean over the seeds. */
export const meanOf = ({ years }: Row, figure: Figure): number => mean(years.map((year) => year[figure]));

/** This row less the other, seed by seed, so that what both share cancels out; `error` is the standard error. */
export const differenceOf = (row: Row, other: Row, figure: Figure): Difference => {
  const differences = row.years.map((year, nth) => year[figure] - (other.years[nth]?.[figure] ?? Number.NaN));
  return { mean: mean(differences), error: standardError(differences) };
};

/** The longest over all seeds, by name, with how many were placed. */
export const longestOf = (
  years: readonly Pick<Measured, 'byArea' | 'byLanguage'>[],
  by: 'byArea' | 'byLanguage',
) => {
  const all = years.flatMap((year) => year[by]);
  const names = [...new Set(all.map(({ name }) => name))];
  return names
    .map((name): Longest => {
      const own = all.filter((one) => one.name === name);
      return {
        name,
        days: longestIn(own.map(({ days }) => days).filter(Number.isFinite)),
        placed: own.reduce((sum, { placed }) => sum + placed, 0),
        people: own.reduce((sum, { people }) => sum + people, 0),
      };
    })
    .sort((a, b) => b.people - a.people);
};

const figuresOf = (row: Row) => Object.fromEntries(FIGURES.map((figure) => [figure, meanOf(row, figure)]));

const againstFirst = (row: Row, first: Row) =>
  Object.fromEntries(FIGURES.map((figure) => [figure, differenceOf(row, first, figure)]));

/** Everything as plain data, for `--json`: means over the seeds, each year, and differences from the first row. */
export const reportOf = ({ perWeek, rows, bound }: Comparison) => ({
  perWeek,
  rows: rows.map((row) => ({
    name: row.name,
    ...figuresOf(row),
    ...(rows[0] && row !== rows[0] ? { lessFirst: againstFirst(row, rows[0]) } : {}),
    byArea: longestOf(row.years, 'byArea'),
    byLanguage: longestOf(row.years, 'byLanguage'),
    years: row.years,
  })),
  bound: {
    median: mean(bound.map(({ median }) => median)),
    p90: mean(bound.map(({ p90 }) => p90)),
    placed: mean(bound.map(({ placed }) => placed)),
    daysWithout: mean(bound.map(({ daysWithout }) => daysWithout)),
    years: bound,
  },
});
