import { localDate } from '../../shared/domain/time.ts';
import type { Log } from '../../shared/log/catalogue.ts';
import { problemOf } from '../../shared/log/problem-of.ts';
import { noteFailure, notePart, notePlan, noteStart } from '../../shared/use-cases/matching-notes.ts';
import { type MatchingPlan, planMatching } from '../../shared/use-cases/plan-matching.ts';
import type { Deps } from '../../shared/use-cases/ports.ts';
import { runMatching } from '../../shared/use-cases/run-matching.ts';
import { tellThoseWhoseAreaIsGone } from '../../shared/use-cases/tell-area-gone.ts';
import { type MatcherTask, taskOf } from './event.ts';

export type MatcherDeps = { readonly deps: Deps; readonly moves: number; readonly log: Log };

/** Names of areas at most: answers are kept with the execution of the state machine. */
export type MatcherAnswer = MatchingPlan | { readonly done: true };

/** One seed a local day, so that a run that is repeated the same day searches the same way. */
const seedOf = ({ now, organisation }: Deps): number =>
  Number(localDate(now(), organisation.timeZone).replaceAll('-', ''));

/** People wait for the matching, not for what leads are told of it: a note that cannot be written stops nothing. */
const noted = async (log: Log, note: Promise<void>): Promise<void> => {
  try {
    await note;
  } catch (error) {
    log('matchingNotNoted', problemOf(error));
  }
};

/** Groups come first, and so fail by nothing that is said beside them: who is not told now is told after the next run. */
const tellGone = async ({ deps, log }: MatcherDeps): Promise<void> => {
  try {
    const { told, failed } = await tellThoseWhoseAreaIsGone(deps);
    if (told + failed > 0) log('areaGoneTold', { people: told, failed });
  } catch (error) {
    log('areaGoneNotTold', problemOf(error));
  }
};

const answerTo = async ({ deps, moves, log }: MatcherDeps, task: MatcherTask): Promise<MatcherAnswer> => {
  if (task.part === 'plan') {
    const plan = await planMatching(deps, task.from);
    await noted(log, notePlan(deps, plan));
    log('matchingPlanned', { parts: plan.first.length + plan.last.length });
    // The parts are areas of the file, and one part that is everybody does it itself.
    if (plan.first.every(({ part }) => part === 'areas')) await tellGone({ deps, moves, log });
    return plan;
  }
  if (task.part === 'everybody') await noted(log, noteStart(deps, [task]));
  const report = await runMatching(deps, { seed: seedOf(deps), moves }, task);
  await noted(log, notePart(deps, task, report));
  log('matchingFinished', report);
  if (task.part === 'everybody') await tellGone({ deps, moves, log });
  return { done: true };
};

/** One part that fails stops no other; what is noted of the run then is that it waits for this part. */
const noteUnlessPart = async ({ deps, log }: MatcherDeps, task: MatcherTask): Promise<void> => {
  if (task.part === 'areas' || task.part === 'video') return;
  await noted(log, noteFailure(deps));
};

const answerAndNote = async (matcher: MatcherDeps, event: unknown): Promise<MatcherAnswer> => {
  const task = taskOf(event);
  try {
    return await answerTo(matcher, task);
  } catch (error) {
    await noteUnlessPart(matcher, task);
    throw error;
  }
};

/**
 * Schedule → proposals, for everybody or for the part that the event names (`event.ts`). A call too many finds nobody
 * left to place. Fails with an error that says nothing of what failed, because it ends in a queue.
 */
export const createMatcherHandler =
  (matcher: MatcherDeps) =>
  async (event?: unknown): Promise<MatcherAnswer> => {
    try {
      return await answerAndNote(matcher, event);
    } catch (error) {
      matcher.log('matchingFailed', problemOf(error));
      throw new Error('Matching failed; the log has the kind of error.');
    }
  };
