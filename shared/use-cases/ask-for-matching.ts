import type { Coordinator } from '../domain/coordinator.ts';
import { aliveUntil, askedRun, type MatchingRun, restsUntil, underWay } from '../domain/matching-run.ts';
import { done, failed, type Result } from '../domain/problem.ts';
import { shownCount } from '../domain/small-counts.ts';
import type { Instant } from '../domain/time.ts';
import type { MatchingView } from '../views/coordinator.ts';
import { attempt, decided } from './attempt.ts';
import { noteFailure, runChange } from './matching-notes.ts';
import type { Deps } from './ports.ts';

/** Starts the matcher, or the machine that shares it out, and does not wait for it. Throws when it cannot. */
export type StartMatching = () => Promise<void>;

/** `underWay`, `resting`: nothing was started, because one is at work or has just been. */
export type MatchingAsked = 'started' | 'underWay' | 'resting';

const askedAt = (before: MatchingRun | undefined, now: Instant): MatchingAsked => {
  if (underWay(before, now)) return 'underWay';
  return restsUntil(before, now) === undefined ? 'started' : 'resting';
};

/**
 * A lead asks for a matching now: 1 read, at most 1 commit, then the start. Who is second in the same moment finds the
 * first one's row. Throws what `start` throws, after noting that nothing has begun; `notYours` for who is no lead.
 */
export const askForMatching = async (
  deps: Deps,
  actor: Coordinator,
  start: StartMatching,
): Promise<Result<MatchingAsked>> => {
  if (actor.role !== 'lead') return failed({ kind: 'notYours' });
  const asked = await attempt(deps.store, async () => {
    const before = await deps.store.matchingRun();
    const now = deps.now();
    const answer = askedAt(before, now);
    return decided(answer, answer === 'started' ? [runChange(before, askedRun(before, now))] : []);
  });
  if (!asked.ok || asked.value !== 'started') return asked;
  try {
    await start();
  } catch (error) {
    await noteFailure(deps);
    throw error;
  }
  return asked;
};

/** Nobody is a count of nobody; between them and six, people are `few`. */
const countOrFew = (people: number): number | 'few' => (people === 0 ? 0 : (shownCount(people) ?? 'few'));

const toldOf = (run: MatchingRun | undefined, now: Instant): MatchingView => {
  if (run === undefined) return { state: 'none' };
  const { seenAt: at } = run;
  switch (run.state) {
    case 'failed':
      return { state: 'failed', at };
    case 'done': {
      const { proposed, placed, people } = run;
      const figures = {
        proposed,
        placed: countOrFew(placed),
        waiting: countOrFew(Math.max(0, people - placed)),
      };
      return { state: 'done', at, ...figures };
    }
    case 'asked':
      return underWay(run, now) ? { state: 'asked', at } : { state: 'failed', at: aliveUntil(run) };
    case 'running':
      return underWay(run, now)
        ? { state: 'running', at: run.startedAt, parts: run.parts, ready: run.parts - run.left.length }
        : { state: 'failed', at: aliveUntil(run) };
  }
};

/** What leads see of the latest matching, and from when they may ask for another. */
export const matchingView = (run: MatchingRun | undefined, now: Instant): MatchingView => {
  const again = restsUntil(run, now);
  return { ...toldOf(run, now), ...(again !== undefined && { again }) };
};

/** For leads: 1 read; `notYours` for others. */
export const viewMatching = async (
  { store, now }: Pick<Deps, 'store' | 'now'>,
  actor: Coordinator,
): Promise<Result<MatchingView>> => {
  if (actor.role !== 'lead') return failed({ kind: 'notYours' });
  return done(matchingView(await store.matchingRun(), now()));
};
