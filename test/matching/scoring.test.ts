import { describe, expect, it } from 'vitest';
import { costOf, energyGain, isBetter, SOFT_RULES } from '../../shared/matching/scoring.ts';
import { person } from './problems.ts';

const score = (placed: number, days: number, cost: number) => ({ placed, days, cost });

describe('what a place costs somebody', () => {
  const somebody = person('p', { areas: { arna: 0, fana: 25 }, themes: ['sorg', 'angst', 'open'] });

  it.each([
    ['fana', 'sorg', 25],
    ['fana', 'open', 45],
    ['arna', 'angst', 10],
    ['elsewhere', 'unheard of', 0],
  ])('in %s for %s is %i', (area, theme, cost) => {
    expect(costOf(somebody, { area, theme })).toBe(cost);
  });
});

describe('of two scores', () => {
  it('people count first, then days, then cost', () => {
    expect(SOFT_RULES.map(({ name }) => name)).toEqual(['placed', 'waitingDays', 'cost']);
  });

  it.each([
    ['more people', score(6, 0, 90), score(5, 70, 0)],
    ['more waiting days', score(5, 71, 90), score(5, 70, 0)],
    ['less cost', score(5, 70, 29.5), score(5, 70, 30)],
    ['hardly more, but more than rounding', score(5, 70 + 2e-6, 30), score(5, 70, 30)],
  ])('the one with %s is better', (_, better, worse) => {
    expect([isBetter(better, worse), isBetter(worse, better)]).toEqual([true, false]);
  });

  it.each([
    ['are the same', score(5, 70, 30), score(5, 70, 30)],
    ['differ by rounding', score(5, 70, 0), score(5, 70, 1e-6)],
    ['differ by rounding in days, and then not', score(5, 70 + 1e-7, 0), score(5, 70, 0)],
  ])('neither is better where they %s', (_, one, other) => {
    expect([isBetter(one, other), isBetter(other, one)]).toEqual([false, false]);
  });

  it('what is gained is weighed against a person', () => {
    const weights = { day: 0.5, minute: 0.25 };
    expect(energyGain(score(7, 30, 8), score(5, 40, 20), weights)).toBe(2 - 5 + 3);
    expect(energyGain(score(5, 44, 4), score(5, 40, 0), weights)).toBe(2 - 1);
  });
});
