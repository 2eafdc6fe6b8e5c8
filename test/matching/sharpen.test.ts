import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { upperBound } from '../../shared/matching/bound.ts';
import { type Model, modelOf } from '../../shared/matching/model.ts';
import { pricesFor, valuate } from '../../shared/matching/prices.ts';
import type { MatchPlace, MatchProblem } from '../../shared/matching/problem.ts';
import {
  findLacks,
  markHopeless,
  ROUNDING,
  type Sharpening,
  sharpen,
  startSharpening,
} from '../../shared/matching/sharpen.ts';
import { solve } from '../../shared/matching/solve.ts';
import { exactBest } from './exact.ts';
import { anyProblem, fixture, people, person, problem } from './problems.ts';

const sharpenedFor = (model: Model, steps: number): Sharpening => {
  const sharpening = startSharpening(model, upperBound(model));
  for (let step = 0; step < steps; step += 1) sharpen(sharpening, step / steps);
  return sharpening;
};

const sharpened = (given: MatchProblem, steps: number): number => sharpenedFor(modelOf(given), steps).bound;

const keyOf = ({ area, theme, slot, language }: MatchPlace): string =>
  JSON.stringify([area, theme, slot, language]);

const tiny = anyProblem({ mostPeople: 7, sizes: fc.constantFrom({ min: 2, max: 3 }, { min: 3, max: 4 }) });

/** Six bundles of five who all need the same person: 25 are viable, and only one group can be formed. */
const hubAndSpokes = (): MatchProblem => {
  const hub = person('hub', { slots: ['s0', 's1', 's2', 's3', 's4', 's5'] });
  const others = Array.from({ length: 6 }, (_, slot) =>
    people(4, (index) => ({ id: `s${slot}-${index}`, slots: [`s${slot}`] })),
  ).flat();
  return problem([hub, ...others]);
};

describe('a sharpened bound', () => {
  it('is never below what can be placed, after any number of steps', () => {
    fc.assert(
      fc.property(tiny, fc.integer({ min: 1, max: 60 }), (given, steps) => {
        expect(sharpened(given, steps)).toBeGreaterThanOrEqual(exactBest(given).placed - 1e-9);
      }),
      { seed: 7, numRuns: 150 },
    );
  });

  it('is honest at any prices, not only at those the steps come to', () => {
    fc.assert(
      fc.property(
        tiny,
        fc.array(fc.double({ min: 0, max: 4, noNaN: true }), { minLength: 20 }),
        (given, some) => {
          const prices = pricesFor(modelOf(given));
          prices.ofPerson.forEach((_, index) => {
            prices.ofPerson[index] = some[index % some.length] ?? 0;
          });
          prices.ofCoordinator.forEach((_, index) => {
            prices.ofCoordinator[index] = some[(index + 7) % some.length] ?? 0;
          });
          expect(valuate(prices)).toBeGreaterThanOrEqual(exactBest(given).placed - 1e-9);
        },
      ),
      { seed: 8, numRuns: 150 },
    );
  });

  it('skips only bundles that could not earn anything', () => {
    const model = modelOf(fixture('coordinators-60'));
    const sharpening = startSharpening(model, upperBound(model));
    let skipped = 0;
    for (let step = 0; step < 200; step += 1) {
      sharpen(sharpening, step / 200);
      const { prices } = sharpening;
      const fresh = pricesFor(model);
      fresh.ofPerson.set(prices.ofPerson);
      fresh.ofCoordinator.set(prices.ofCoordinator);
      const before = prices.seenAt.slice();
      expect(valuate(prices)).toBeCloseTo(valuate(fresh), 9);
      skipped += prices.seenAt.filter((at, bundle) => at === before[bundle] && at < prices.drift).length;
    }
    expect(skipped).toBeGreaterThan(0);
  });

  it('calls no bundle hopeless that a solution of so many people needs', () => {
    let hopeless = 0;
    fc.assert(
      fc.property(tiny, fc.integer({ min: 1, max: 200 }), (given, steps) => {
        const model = modelOf(given);
        const sharpening = sharpenedFor(model, steps);
        const { placed } = exactBest(given);
        const marks = new Uint8Array(model.floor.length);
        markHopeless(sharpening, placed, marks);
        const allowed = new Set(model.places.filter((_, bundle) => marks[bundle] === 0).map(keyOf));
        expect(exactBest(given, (place) => allowed.has(keyOf(place))).placed).toBe(placed);
        hopeless += marks.reduce((sum, mark) => sum + mark, 0);
      }),
      { seed: 9, numRuns: 150 },
    );
    expect(hopeless).toBeGreaterThan(0);
  });

  it('says what a group of each bundle lacks of earning, as of now', () => {
    const model = modelOf(fixture('coordinators-60'));
    const sharpening = sharpenedFor(model, 300);
    const fresh = startSharpening(model, upperBound(model));
    fresh.prices.ofPerson.set(sharpening.prices.ofPerson);
    fresh.prices.ofCoordinator.set(sharpening.prices.ofCoordinator);
    const lack = new Float64Array(model.floor.length);
    findLacks(sharpening, lack);
    const asOfNow = new Float64Array(model.floor.length);
    findLacks(fresh, asOfNow);
    expect(lack).toEqual(asOfNow);
    expect(Math.min(...lack)).toBe(0);
    expect(Math.max(...lack)).toBeGreaterThan(0);
  });

  it('calls hopeless exactly those that lack more than is to spare', () => {
    const model = modelOf(fixture('coordinators-60'));
    const sharpening = sharpenedFor(model, 300);
    const lack = new Float64Array(model.floor.length);
    findLacks(sharpening, lack);
    const most = Math.max(...lack);
    const target = valuate(sharpening.prices) - most / 2;
    const marks = new Uint8Array(model.floor.length);
    markHopeless(sharpening, target, marks);
    expect([...marks]).toEqual([...lack].map((of) => (of > most / 2 + ROUNDING ? 1 : 0)));
    expect(new Set(marks)).toEqual(new Set([0, 1]));
  });

  it('leaves few bundles to look at where the bound can be reached', () => {
    const model = modelOf(hubAndSpokes());
    const marks = new Uint8Array(model.floor.length);
    const sharpening = sharpenedFor(model, 1000);
    markHopeless(sharpening, 5, marks);
    expect([...marks]).toEqual([0, 0, 0, 0, 0, 0]);
    // With six nobody could be left out, and each group lacks the hub of all the others.
    markHopeless(sharpening, 6, marks);
    expect([...marks]).toEqual([1, 1, 1, 1, 1, 1]);
  });

  it('looks inside an island', () => {
    const given = hubAndSpokes();
    expect(upperBound(modelOf(given))).toBe(25);
    expect(Math.floor(sharpened(given, 1000) + 1e-6)).toBe(5);
  });

  it.each(['skewed-120', 'avoid-60', 'coordinators-60', 'proposals-60', 'fours-54'])(
    'of %s is at least what is placed, and below the simple one',
    (name) => {
      const given = fixture(name);
      const { placed } = solve(given, { seed: 1, moves: 10_000 }).summary;
      const bound = sharpened(given, 800);
      expect(Math.floor(bound + 1e-6)).toBeGreaterThanOrEqual(placed);
      expect(bound).toBeLessThan(upperBound(modelOf(given)));
      expect(bound - placed).toBeLessThan(0.1 * placed);
    },
  );

  it('lets a solved problem say that it is proven', () => {
    const { placed, upperBound: bound, proven } = solve(hubAndSpokes(), { seed: 1, moves: 40_000 }).summary;
    expect({ placed, bound, proven }).toEqual({ placed: 5, bound: 5, proven: true });
  });
});
