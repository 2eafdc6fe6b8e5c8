import { describe, expect, it } from 'vitest';
import type { MatchProblem } from '../../shared/matching/problem.ts';
import { crowd, placedIn, solved, spread, waitingIn } from './adversarial.ts';
import { people, person, problem, sizesOf } from './problems.ts';

describe('everybody fits everybody', () => {
  const expected = (count: number): number => (count < 5 ? 0 : count === 9 ? 8 : count);

  it.each(spread(31))('%i people', (count) => {
    const { summary, groups } = solved(problem(people(count)));
    expect(summary.placed).toBe(expected(count));
    expect(summary).toMatchObject({ proven: true, groups: groups.length, upperBound: expected(count) });
  });

  it('a thousand people, in a hundred and twenty-five groups at the least', () => {
    const { summary, groups } = solved(problem(people(1000)), 200);
    expect(summary).toMatchObject({ placed: 1000, proven: true, cost: 10_000, waitingDays: 10_000 });
    expect(groups.length).toBeGreaterThanOrEqual(125);
  });

  it('nine people: who came last waits, of any nine', () => {
    for (const last of spread(9)) {
      const nine = people(9, (index) => ({ waitingDays: index === last ? 1 : 50 }));
      expect(waitingIn(problem(nine), 300)).toEqual([nine[last]!.id]);
    }
  });

  it('nine people with a tie: the first by name stay', () => {
    expect(waitingIn(problem(people(9)))).toEqual(['p09']);
  });

  it('fifteen people and exactly eight to a group: eight', () => {
    expect(placedIn(problem(people(15), { sizes: { min: 8, max: 8 } }))).toBe(8);
  });

  it('in every one of many places: one group of eight, in the one that costs least', () => {
    const all = people(8, () => ({
      areas: { a: 40, b: 30, c: 20, d: 15 },
      themes: ['x', 'y', 'z'],
      slots: ['s1', 's2', 's3', 's4', 's5'],
      languages: ['en', 'no', 'pl'],
    }));
    const { groups, summary } = solved(problem(all));
    expect(groups).toHaveLength(1);
    expect(groups[0]).toMatchObject({ area: 'd', theme: 'x' });
    expect(summary.cost).toBe(8 * 15);
  });
});

describe('nobody overlaps', () => {
  it.each(['areas', 'themes', 'slots', 'languages'] as const)('because of %s', (rule) => {
    const all = people(40, (index) => ({ [rule]: rule === 'areas' ? { [`n${index}`]: 1 } : [`n${index}`] }));
    expect(solved(problem(all)).summary).toMatchObject({ placed: 0, upperBound: 0, proven: true, groups: 0 });
  });

  it('though six share each area and each slot, as only two share both', () => {
    const all = spread(18).map((index) =>
      person(`p${index}`, { areas: { [`a${index % 3}`]: 5 }, slots: [`s${Math.floor(index / 3) % 3}`] }),
    );
    expect(placedIn(problem(all))).toBe(0);
  });

  it('and nobody at all is nobody placed', () => {
    expect(solved(problem([])).summary).toMatchObject({ people: 0, placed: 0, upperBound: 0, proven: true });
  });
});

describe('cliques of four', () => {
  it('alone: nobody', () => {
    const fours = spread(12).flatMap((index) => crowd(`a${index}`, 4));
    expect(solved(problem(fours)).summary).toMatchObject({ placed: 0, proven: true });
  });

  it('with one who could be the fifth of any: five', () => {
    const areas = Object.fromEntries(spread(12).map((index) => [`a${index}`, 10 + index]));
    const fours = spread(12).flatMap((index) => crowd(`a${index}`, 4));
    const { summary, groups } = solved(problem([...fours, person('fifth', { areas })]));
    expect(summary.placed).toBe(5);
    expect(groups[0]?.members).toContain('fifth');
  });

  it('with a chain of fifths, each of whom could be in two: all', () => {
    // Fifth i fits area i and i + 1: only every one in its own, or every one in the next, places all.
    const fours = spread(10).flatMap((index) => crowd(`a${index}`, 4));
    const fifths = spread(10).map((index) =>
      person(`fifth${index}`, { areas: { [`a${index}`]: 10, [`a${(index + 1) % 10}`]: 1 } }),
    );
    const { summary, groups } = solved(problem([...fours, ...fifths]), 6000);
    expect(summary.placed).toBe(50);
    expect(groups).toHaveLength(10);
    expect(sizesOf({ groups, joined: [], waiting: [], summary })).toEqual(spread(10).map(() => 5));
  });
});

describe('where greedy goes wrong', () => {
  /** Stations of two who stay and three who could go on to the next: a group of eight leaves the next with two. */
  const ring = (stations: number): MatchProblem => {
    const all = spread(stations).flatMap((station) =>
      spread(5).map((seat) =>
        person(`s${station}-${seat}`, {
          slots: seat < 2 ? [`t${station}`] : [`t${station}`, `t${(station + 1) % stations}`],
        }),
      ),
    );
    return problem(all);
  };

  it.each([3, 8, 15])('a ring of %i stations: all, in fives', (stations) => {
    const result = solved(ring(stations), 10_000);
    expect(result.summary.placed).toBe(5 * stations);
  });

  it('a star: those who are nearer to the centre go to the rays, and all are placed', () => {
    const rays = spread(8).flatMap((ray) => [
      ...crowd(`r${ray}`, 4),
      person(`centre-${ray}`, { areas: { centre: 1, [`r${ray}`]: 60 } }),
    ]);
    const { summary, groups } = solved(problem(rays), 10_000);
    expect(summary).toMatchObject({ placed: 40, proven: true });
    expect(groups.map(({ area }) => area).sort()).toEqual(spread(8).map((ray) => `r${ray}`));
  });

  it('the longest wait goes before nearness, and more people before the longest wait', () => {
    // Five who waited little could be placed in `b` with `joker`; four who waited long need `joker` in `a` too.
    const long = crowd('a', 4, { waitingDays: 1000 });
    const short = crowd('b', 5, { waitingDays: 1 });
    const joker = person('joker', { areas: { a: 90, b: 1 }, waitingDays: 5 });
    expect(waitingIn(problem([...long, ...short, joker]))).toEqual([]);
    const fewer = problem([...long, ...crowd('b', 4, { waitingDays: 1 }), joker]);
    expect(waitingIn(fewer)).toEqual(['b-0', 'b-1', 'b-2', 'b-3']);
  });
});
