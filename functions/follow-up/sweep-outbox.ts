import type { Log } from '../../shared/log/catalogue.ts';
import { problemOf } from '../../shared/log/problem-of.ts';
import { type DeliverDeps, type DeliverOutcome, deliver } from '../../shared/use-cases/deliver.ts';
import type { OutboxKey } from '../../shared/use-cases/ports.ts';

export type Swept = Readonly<Record<DeliverOutcome | 'failed', number>>;

export type SweepOptions = {
  readonly log: Log;
  /** False when the function must soon end. */
  readonly hasTime: () => boolean;
  /** Rows looked up at once. */
  readonly limit?: number;
};

const nothing: Swept = { sent: 0, gone: 0, held: 0, parked: 0, stopped: 0, later: 0, failed: 0 };

const outcomeOf = async (deps: DeliverDeps, key: OutboxKey, log: Log): Promise<keyof Swept> => {
  try {
    return await deliver(deps, key);
  } catch (error) {
    log('mailFailed', problemOf(error));
    return 'failed';
  }
};

/**
 * Sends every mail that the stream did not: lost, refused for a while, or claimed by a mailer that
 * died. One after the other, most overdue first; a mail that fails holds up no other. Each look takes
 * what is due at that moment, so it ends when nothing is, when a look failed, or when time is up.
 */
export const sweepOutbox = async (
  deps: DeliverDeps,
  { log, hasTime, limit = 100 }: SweepOptions,
): Promise<Swept> => {
  let counts = nothing;
  for (let found = limit; found >= limit && counts.failed === 0 && hasTime(); ) {
    const keys = await deps.store.dueOutbox(deps.now(), limit);
    for (const key of keys) {
      if (!hasTime()) break;
      const outcome = await outcomeOf(deps, key, log);
      counts = { ...counts, [outcome]: counts[outcome] + 1 };
    }
    found = keys.length;
  }
  return counts;
};
