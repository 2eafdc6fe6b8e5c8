import { DateTime } from 'luxon';
import * as z from 'zod';
import { zoneOf } from './own-zone.ts';

/** A moment in UTC, ISO 8601 with milliseconds (`2026-11-22T18:00:00.000Z`); sorts as text. */
export const instantSchema = z.iso.datetime({ precision: 3 }).brand<'Instant'>();
export type Instant = z.infer<typeof instantSchema>;

/** Whole seconds since 1970, as DynamoDB's TTL wants them. Never mixed with `Instant`. */
export const epochSecondsSchema = z.number().int().nonnegative().brand<'EpochSeconds'>();
export type EpochSeconds = z.infer<typeof epochSecondsSchema>;

/** Reads a moment from text or a `Date`; throws a `ZodError` when it is not one. */
export const instant = (value: string | Date): Instant => instantSchema.parse(new Date(value).toISOString());

export const toEpochSeconds = (at: Instant): EpochSeconds =>
  epochSecondsSchema.parse(Math.floor(Date.parse(at) / 1000));

export const addHours = (at: Instant, hours: number): Instant =>
  instant(new Date(Date.parse(at) + hours * 3_600_000));

/** The locale spares asking the machine for its own. */
const inZone = (timeZone: string) => ({ zone: zoneOf(timeZone), locale: 'en-US' });

/** A moment as clocks and calendars in a zone have it. Without Luxon's reader of dates, which is made at its first use. */
const local = (at: Instant, timeZone: string): DateTime =>
  DateTime.fromMillis(Date.parse(at), inZone(timeZone));

/** What a clock and a calendar on the wall show; `weekday` is 1 for Monday to 7, `month` 1 to 12. */
export type LocalTime = Readonly<Record<'year' | 'month' | 'day' | 'weekday' | 'hour' | 'minute', number>>;

export const localTime = (at: Instant, timeZone: string): LocalTime => {
  const { year, month, day, weekday, hour, minute } = local(at, timeZone);
  return { year, month, day, weekday, hour, minute };
};

/**
 * The same wall-clock time `days` local days later. Deadlines are counted in local days, so that
 * a clock change never moves one by an hour and thereby into the day before.
 */
export const addLocalDays = (at: Instant, days: number, timeZone: string): Instant =>
  instant(local(at, timeZone).plus({ days }).toJSDate());

/**
 * The last moment of the local day that is `days` days later. What a person must do by a day can be
 * done all that day, whatever minute of the night the question was written in.
 */
export const endOfLocalDay = (at: Instant, days: number, timeZone: string): Instant =>
  instant(local(at, timeZone).plus({ days }).endOf('day').toJSDate());

/**
 * The moment of a local date (`2026-12-01`) and time (`18:00`) in a zone; undefined when there is no such date, or no such
 * time on it because clocks are put forward. `00:00` is the start of the day, also where a day begins later.
 */
export const localMoment = (date: string, time: string, timeZone: string): Instant | undefined => {
  const moment = DateTime.fromISO(`${date}T${time}`, inZone(timeZone));
  const there = moment.isValid && (time === '00:00' || moment.toFormat('HH:mm') === time);
  return there ? instant(moment.toJSDate()) : undefined;
};

/** Local date of a moment, `YYYY-MM-DD`. */
export const localDate = (at: Instant, timeZone: string): string =>
  local(at, timeZone).toFormat('yyyy-MM-dd');

/** Local year of a moment, under which things are counted. */
export const localYear = (at: Instant, timeZone: string): string => localDate(at, timeZone).slice(0, 4);

/** Whole local days from `from` to `to`; negative when `to` is earlier. */
export const localDaysBetween = (from: Instant, to: Instant, timeZone: string): number => {
  const start = local(from, timeZone).startOf('day');
  const end = local(to, timeZone).startOf('day');
  return Math.round(end.diff(start, 'days').days);
};

/** For sorting, the earliest first. All are written alike; `localeCompare` would read the rules of a language for it. */
export const inTime = (one: Instant, other: Instant): number => (one < other ? -1 : Number(one > other));

export const isPast = (deadline: Instant, now: Instant): boolean => deadline <= now;

/** Of those that there are: sorted, what is undefined comes last. */
export const earliest = (moments: readonly (Instant | undefined)[]): Instant | undefined =>
  moments.toSorted()[0];
