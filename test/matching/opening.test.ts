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
