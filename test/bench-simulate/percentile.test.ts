import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mean, percentile, standardError } from '../../bench/percentile.ts';

describe('percentile', () => {
  it('interpolates between the two nearest values', () => {
    expect(percentile([4, 1, 3, 2], 0.5)).toBe(2.5);
    expect(percentile([10, 20, 30, 40, 50], 0.9)).toBeCloseTo(46);
    expect(percentile([7], 0.9)).toBe(7);
    expect(percentile([1, 9], 0)).toBe(1);
    expect(percentile([1, 9], 1)).toBe(9);
  });

  it('of nothing is not a number; of people who never met it is Infinity', () => {
    expect(percentile([], 0.5)).toBeNaN();
    expect(percentile([1, Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY], 0.5)).toBe(
      Number.POSITIVE_INFINITY,
    );
  });

  it('lies between the extremes, rises with the share, and knows no order', () => {
    const values = fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 40 });
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(values, share, share, (list, one, other) => {
        const [low, high] = [Math.min(one, other), Math.max(one, other)];
        const found = percentile(list, low);
        expect(found).toBeGreaterThanOrEqual(Math.min(...list));
        expect(percentile(list, high)).toBeLessThanOrEqual(Math.max(...list));
        expect(found).toBeLessThanOrEqual(percentile(list, high) + 1e-9);
        expect(percentile([...list].reverse(), low)).toBe(found);
      }),
    );
  });
});

describe('mean and standard error', () => {
  it('are those of the textbook', () => {
    expect(mean([1, 2, 6])).toBe(3);
    expect(standardError([1, 3])).toBe(1);
    expect(standardError([2, 2, 2])).toBe(0);
    expect(standardError([2])).toBeNaN();
    expect(mean([])).toBeNaN();
  });
});
