import { compareText, longestWaitFirst } from './canonical.ts';
import { catchmentsOf } from './catchments.ts';
import type { MatchProblem, MatchResult, MatchWaiting } from './problem.ts';

const waitingIn = <Reason extends string>(
  { people }: MatchProblem,
  results: readonly MatchResult<Reason>[],
): readonly MatchWaiting<Reason>[] => {
  const entries = new Map(results.flatMap(({ waiting }) => waiting.map((one) => [one.id, one] as const)));
  return people
    .filter(({ id }) => entries.has(id))
    .sort(longestWaitFirst)
    .flatMap(({ id }) => entries.get(id) ?? []);
};

/** The results of all catchments of a problem as one result for the whole, in the order in which `solve` answers. */
export const mergeResults = <Reason extends string>(
  problem: MatchProblem,
  results: readonly MatchResult<Reason>[],
): MatchResult<Reason> => {
  const sum = (what: 'placed' | 'waitingDays' | 'cost' | 'upperBound'): number =>
    results.reduce((all, { summary }) => all + summary[what], 0);
  // Of an area there are groups in one of the results only, and there they are in order.
  const groups = results.flatMap((result) => result.groups).sort((a, b) => compareText(a.area, b.area));
  const [placed, upperBound] = [sum('placed'), sum('upperBound')];
  return {
    groups,
    joined: results.flatMap((result) => result.joined).sort((a, b) => compareText(a.proposal, b.proposal)),
    waiting: waitingIn(problem, results),
    summary: {
      people: problem.people.length,
      placed,
      groups: groups.length,
      waitingDays: sum('waitingDays'),
      cost: sum('cost'),
      upperBound,
      proven: placed === upperBound,
    },
  };
};

/**
 * Solves each catchment by itself, one after the other, and puts the results together: only one of them is in the
 * making at a time. `share`: how much of all moves or seconds is the catchment's, by its people; all shares are 1.
 */
export const byCatchment = <Reason extends string>(
  problem: MatchProblem,
  solveOne: (catchment: MatchProblem, share: number) => MatchResult<Reason>,
): MatchResult<Reason> => {
  const all = Math.max(1, problem.people.length);
  return mergeResults(
    problem,
    catchmentsOf(problem).map((catchment) => solveOne(catchment, catchment.people.length / all)),
  );
};
