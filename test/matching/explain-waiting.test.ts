import { describe, expect, it } from 'vitest';
import { explainWaiting } from '../../shared/matching/explain-waiting.ts';
import type { MatchPerson, MatchProblem } from '../../shared/matching/problem.ts';
import { type Change, waysAmong } from './left-after.ts';
import { people, person, problem } from './problems.ts';

const leads = {
  id: 'c1',
  areas: ['bergenhus'],
  slots: ['man-kveld', 'ons-kveld'],
  languages: ['no'],
  capacity: 1,
};
const place = { area: 'bergenhus', theme: 'open', slot: 'ons-kveld', language: 'no' };
const members = ['x1', 'x2', 'x3', 'x4', 'x5', 'x6'];
const proposal = { ...place, id: 'g1', members, free: 2 };
const wednesday: Change = { slot: 'ons-kveld' };

const explained = (given: MatchProblem, id: string, changes: readonly Change[] = []) =>
  explainWaiting(given, waysAmong(changes)).find((one) => one.id === id);
const reasonOf = (given: MatchProblem, id = 'odd') => explained(given, id)?.reason;
const suggestionOf = (given: MatchProblem, changes: readonly Change[]) =>
  explained(given, 'odd', changes)?.suggestion;

/** Some who fit each other, and one whose reason depends on what differs. */
const withOthers = (odd: Partial<MatchPerson>, more: Partial<MatchProblem> = {}, count = 4): MatchProblem =>
  problem([...people(count), person('odd', odd)], more);

describe('why somebody who is left waits', () => {
  it.each([
    ['noArea', withOthers({ areas: {} })],
    ['tooFewNearby', withOthers({ areas: { arna: 5 } })],
    ['noSharedLanguage', withOthers({ languages: ['en'] })],
    ['noSharedSlot', withOthers({ slots: ['fre-kveld'] })],
    ['themeTooFew', withOthers({ themes: ['sorg'] })],
    ['noCoordinator', withOthers({}, { coordinators: [] })],
    ['noCoordinator', withOthers({}, { coordinators: [{ ...leads, capacity: 0 }] })],
    ['leftOver', withOthers({}, { coordinators: [leads] })],
    ['leftOver', withOthers({})],
    ['tooFewNearby', withOthers({}, {}, 3)],
  ])('%s (%#)', (code, given) => {
    expect(reasonOf(given)).toBe(code);
  });

  it('looks at what is accepted together, not at each list alone', () => {
    const all = [
      ...people(4, () => ({ slots: ['fre-kveld'] })),
      ...Array.from({ length: 4 }, (_, index) => person(`q${index}`, { areas: { arna: 5 } })),
      person('odd'),
    ];
    expect(reasonOf(problem(all))).toBe('noSharedSlot');
  });
});

describe('people in a proposal with a free place', () => {
  const alone = (odd: Partial<MatchPerson>, more: Partial<MatchProblem> = {}) =>
    reasonOf(problem([person('odd', odd)], { coordinators: [], proposals: [proposal], ...more }));

  it('count as people near: the reason is what stands between', () => {
    expect(alone({ areas: { arna: 5 }, slots: ['ons-kveld'] })).toBe('tooFewNearby');
    expect(alone({ languages: ['en'], slots: ['ons-kveld'] })).toBe('noSharedLanguage');
    expect(alone({})).toBe('noSharedSlot');
    expect(alone({ slots: ['ons-kveld'], themes: ['sorg'] })).toBe('themeTooFew');
    expect(alone({ slots: ['ons-kveld'] })).toBe('leftOver');
  });

  it('count for nobody who must not meet one of them, or when they are full or few', () => {
    expect(alone({}, { avoid: [['odd', 'x2']] })).toBe('tooFewNearby');
    expect(alone({}, { proposals: [{ ...proposal, free: 0 }] })).toBe('tooFewNearby');
    expect(alone({}, { proposals: [{ ...proposal, members: members.slice(0, 4) }] })).toBe('tooFewNearby');
  });
});

describe('a suggestion that helps now', () => {
  it('is a free place in a proposal, by the smallest change that opens it', () => {
    const given = withOthers({}, { proposals: [proposal] }, 0);
    expect(suggestionOf(given, [{ theme: 'sorg' }, wednesday])).toEqual({ effect: 'now', change: wednesday });
    const both = withOthers({ areas: { arna: 5 }, slots: ['ons-kveld'] }, { proposals: [proposal] }, 0);
    const there = { area: 'bergenhus' };
    expect(suggestionOf(both, [wednesday, there])).toEqual({ effect: 'now', change: there });
  });

  it.each([
    ['is full', { ...proposal, free: 0 }],
    ['has as many members as there may be', { ...proposal, members: [...members, 'x7', 'x8'] }],
    ['has fewer than five members', { ...proposal, members: members.slice(0, 4), free: 4 }],
    ['would still not be accepted', { ...proposal, language: 'en' }],
  ])('is never a proposal that %s', (_, one) => {
    expect(suggestionOf(withOthers({}, { proposals: [one] }, 0), [wednesday])).toBeUndefined();
  });

  it('is never a proposal with somebody in it whom the person must not meet, or which they left', () => {
    for (const pair of [
      ['odd', 'x4'],
      ['x4', 'odd'],
    ] as const)
      expect(
        suggestionOf(withOthers({}, { proposals: [proposal], avoid: [pair] }, 0), [wednesday]),
      ).toBeUndefined();
  });

  const crowd = (count: number, more: Partial<MatchProblem> = {}) =>
    problem([...people(count, () => ({ slots: ['ons-kveld'] })), person('odd')], more);

  it('is a whole new group with people who are left', () => {
    expect(suggestionOf(crowd(5), [wednesday])).toEqual({ effect: 'now', change: wednesday });
    expect(suggestionOf(crowd(5, { coordinators: [leads] }), [wednesday])?.effect).toBe('now');
  });

  it('rests on five others at least, also where four would do for a group', () => {
    expect(suggestionOf(crowd(4), [wednesday])).toBeUndefined();
  });

  it('needs a coordinator with capacity whom none of them must avoid', () => {
    const without = (more: Partial<MatchProblem>) => suggestionOf(crowd(5, more), [wednesday]);
    expect(without({ coordinators: [] })).toBeUndefined();
    expect(without({ coordinators: [{ ...leads, capacity: 0 }] })).toBeUndefined();
    expect(without({ coordinators: [leads], avoid: [['odd', 'c1']] })).toBeUndefined();
    const enough = { coordinators: [leads], avoid: [['p01', 'c1']] as const };
    expect(without(enough)?.effect).toBe('now');
    expect(suggestionOf(crowd(5, { ...enough, sizes: { min: 6, max: 8 } }), [wednesday])?.effect).toBe(
      'soon',
    );
  });

  it('is built of people who may all meet', () => {
    const apart = [
      ['p01', 'p02'],
      ['p03', 'p04'],
    ] as const;
    expect(suggestionOf(crowd(6, { avoid: apart }), [wednesday])?.effect).toBe('now');
    expect(suggestionOf(crowd(5, { avoid: apart }), [wednesday])?.effect).toBe('soon');
  });
});

describe('a suggestion that helps soonest', () => {
  /** Nobody could start a group of ten here: only the crowds differ. */
  const sparse = (counts: Readonly<Record<string, number>>) =>
    problem(
      [
        ...Object.entries(counts).flatMap(([slot, count]) =>
          Array.from({ length: count }, (_, index) => person(`${slot}${index}`, { slots: [slot] })),
        ),
        person('odd'),
      ],
      { sizes: { min: 10, max: 12 } },
    );
  const changes = [{ slot: 'tir-kveld' }, wednesday, { slot: 'tor-kveld' }];

  it('is what adds most people, the smaller change where it is equal', () => {
    expect(suggestionOf(sparse({ 'tir-kveld': 5, 'ons-kveld': 6 }), changes)).toEqual({
      effect: 'soon',
      change: wednesday,
    });
    expect(suggestionOf(sparse({ 'ons-kveld': 6, 'tor-kveld': 6 }), changes)?.change).toEqual(wednesday);
  });

  it('is none where fewer than five would be added, so that it tells of nobody', () => {
    expect(suggestionOf(sparse({ 'tir-kveld': 4, 'ons-kveld': 1 }), changes)).toBeUndefined();
  });

  it('counts people only who were not there before', () => {
    const given = problem([...people(6, () => ({ slots: ['man-kveld', 'ons-kveld'] })), person('odd')], {
      sizes: { min: 10, max: 12 },
    });
    expect(suggestionOf(given, changes)).toBeUndefined();
  });

  it('is none where only a coordinator is missing', () => {
    const all = [
      ...people(12),
      ...people(7, (index) => ({ id: `w${index}`, slots: ['ons-kveld'] })),
      person('odd'),
    ];
    const given = problem(all, {
      sizes: { min: 10, max: 12 },
      coordinators: [{ ...leads, slots: ['ons-kveld'] }],
    });
    expect(explained(given, 'odd', changes)).toEqual({ id: 'odd', reason: 'noCoordinator' });
  });
});

describe('people who must not meet', () => {
  const changes = [wednesday, { theme: 'sorg' }, { area: 'arna' }];
  const all = [
    ...people(9, (index) => ({ slots: index % 2 === 0 ? ['man-kveld'] : ['ons-kveld'] })),
    ...people(6, (index) => ({ id: `a${index}`, areas: { arna: 5 } })),
  ];

  it.each(['p01', 'p02', 'a3'])('are told the same whether the other (%s) waits or not', (kept) => {
    for (const coordinators of [undefined, [leads], [{ ...leads, capacity: 0 }]]) {
      const more = coordinators && { coordinators };
      const there = problem([...all, person('odd')], { avoid: [['odd', kept]], ...more });
      const away = problem([...all.filter(({ id }) => id !== kept), person('odd')], { ...more });
      expect(explained(there, 'odd', changes)).toEqual(explained(away, 'odd', changes));
    }
  });

  it('never get a reason of their own', () => {
    const given = problem([...people(7), person('odd')], {
      avoid: people(7).map(({ id }): [string, string] => [id, 'odd']),
    });
    expect(reasonOf(given)).toBe('tooFewNearby');
  });
});
