import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { generated } from '../../../bench/matching/generate/kinds.ts';
import { knownFrom } from '../../../bench/matching/prove.ts';
import { avoidedIn, cliquesAmong } from '../../../bench/peers/exact/avoided.ts';
import { bundlesOf, undominated } from '../../../bench/peers/exact/bundles.ts';
import { cut } from '../../../bench/peers/exact/cut.ts';
import { GOALS } from '../../../bench/peers/exact/linear.ts';
import { type Exactly, solveExactly } from '../../../bench/peers/exact/solve-exactly.ts';
import { greedy } from '../../../bench/peers/greedy.ts';
import { highsWasm } from '../../../bench/peers/highs-wasm.ts';
import type { MatchProblem } from '../../../shared/matching/problem.ts';
import { verify } from '../../../shared/matching/verify.ts';
import { exactBest } from '../../matching/exact.ts';
import { anyProblem, people, person, problem } from '../../matching/problems.ts';

const made = (name: string): MatchProblem => generated(name) ?? problem([]);

const exactly = (given: MatchProblem, seconds = 60): Promise<Exactly> =>
  solveExactly(given, { solver: highsWasm, seconds, goals: GOALS, now: () => performance.now() });

const tiny = anyProblem({ mostPeople: 7, sizes: fc.constantFrom({ min: 2, max: 3 }, { min: 3, max: 4 }) });

describe('the exact model under HiGHS', () => {
  it('finds the best of all assignments, and proves it', async () => {
    await fc.assert(
      fc.asyncProperty(tiny, async (any) => {
        const { proposals: _, ...given } = any;
        const { result, reached } = await exactly(given);
        expect(verify(given, result)).toEqual([]);
        const best = exactBest(given);
        const found = {
          placed: result.summary.placed,
          days: result.summary.waitingDays,
          cost: result.summary.cost,
        };
        // Avoid pairs are cut afterwards: then it may say more than can be, never less.
        const bound = reached.find(({ goal }) => goal === 'placed')?.bound ?? -1;
        expect(bound).toBeGreaterThanOrEqual(best.placed);
        if (given.avoid.length === 0) expect(found).toEqual(best);
        else expect(found.placed).toBeLessThanOrEqual(best.placed);
      }),
      { seed: 4, numRuns: 60 },
    );
  });

  it('agrees with the known optimum of a generated instance', async () => {
    const exact = await exactly(made('coordbind-60-101'));
    expect(knownFrom(exact)).toEqual({
      placed: 10,
      waitingDays: 554,
      cost: 305,
      costBound: 305,
      proven: true,
    });
  });

  it('says that it has not proven what it had no time for', async () => {
    const { result } = await exactly(made('bergen-120-101'), 0);
    expect(result.summary).toMatchObject({ placed: 0, proven: false, upperBound: 120 });
    expect(knownFrom({ result, reached: [] })).toEqual({ placed: 0, placedBound: 120, proven: false });
  });

  it('proves that nobody can be placed where there is no place', async () => {
    expect(knownFrom(await exactly(made('none-120-101')))).toMatchObject({
      placed: 0,
      cost: 0,
      proven: true,
    });
  });
});

describe('bundles', () => {
  it('of which another holds everybody are left out; at a higher cost only for people', () => {
    const both = { areas: { near: 5, far: 50 } };
    const given = problem([...people(5, () => both), person('only-far', { areas: { far: 1 } })]);
    const bundles = bundlesOf(given);
    expect(bundles.map(({ place }) => place.area)).toEqual(['near', 'far']);
    expect(undominated(bundles, 'people').map(({ place }) => place.area)).toEqual(['far']);
    expect(undominated(bundles, 'costs').map(({ place }) => place.area)).toEqual(['far', 'near']);
  });

  it('that nobody could lead are none', () => {
    expect(bundlesOf(problem(people(5), { coordinators: [] }))).toEqual([]);
  });
});

describe('avoid pairs', () => {
  it('are covered by cliques, every pair', () => {
    const given = made('avoiddense-60-101');
    const all = [...given.people.keys()];
    const avoided = avoidedIn(given);
    const cliques = cliquesAmong(all, avoided);
    for (const clique of cliques)
      for (const a of clique) for (const b of clique) expect(a === b || avoided.get(a)?.has(b)).toBe(true);
    const together = (a: number, b: number) => cliques.some((one) => one.includes(a) && one.includes(b));
    for (const [a, others] of avoided) for (const b of others) expect(together(a, b)).toBe(true);
  });

  it('are kept apart by the cut, which loses nobody where everybody can be kept', () => {
    const given = made('avoidgnp-60-101');
    const avoided = avoidedIn(given);
    const { groups, left } = cut([...given.people.keys()], 60, { sizes: given.sizes, avoided });
    expect(left).toEqual([]);
    expect(groups.flat().sort((a, b) => a - b)).toEqual([...given.people.keys()]);
    for (const group of groups) {
      expect(group.length).toBeGreaterThanOrEqual(5);
      for (const a of group) expect(group.some((b) => avoided.get(a)?.has(b))).toBe(false);
    }
  });

  it('leave people out rather than together', () => {
    const given = problem(people(6), { avoid: [['p01', 'p02']] });
    const { groups, left } = cut([0, 1, 2, 3, 4, 5], 1, { sizes: given.sizes, avoided: avoidedIn(given) });
    expect(groups.map((group) => group.length)).toEqual([5]);
    expect([0, 1]).toContain(left[0]);
  });
});

describe('plain greedy', () => {
  it.each(['bergen-250-101', 'coordbind-250-101', 'avoiddense-120-101', 'none-120-101', 'all-60-101'])(
    'answers what holds: %s',
    (name) => {
      const given = made(name);
      expect(verify(given, greedy(given))).toEqual([]);
    },
  );

  it('falls for the star, which the engine does not', () => {
    const { summary } = greedy(made('star-120-101'));
    expect(summary).toMatchObject({ people: 120, placed: 24, proven: false });
  });

  it('places everybody where everybody fits', () => {
    expect(greedy(made('all-60-101')).summary.placed).toBe(60 - 4);
  });
});
