import { describe, expect, it } from 'vitest';
import { inventApplicants } from '../../bench/simulate/applicant.ts';
import type { Row } from '../../bench/simulate/compare.ts';
import type { Measured } from '../../bench/simulate/measure.ts';
import { measurePeople } from '../../bench/simulate/measure.ts';
import { differenceOf, longestOf, meanOf } from '../../bench/simulate/summary.ts';
import { worldOf } from './worlds.ts';

const nothing = { people: 0, median: 0, p90: 0, placed: 0, within: [], daysWithout: 0 };
const groups = { dissolved: 0, dissolvedTold: 0, disappointed: 0, groupSize: 0 };
const year = (changed: Partial<Measured>): Measured => ({
  ...nothing,
  ...groups,
  byArea: [],
  byLanguage: [],
  ...changed,
});
const row = (name: string, medians: readonly number[]): Row => ({
  name,
  years: medians.map((median) => year({ median })),
});

describe('measuring people', () => {
  const applicants = inventApplicants(worldOf(1), 10).slice(0, 4);
  const fates = [10, 20, 30, Number.POSITIVE_INFINITY].map((days, index) => ({
    applicant: applicants[index]!,
    days,
  }));

  it('counts days of those who met, and everybody in the shares', () => {
    const { people, median, placed, within, daysWithout } = measurePeople(fates);
    expect({ people, median, placed }).toEqual({ people: 4, median: 20, placed: 0.75 });
    expect(within.slice(0, 6)).toEqual([0, 0, 0.25, 0.5, 0.5, 0.75]);
    expect(daysWithout).toBe((10 + 20 + 30 + 182) / 4);
  });
});

describe('comparing rows', () => {
  it('pairs the years, so that what both share cancels out', () => {
    const [one, other] = [row('one', [10, 30, 50]), row('other', [12, 32, 52])];
    expect(meanOf(one, 'median')).toBe(30);
    expect(differenceOf(one, other, 'median')).toEqual({ mean: -2, error: 0 });
  });

  it('takes the longest wait over all years', () => {
    const at = (days: number, placed: number) => [{ name: 'fana', days, placed, people: 5 }];
    const years = [year({ byArea: at(40, 3) }), year({ byArea: at(70, 1) })];
    expect(longestOf(years, 'byArea')).toEqual([{ name: 'fana', days: 70, placed: 4, people: 10 }]);
  });
});
