import type { Instant } from '../domain/time.ts';
import { type Locale, languages } from '../organisation/locale.ts';
import { frameText } from './frames.ts';

/** Where a reader is: their language, and the organisation's time zone, in which all times are told. */
export type Reader = { readonly locale: Locale; readonly timeZone: string };

type Options = Intl.DateTimeFormatOptions;

const formatters = new Map<string, Intl.DateTimeFormat>();

/** Kept, since making one takes longer than a page does otherwise; there are as many as languages and kinds of dates. */
const formatter = (tag: string, options: Options): Intl.DateTimeFormat => {
  const key = JSON.stringify([tag, options]);
  const made = formatters.get(key) ?? new Intl.DateTimeFormat(tag, options);
  formatters.set(key, made);
  return made;
};

const formatted = (at: Instant, { locale, timeZone }: Reader, options: Options): string =>
  formatter(languages[locale].tag, { timeZone, ...options }).format(new Date(at));

const shortDayParts: Options = { weekday: 'long', day: 'numeric', month: 'long' };
const longDayParts: Options = { ...shortDayParts, year: 'numeric' };

/** `tirsdag 1. desember 2026`. */
export const longDay = (at: Instant, reader: Reader): string => formatted(at, reader, longDayParts);

/** `tirsdag 1. desember`, for what is near. */
export const shortDay = (at: Instant, reader: Reader): string => formatted(at, reader, shortDayParts);

/** `1. desember 2026`. */
export const day = (at: Instant, reader: Reader): string =>
  formatted(at, reader, { day: 'numeric', month: 'long', year: 'numeric' });

/** `november 2026`, for `2026-11`. */
export const calendarMonth = (month: string, locale: Locale): string =>
  formatter(languages[locale].tag, { timeZone: 'UTC', month: 'long', year: 'numeric' }).format(
    new Date(`${month}-01T00:00:00Z`),
  );

/** A local time `18:00` as its language writes it: `18.00` in Norwegian. */
export const clockTime = (time: string, locale: Locale): string => frameText(locale).times.clock(time);

/** `18:00` in the organisation's time zone, as form fields want it. */
export const plainClock = (at: Instant, { timeZone }: Pick<Reader, 'timeZone'>): string =>
  formatter('en-GB', { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(new Date(at));

/** `18.00`. */
export const clock = (at: Instant, reader: Reader): string =>
  clockTime(plainClock(at, reader), reader.locale);

/** `tirsdag 1. desember 2026 kl. 18.00`. */
export const dayAndClock = (at: Instant, reader: Reader): string =>
  frameText(reader.locale).times.at(longDay(at, reader), clock(at, reader));

/** `tirsdag 1. desember kl. 18.00`, for what is near. */
export const shortDayAndClock = (at: Instant, reader: Reader): string =>
  frameText(reader.locale).times.at(shortDay(at, reader), clock(at, reader));

export type Span = { readonly from: Instant; readonly to: Instant };

/** `tirsdag 1. desember kl. 18.00–20.00`; both ends are on the same day. */
export const span = ({ from, to }: Span, reader: Reader): string =>
  frameText(reader.locale).times.span(shortDay(from, reader), clock(from, reader), clock(to, reader));

/** A calendar date without a time, `YYYY-MM-DD`, as `tirsdag 1. desember 2026`. */
export const calendarDate = (date: string, locale: Locale): string =>
  formatter(languages[locale].tag, { timeZone: 'UTC', ...longDayParts }).format(
    new Date(`${date}T12:00:00Z`),
  );

/** `én, to og tre`. */
export const listed = (items: readonly string[], locale: Locale): string =>
  new Intl.ListFormat(languages[locale].tag, { type: 'conjunction' }).format(items);
