import type { Change } from '../domain/change.ts';
import { begunRun, failedRun, type MatchingRun, withPart } from '../domain/matching-run.ts';
import { queueAt } from '../domain/months.ts';
import { attempt, decided } from './attempt.ts';
import type { MatchingPart } from './matching-part.ts';
import type { MatchingPlan } from './plan-matching.ts';
import type { Deps } from './ports.ts';
import type { MatchingReport } from './run-matching.ts';

type Noting = Pick<Deps, 'store' | 'now' | 'organisation'>;

/** What a part is called in the row: catchments share no area, so the first one names it. */
const nameOf = (part: MatchingPart): string => (part.part === 'areas' ? (part.areas[0] ?? '') : part.part);

export const runChange = (before: MatchingRun | undefined, after: MatchingRun): Change =>
  before === undefined ? { type: 'matchingRun', after } : { type: 'matchingRun', before, after };

/** When all have been looked at, how many are left is what the month is remembered by, until the next run. */
const queueOf = ({ organisation }: Noting, run: MatchingRun): readonly Change[] =>
  run.state === 'done'
    ? [queueAt(run.people - run.placed, { now: run.seenAt, timeZone: organisation.timeZone })]
    : [];

/** 1 read and 1 commit, or no commit where there is nothing to note, or others were quicker to the end. Throws what the store throws. */
const note = async (
  deps: Noting,
  next: (before: MatchingRun | undefined) => MatchingRun | undefined,
): Promise<void> => {
  await attempt(deps.store, async () => {
    const before = await deps.store.matchingRun();
    const after = next(before);
    return decided({}, after === undefined ? [] : [runChange(before, after), ...queueOf(deps, after)]);
  });
};

/** That these parts are to be matched now. */
export const noteStart = (deps: Noting, parts: readonly MatchingPart[]): Promise<void> =>
  note(deps, (before) => begunRun(before, parts.map(nameOf), deps.now()));

/** That a run was shared out; its parts tell of themselves. */
export const notePlan = (deps: Noting, { first, last }: MatchingPlan): Promise<void> =>
  noteStart(deps, [...first, ...last]);

/** What came of a part. Who meets on video was counted at home already. */
export const notePart = (deps: Noting, part: MatchingPart, report: MatchingReport): Promise<void> => {
  const { people, proposed, waiting } = report;
  const counted = part.part === 'video' ? 0 : people;
  const outcome = { people: counted, proposed, placed: people - waiting };
  return note(deps, (run) => withPart(run, nameOf(part), { outcome, now: deps.now() }));
};

/** That it came to nothing; Lambda tries again by itself. */
export const noteFailure = (deps: Noting): Promise<void> =>
  note(deps, (before) => failedRun(before, deps.now()));
