import type { MatchGroup, MatchProblem, MatchResult } from '../../../shared/matching/problem.ts';
import { decode, resultOf } from './decode.ts';
import { encode } from './encode.ts';
import type { Reached, Solver } from './goals.ts';
import { GOALS, type Goal } from './linear.ts';
import { type ExactModel, exactModel } from './model.ts';

/** The best groups a solver found, and what it reached of each goal, in order; a goal not tried is not there. */
export type Exactly = { readonly result: MatchResult; readonly reached: readonly Reached[] };

export type Limits = {
  readonly solver: Solver;
  /** For all goals together. */
  readonly seconds: number;
  readonly goals: readonly Goal[];
  /** Groups to begin with, whoever found them; a contender begins with none. */
  readonly start?: readonly MatchGroup[];
  readonly now: () => number;
};

const better = (problem: MatchProblem, model: ExactModel, values: readonly number[]): MatchResult =>
  resultOf(problem, decode(model, values), problem.people.length);

const withBound = (problem: MatchProblem, result: MatchResult, reached: readonly Reached[]): MatchResult =>
  resultOf(
    problem,
    result.groups,
    reached.find(({ goal }) => goal === 'placed')?.bound ?? problem.people.length,
  );

const NOTHING_TO_DO: readonly Reached[] = GOALS.map((goal) => ({ goal, value: 0, bound: 0, proven: true }));

/**
 * People, then waiting days on the small model; then, in what is left of the seconds, the cost on the big one. The
 * seconds are shared by the goals; making the models is not counted. Days and cost are only looked at where the groups
 * could be cut as the model said (avoid pairs).
 */
export const solveExactly = async (problem: MatchProblem, limits: Limits): Promise<Exactly> => {
  const { solver, seconds, goals, now } = limits;
  const small = exactModel(problem, 'people');
  if (small.bundles.length === 0) return { result: resultOf(problem, [], 0), reached: NOTHING_TO_DO };
  const start = now();
  const early = goals.filter((goal) => goal !== 'cost');
  const first = await solver({
    linear: small.linear,
    required: {},
    goals: early,
    seconds,
    start: encode(small, limits.start ?? []),
  });
  const left = seconds - (now() - start) / 1000;
  const result = withBound(problem, better(problem, small, first.values), first.reached);
  const [placed, days] = first.reached;
  const isCut = result.summary.placed === placed?.value;
  if (!placed || !days || !isCut || left <= 0 || !goals.includes('cost'))
    return { result, reached: first.reached };
  const big = exactModel(problem, 'costs');
  const second = await solver({
    linear: big.linear,
    required: { placed: placed.value, days: days.value },
    goals: ['cost'],
    seconds: left,
    start: encode(big, result.groups),
  });
  const reached = [...first.reached, ...second.reached];
  const cheap = withBound(problem, better(problem, big, second.values), reached);
  const isKept = cheap.summary.placed === placed.value && cheap.summary.cost <= result.summary.cost;
  return { result: isKept ? cheap : result, reached };
};
