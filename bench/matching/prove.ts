import type { MatchProblem } from '../../shared/matching/problem.ts';
import { GOALS } from '../peers/exact/linear.ts';
import { type Exactly, type Limits, solveExactly } from '../peers/exact/solve-exactly.ts';
import type { Known } from './known.ts';

/** What a solver's replies prove of an instance. Where avoid pairs could not be kept apart, only the bound holds. */
export const knownFrom = ({ result, reached }: Exactly): Known => {
  const { placed, waitingDays, cost } = result.summary;
  const of = new Map(reached.map((one) => [one.goal, one]));
  const bound = Math.floor((of.get('placed')?.bound ?? result.summary.people) + 1e-6);
  const days = of.get('days');
  const cheap = of.get('cost');
  if (placed < bound) return { placed, placedBound: bound, proven: false };
  const daysHold = days?.proven === true && days.value === waitingDays;
  return {
    placed,
    ...(daysHold && { waitingDays }),
    ...(daysHold && { cost }),
    ...(daysHold && cheap && { costBound: Math.ceil(-cheap.bound - 1e-6) }),
    proven: true,
  };
};

type Proving = Omit<Limits, 'goals'>;

/** With more people than this, days and cost take HiGHS longer than anybody waits. */
const MOST_FOR_ALL_GOALS = 250;

export const prove = async (problem: MatchProblem, proving: Proving): Promise<Known> => {
  const goals = problem.people.length <= MOST_FOR_ALL_GOALS ? GOALS : GOALS.slice(0, 1);
  return knownFrom(await solveExactly(problem, { ...proving, goals }));
};
