import { describe, expect, it } from 'vitest';
import type { MatchProblem } from '../../shared/matching/problem.ts';
import { solve } from '../../shared/matching/solve.ts';
import { verify } from '../../shared/matching/verify.ts';
import { people, person, problem, proposal, sizesOf } from './problems.ts';

/** Few moves: these examples are small, and what they show must not take luck. */
const solved = (given: MatchProblem) => {
  const result = solve(given, { seed: 1, moves: 1500 });
  expect(verify(given, result)).toEqual([]);
  return result;
};

const idsWaiting = (result: ReturnType<typeof solved>) => result.waiting.map(({ id }) => id);

describe('sizes', () => {
  it('makes eight and one of nine people, and lets the newest wait', () => {
    const result = solved(problem(people(9, (index) => ({ waitingDays: index === 4 ? 3 : 20 + index }))));
    expect(sizesOf(result)).toEqual([8]);
    expect(idsWaiting(result)).toEqual(['p05']);
    expect(result.summary).toMatchObject({ placed: 8, upperBound: 8, proven: true });
  });

  it('does so without any search at all', () => {
    const given = problem(people(9, (index) => ({ waitingDays: 30 - index })));
    expect(idsWaiting(solve(given, { seed: 1, moves: 0 }))).toEqual(['p09']);
  });

  it.each([
    [1, []],
    [4, []],
    [5, [5]],
    [8, [8]],
    [10, [5, 5]],
    [13, [7, 6]],
    [15, [8, 7]],
    [17, [6, 6, 5]],
    [24, [8, 8, 8]],
  ])('cuts %i people who fit everywhere into %j', (count, sizes) => {
    const result = solved(problem(people(count)));
    expect(sizesOf(result)).toEqual(sizes);
    expect(result.summary.proven).toBe(true);
  });

  it('takes the sizes from the problem', () => {
    const result = solved(problem(people(7), { sizes: { min: 2, max: 3 } }));
    expect(sizesOf(result)).toEqual([3, 2, 2]);
  });

  it('has nothing to do where nobody waits', () => {
    expect(solved(problem([]))).toEqual({
      groups: [],
      joined: [],
      waiting: [],
      summary: {
        people: 0,
        placed: 0,
        groups: 0,
        waitingDays: 0,
        cost: 0,
        upperBound: 0,
        proven: true,
      },
    });
  });
});

describe('who fits with whom', () => {
  it('leaves everybody waiting where nobody shares anything', () => {
    const result = solved(problem(people(20, (index) => ({ slots: [`slot-${index}`] }))));
    expect(result.groups).toEqual([]);
    expect(result.waiting).toHaveLength(20);
    expect(result.summary).toMatchObject({ upperBound: 0, proven: true });
  });

  it('forms no group of four, however many fours there are', () => {
    const result = solved(problem(people(40, (index) => ({ slots: [`slot-${Math.floor(index / 4)}`] }))));
    expect(result.summary).toMatchObject({ placed: 0, upperBound: 0 });
  });

  it('keeps the four hubs for the rays that need one, where the biggest group would take them all', () => {
    // Four rays of four people each lack one; the centre has eight who fit together, four of them on a ray each.
    const rays = people(16, (index) => ({ areas: { [`ray-${index % 4}`]: 5 } }));
    const hubs = Array.from({ length: 8 }, (_, index) =>
      person(`hub${index}`, { areas: index < 4 ? { centre: 1, [`ray-${index}`]: 30 } : { centre: 1 } }),
    );
    expect(solved(problem([...rays, ...hubs])).summary).toMatchObject({ placed: 20, groups: 4 });
  });

  it('goes round a ring, where everybody fits both neighbours', () => {
    // Ten stations with three people who stay and two between each pair: all fifty fit only in groups of five.
    const stay = people(30, (index) => ({ slots: [`s${index % 10}`] }));
    const between = Array.from({ length: 20 }, (_, index) =>
      person(`b${index}`, { slots: [`s${index % 10}`, `s${(index + 1) % 10}`] }),
    );
    expect(solved(problem([...stay, ...between])).summary).toMatchObject({ placed: 50, proven: true });
  });

  it('treats video as an area that nobody travels to', () => {
    const result = solved(
      problem(people(5, (index) => ({ areas: { [`place-${index}`]: 5 + index, video: 0 } }))),
    );
    expect(result.groups.map(({ area }) => area)).toEqual(['video']);
    expect(result.summary.cost).toBe(0);
  });

  it('is not misled by areas with the names of what every object has', () => {
    const result = solved(
      problem(people(6, (index) => ({ areas: index < 4 ? { constructor: 1 } : { fana: 1 } }))),
    );
    expect(result.summary.placed).toBe(0);
  });
});

describe('what is better', () => {
  it('takes the longer wait where both fit', () => {
    const result = solved(
      problem(
        people(9, (index) => ({ waitingDays: index })),
        { sizes: { min: 5, max: 5 } },
      ),
    );
    expect(idsWaiting(result)).toEqual(['p04', 'p03', 'p02', 'p01']);
  });

  it('then takes the nearer area and the theme that stands first', () => {
    const near = people(5, () => ({ areas: { arna: 20, fana: 11 }, themes: ['sorg', 'open'] }));
    const result = solved(problem(near));
    expect(result.groups[0]).toMatchObject({ area: 'fana', theme: 'sorg' });
    expect(result.summary.cost).toBe(55);
  });

  it('weighs a step in the list of themes as ten minutes', () => {
    const all = people(5, (index) => ({ themes: index === 0 ? ['open', 'sorg'] : ['sorg', 'open'] }));
    const result = solved(problem(all));
    expect(result.groups[0]?.theme).toBe('sorg');
    expect(result.summary.cost).toBe(60);
  });
});

describe('avoid pairs', () => {
  it('never seats the two together', () => {
    const result = solved(problem(people(10), { avoid: [['p01', 'p02']] }));
    expect(sizesOf(result)).toEqual([5, 5]);
    const homes = ['p01', 'p02'].map((id) => result.groups.findIndex(({ members }) => members.includes(id)));
    expect(new Set(homes).size).toBe(2);
  });

  it('leaves the newer one waiting where there is one group only', () => {
    const given = problem(
      people(6, (index) => ({ waitingDays: index })),
      { avoid: [['p06', 'p02']] },
    );
    expect(idsWaiting(solved(given))).toEqual(['p02']);
  });

  it('sees at once that five of whom two avoid each other are no group', () => {
    const result = solved(problem(people(5), { avoid: [['p03', 'p04']] }));
    expect(result.summary).toMatchObject({ placed: 0, upperBound: 0, proven: true });
  });
});

describe('coordinators', () => {
  const coordinator = {
    id: 'c1',
    areas: ['bergenhus'],
    slots: ['man-kveld'],
    languages: ['no'],
    capacity: 1,
  };

  it('names one for every group', () => {
    const result = solved(problem(people(8), { coordinators: [coordinator] }));
    expect(result.groups.map((group) => group.coordinator)).toEqual(['c1']);
  });

  it('forms one full group of sixteen people where one group can be led', () => {
    const result = solved(problem(people(16), { coordinators: [coordinator] }));
    expect(sizesOf(result)).toEqual([8]);
    expect(result.summary).toMatchObject({ placed: 8, upperBound: 8, proven: true });
    expect(new Set(result.waiting.map(({ reason }) => reason))).toEqual(new Set(['noCoordinator']));
  });

  it('forms nothing where the list is empty, and anything where there is no list', () => {
    expect(solved(problem(people(8), { coordinators: [] })).groups).toEqual([]);
    expect(solved(problem(people(8))).groups).toHaveLength(1);
  });

  it('moves a group to another coordinator where only the first can take the second group', () => {
    const all = people(10, (index) => ({ areas: index < 5 ? { arna: 5 } : { fana: 5 } }));
    const both = { ...coordinator, id: 'a', areas: ['arna', 'fana'] };
    const one = { ...coordinator, id: 'b', areas: ['fana'] };
    const other = { ...coordinator, id: 'c', areas: ['arna'], capacity: 0 };
    const result = solved(problem(all, { coordinators: [both, one, other] }));
    expect(result.groups.map(({ area, coordinator: leads }) => [area, leads])).toEqual([
      ['arna', 'a'],
      ['fana', 'b'],
    ]);
  });

  it('prefers the places that can be led', () => {
    const all = people(8, () => ({ slots: ['man-kveld', 'fre-kveld'] }));
    const result = solved(problem(all, { coordinators: [{ ...coordinator, slots: ['fre-kveld'] }] }));
    expect(result.groups.map(({ slot }) => slot)).toEqual(['fre-kveld']);
  });
});

describe('proposals with places left', () => {
  const five = proposal('g1', ['x1', 'x2', 'x3', 'x4', 'x5'], 3);

  it('fills them with the longest wait, also where no new group is possible', () => {
    const given = problem(
      people(4, (index) => ({ waitingDays: index })),
      { proposals: [five] },
    );
    const result = solved(given);
    expect(result.joined).toEqual([{ proposal: 'g1', members: ['p04', 'p03', 'p02'] }]);
    expect(result.summary).toMatchObject({ placed: 3, groups: 0, upperBound: 3, proven: true });
  });

  it('fills them first where that costs nobody a place', () => {
    const result = solved(problem(people(8), { proposals: [five] }));
    expect(result.joined[0]?.members).toHaveLength(3);
    expect(sizesOf(result)).toEqual([5]);
  });

  it('does not take the fifth of a new group for them', () => {
    const result = solved(problem(people(5), { proposals: [five] }));
    expect(result.summary.placed).toBe(5);
  });

  it('never beyond the largest size, whatever the proposal says', () => {
    const result = solved(problem(people(4), { proposals: [{ ...five, free: 7 }] }));
    expect(result.joined[0]?.members).toHaveLength(3);
  });

  it('keeps those away who avoid a member', () => {
    const given = problem(people(2), { proposals: [five], avoid: [['p01', 'x4']] });
    expect(solved(given).joined).toEqual([{ proposal: 'g1', members: ['p02'] }]);
  });

  it('needs no coordinator for them', () => {
    const result = solved(problem(people(2), { proposals: [five], coordinators: [] }));
    expect(result.joined[0]?.members).toHaveLength(2);
  });

  it('takes a group of their own out of them for the sake of somebody whom they must not meet', () => {
    const avoid: [string, string][] = ['p02', 'p03', 'p04', 'p05'].map((id) => ['late', id]);
    const given = problem([...people(5), person('late', { waitingDays: 1 })], {
      avoid,
      proposals: [proposal('g1', ['x1', 'x2', 'x3'], 5)],
    });
    const result = solved(given);
    expect(sizesOf(result)).toEqual([5]);
    expect(result.joined).toEqual([{ proposal: 'g1', members: ['late'] }]);
  });
});
