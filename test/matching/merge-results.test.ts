import { describe, expect, it } from 'vitest';
import { byCatchment, mergeResults } from '../../shared/matching/merge-results.ts';
import type { MatchProblem, MatchResult } from '../../shared/matching/problem.ts';
import { solve } from '../../shared/matching/solve.ts';
import { verify } from '../../shared/matching/verify.ts';
import { people, person, problem } from './problems.ts';

const NORTH = people(6, (index) => ({ id: `n${index}`, areas: { north: 10 }, waitingDays: 20 }));
const SOUTH = people(9, (index) => ({ id: `s${index}`, areas: { south: 5 }, waitingDays: index }));
const both = problem([...SOUTH, person('far', { areas: { far: 1 }, waitingDays: 4 }), ...NORTH]);

const solved = (given: MatchProblem): MatchResult => solve(given, { seed: 1, moves: 100 });

describe('results put together', () => {
  const merged = () => byCatchment(both, solved);

  it('hold for the whole', () => {
    expect(verify(both, merged())).toEqual([]);
  });

  it('have groups by place and those who wait by how long they have', () => {
    expect(merged().groups.map(({ area }) => area)).toEqual(['north', 'south']);
    expect(merged().waiting).toEqual([
      { id: 'far', reason: 'tooFewNearby' },
      { id: 's0', reason: 'leftOver' },
    ]);
  });

  it('have groups by place also where one catchment lies on both sides of another', () => {
    const wide = people(6, (index) => ({ id: `w${index}`, areas: { zenith: 1 } }));
    const tie = person('tie', { areas: { arctic: 1, zenith: 1 } });
    const { groups } = byCatchment(problem([...wide, tie, ...NORTH]), solved);
    expect(groups.map(({ area }) => area)).toEqual(['north', 'zenith']);
  });

  it('add up', () => {
    expect(merged().summary).toEqual({
      people: 16,
      placed: 14,
      groups: 2,
      waitingDays: 6 * 20 + 36,
      cost: 6 * 10 + 8 * 5,
      upperBound: 14,
      proven: true,
    });
  });

  it('are proven only where what is placed is all that could be', () => {
    const one = merged();
    const summary = { ...one.summary, upperBound: 15, proven: false };
    expect(mergeResults(both, [{ ...one, summary }]).summary).toEqual(summary);
  });

  it('have those who join by the id of the proposal, wherever it is', () => {
    const free = (id: string, area: string) => ({
      ...{ theme: 'open', slot: 'man-kveld', language: 'no' },
      ...{ id, area, members: [`${id}1`], free: 1 },
    });
    const given = { ...both, proposals: [free('b', 'far'), free('a', 'south')] };
    expect(byCatchment(given, solved).joined.map(({ proposal }) => proposal)).toEqual(['a', 'b']);
  });
});

describe('catchment by catchment', () => {
  it('gives each the share of its people', () => {
    const shares: number[] = [];
    byCatchment(both, (part, share) => {
      shares.push(share);
      return solved(part);
    });
    expect(shares).toEqual([1 / 16, 6 / 16, 9 / 16]);
  });

  it('leaves a problem of one catchment as it is', () => {
    const given = problem(NORTH);
    const seen: (MatchProblem | number)[] = [];
    const result = byCatchment(given, (part, share) => {
      seen.push(part, share);
      return solved(part);
    });
    expect(seen).toEqual([given, 1]);
    expect(seen[0]).toBe(given);
    expect(result).toEqual(solved(given));
  });
});
