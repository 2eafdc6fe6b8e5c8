import { expect, it } from 'vitest';
import { modelOf, pairIn } from '../../shared/matching/model.ts';
import { letLongestWaitIn } from '../../shared/matching/polish.ts';
import type { MatchProblem } from '../../shared/matching/problem.ts';
import { emptyState } from '../../shared/matching/start-state.ts';
import { open, place, undoTo } from '../../shared/matching/state.ts';
import { people, person, problem } from './problems.ts';

const exactly = (count: number) => ({ sizes: { min: count, max: count } });

/** Who sits where afterwards, having begun in these groups, one in each place by name. */
const settled = (given: MatchProblem, ...groups: readonly (readonly string[])[]) => {
  const model = modelOf(given);
  const state = emptyState(model);
  const indexOf = (id: string): number => model.problem.people.findIndex((one) => one.id === id);
  groups.forEach((members, bundle) => {
    const group = open(state, bundle);
    for (const id of members) place(state, pairIn(model, indexOf(id), bundle), group);
  });
  letLongestWaitIn(state);
  undoTo(state, 0);
  return groups.map((_, group) =>
    model.problem.people.filter((__, index) => state.groupOf[index] === group).map(({ id }) => id),
  );
};

const waiting = (id: string, waitingDays: number, minutes = 10) =>
  person(id, { waitingDays, areas: { bergenhus: minutes } });

it('lets the longest wait in, for the last who came with a shorter one', () => {
  const given = problem([...people(3), waiting('long', 30)], exactly(3));
  expect(settled(given, ['p02', 'p01', 'p03'])).toEqual([['long', 'p01', 'p02']]);
});

it.each([
  { minutes: 9, seated: ['other', 'p01', 'p02'] },
  { minutes: 10, seated: ['p01', 'p02', 'p03'] },
  { minutes: 11, seated: ['p01', 'p02', 'p03'] },
])('seats $seated where another waits as long, $minutes minutes away', ({ minutes, seated }) => {
  const given = problem([...people(3), waiting('other', 10, minutes)], exactly(3));
  expect(settled(given, ['p01', 'p02', 'p03'])).toEqual([seated]);
});

it('lets somebody in only in place of whom they must not meet', () => {
  const all = [...people(3), waiting('long', 30)];
  const once = problem(all, { ...exactly(3), avoid: [['long', 'p01']] });
  expect(settled(once, ['p01', 'p02', 'p03'])).toEqual([['long', 'p02', 'p03']]);
  const both = { ...once, avoid: [['long', 'p01'] as const, ['p02', 'long'] as const] };
  expect(settled(both, ['p01', 'p02', 'p03'])).toEqual([['p01', 'p02', 'p03']]);
});

it('finds whoever had to go a place elsewhere, in turn', () => {
  const given = problem(
    [
      ...['a1', 'a2', 'a3'].map((id) => person(id, { areas: { arna: 10 }, waitingDays: 5 })),
      person('both', { areas: { arna: 10, fana: 10 }, waitingDays: 20 }),
      ...['f1', 'f2'].map((id) => person(id, { areas: { fana: 10 }, waitingDays: 40 })),
      person('long', { areas: { fana: 10 }, waitingDays: 30 }),
    ],
    exactly(3),
  );
  expect(settled(given, ['a1', 'a2', 'a3'], ['f1', 'f2', 'both'])).toEqual([
    ['both', 'a1', 'a2'],
    ['f1', 'f2', 'long'],
  ]);
});
