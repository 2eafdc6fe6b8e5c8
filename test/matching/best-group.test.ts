import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bundlesWithAvoidance, findBestGroup, groupSearchFor } from '../../shared/matching/best-group.ts';
import { type Model, modelOf } from '../../shared/matching/model.ts';
import { people, person, problem } from './problems.ts';

type Pair = readonly [number, number];

const SIZES = { min: 3, max: 4 };

/** So many who all fit one place, `p01` first; who avoids whom by position. Kept whole: nobody is peeled. */
const onePlace = (count: number, avoid: readonly Pair[], sizes = SIZES): Model => {
  const all = people(count);
  const idOf = (index: number): string => all[index]?.id ?? '';
  return modelOf(problem(all, { sizes, avoid: avoid.map(([a, b]) => [idOf(a), idOf(b)] as const) }));
};

const byPrice = (model: Model, prices: readonly number[]): Int32Array =>
  model.pairPerson.slice().sort((a, b) => (prices[a] ?? 0) - (prices[b] ?? 0));

const LOOKS = 1_000_000;

const bestOf = (model: Model, prices: readonly number[], looks = LOOKS) => {
  const search = groupSearchFor(model, Float64Array.from(prices));
  search.looksLeft = looks;
  const earned = findBestGroup(search, 0, byPrice(model, prices));
  return { earned, members: [...search.best.subarray(0, search.bestCount)].sort((a, b) => a - b), search };
};

/** By trying every set of people. */
const bestByTrying = ({ pairPerson, avoidStart, avoided }: Model, prices: readonly number[]): number => {
  const avoids = (a: number, b: number) =>
    avoided.subarray(avoidStart[a] ?? 0, avoidStart[a + 1] ?? 0).includes(b);
  let best = Number.NEGATIVE_INFINITY;
  for (let set = 0; set < 2 ** pairPerson.length; set += 1) {
    const members = [...pairPerson].filter((_, position) => (set >> position) % 2 === 1);
    if (members.length < SIZES.min || members.length > SIZES.max) continue;
    if (members.some((a) => members.some((b) => avoids(a, b)))) continue;
    best = Math.max(
      best,
      members.reduce((sum, one) => sum + 1 - (prices[one] ?? 0), 0),
    );
  }
  return best;
};

const COUNT = 9;

const anyPairs = fc.array(
  fc.tuple(fc.nat(COUNT - 1), fc.nat(COUNT - 1)).filter(([a, b]) => a !== b),
  { maxLength: 24 },
);
const anyPrices = fc.array(fc.double({ min: 0, max: 2.5, noNaN: true }), {
  minLength: COUNT,
  maxLength: COUNT,
});

/** Whoever was peeled is in no bundle, and of a place that holds no group there is none. */
const hasBundle = (model: Model): boolean => model.floor.length > 0;

describe('the best group of a bundle', () => {
  it('is the best of all sets in which nobody avoids anybody', () => {
    fc.assert(
      fc.property(anyPairs, anyPrices, (pairs, prices) => {
        const model = onePlace(COUNT, pairs);
        fc.pre(hasBundle(model));
        expect(bestOf(model, prices).earned).toBeCloseTo(bestByTrying(model, prices), 9);
      }),
      { seed: 11, numRuns: 200 },
    );
  });

  it('is never put too low where the search has to stop early', () => {
    fc.assert(
      fc.property(anyPairs, anyPrices, fc.nat(60), (pairs, prices, looks) => {
        const model = onePlace(COUNT, pairs);
        fc.pre(hasBundle(model));
        expect(bestOf(model, prices, looks).earned).toBeGreaterThanOrEqual(
          bestByTrying(model, prices) - 1e-9,
        );
      }),
      { seed: 12, numRuns: 200 },
    );
  });

  it('takes whoever is worth something, and others only to be enough', () => {
    const model = onePlace(5, []);
    expect(bestOf(model, [0, 0.5, 0.25, 2, 3])).toMatchObject({ earned: 2.25, members: [0, 1, 2] });
    expect(bestOf(model, [0, 1.5, 1.25, 2, 3])).toMatchObject({ earned: 0.25, members: [0, 1, 2] });
    expect(bestOf(model, [0, 0.5, 0.25, 0.75, 0.875])).toMatchObject({ earned: 2.5, members: [0, 1, 2, 3] });
  });

  it('leaves the dearer of two who avoid each other', () => {
    const model = onePlace(5, [[0, 1]]);
    expect(bestOf(model, [0.25, 0, 0.5, 0.5, 0.5])).toMatchObject({ earned: 2.5, members: [1, 2, 3, 4] });
  });

  it('is none where too few can meet, though each has companions enough', () => {
    const couples: readonly Pair[] = [
      [0, 4],
      [1, 5],
      [2, 6],
      [3, 7],
    ];
    const model = onePlace(8, couples, { min: 5, max: 8 });
    expect(bestOf(model, new Array(8).fill(0))).toMatchObject({
      earned: Number.NEGATIVE_INFINITY,
      members: [],
    });
  });

  it('counts what it did not look at as if nobody avoided anybody there', () => {
    const model = onePlace(5, [[0, 1]]);
    expect(bestOf(model, [0, 0, 0.5, 0.5, 0.5], 3).earned).toBe(3);
    expect(bestOf(model, [0, 0, 0.5, 0.5, 0.5]).earned).toBe(2.5);
  });

  it('remembers nothing of the search before', () => {
    const model = onePlace(5, [[0, 1]]);
    const { search } = bestOf(model, [0, 0, 0, 0, 0]);
    const dear = [3, 3, 3, 3, 3];
    search.priceOf.set(dear);
    expect(findBestGroup(search, 0, byPrice(model, dear))).toBe(-6);
    expect(search.bestCount).toBe(3);
    expect([...search.avoids]).toEqual([0, 0, 0, 0, 0]);
  });
});

describe('bundles with people who avoid each other', () => {
  it('are those that hold both', () => {
    const at = (area: string) => (index: number) => ({ id: `${area}-${index}`, areas: { [area]: 10 } });
    const far = [...people(3, at('arna')), ...people(3, at('fana'))];
    const apart = modelOf(problem(far, { sizes: SIZES, avoid: [['arna-0', 'fana-0']] }));
    expect([...bundlesWithAvoidance(apart)]).toEqual([0, 0]);
    const both = person('both', { areas: { arna: 5, fana: 5 } });
    const avoid = [['both', 'fana-1']] as const;
    const together = modelOf(
      problem([...far, ...people(1, at('fana')).map((one) => ({ ...one, id: 'x' })), both], {
        sizes: SIZES,
        avoid,
      }),
    );
    expect([...bundlesWithAvoidance(together)]).toEqual([0, 1]);
  });
});
