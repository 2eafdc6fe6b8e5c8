import type { MatchProblem, MatchResult } from '../../shared/matching/problem.ts';
import { verify } from '../../shared/matching/verify.ts';
import { percentile } from '../percentile.ts';

/** What one run of one contender came to. Seconds; megabytes; null where it cannot be seen from outside. */
export type Run = {
  readonly placed: number;
  readonly waitingDays: number;
  readonly cost: number;
  readonly bound: number;
  readonly proven: boolean;
  /** How much the verifier found wrong. */
  readonly violations: number;
  readonly wall: number;
  readonly cpu: number | null;
  readonly peakMb: number | null;
};

export type Used = Pick<Run, 'wall' | 'cpu' | 'peakMb'>;

/** Checks the result, whoever made it, and keeps what the table is about. */
export const runOf = (problem: MatchProblem, result: MatchResult, used: Used): Run => {
  const { placed, waitingDays, cost, upperBound, proven } = result.summary;
  const violations = verify(problem, result).length;
  return { placed, waitingDays, cost, bound: upperBound, proven, violations, ...used };
};

export const median = (values: readonly number[]): number => percentile(values, 0.5);
