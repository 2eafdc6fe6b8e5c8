import * as z from 'zod';
import { addHours, type Instant, instantSchema } from './time.ts';

const whole = z.number().int().nonnegative();
const row = { version: z.number().int().positive(), seenAt: instantSchema };
/** Of everybody whom the run has looked at so far; `placed` are in new groups, or took a free place in one. */
const figures = { people: whole, proposed: whole, placed: whole };

/**
 * The latest matching: what leads are told of it. Figures of all who waited, nothing about anybody, and not who asked
 * for it. `seenAt` is its last sign of life. `left` names the parts that are not done, each by its first area.
 */
export const matchingRunSchema = z.lazy(() =>
  z.discriminatedUnion('state', [
    z.strictObject({ state: z.literal('asked'), ...row }),
    z.strictObject({
      state: z.literal('running'),
      ...row,
      startedAt: instantSchema,
      parts: whole,
      left: z.array(z.string()),
      ...figures,
    }),
    z.strictObject({ state: z.literal('done'), ...row, startedAt: instantSchema, ...figures }),
    z.strictObject({ state: z.literal('failed'), ...row }),
  ]),
);
export type MatchingRun = z.infer<typeof matchingRunSchema>;

/** A function of ours ends after ten minutes at the latest: a run that was silent for longer has died. */
const silentHours = 11 / 60;
/** So soon after a run there is nothing new to be found, and the pages have the same account's functions. */
const restHours = 5 / 60;

/** Until when a run counts as alive, though nothing was heard of it. */
export const aliveUntil = ({ seenAt }: MatchingRun): Instant => addHours(seenAt, silentHours);

/** Whether a run has been asked for or has begun, and may still be at work. */
export const underWay = (run: MatchingRun | undefined, now: Instant): boolean =>
  (run?.state === 'asked' || run?.state === 'running') && now < aliveUntil(run);

/** When the next one may be asked for; undefined for at once. */
export const restsUntil = (run: MatchingRun | undefined, now: Instant): Instant | undefined => {
  if (run?.state !== 'done' && run?.state !== 'failed') return undefined;
  const until = addHours(run.seenAt, restHours);
  return now < until ? until : undefined;
};

const versionOf = (before: MatchingRun | undefined): number => before?.version ?? 1;

export const askedRun = (before: MatchingRun | undefined, now: Instant): MatchingRun => ({
  state: 'asked',
  version: versionOf(before),
  seenAt: now,
});

/** A run that begins is the latest, whoever began before: it finds whom the other has left. */
export const begunRun = (
  before: MatchingRun | undefined,
  parts: readonly string[],
  now: Instant,
): MatchingRun => ({
  state: 'running',
  version: versionOf(before),
  seenAt: now,
  startedAt: now,
  parts: parts.length,
  left: [...parts],
  people: 0,
  proposed: 0,
  placed: 0,
});

export type PartOutcome = {
  /** Who waited, but for those whom an earlier part has counted. */
  readonly people: number;
  readonly proposed: number;
  readonly placed: number;
};

/** The run when one part more is done; undefined when it does not wait for this part (a late second try). */
export const withPart = (
  run: MatchingRun | undefined,
  part: string,
  { outcome, now }: { readonly outcome: PartOutcome; readonly now: Instant },
): MatchingRun | undefined => {
  if (run?.state !== 'running' || !run.left.includes(part)) return undefined;
  const left = run.left.filter((other) => other !== part);
  const sums = {
    people: run.people + outcome.people,
    proposed: run.proposed + outcome.proposed,
    placed: run.placed + outcome.placed,
  };
  const { version, startedAt, parts } = run;
  return left.length > 0
    ? { state: 'running', version, seenAt: now, startedAt, parts, left, ...sums }
    : { state: 'done', version, seenAt: now, startedAt, ...sums };
};

export const failedRun = (before: MatchingRun | undefined, now: Instant): MatchingRun => ({
  state: 'failed',
  version: versionOf(before),
  seenAt: now,
});
