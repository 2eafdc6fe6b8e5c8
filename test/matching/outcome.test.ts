import { describe, expect, it } from 'vitest';
import { modelOf } from '../../shared/matching/model.ts';
import { outcomeOf } from '../../shared/matching/outcome.ts';
import type { MatchProblem } from '../../shared/matching/problem.ts';
import { emptyState } from '../../shared/matching/start-state.ts';
import { assign, type State } from '../../shared/matching/state.ts';
import { ids, leads } from './answers.ts';
import { PLACE, people, person, problem, proposal } from './problems.ts';
import { seatAll } from './seated.ts';

/** The answer for people seated by hand: what the search would make of them has no part in it. */
const answered = (given: MatchProblem, seat: (state: State) => void = () => undefined) => {
  const state = emptyState(modelOf(given));
  seat(state);
  return outcomeOf(state, 10);
};

const inThrees = { sizes: { min: 3, max: 3 } };

describe('groups in an answer', () => {
  it('have their place and nothing else of it, and their members by how long they waited', () => {
    const given = problem(
      people(3, (index) => ({ waitingDays: index })),
      inThrees,
    );
    const { groups } = answered(given, (state) => seatAll(state, 0, ['p02', 'p01', 'p03']));
    expect(groups).toEqual([{ ...PLACE, members: ['p03', 'p02', 'p01'] }]);
  });

  it('are by area, theme, slot and language, whichever was opened first', () => {
    const places = [
      { area: 'arna', theme: 'open', slot: 'ons', language: 'no' },
      { area: 'fana', theme: 'angst', slot: 'tor', language: 'no' },
      { area: 'fana', theme: 'open', slot: 'man', language: 'no' },
      { area: 'fana', theme: 'open', slot: 'tor', language: 'en' },
      { area: 'fana', theme: 'open', slot: 'tor', language: 'no' },
    ];
    const all = places.flatMap(({ area, theme, slot, language }, index) =>
      [1, 2, 3].map((one) =>
        person(`${index}-${one}`, {
          ...{ areas: { [area]: 5 }, themes: [theme] },
          ...{ slots: [slot], languages: [language] },
        }),
      ),
    );
    const { groups } = answered(problem(all, inThrees), (state) => {
      for (const bundle of [3, 1, 4, 0, 2])
        seatAll(
          state,
          bundle,
          [1, 2, 3].map((one) => `${bundle}-${one}`),
        );
    });
    expect(groups.map(({ area, theme, slot, language }) => ({ area, theme, slot, language }))).toEqual(
      places,
    );
  });

  it('of the same place are evened out, and those kept apart who must be', () => {
    const five = people(10);
    const dealt = (avoid: MatchProblem['avoid']) =>
      answered(problem(five, { avoid }), (state) => {
        seatAll(state, 0, ids(1, 5));
        seatAll(state, 0, ids(6, 10));
      }).groups.map(({ members }) => members.join(' '));
    expect(dealt([])).toEqual(['p01 p03 p05 p07 p09', 'p02 p04 p06 p08 p10']);
    // Who avoids somebody is dealt before all others, to the group without them.
    expect(dealt([['p01', 'p10']])).toEqual(['p01 p02 p04 p06 p08', 'p03 p05 p07 p09 p10']);
    expect(dealt([['p01', 'p07']])).toEqual(['p01 p02 p04 p06 p09', 'p03 p05 p07 p08 p10']);
  });

  it('of the same place name their coordinators in the order in which they were opened', () => {
    const given = problem(people(10), { coordinators: [leads('a', 1), leads('b', 1)] });
    const { groups } = answered(given, (state) => {
      assign(state, seatAll(state, 0, ids(1, 5)), 1);
      assign(state, seatAll(state, 0, ids(6, 10)), 0);
    });
    expect(groups.map(({ coordinator }) => coordinator)).toEqual(['b', 'a']);
  });
});

describe('who joins', () => {
  const given = problem(people(9), {
    proposals: [proposal('a', ['a1'], 4), proposal('b', ['b1'], 4), proposal('c', ['c1'], 4)],
  });

  it('stands under each proposal that somebody joins, and in no new group', () => {
    const { groups, joined } = answered(given, (state) => {
      seatAll(state, 0, ids(1, 5));
      seatAll(state, 1, ['p07', 'p06']);
      seatAll(state, 3, ['p08']);
    });
    expect(groups.map(({ members }) => members)).toEqual([ids(1, 5)]);
    expect(joined).toEqual([
      { proposal: 'a', members: ['p06', 'p07'] },
      { proposal: 'c', members: ['p08'] },
    ]);
  });
});

describe('who waits', () => {
  const reasons = (given: MatchProblem, seat?: (state: State) => void) =>
    answered(given, seat).waiting.map(({ id, reason }) => `${id} ${reason}`);

  const led = { coordinators: [leads('a', 1)] };

  it('is nobody where all are placed', () => {
    expect(reasons(problem(people(5)), (state) => seatAll(state, 0, ids(1, 5)))).toEqual([]);
  });

  it('is left over where only people are missing', () => {
    expect(reasons(problem(people(6)), (state) => seatAll(state, 0, ids(1, 5)))).toEqual(['p06 leftOver']);
  });

  it.each([
    { reason: 'leftOver', where: 'no coordinator is needed', more: {}, seated: 8 },
    { reason: 'leftOver', where: 'four are too few for a group', more: led, seated: 9 },
    { reason: 'noCoordinator', where: 'five would be enough', more: led, seated: 8 },
  ])('waits as $reason where $where', ({ reason, more, seated }) => {
    const given = problem(people(13), { sizes: { min: 5, max: 9 }, ...more });
    const left = reasons(given, (state) => seatAll(state, 0, ids(1, seated)));
    expect(left).toEqual(ids(seated + 1, 13).map((id) => `${id} ${reason}`));
  });

  it('waits for somebody else where all others must be avoided', () => {
    const avoid = ids(1, 5).map((id): [string, string] => [id, 'p06']);
    expect(reasons(problem(people(6), { avoid }), (state) => seatAll(state, 0, ids(1, 5)))).toEqual([
      'p06 avoid',
    ]);
  });

  it('lacks a coordinator at one of their places, be people too few at the others', () => {
    const coordinators = [{ ...leads('a', 1), areas: ['arna', 'fana'] }];
    const both = (id: string) => person(id, { areas: { arna: 5, fana: 5 } });
    const arna = ['a1', 'a2', 'a3', 'a4'].map((id) => person(id, { areas: { arna: 5 } }));
    const fana = ['f1', 'f2', 'f3', 'f4'].map((id) => person(id, { areas: { fana: 5 } }));
    const given = problem([...arna, both('both'), ...fana, both('last')], { coordinators });
    expect(reasons(given, (state) => seatAll(state, 0, ['a1', 'a2', 'a3', 'a4', 'last']))).toEqual(
      ['both', 'f1', 'f2', 'f3', 'f4'].map((id) => `${id} noCoordinator`),
    );
  });

  it('lacks no coordinator where people enough are left for a proposal only', () => {
    const coordinators = [{ ...leads('a', 1), slots: ['fre-kveld'] }];
    const free = { slots: ['fre-kveld', 'man-kveld'] };
    const given = problem([...people(4), ...people(6, (index) => ({ ...free, id: `q${index}` }))], {
      ...{ coordinators, proposals: [proposal('g', ['x'], 2)] },
    });
    const left = reasons(given, (state) => {
      seatAll(
        state,
        0,
        [0, 1, 2, 3, 4].map((index) => `q${index}`),
      );
    });
    expect(left.at(-1)).toBe('q5 leftOver');
  });
});

describe('the summary', () => {
  const given = problem(
    people(8, (index) => ({
      waitingDays: index,
      areas: { bergenhus: index + 0.5 },
      themes: ['angst', 'open'],
    })),
    { proposals: [proposal('g', ['x'], 2)] },
  );
  const summaryFor = (bound: number) => {
    const state = emptyState(modelOf(given));
    // Of the two that hold the same people, the one whose theme they like best.
    seatAll(state, 0, ids(4, 8));
    seatAll(state, 1, ['p02']);
    return outcomeOf(state, bound).summary;
  };

  it('counts days, minutes and themes of whoever is placed', () => {
    expect(summaryFor(7)).toEqual({
      ...{ people: 8, placed: 6, groups: 1, waitingDays: 25 + 1, cost: 27.5 + 11.5 },
      ...{ upperBound: 7, proven: false },
    });
  });

  it('is proven where as many are placed as can be', () => {
    expect(summaryFor(6)).toMatchObject({ upperBound: 6, proven: true });
  });
});
