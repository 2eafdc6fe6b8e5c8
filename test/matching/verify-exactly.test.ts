import { describe, expect, it } from 'vitest';
import { answer, found, group, ids, leads } from './answers.ts';
import { people, person, problem, proposal } from './problems.ts';

describe('verify finds nothing wrong with', () => {
  it('groups of the smallest and of the largest size, without coordinators or proposals', () => {
    expect(found(problem(people(13)), { groups: [group(ids(1, 5)), group(ids(6, 13))] })).toEqual([]);
  });

  it('nobody placed of nobody, in no time', () => {
    const given = problem([]);
    const { summary } = answer(given, {});
    expect(found(given, { summary: { ...summary, seconds: 0 } })).toEqual([]);
  });

  it('two proposals filled to the last place', () => {
    const proposals = [proposal('g1', ['x1', 'x2', 'x3', 'x4', 'x5', 'x6'], 2), proposal('g2', ['y1'], 1)];
    const joined = [
      { proposal: 'g1', members: ['p01', 'p02'] },
      { proposal: 'g2', members: ['p03'] },
    ];
    expect(found(problem(people(3), { proposals }), { joined })).toEqual([]);
  });

  it('a proposal that was too big before, where nobody is added', () => {
    const members = people(9).map(({ id }) => `x${id}`);
    const given = problem(people(1), { proposals: [proposal('g', members, 0)] });
    expect(found(given, { joined: [{ proposal: 'g', members: [] }] })).toEqual([]);
  });

  it('two in a proposal who avoid each other: that was somebody else’s decision', () => {
    const given = problem(people(1), { avoid: [['x', 'y']], proposals: [proposal('g', ['x', 'y'], 1)] });
    expect(found(given, { joined: [{ proposal: 'g', members: ['p01'] }] })).toEqual([]);
  });

  it('a coordinator with as many groups as they can take, and another with none', () => {
    const given = problem(people(15), { coordinators: [leads('c1', 1), leads('c2', 2), leads('c3', 0)] });
    const groups = [
      group(ids(1, 5), { coordinator: 'c2' }),
      group(ids(6, 10), { coordinator: 'c1' }),
      group(ids(11, 15), { coordinator: 'c2' }),
    ];
    expect(found(given, { groups })).toEqual([]);
  });

  it('a cost with a theme further down the list, and sums of fractions that differ in their last digits', () => {
    const all = people(5, () => ({
      areas: { bergenhus: 0.1 },
      themes: ['sorg', 'angst', 'open'],
      waitingDays: 1e9,
    }));
    const given = problem(all);
    const groups = [group(ids(1, 5))];
    const { summary } = answer(given, { groups });
    expect(found(given, { groups, summary: { ...summary, waitingDays: 5e9 + 1, cost: 100.5 } })).toEqual([]);
    expect(found(given, { groups, summary: { ...summary, waitingDays: 5e9, cost: 100.6 } })).toEqual([
      expect.stringMatching(/^summary\.cost: is 100\.6, should be 100\.\d+$/),
    ]);
    expect(found(given, { groups, summary: { ...summary, waitingDays: 5e9 + 10, cost: 100.5 } })).toEqual([
      'summary.waitingDays: is 5000000010, should be 5000000000',
    ]);
  });
});

describe('verify finds exactly', () => {
  it('that somebody unknown is nobody, and nothing else about them', () => {
    const given = problem(people(4));
    const { summary } = answer(given, { groups: [group([...ids(1, 4), 'stranger'])] });
    const right = { ...summary, placed: 5, waitingDays: 40, cost: 40, upperBound: 5, proven: true };
    expect(found(given, { groups: [group([...ids(1, 4), 'stranger'])], summary: right })).toEqual([
      'groups[0].members[4]: is nobody in the problem',
      'summary.upperBound: is more than there are people',
    ]);
  });

  it('that a proposal is none, and nothing about its place or its company', () => {
    const given = problem(people(2), { avoid: [['p01', 'p02']] });
    const { summary } = answer(given, { joined: [{ proposal: 'g', members: ['p01'] }] });
    const joined = [{ proposal: 'g', members: ['p01'] }];
    expect(found(given, { joined, summary: { ...summary, cost: 0 } })).toEqual([
      'joined[0].proposal: is none in the problem',
    ]);
  });

  it('who joins twice, where it stands', () => {
    const given = problem(people(2), { proposals: [proposal('g', ['x'], 5)] });
    expect(found(given, { joined: [{ proposal: 'g', members: ['p01', 'p02', 'p01'] }] })).toContain(
      'joined[0].members[2]: is placed already (joined[0].members[0])',
    );
  });

  it('one complaint for each pair who avoid each other', () => {
    const given = problem(people(5), {
      avoid: [
        ['p02', 'p01'],
        ['p04', 'p05'],
      ],
    });
    expect(found(given, { groups: [group(ids(1, 5))] })).toEqual([
      'groups[0].members: two who avoid each other',
      'groups[0].members: two who avoid each other',
    ]);
  });

  it('one who is added to somebody they avoid, beside two who were there', () => {
    const given = problem(people(2), {
      avoid: [
        ['x', 'y'],
        ['p01', 'y'],
        ['p01', 'p02'],
      ],
      proposals: [proposal('g', ['x', 'y'], 2)],
    });
    expect(found(given, { joined: [{ proposal: 'g', members: ['p01', 'p02'] }] })).toEqual([
      'joined[0].members: two who avoid each other',
      'joined[0].members: two who avoid each other',
    ]);
  });

  it('what a coordinator does not cover', () => {
    const nowhere = { ...leads('c', 1), areas: ['fana'], slots: ['fre-kveld'], languages: ['en'] };
    const given = problem(people(5), { coordinators: [nowhere] });
    expect(found(given, { groups: [group(ids(1, 5), { coordinator: 'c' })] })).toEqual([
      'groups[0].coordinator: does not cover the area',
      'groups[0].coordinator: does not cover the slot',
      'groups[0].coordinator: does not cover the language',
    ]);
  });

  it('which coordinator has too many groups', () => {
    const given = problem(people(15), { coordinators: [leads('c1', 5), leads('c2', 1)] });
    const groups = [
      group(ids(1, 5), { coordinator: 'c2' }),
      group(ids(6, 10), { coordinator: 'c1' }),
      group(ids(11, 15), { coordinator: 'c2' }),
    ];
    expect(found(given, { groups })).toEqual(['groups: coordinators[1] has 2, can take 1']);
  });

  it('which of several proposals is listed again, or takes too many', () => {
    const given = problem(people(5), { proposals: [proposal('g1', ['x'], 3), proposal('g2', ['y'], 1)] });
    const joined = [
      { proposal: 'g1', members: ['p01'] },
      { proposal: 'g2', members: ['p02', 'p03'] },
      { proposal: 'g1', members: ['p04'] },
    ];
    expect(found(given, { joined })).toEqual([
      'joined[1].members: has 2, free are 1',
      'joined[2].proposal: is listed already',
    ]);
  });

  it('where in the waiting list something is wrong', () => {
    const given = problem(people(3));
    const waiting = [
      { id: 'p01', reason: 'leftOver' },
      { id: 'p02', reason: '' },
      { id: 'p01', reason: 'leftOver' },
      { id: 'p9', reason: 'leftOver' },
    ];
    expect(found(given, { waiting })).toEqual([
      'waiting[1].reason: is empty',
      'waiting[2].id: is listed already',
      'waiting[3].id: is nobody in the problem',
      'waiting: people[2] has no place and is not listed',
    ]);
  });

  it('what is not accepted, for each who does not accept it', () => {
    const odd = person('odd', { areas: { fana: 1 }, themes: [], slots: [], languages: [] });
    const given = problem([...people(4), odd]);
    const groups = [group([...ids(1, 4), 'odd'])];
    const { summary } = answer(given, { groups });
    expect(found(given, { groups, summary: { ...summary, cost: 30 } })).toEqual([
      'groups[0].members[4]: does not accept the area',
      'groups[0].members[4]: does not accept the theme',
      'groups[0].members[4]: does not accept the slot',
      'groups[0].members[4]: does not accept the language',
    ]);
  });

  it.each([
    ['a bound below what is placed', { upperBound: 4 }, 'summary.upperBound: is below placed'],
    [
      'a bound beyond everybody',
      { upperBound: 6, proven: false },
      'summary.upperBound: is more than there are people',
    ],
    [
      'a proof of less',
      { proven: false },
      'summary.proven: must be true exactly when placed equals upperBound',
    ],
    ['time running backwards', { seconds: -0.1 }, 'summary.seconds: is negative'],
    ['a wrong count of groups', { groups: 2 }, 'summary.groups: is 2, should be 1'],
  ])('%s', (_, wrong, complaint) => {
    const given = problem(people(5));
    const groups = [group(ids(1, 5))];
    const { summary } = answer(given, { groups });
    const complaints = found(given, { groups, summary: { ...summary, ...wrong } });
    expect(complaints).toContain(complaint);
    expect(complaints.length).toBeLessThanOrEqual(2);
  });
});
