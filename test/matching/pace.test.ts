import { describe, expect, it } from 'vitest';
import { searchByClock } from '../../shared/matching/pace.ts';
import { type Matching, startMatching } from '../../shared/matching/solve.ts';
import { people, problem } from './problems.ts';

/** A matching that could always still be better, and counts what is asked of it. */
const endless = () => {
  const calls = { sharpened: 0, moves: 0 };
  const matching: Matching = {
    ...startMatching(problem(people(9)), 1),
    upperBound: () => 9,
    placed: () => 8,
    steps: 4000,
    sharpen: () => {
      calls.sharpened += 1;
    },
    advance: ({ moves }) => {
      calls.moves += moves;
    },
  };
  return { matching, calls };
};

/** A clock that goes on a millisecond each time it is read. */
const ticking = (ms: number) => {
  const clock = { ms: 1000 };
  const now = (): number => {
    clock.ms += 1;
    return clock.ms;
  };
  return { now, from: 1000, until: 1000 + ms, look: () => undefined };
};

describe('a search by the clock', () => {
  it('gives the bound its share of the time and the moves the rest', () => {
    const { matching, calls } = endless();
    searchByClock(matching, ticking(4000));
    expect(calls.sharpened).toBe(599);
    expect(calls.moves).toBe(339_900);
  });

  it.each([0, -1, -5000])('of %i milliseconds sharpens nothing and moves nothing', (ms) => {
    const { matching, calls } = endless();
    searchByClock(matching, ticking(ms));
    expect(calls).toEqual({ sharpened: 0, moves: 0 });
  });
});
