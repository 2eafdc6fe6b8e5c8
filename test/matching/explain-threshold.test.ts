import { describe, expect, it } from 'vitest';
import { explainWaiting } from '../../shared/matching/explain-waiting.ts';
import type { MatchPerson, MatchProblem } from '../../shared/matching/problem.ts';
import { waysAmong } from './left-after.ts';
import { people, person, problem } from './problems.ts';

const ways = waysAmong([{ slot: 'ons-kveld' }, { slot: 'tir-kveld' }, { theme: 'sorg' }, { area: 'arna' }]);
const toldTo = (given: MatchProblem) => explainWaiting(given, ways).find(({ id }) => id === 'odd');

type Step = {
  readonly reached: string;
  readonly wishes: Partial<MatchPerson>;
  readonly others: number;
  readonly withTheOther: object;
  readonly without: object;
};

/** One person more is exactly what takes `odd` past a step: to another reason, or to a suggestion. */
const steps: readonly Step[] = [
  {
    reached: 'five who are near',
    wishes: { slots: ['ons-kveld'] },
    others: 4,
    withTheOther: { reason: 'noSharedSlot' },
    without: { reason: 'tooFewNearby' },
  },
  {
    reached: 'a group that is possible',
    wishes: { slots: ['man-kveld'] },
    others: 4,
    withTheOther: { reason: 'leftOver' },
    without: { reason: 'tooFewNearby' },
  },
  {
    reached: 'a group that is possible at another time',
    wishes: { slots: ['fre-kveld'] },
    others: 5,
    withTheOther: { reason: 'noSharedSlot', suggestion: { effect: 'now', change: { slot: 'tir-kveld' } } },
    without: { reason: 'noSharedSlot' },
  },
];

describe.each(steps)('where one person more makes $reached', ({ wishes, others, withTheOther, without }) => {
  const all = people(others, () => ({ slots: ['man-kveld', 'tir-kveld'] }));
  const odd = person('odd', wishes);
  const away = problem([...all.slice(1), odd]);

  it('tells the one who may meet them', () => {
    expect(toldTo(problem([...all, odd]))).toEqual({ id: 'odd', ...withTheOther });
    expect(toldTo(away)).toEqual({ id: 'odd', ...without });
  });

  it.each([
    ['has named them', [['odd', 'p01']]],
    ['was named by them', [['p01', 'odd']]],
  ] as const)('tells the one who %s the same as if they were not there', (_, avoid) => {
    expect(toldTo(problem([...all, odd], { avoid }))).toEqual(toldTo(away));
  });
});
