import { describe, expect, it } from 'vitest';
import { ONCE } from '../../shared/matching/coolings.ts';
import { searchByClock, searchByMoves } from '../../shared/matching/pace.ts';
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

/** A matching worth two coolings, which tells how far the search was at each call and places all from some call on. */
const reheated = (provenAfter: number, most = 2, share = 1) => {
  const told: { readonly progress: number; readonly moves: number }[] = [];
  const focused: boolean[] = [];
  let isFocused = false;
  const matching: Matching = {
    ...endless().matching,
    enough: 50_000,
    coolings: { most, share, longer: 4 },
    placed: () => (told.length >= provenAfter ? 9 : 8),
    focus: (isOn) => {
      isFocused = isOn;
    },
    advance: (stretch) => {
      told.push(stretch);
      focused.push(isFocused);
    },
  };
  const heats = () => told.filter(({ progress }) => progress === 0).length;
  const moves = () => told.reduce((sum, one) => sum + one.moves, 0);
  return { matching, told, focused, heats, moves };
};

describe('a search by moves', () => {
  it('wanders as often as is worthwhile while one more might be placed, and settles once, for longer', () => {
    const { matching, told, heats, moves } = reheated(Number.POSITIVE_INFINITY);
    searchByMoves(matching, 100_000, () => undefined);
    expect(heats()).toBe(2);
    expect(moves()).toBe(2 * 35_000 + 4 * 15_000);
    expect(told.filter(({ progress }) => progress >= 0.7)).toHaveLength(4 * 75);
  });

  it('looks in the second cooling only where the bound could be reached', () => {
    const { matching, focused } = reheated(Number.POSITIVE_INFINITY, 3);
    searchByMoves(matching, 100_000, () => undefined);
    const open = (times: number) => new Array(times).fill(false);
    expect(focused).toEqual([...open(175), ...new Array(175).fill(true), ...open(175 + 300)]);
  });

  it('settles everywhere, also when the second cooling placed all', () => {
    const { matching, focused } = reheated(200);
    searchByMoves(matching, 100_000, () => undefined);
    expect(focused.lastIndexOf(true)).toBe(199);
    expect(focused.slice(200)).not.toHaveLength(0);
  });

  it('goes on from where it was once all are placed that can be', () => {
    const { matching, told, heats, moves } = reheated(200);
    searchByMoves(matching, 100_000, () => undefined);
    expect(heats()).toBe(2);
    expect(moves()).toBe(35_000 + 5_000 + 4 * 45_000);
    const second = told.slice(175).map(({ progress }) => progress);
    expect(second).toEqual([...second].sort((a, b) => a - b));
  });

  it('cools only once where all are placed at the start', () => {
    const { matching, heats, moves } = reheated(0);
    searchByMoves(matching, 100_000, () => undefined);
    expect(heats()).toBe(1);
    expect(moves()).toBe(50_000);
  });

  it('gives each cooling its share, and settles as much more often', () => {
    const halves = reheated(Number.POSITIVE_INFINITY, 2, 0.5);
    searchByMoves(halves.matching, 100_000, () => undefined);
    expect(halves.heats()).toBe(2);
    expect(halves.moves()).toBe(2 * 17_500 + 4 * 7_500);
    const placed = reheated(0, 2, 0.5);
    searchByMoves(placed.matching, 100_000, () => undefined);
    expect(placed.moves()).toBe(50_000);
  });

  it('cools only once, and settles no longer, where that is all it is worth', () => {
    const { matching, heats, moves } = reheated(Number.POSITIVE_INFINITY, 1);
    searchByMoves(matching, 100_000, () => undefined);
    expect(heats()).toBe(1);
    expect(moves()).toBe(50_000);
  });

  it('cools only once where moves are so few that no bound is sharpened', () => {
    const { matching, heats, moves } = reheated(Number.POSITIVE_INFINITY);
    searchByMoves(matching, 20_000, () => undefined);
    expect(heats()).toBe(1);
    expect(moves()).toBe(20_000);
  });
});

describe('the bound, in a search by moves', () => {
  /** Nine are placed from some stretch on; tells how many stretches were over at each step towards a sharper bound. */
  const proving = (placedAfter: number) => {
    const steps: number[] = [];
    let stretches = 0;
    const matching: Matching = {
      ...endless().matching,
      enough: 50_000,
      coolings: ONCE,
      placed: () => (stretches >= placedAfter ? 9 : 8),
      sharpen: () => steps.push(stretches),
      advance: () => {
        stretches += 1;
      },
    };
    searchByMoves(matching, 50_000, () => undefined);
    return steps;
  };

  it('is not sharpened where two stretches place as many as it allows', () => {
    expect(proving(2)).toEqual([]);
  });

  it('is sharpened once, after two stretches, where they do not', () => {
    expect(proving(3)).toEqual(Array.from({ length: 500 }, () => 2));
  });
});

describe('coolings', () => {
  it.each([
    [149, 1],
    [150, 7],
    [400, 7],
    [401, 1],
    [2000, 1],
  ])('of %i who could be placed are worth %i', (count, most) => {
    expect(startMatching(problem(people(count)), 1).coolings).toMatchObject({ most, share: 1 });
  });

  it.each([
    [50, 0.5],
    [51, 1],
  ])('of 401 for whom coordinators take %i groups get this share of the moves: %d', (capacity, share) => {
    const coordinator = {
      id: 'c1',
      areas: ['bergenhus'],
      slots: ['man-kveld'],
      languages: ['no'],
      capacity,
    };
    const { coolings } = startMatching(problem(people(401), { coordinators: [coordinator] }), 1);
    expect(coolings.share).toBe(share);
  });
});

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
