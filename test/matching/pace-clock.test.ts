import { describe, expect, it } from 'vitest';
import { searchByClock } from '../../shared/matching/pace.ts';
import { endless, isRising } from './endless.ts';

/** A clock that goes on so many milliseconds each time it is read. */
const ticking = (ms: number, look: () => void = () => undefined, tick = 1) => {
  const clock = { ms: 1000 };
  const now = (): number => {
    clock.ms += tick;
    return clock.ms;
  };
  return { now, from: 1000, until: 1000 + ms, look };
};

describe('a search by the clock', () => {
  it('gives the bound its share of the time and the moves the rest', () => {
    const { matching, calls, progress, look } = endless();
    searchByClock(matching, ticking(4000, look));
    expect(calls).toEqual({ sharpened: 599, moves: 339_900, looks: 6 + 3399 });
    expect(progress.sharpened[300]).toBeCloseTo(0.5, 2);
    expect(isRising(progress.moves)).toBe(true);
    expect([progress.moves[0], progress.moves.at(-1)]).toEqual([0, expect.closeTo(1, 2)]);
  });

  it('takes no more steps than are worthwhile, and none where all are placed', () => {
    const { matching, progress } = endless({ steps: 10 });
    searchByClock(matching, ticking(4000));
    expect(progress.sharpened.slice(1)).toEqual([0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9]);
    const all = endless({ placed: () => 9 });
    searchByClock(all.matching, ticking(4000));
    expect(all.calls.sharpened).toBe(0);
  });

  it('heeds the bound once, before it moves, where it is not reached by then', () => {
    const heeded: [number, number][] = [];
    const { matching, calls } = endless({ heed: () => heeded.push([calls.sharpened, calls.moves]) });
    searchByClock(matching, ticking(4000));
    expect(heeded).toEqual([[599, 0]]);
    const all = endless({ placed: () => 9, heed: () => heeded.push([0, 0]) });
    searchByClock(all.matching, ticking(4000));
    expect(heeded).toHaveLength(1);
  });

  it('gives the bound up after ten steps where they are slow', () => {
    const { matching, calls, look } = endless();
    searchByClock(matching, ticking(4000, look, 5));
    expect(calls.sharpened).toBe(10);
  });

  it('is over at once where nobody can be placed', () => {
    const { matching, calls } = endless({ upperBound: () => 0, placed: () => 0 });
    searchByClock(matching, ticking(4000));
    expect(calls).toMatchObject({ sharpened: 0, moves: 0 });
  });

  it.each([0, -1, -5000])('of %i milliseconds sharpens nothing and moves nothing', (ms) => {
    const { matching, calls } = endless();
    searchByClock(matching, ticking(ms));
    expect(calls).toMatchObject({ sharpened: 0, moves: 0 });
  });
});
