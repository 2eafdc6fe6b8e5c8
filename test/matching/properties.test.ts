import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MatchProblem } from '../../shared/matching/problem.ts';
import { solve, startMatching } from '../../shared/matching/solve.ts';
import { verify } from '../../shared/matching/verify.ts';
import { exactBest } from './exact.ts';
import { anyProblem } from './problems.ts';

const usual = anyProblem({ mostPeople: 30, sizes: fc.constantFrom({ min: 5, max: 8 }, { min: 3, max: 4 }) });
const tiny = anyProblem({ mostPeople: 7, sizes: fc.constantFrom({ min: 2, max: 3 }, { min: 3, max: 4 }) });

/** A fixed seed: a failure here must be one that everybody can repeat. */
const settings = (numRuns: number) => ({ seed: 20, numRuns });

const shuffled = (given: MatchProblem): fc.Arbitrary<MatchProblem> => {
  const shuffle = <T>(items: readonly T[]) => fc.shuffledSubarray([...items], { minLength: items.length });
  return fc
    .record({
      people: shuffle(given.people),
      avoid: shuffle(given.avoid),
      coordinators: shuffle(given.coordinators ?? []),
      proposals: shuffle(given.proposals ?? []),
    })
    .map(({ people, avoid, coordinators, proposals }) => ({
      ...(given.proposals && {
        proposals: proposals.map((one) => ({ ...one, members: [...one.members].reverse() })),
      }),
      ...(given.coordinators && {
        coordinators: coordinators.map((one) => ({ ...one, slots: [...one.slots].reverse() })),
      }),
      avoid: avoid.map(([a, b]): [string, string] => [b, a]),
      people: people.map((one) => ({
        ...one,
        languages: [...one.languages].reverse(),
        slots: [...one.slots].reverse(),
        areas: Object.fromEntries(Object.entries(one.areas).reverse()),
      })),
      sizes: given.sizes,
    }));
};

describe('any problem', () => {
  it('gets a result in which the verifier finds nothing wrong', () => {
    fc.assert(
      fc.property(usual, fc.integer(), (given, seed) => {
        expect(verify(given, solve(given, { seed, moves: 400 }))).toEqual([]);
      }),
      settings(150),
    );
  });

  it('gets the same result whatever the order of its lists and keys', () => {
    fc.assert(
      fc.property(
        usual.chain((given) => fc.tuple(fc.constant(given), shuffled(given))),
        ([given, other]) => {
          expect(solve(other, { seed: 3, moves: 400 })).toEqual(solve(given, { seed: 3, moves: 400 }));
        },
      ),
      settings(80),
    );
  });

  it('gets the same result from the same seed, and from any slices of the same moves', () => {
    fc.assert(
      fc.property(usual, fc.integer(), fc.integer({ min: 1, max: 50 }), (given, seed, slice) => {
        const advance = (size: number) => {
          const matching = startMatching(given, seed);
          for (const progress of [0, 0.5, 0.9]) {
            for (let done = 0; done < 150; done += size) {
              matching.advance({ moves: Math.min(size, 150 - done), progress });
            }
          }
          return matching.result();
        };
        expect(advance(slice)).toEqual(advance(150));
        expect(solve(given, { seed, moves: 99 })).toEqual(solve(given, { seed, moves: 99 }));
      }),
      settings(50),
    );
  });

  it('does not change what it was given', () => {
    fc.assert(
      fc.property(usual, (given) => {
        const before = structuredClone(given);
        solve(given, { seed: 1, moves: 50 });
        expect(given).toEqual(before);
      }),
      settings(30),
    );
  });
});

describe('a tiny problem', () => {
  it('gets the best of all assignments: people, then waiting days, then cost', () => {
    let formed = 0;
    fc.assert(
      fc.property(tiny, (given) => {
        const { summary } = solve(given, { seed: 5, moves: 10_000 });
        const best = exactBest(given);
        expect({ placed: summary.placed, days: summary.waitingDays, cost: summary.cost }).toEqual(best);
        expect(summary.upperBound).toBeGreaterThanOrEqual(best.placed);
        formed += summary.groups;
      }),
      settings(150),
    );
    expect(formed).toBeGreaterThan(40);
  });
});
