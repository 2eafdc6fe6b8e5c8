import type { Outbox } from '../domain/message.ts';
import { addHours, addLocalDays, type Instant, isPast, localDate, localMoment } from '../domain/time.ts';

/** How long a mailer may take; later another one takes over, because the first has probably died. */
const leaseMinutes = 5;
/** Tries that ended without an answer (a crash, a mail that cannot be built) before a mail is given up. */
const mostTries = 5;
/** How long a mail waits for a service that takes none; what is older helps nobody. */
const longestWaitDays = 7;
const shortestPauseMinutes = 1;
const longestPauseMinutes = 10;
const morning = '07:00';

const minutes = (count: number): number => count / 60;

/** `free`: may be claimed now; `taken`: somebody else is at it, or it was given up; `notYet`: it waits after a try. */
export const readiness = (row: Outbox, now: Instant): 'free' | 'taken' | 'notYet' => {
  if (row.state === 'claimed') {
    return row.claimedUntil === undefined || isPast(row.claimedUntil, now) ? 'free' : 'taken';
  }
  if (row.state === 'parked') return 'taken';
  // Before the first try `dueAt` is the sweep's grace, which does not hold up the stream.
  const waits = row.attempts > 0 && row.dueAt !== undefined && !isPast(row.dueAt, now);
  return waits ? 'notYet' : 'free';
};

export const triedTooOften = (row: Outbox): boolean => row.attempts >= mostTries;

export const tooOld = (row: Outbox, now: Instant): boolean =>
  isPast(addHours(row.createdAt, longestWaitDays * 24), now);

/** Claimed by this mailer; the sweep looks again when the claim has run out. */
export const claimed = (row: Outbox, now: Instant): Outbox => {
  const claimedUntil = addHours(now, minutes(leaseMinutes));
  return { ...row, state: 'claimed', attempts: row.attempts + 1, claimedUntil, dueAt: claimedUntil };
};

/** The row as it lies in the table after a write of `row`; the store counts versions up. */
export const stored = (row: Outbox): Outbox => ({ ...row, version: row.version + 1 });

/** Each pause is as long as all the waiting before it, within bounds: 1, 1, 2, 4, 8, 10, 10 … minutes. */
const pause = (row: Outbox, now: Instant): Instant => {
  const waited = (Date.parse(now) - Date.parse(row.createdAt)) / 60_000;
  return addHours(now, minutes(Math.min(Math.max(waited, shortestPauseMinutes), longestPauseMinutes)));
};

/**
 * Back in the queue after a try. A service that says "later" has answered, so that try does not count
 * towards giving up; at least one stays on the row, because a mail is counted for its address only once.
 */
export const released = (row: Outbox, now: Instant, answered: boolean): Outbox => ({
  ...row,
  state: 'pending',
  attempts: answered ? Math.max(1, row.attempts - 1) : row.attempts,
  claimedUntil: undefined,
  dueAt: pause(row, now),
});

/** Not before the next local morning. */
export const untilMorning = (row: Outbox, now: Instant, timeZone: string): Outbox => {
  const tomorrow = addLocalDays(now, 1, timeZone);
  const dueAt = localMoment(localDate(tomorrow, timeZone), morning, timeZone) ?? tomorrow;
  return { ...row, dueAt };
};

/** Given up: nobody looks again by themselves, a lead sees it. */
export const parked = (row: Outbox): Outbox => ({
  ...row,
  state: 'parked',
  claimedUntil: undefined,
  dueAt: undefined,
});
