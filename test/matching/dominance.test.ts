import { describe, expect, it } from 'vitest';
import { withoutDominated } from '../../shared/matching/dominance.ts';
import type { ViableBundle } from '../../shared/matching/viable.ts';
import { PLACE } from './problems.ts';

/** Costs by person, and who could lead there. */
const bundle = (area: string, costs: Readonly<Record<number, number>>, coordinators: number[] = []) => ({
  place: { ...PLACE, area },
  people: Int32Array.from(Object.keys(costs), Number),
  costs: Float64Array.from(Object.values(costs)),
  coordinators,
});

const keptOf = (...bundles: readonly ViableBundle[]): string =>
  withoutDominated(bundles)
    .map(({ place }) => place.area)
    .join('');

/** In whatever order the two are given. */
const keptBothWays = (one: ViableBundle, other: ViableBundle): readonly string[] => [
  keptOf(one, other),
  keptOf(other, one),
];

describe('of two bundles', () => {
  const usual = { 1: 5, 2: 6, 4: 7 };

  it('that are the same in everything the first stays', () => {
    expect(keptBothWays(bundle('a', usual, [0, 2]), bundle('b', usual, [0, 2]))).toEqual(['a', 'b']);
    const leaders = [1];
    expect(keptOf(bundle('a', usual, leaders), bundle('b', usual, leaders), bundle('c', usual, [1]))).toBe(
      'a',
    );
  });

  it.each([
    ['more people', bundle('a', usual), bundle('b', { ...usual, 3: 90 })],
    ['a lower cost for one', bundle('a', usual), bundle('b', { ...usual, 2: 5 })],
    ['one more coordinator', bundle('a', usual, [0, 2]), bundle('b', usual, [0, 1, 2])],
    ['more of everything', bundle('a', usual, [3]), bundle('b', { 0: 1, 1: 1, 2: 1, 4: 1, 5: 1 }, [2, 3])],
  ])('the one with %s stays', (_, less, more) => {
    expect(keptBothWays(less, more)).toEqual(['b', 'b']);
  });

  it.each([
    ['have people of their own', bundle('a', usual), bundle('b', { 0: 1, 2: 1, 4: 1, 5: 1 })],
    ['are each cheaper for somebody', bundle('a', usual), bundle('b', { 1: 4, 2: 6, 4: 8 })],
    ['are cheaper or have more people', bundle('a', usual), bundle('b', { ...usual, 3: 1, 4: 8 })],
    ['have coordinators of their own', bundle('a', usual, [0]), bundle('b', usual, [1])],
    ['are cheaper or are led by more', bundle('a', usual, [0, 1]), bundle('b', { 1: 1, 2: 1, 4: 1 }, [0])],
    ['have another last one to lead', bundle('a', usual, [0, 3]), bundle('b', { ...usual, 3: 1 }, [0, 1, 2])],
  ])('both stay where they %s', (_, one, other) => {
    expect(keptBothWays(one, other)).toEqual(['ab', 'ba']);
  });

  it('both stay where they have nobody in common', () => {
    expect(keptOf(bundle('a', { 0: 1, 1: 1 }), bundle('b', { 2: 0, 3: 0, 4: 0 }))).toBe('ab');
  });
});

describe('of several bundles', () => {
  it('whoever has fewest is asked, wherever they stand', () => {
    const wide = bundle('w', { 0: 1, 1: 1, 2: 1, 3: 1 });
    const narrow = bundle('n', { 0: 1, 2: 1, 3: 1 });
    const others = [bundle('x', { 0: 9, 5: 1 }), bundle('y', { 0: 9, 6: 1 }), bundle('z', { 3: 9, 7: 1 })];
    expect(keptOf(...others, narrow, wide)).toBe('xyzw');
    expect(keptOf(wide, ...others, narrow)).toBe('wxyz');
  });

  it('one that is dominated by a dominated one goes too, and none are none', () => {
    const chain = [bundle('a', { 0: 3, 1: 3 }), bundle('b', { 0: 2, 1: 3 }), bundle('c', { 0: 2, 1: 2 })];
    expect(keptOf(...chain)).toBe('c');
    expect(keptOf()).toBe('');
  });
});
