import { expect } from 'vitest';
import type { MatchPerson, MatchProblem, MatchResult } from '../../shared/matching/problem.ts';
import { solve } from '../../shared/matching/solve.ts';
import { verify } from '../../shared/matching/verify.ts';
import { person } from './problems.ts';

/** Every answer here follows from how the problem is made, never from what the solver says. */
export const solved = (given: MatchProblem, moves = 3000): MatchResult => {
  const result = solve(given, { seed: 1, moves });
  expect(verify(given, result)).toEqual([]);
  expect(result.summary.upperBound).toBeGreaterThanOrEqual(result.summary.placed);
  return result;
};

export const placedIn = (given: MatchProblem, moves?: number): number => solved(given, moves).summary.placed;

export const waitingIn = (given: MatchProblem, moves?: number): readonly string[] =>
  solved(given, moves)
    .waiting.map(({ id }) => id)
    .sort();

export type Pair = readonly [string, string];

export const pairsAmong = (ids: readonly string[]): readonly Pair[] =>
  ids.flatMap((a, index) => ids.slice(index + 1).map((b): Pair => [a, b]));

export const idsOf = (all: readonly MatchPerson[]): readonly string[] => all.map(({ id }) => id);

export const spread = (count: number): ReadonlyArray<number> =>
  Array.from({ length: count }, (_, index) => index);

/** People of one area each, named after it: `area-0`, `area-1`, … */
export const crowd = (area: string, count: number, more: Partial<MatchPerson> = {}): readonly MatchPerson[] =>
  spread(count).map((index) => person(`${area}-${index}`, { areas: { [area]: 10 }, ...more }));
