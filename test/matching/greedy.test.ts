import { expect, it } from 'vitest';
import { greedyStart } from '../../shared/matching/greedy.ts';
import { modelOf } from '../../shared/matching/model.ts';
import { seeded } from '../../shared/matching/random.ts';
import { scoreOf } from '../../shared/matching/state.ts';
import { leads } from './answers.ts';
import { people, problem } from './problems.ts';

/** So many who accept that area only and have waited so many days. */
const crowd = (area: string, count: number, days: number) =>
  people(count, (index) => ({ id: `${area}${index}`, areas: { [area]: 10 }, waitingDays: days }));

/** How many greed places, and their waiting days, where so many groups of crowds with nobody in common can be led. */
const greedy = (groups: number, crowds: readonly ReturnType<typeof crowd>[]) => {
  const all = crowds.flat();
  const areas = [...new Set(all.flatMap((one) => Object.keys(one.areas)))];
  const coordinators = [{ ...leads('c', groups), areas }];
  const { placed, days } = scoreOf(greedyStart(modelOf(problem(all, { coordinators })), seeded(1)).state);
  return [placed, days];
};

it.each([
  { case: 'the biggest', crowds: [crowd('a', 5, 90), crowd('b', 7, 10), crowd('c', 6, 10)], is: [7, 70] },
  { case: 'the first by name', crowds: [crowd('a', 5, 90), crowd('c', 8, 6), crowd('b', 8, 5)], is: [8, 40] },
])('where one group can be led, greed forms $case', ({ crowds, is }) => {
  expect(greedy(1, crowds)).toEqual(is);
});

it.each([
  { case: 'the biggest', crowds: [crowd('a', 5, 90), crowd('b', 6, 20), crowd('c', 7, 10)], are: [13, 190] },
  {
    case: 'the smallest too',
    crowds: [crowd('a', 5, 10), crowd('b', 5, 11), crowd('c', 8, 1)],
    are: [13, 58],
  },
  { case: 'one for each crowd', crowds: [crowd('a', 13, 9), crowd('b', 7, 5)], are: [15, 107] },
])('where two groups can be led, greed forms $case', ({ crowds, are }) => {
  expect(greedy(2, crowds)).toEqual(are);
});
