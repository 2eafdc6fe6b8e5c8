import { localDate } from '../../shared/domain/time.ts';
import type { Log } from '../../shared/log/catalogue.ts';
import { problemOf } from '../../shared/log/problem-of.ts';
import type { Deps } from '../../shared/use-cases/ports.ts';
import { runMatching } from '../../shared/use-cases/run-matching.ts';

export type MatcherDeps = { readonly deps: Deps; readonly moves: number; readonly log: Log };

/** One seed a local day, so that a run that is repeated the same day searches the same way. */
const seedOf = ({ now, organisation }: Deps): number =>
  Number(localDate(now(), organisation.timeZone).replaceAll('-', ''));

/**
 * Schedule → proposals. What calls it is of no interest: a call too many finds nobody left to place.
 * Fails with an error that says nothing of what failed, because it ends in a queue.
 */
export const createMatcherHandler =
  ({ deps, moves, log }: MatcherDeps) =>
  async (): Promise<void> => {
    try {
      log('matchingFinished', await runMatching(deps, { seed: seedOf(deps), moves }));
    } catch (error) {
      log('matchingFailed', problemOf(error));
      throw new Error('Matching failed; the log has the kind of error.');
    }
  };
