import { localDate } from '../../shared/domain/time.ts';
import type { Log } from '../../shared/log/catalogue.ts';
import { problemOf } from '../../shared/log/problem-of.ts';
import { type MatchingPlan, planMatching } from '../../shared/use-cases/plan-matching.ts';
import type { Deps } from '../../shared/use-cases/ports.ts';
import { runMatching } from '../../shared/use-cases/run-matching.ts';
import { taskOf } from './event.ts';

export type MatcherDeps = { readonly deps: Deps; readonly moves: number; readonly log: Log };

/** Names of areas at most: answers are kept with the execution of the state machine. */
export type MatcherAnswer = MatchingPlan | { readonly done: true };

/** One seed a local day, so that a run that is repeated the same day searches the same way. */
const seedOf = ({ now, organisation }: Deps): number =>
  Number(localDate(now(), organisation.timeZone).replaceAll('-', ''));

const answerTo = async ({ deps, moves, log }: MatcherDeps, event: unknown): Promise<MatcherAnswer> => {
  const task = taskOf(event);
  if (task.part === 'plan') {
    const plan = await planMatching(deps, task.from);
    log('matchingPlanned', { parts: plan.first.length + plan.last.length });
    return plan;
  }
  log('matchingFinished', await runMatching(deps, { seed: seedOf(deps), moves }, task));
  return { done: true };
};

/**
 * Schedule → proposals, for everybody or for the part that the event names (`event.ts`). A call too many finds nobody
 * left to place. Fails with an error that says nothing of what failed, because it ends in a queue.
 */
export const createMatcherHandler =
  (matcher: MatcherDeps) =>
  async (event?: unknown): Promise<MatcherAnswer> => {
    try {
      return await answerTo(matcher, event);
    } catch (error) {
      matcher.log('matchingFailed', problemOf(error));
      throw new Error('Matching failed; the log has the kind of error.');
    }
  };
