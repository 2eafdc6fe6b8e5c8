import { describe, expect, it } from 'vitest';
import { keepsLooking } from '../../bench/simulate/grace.ts';

describe('a group that has fallen below the fewest', () => {
  it('goes on for the days of grace, and ends on the day after', () => {
    const rule = { min: 5, graceDays: 3 };
    const goesOn = (people: number, daysBelow: number) => keepsLooking({ people, daysBelow }, rule);
    expect([0, 1, 2, 3, 4].map((daysBelow) => goesOn(4, daysBelow))).toEqual([
      true,
      true,
      true,
      false,
      false,
    ]);
    expect(goesOn(5, 100)).toBe(true);
    expect(goesOn(3, 0)).toBe(false);
  });

  it('ends at once without grace', () => {
    expect(keepsLooking({ people: 4, daysBelow: 0 }, { min: 5, graceDays: 0 })).toBe(false);
    expect(keepsLooking({ people: 5, daysBelow: 0 }, { min: 5, graceDays: 0 })).toBe(true);
  });
});
