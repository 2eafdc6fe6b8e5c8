import { describe, expect, it } from 'vitest';
import { evenOut } from '../../shared/matching/even-out.ts';

const SIZES = { min: 5, max: 8 };
const nobody = () => false;

const rules = (avoids: (a: number, b: number) => boolean) => ({
  sizes: SIZES,
  avoids,
  avoidsAnybody: () => true,
});

const groupsOf = (...sizes: readonly number[]): number[][] => {
  let next = 0;
  return sizes.map((size) => Array.from({ length: size }, () => next++));
};

const sizesAfter = (...sizes: readonly number[]): number[] =>
  evenOut(groupsOf(...sizes), rules(nobody)).map((group) => group.length);

const sorted = (numbers: readonly number[]): number[] => [...numbers].sort((a, b) => a - b);

/** The pairs, in both directions. */
const apart =
  (...pairs: readonly (readonly [number, number])[]) =>
  (a: number, b: number): boolean =>
    pairs.some(([x, y]) => (x === a && y === b) || (x === b && y === a));

describe('groups of one bundle', () => {
  it.each([
    [[5], [5]],
    [
      [5, 5],
      [5, 5],
    ],
    [
      [5, 5, 5],
      [8, 7],
    ],
    [
      [8, 5],
      [7, 6],
    ],
    [
      [8, 8, 5, 5],
      [7, 7, 6, 6],
    ],
    [
      [8, 8],
      [8, 8],
    ],
  ])('%j become %j', (before, after) => {
    expect(sizesAfter(...before)).toEqual(after);
  });

  it('are not searched for clashes of people who avoid nobody', () => {
    let asked = 0;
    const avoids = (): boolean => {
      asked += 1;
      return false;
    };
    const before = groupsOf(6, 5, 5);
    const after = evenOut(before, { sizes: SIZES, avoids, avoidsAnybody: () => false });
    expect(after).toEqual(evenOut(before, rules(nobody)));
    expect(asked).toBe(0);
  });

  it('keep everybody', () => {
    const after = evenOut(groupsOf(5, 5, 5), rules(nobody));
    expect(after.flat().sort((a, b) => a - b)).toEqual(groupsOf(15).flat());
  });

  it('deal in the order of the people, whatever group they were in', () => {
    const before = [
      [9, 1, 5, 3, 7],
      [10, 0, 2, 4, 6, 8],
    ];
    const after = evenOut(before, rules(nobody));
    expect(after).toEqual([
      [0, 2, 4, 6, 8, 10],
      [1, 3, 5, 7, 9],
    ]);
    expect(evenOut([...before].reverse(), rules(nobody))).toEqual(after);
  });

  it('keep avoid pairs apart, and stay as they are where they cannot be dealt better', () => {
    const together = (a: number, b: number): boolean => a !== b && a % 5 === 0 && b % 5 === 0;
    const before = groupsOf(5, 5, 5);
    const after = evenOut(before, rules(together));
    expect(after).toHaveLength(3);
    expect(after.every((group) => group.filter((person) => person % 5 === 0).length === 1)).toBe(true);
  });

  it('deal those who avoid most first: they need the most room to choose', () => {
    // 9 avoids 0 to 4, who would fill the first group with 9 last; dealt first, 9 has a group without them.
    const avoids = apart([9, 0], [9, 1], [9, 2], [9, 3], [9, 4]);
    const after = evenOut(groupsOf(5, 5), rules(avoids));
    expect(after.map(sorted)).toEqual([
      [5, 6, 7, 8, 9],
      [0, 1, 2, 3, 4],
    ]);
  });

  it('deal, of those who avoid equally many, the first first', () => {
    const after = evenOut(groupsOf(6, 6), rules(apart([10, 3], [11, 4])));
    expect(after).toEqual([
      [3, 11, 0, 2, 6, 8],
      [4, 10, 1, 5, 7, 9],
    ]);
  });

  it('stay as many where fewer would put two together who avoid each other', () => {
    // Three who all avoid each other need three groups, though two would hold all fifteen.
    const after = evenOut(groupsOf(5, 5, 5), rules(apart([0, 5], [5, 10], [0, 10])));
    expect(after.map((group) => group.length)).toEqual([5, 5, 5]);
    expect(after.map((group) => group.filter((person) => person % 5 === 0).length)).toEqual([1, 1, 1]);
  });

  it('stay exactly as they are where dealing makes one too big or too small', () => {
    const small = groupsOf(4);
    expect(evenOut(small, rules(nobody))).toBe(small);
    const wide = groupsOf(9, 2);
    const split = (a: number, b: number): boolean => a < 9 !== b < 9;
    expect(evenOut(wide, rules(split))).toBe(wide);
  });

  it('stay exactly as they are where one group would come out right and the other not', () => {
    const star = (hub: number, avoided: number) => (a: number, b: number) =>
      (a === hub && b < avoided) || (b === hub && a < avoided);
    // Dealt first, 9 has the three others for company and the six it avoids are the other group.
    const small = groupsOf(5, 5);
    expect(evenOut(small, rules(star(9, 6)))).toBe(small);
    const big = groupsOf(7, 7);
    expect(evenOut(big, rules(star(13, 9)))).toBe(big);
  });
});
