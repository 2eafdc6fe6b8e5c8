import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catchmentsOf } from '../../shared/matching/catchments.ts';
import { byCatchment } from '../../shared/matching/merge-results.ts';
import type { MatchProblem } from '../../shared/matching/problem.ts';
import { solve } from '../../shared/matching/solve.ts';
import { verify } from '../../shared/matching/verify.ts';
import { exactBest } from './exact.ts';
import { anyProblem } from './problems.ts';

/** Whoever is of kind 1 lives apart from everybody else; every second coordinator and proposal is there too. */
const split = (given: MatchProblem, kinds: readonly number[]): MatchProblem => {
  const far = (area: string): string => `x-${area}`;
  return {
    ...given,
    people: given.people.map((one, index) => ({
      ...one,
      areas:
        kinds[index] === 0
          ? one.areas
          : Object.fromEntries(Object.entries(one.areas).map(([area, minutes]) => [far(area), minutes])),
    })),
    ...(given.coordinators && {
      coordinators: given.coordinators.map((one, index) => ({
        ...one,
        areas: index % 2 === 0 ? one.areas.map(far) : one.areas,
      })),
    }),
    ...(given.proposals && {
      proposals: given.proposals.map((one, index) =>
        index % 2 === 0 ? { ...one, area: far(one.area) } : one,
      ),
    }),
  };
};

const splitOf = (problems: fc.Arbitrary<MatchProblem>) =>
  problems.chain((given) =>
    fc
      .array(fc.integer({ min: 0, max: 1 }), {
        minLength: given.people.length,
        maxLength: given.people.length,
      })
      .map((kinds) => split(given, kinds)),
  );

const tiny = splitOf(
  anyProblem({ mostPeople: 8, sizes: fc.constantFrom({ min: 2, max: 3 }, { min: 3, max: 4 }) }),
);
const usual = splitOf(anyProblem({ mostPeople: 40, sizes: fc.constant({ min: 3, max: 5 }) }));
const settings = (numRuns: number) => ({ seed: 31, numRuns });

describe('of the catchments of any problem', () => {
  it('the best are together the best of the whole', () => {
    let several = 0;
    let placed = 0;
    fc.assert(
      fc.property(tiny, (given) => {
        const parts = catchmentsOf(given);
        const best = parts.map((part) => exactBest(part));
        const total = (what: 'placed' | 'days' | 'cost') => best.reduce((sum, one) => sum + one[what], 0);
        expect({ placed: total('placed'), days: total('days'), cost: total('cost') }).toEqual(
          exactBest(given),
        );
        if (parts.length > 1) {
          several += 1;
          placed += total('placed');
        }
      }),
      settings(300),
    );
    expect(several).toBeGreaterThan(75);
    expect(placed).toBeGreaterThan(100);
  });

  it('every person is in one catchment and no area in two', () => {
    fc.assert(
      fc.property(usual, (given) => {
        const parts = catchmentsOf(given);
        const ids = parts.flatMap(({ people }) => people.map(({ id }) => id));
        expect([...ids].sort()).toEqual(given.people.map(({ id }) => id).sort());
        const areas = parts.flatMap(({ people }) => [
          ...new Set(people.flatMap((one) => Object.keys(one.areas))),
        ]);
        expect(new Set(areas).size).toBe(areas.length);
      }),
      settings(60),
    );
  });

  it('solved one by one and put together the result holds, whatever the order of the lists', () => {
    let several = 0;
    const solved = (given: MatchProblem) =>
      byCatchment(given, (part, share) => {
        if (share < 1) several += 1;
        return solve(part, { seed: 4, moves: Math.ceil(200 * share) });
      });
    fc.assert(
      fc.property(usual, (given) => {
        const result = solved(given);
        expect(verify(given, result)).toEqual([]);
        const turned = {
          ...given,
          people: [...given.people].reverse(),
          ...(given.coordinators && { coordinators: [...given.coordinators].reverse() }),
          ...(given.proposals && { proposals: [...given.proposals].reverse() }),
        };
        expect(solved(turned)).toEqual(result);
      }),
      settings(60),
    );
    expect(several).toBeGreaterThan(100);
  });
});
