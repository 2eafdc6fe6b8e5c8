import { describe, expect, it } from 'vitest';
import { type Coolings, ONCE } from '../../shared/matching/coolings.ts';
import { searchByMoves } from '../../shared/matching/pace.ts';
import { type Matching, startMatching } from '../../shared/matching/solve.ts';
import { endless, isRising, TWICE } from './endless.ts';
import { people, problem } from './problems.ts';

/** A matching worth two coolings, which tells how far the search was at each call and places all from some call on. */
const reheated = (provenAfter: number, more: Partial<Coolings> = {}) => {
  const told: { readonly progress: number; readonly moves: number }[] = [];
  const focused: boolean[] = [];
  let isFocused = false;
  const matching: Matching = {
    ...endless().matching,
    enough: 50_000,
    coolings: { ...TWICE, longer: 4, ...more },
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
    const { matching, focused } = reheated(Number.POSITIVE_INFINITY, { most: 3 });
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

  it('cools more slowly after the first where that is worthwhile, and settles as ever', () => {
    const slow = reheated(Number.POSITIVE_INFINITY, { slower: 8, longer: 1 });
    searchByMoves(slow.matching, 100_000, () => undefined);
    expect(slow.heats()).toBe(2);
    expect(slow.moves()).toBe(35_000 + 8 * 35_000 + 15_000);
    const placed = reheated(200, { slower: 8, longer: 1 });
    searchByMoves(placed.matching, 100_000, () => undefined);
    expect(placed.moves()).toBe(35_000 + 8 * 5_000 + 45_000);
  });

  it('gives each cooling its share, and settles as much more often', () => {
    const halves = reheated(Number.POSITIVE_INFINITY, { share: 0.5 });
    searchByMoves(halves.matching, 100_000, () => undefined);
    expect(halves.heats()).toBe(2);
    expect(halves.moves()).toBe(2 * 17_500 + 4 * 7_500);
    const placed = reheated(0, { share: 0.5 });
    searchByMoves(placed.matching, 100_000, () => undefined);
    expect(placed.moves()).toBe(50_000);
  });

  it('cools only once, and settles no longer, where that is all it is worth', () => {
    const { matching, heats, moves } = reheated(Number.POSITIVE_INFINITY, { most: 1 });
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

describe('how far a search by moves is', () => {
  it('is told by the moves, of which there are no more than asked for', () => {
    const { matching, calls, progress, look } = endless({ enough: 1001, coolings: ONCE });
    searchByMoves(matching, 100_000, look);
    expect(calls.moves).toBe(1001);
    expect(progress.moves).toEqual(Array.from({ length: 201 }, (_, stretch) => (5 * stretch) / 1001));
  });

  it('is told by the steps while the bound is sharpened, one for every hundred moves', () => {
    const { matching, progress, look } = endless({ enough: 1000, coolings: ONCE });
    searchByMoves(matching, 40_000, look);
    expect(progress.sharpened).toEqual(Array.from({ length: 400 }, (_, step) => step / 400));
  });

  it('goes up to the end also where it settles for longer', () => {
    const { matching, progress, look } = endless({ coolings: { ...TWICE, longer: 4 } });
    searchByMoves(matching, 100_000, look);
    const last = progress.moves.slice(progress.moves.lastIndexOf(0));
    expect(isRising(last)).toBe(true);
    expect(last.at(-1)).toBeCloseTo(0.999, 9);
  });

  it('can be looked at after every stretch and at every hundredth step', () => {
    const { matching, calls, look } = endless({
      enough: 50_000,
      coolings: { ...TWICE, longer: 4 },
    });
    searchByMoves(matching, 100_000, look);
    expect(calls.looks).toBe(2 * 175 + 4 * 75 + 10);
  });
});

describe('the bound, in a search by moves', () => {
  /**
   * Nine are placed from some stretch on, or step; tells how many stretches were over at each step towards a sharper
   * bound, and how many steps were taken each time it was heeded.
   */
  const proving = (placedAfter: number, coolings = ONCE, provenBy = Number.POSITIVE_INFINITY) => {
    const steps: number[] = [];
    const heeded: number[] = [];
    let stretches = 0;
    const matching: Matching = {
      ...endless().matching,
      enough: 50_000,
      coolings,
      placed: () => (stretches >= placedAfter || steps.length >= provenBy ? 9 : 8),
      sharpen: () => steps.push(stretches),
      heed: () => heeded.push(steps.length),
      advance: () => {
        stretches += 1;
      },
    };
    searchByMoves(matching, 50_000, () => undefined);
    return { steps, heeded };
  };

  it('is not sharpened where two stretches place as many as it allows', () => {
    expect(proving(2)).toEqual({ steps: [], heeded: [] });
  });

  it('is sharpened once, after two stretches, where they do not', () => {
    expect(proving(3).steps).toEqual(Array.from({ length: 500 }, () => 2));
    expect(proving(3, TWICE).steps).toEqual(Array.from({ length: 500 }, () => 2));
  });

  it('is heeded once, after its last step, where it does not prove what is placed', () => {
    expect(proving(3).heeded).toEqual([500]);
    expect(proving(Number.POSITIVE_INFINITY, TWICE).heeded).toEqual([500]);
    expect(proving(3, ONCE, 500).heeded).toEqual([]);
    expect(proving(3, ONCE, 120).heeded).toEqual([]);
  });

  it.each([
    [30_000, 300],
    [29_999, 0],
  ])('takes of %i moves %i steps: fewer hardly lower it', (moves, steps) => {
    const { matching, calls, look } = endless();
    searchByMoves(matching, moves, look);
    expect(calls.sharpened).toBe(steps);
  });
});

describe('coolings', () => {
  it.each([
    [149, 1, 1],
    [150, 7, 1],
    [400, 7, 1],
    [401, 2, 8],
    [600, 2, 8],
    [601, 1, 1],
    [2000, 1, 1],
  ])('of %i who could be placed are worth %i, later ones %i times as slow', (count, most, slower) => {
    expect(startMatching(problem(people(count)), 1).coolings).toMatchObject({ most, share: 1, slower });
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
