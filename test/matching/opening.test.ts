import { describe, expect, it } from 'vitest';
import type { Walk } from '../../shared/matching/formation.ts';
import { modelOf } from '../../shared/matching/model.ts';
import { crowdedBundle } from '../../shared/matching/opening.ts';
import { tracksFor } from '../../shared/matching/paths.ts';
import { seeded } from '../../shared/matching/random.ts';
import { refill } from '../../shared/matching/refill.ts';
import { emptyState } from '../../shared/matching/start-state.ts';
import { people, person, problem } from './problems.ts';

/** Five who fit two places, and one more who fits the second: nobody is placed yet. */
const walkOf = (): Walk => {
  const both = people(5, () => ({ areas: { arna: 10, fana: 20 } }));
  const state = emptyState(modelOf(problem([...both, person('p06', { areas: { fana: 5 } })])));
  return {
    state,
    random: seeded(1),
    rank: new Float64Array(6),
    tracks: tracksFor(state.size.length),
    thrift: 0,
    shut: new Uint8Array(2),
  };
};

describe('a bundle that is shut', () => {
  it('is not chosen for a new group', () => {
    const walk = walkOf();
    walk.shut[1] = 1;
    expect(crowdedBundle(walk, 0, 5)).toBe(0);
    walk.shut[0] = 1;
    expect(crowdedBundle(walk, 0, 5)).toBe(-1);
  });

  it('gets no group, by loose people or by surplus', () => {
    const walk = walkOf();
    walk.shut.fill(1);
    refill(walk, [0, 1, 2, 3, 4, 5]);
    expect(walk.state.placed).toBe(0);
    walk.shut[1] = 0;
    refill(walk, [0, 1, 2, 3, 4, 5]);
    expect(walk.state.placed).toBe(6);
    expect(walk.state.firstGroup[0]).toBe(-1);
  });
});
