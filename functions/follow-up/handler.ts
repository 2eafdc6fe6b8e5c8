import type { Log } from '../../shared/log/catalogue.ts';
import { problemOf } from '../../shared/log/problem-of.ts';
import type { DeliverDeps } from '../../shared/use-cases/deliver.ts';
import { followUp } from '../../shared/use-cases/follow-up.ts';
import type { Deps } from '../../shared/use-cases/ports.ts';
import { sweepOutbox } from './sweep-outbox.ts';

export type FollowUpDeps = {
  readonly deps: Deps;
  readonly mail: DeliverDeps;
  readonly log: Log;
  /** People and groups looked up at once. */
  readonly limit?: number;
};

/** The part of Lambda's context that is used; without one there is no hurry. */
type Clock = { readonly getRemainingTimeInMillis: () => number };

/** Enough to finish what is under way. */
const reserveMilliseconds = 30_000;

const followAll = async (
  { deps, limit = 200 }: FollowUpDeps,
  hasTime: () => boolean,
): Promise<{ readonly done: number; readonly failed: number; readonly rounds: number }> => {
  let total = { done: 0, failed: 0, rounds: 0 };
  for (let more = true; more && hasTime(); ) {
    const report = await followUp(deps, { limit });
    total = {
      done: total.done + report.done,
      failed: total.failed + report.failed,
      rounds: total.rounds + 1,
    };
    // What failed is due still and comes first again; going on would only meet it once more.
    more = report.more && report.failed === 0;
  }
  return total;
};

/** How many things failed; a step that broke off counts as one. */
const step = async (log: Log, work: () => Promise<number>): Promise<number> => {
  try {
    return await work();
  } catch (error) {
    log('followUpFailed', problemOf(error));
    return 1;
  }
};

/**
 * Schedule → mails that are still due, then reminders, lapses and erasures. Doing it twice does nothing
 * twice. Fails when anything failed, with an error that says nothing of it, because it ends in a queue;
 * so it is tried again, and in the end a person hears of it.
 */
export const createFollowUpHandler =
  (own: FollowUpDeps) =>
  async (_event?: unknown, clock?: Clock): Promise<void> => {
    const { log, mail } = own;
    const hasTime = () => clock === undefined || clock.getRemainingTimeInMillis() > reserveMilliseconds;
    const unsent = await step(log, async () => {
      const swept = await sweepOutbox(mail, { log, hasTime });
      log('mailBatch', swept);
      return swept.failed;
    });
    const undone = await step(log, async () => {
      const followed = await followAll(own, hasTime);
      log('followUpFinished', followed);
      return followed.failed;
    });
    if (unsent + undone > 0) throw new Error('Follow-up was not complete; the log has the kinds of errors.');
  };
