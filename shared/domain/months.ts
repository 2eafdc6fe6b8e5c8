import type { Change } from './change.ts';
import { binOf, type WaitBin, waitBins } from './figures.ts';
import type { ActiveParticipant } from './participant.ts';
import { shownCount } from './small-counts.ts';
import { type Instant, localDate, localDaysBetween } from './time.ts';

type When = { readonly now: Instant; readonly timeZone: string };

/** `2026-11`, by the organisation's clock. */
export const monthOf = ({ now, timeZone }: When): string => localDate(now, timeZone).slice(0, 7);

/**
 * How long the people of one group waited, from their sign-up to this first meeting: all of them under the one in the
 * middle, so that no number is about fewer than a group. Nothing for a group of fewer than `least`.
 */
export const startedWith = (
  people: readonly Pick<ActiveParticipant, 'createdAt'>[],
  { least, ...when }: When & { readonly least: number },
): readonly Change[] => {
  const days = people
    .map(({ createdAt }) => localDaysBetween(createdAt, when.now, when.timeZone))
    .toSorted((one, other) => one - other);
  const middle = days[Math.floor((days.length - 1) / 2)];
  if (middle === undefined || days.length < least) return [];
  return [{ type: 'monthStarts', month: monthOf(when), bin: binOf(middle / 7), people: days.length }];
};

/** How many waited after a matching of everybody: the last one of a month stays. Never stored where they are few. */
export const queueAt = (waiting: number, when: When): Change => {
  const shown = shownCount(waiting);
  return { type: 'monthQueue', month: monthOf(when), ...(shown !== undefined && { waiting: shown }) };
};

/** What is kept of months: people in groups that had their first meeting, by their wait; and the queue at the end. */
export type Months = {
  readonly starts: readonly { readonly month: string; readonly people: Readonly<Record<WaitBin, number>> }[];
  readonly queues: readonly { readonly month: string; readonly waiting?: number | undefined }[];
};

export type MonthFigures = { readonly month: string; readonly wait?: WaitBin; readonly waiting?: number };

/** The wait that half of the people had at most; undefined for few. */
const medianBin = (people: Readonly<Record<WaitBin, number>>): WaitBin | undefined => {
  const total = waitBins.reduce((sum, bin) => sum + people[bin], 0);
  if (shownCount(total) === undefined) return undefined;
  let left = total / 2;
  return waitBins.find((bin) => {
    left -= people[bin];
    return left <= 0;
  });
};

const mostMonths = 12;

/** The last twelve months of which anything is kept, oldest first. */
export const monthFigures = ({ starts, queues }: Months): readonly MonthFigures[] => {
  const months = [...new Set([...starts, ...queues].map(({ month }) => month))].toSorted();
  return months.slice(-mostMonths).map((month) => {
    const people = starts.find((one) => one.month === month)?.people;
    const wait = people && medianBin(people);
    const waiting = queues.find((one) => one.month === month)?.waiting;
    return { month, ...(wait !== undefined && { wait }), ...(waiting !== undefined && { waiting }) };
  });
};
