import { describe, expect, it } from 'vitest';
import { evenOut } from '../../shared/matching/even-out.ts';

const SIZES = { min: 5, max: 8 };
const nobody = () => false;

const groupsOf = (...sizes: readonly number[]): number[][] => {
  let next = 0;
  return sizes.map((size) => Array.from({ length: size }, () => next++));
};

const sizesAfter = (...sizes: readonly number[]): number[] =>
  evenOut(groupsOf(...sizes), { sizes: SIZES, avoids: nobody }).map((group) => group.length);

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
  ])('%j become %j', (before, after) => {
    expect(sizesAfter(...before)).toEqual(after);
  });

  it('keep everybody', () => {
    const after = evenOut(groupsOf(5, 5, 5), { sizes: SIZES, avoids: nobody });
    expect(after.flat().sort((a, b) => a - b)).toEqual(groupsOf(15).flat());
  });

  it('keep avoid pairs apart, and stay as they are where they cannot be dealt better', () => {
    const apart = (a: number, b: number): boolean => a !== b && a % 5 === 0 && b % 5 === 0;
    const before = groupsOf(5, 5, 5);
    const after = evenOut(before, { sizes: SIZES, avoids: apart });
    expect(after).toHaveLength(3);
    expect(after.every((group) => group.filter((person) => person % 5 === 0).length === 1)).toBe(true);
  });
});
