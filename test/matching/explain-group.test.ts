import { describe, expect, it } from 'vitest';
import { explainGroup } from '../../shared/matching/explain-group.ts';
import type { MatchPerson } from '../../shared/matching/problem.ts';
import { people, problem } from './problems.ts';

const six = (more: (index: number) => Partial<MatchPerson>) => {
  const all = people(6, more);
  const group = { area: 'bergenhus', theme: 'open', members: all.map(({ id }) => id) };
  return explainGroup(problem([...all, ...people(1, () => ({ id: 'other', waitingDays: 900 }))]), group);
};
const codes = (reasons: ReturnType<typeof six>) => reasons.map(({ code }) => code);

describe('why a group fits', () => {
  it('says in words how many have it as their first choice, and nothing where nobody has', () => {
    const wanting = (count: number) =>
      six((index) => ({ themes: index < count ? ['open', 'sorg'] : ['sorg', 'open'] }));
    const shares = [0, 1, 3, 4, 5, 6].map(
      (count) => wanting(count).find((reason) => reason.code === 'firstChoice')?.share,
    );
    expect(shares).toEqual([undefined, 'some', 'some', 'most', 'most', 'all']);
    expect(codes(wanting(0))).toEqual(['everyoneAccepts', 'travel']);
  });

  it.each([
    [1, 5],
    [10, 10],
    [11, 15],
    [32.5, 35],
  ])('rounds the longest way of %d minutes up to %d', (longest, minutes) => {
    const reasons = six((index) => ({ areas: { bergenhus: index === 2 ? longest : 1, arna: 90 } }));
    expect(reasons).toContainEqual({ code: 'travel', minutes });
  });

  it('says nothing of ways where nobody travels', () => {
    expect(codes(six(() => ({ areas: { bergenhus: 0 } })))).toEqual(['everyoneAccepts', 'firstChoice']);
  });

  it('tells of a long wait in whole weeks from four on, of the members only', () => {
    const waited = (days: number) => six((index) => ({ waitingDays: index === 5 ? days : 0 }));
    expect(codes(waited(27))).not.toContain('waitedLong');
    expect(waited(28)).toContainEqual({ code: 'waitedLong', weeks: 4 });
    expect(waited(48)).toContainEqual({ code: 'waitedLong', weeks: 6 });
  });

  it('knows nothing that tells one member from another', () => {
    const reasons = six((index) => ({ areas: { bergenhus: index }, waitingDays: index * 20 }));
    expect(JSON.stringify(reasons)).not.toMatch(/p0/);
  });
});
