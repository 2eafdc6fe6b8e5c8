import { describe, expect, it } from 'vitest';
import type { Walk } from '../../shared/matching/formation.ts';
import { crowdedBundle } from '../../shared/matching/opening.ts';
import { refill } from '../../shared/matching/refill.ts';
import { people, person, problem } from './problems.ts';
import { walkOf } from './seated.ts';

/** Five who fit two places, and one more who fits the second: nobody is placed yet. */
const walkOfSix = (): Walk => {
  const both = people(5, () => ({ areas: { arna: 10, fana: 20 } }));
  return walkOf(problem([...both, person('p06', { areas: { fana: 5 } })]));
};

describe('a bundle that is shut', () => {
  it('is not chosen for a new group', () => {
    const walk = walkOfSix();
    walk.shut[1] = 1;
    expect(crowdedBundle(walk, 0, 5)).toBe(0);
    walk.shut[0] = 1;
    expect(crowdedBundle(walk, 0, 5)).toBe(-1);
  });

  it('gets no group, by loose people or by surplus', () => {
    const walk = walkOfSix();
    walk.shut.fill(1);
    refill(walk, [0, 1, 2, 3, 4, 5]);
    expect(walk.state.placed).toBe(0);
    walk.shut[1] = 0;
    refill(walk, [0, 1, 2, 3, 4, 5]);
    expect(walk.state.placed).toBe(6);
    expect(walk.state.firstGroup[0]).toBe(-1);
  });
});

describe('a bundle that lacks people of earning', () => {
  const chosen = (lack: readonly number[]): ReadonlySet<number> => {
    const walk = walkOfSix();
    walk.lack.set(lack);
    return new Set(Array.from({ length: 100 }, () => crowdedBundle(walk, 0, 5)));
  };

  it('counts for less than one with fewer loose people that lacks nothing', () => {
    expect([...chosen([0, 0])].sort()).toEqual([0, 1]);
    expect([...chosen([0, 1])]).toEqual([0]);
    expect([...chosen([1, 0])]).toEqual([1]);
  });

  it('is chosen all the same where there is no other', () => {
    expect([...chosen([50, 51])]).toEqual([0]);
  });
});
