import type { Instant } from '../domain/time.ts';
import type { Locale } from '../organisation/locale.ts';

/** Where a reader is: their language, and the organisation's time zone, in which all times are told. */
export type Reader = { readonly locale: Locale; readonly timeZone: string };

/** English here is for readers in Europe: day before month and a 24-hour clock. */
const tags = { nb: 'nb-NO', en: 'en-GB' } as const satisfies Record<Locale, string>;

const formatted = (at: Instant, { locale, timeZone }: Reader, options: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat(tags[locale], { timeZone, ...options }).format(new Date(at));

/** `tirsdag 1. desember 2026`. */
export const longDay = (at: Instant, reader: Reader): string =>
  formatted(at, reader, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });

/** `1. desember 2026`. */
export const day = (at: Instant, reader: Reader): string =>
  formatted(at, reader, { day: 'numeric', month: 'long', year: 'numeric' });

/** `18:00`. */
export const clock = (at: Instant, reader: Reader): string =>
  formatted(at, reader, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });

/** `tirsdag 1. desember 2026 kl. 18:00`. */
export const dayAndClock = (at: Instant, reader: Reader): string =>
  `${longDay(at, reader)} ${reader.locale === 'nb' ? 'kl.' : 'at'} ${clock(at, reader)}`;

/** A calendar date without a time, `YYYY-MM-DD`, as `tirsdag 1. desember 2026`. */
export const calendarDate = (date: string, locale: Locale): string =>
  new Intl.DateTimeFormat(tags[locale], {
    timeZone: 'UTC',
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  }).format(new Date(`${date}T12:00:00Z`));

/** `én, to og tre`. */
export const listed = (items: readonly string[], locale: Locale): string =>
  new Intl.ListFormat(tags[locale], { type: 'conjunction' }).format(items);

/** Picks the form that the count wants; both languages here have two. */
export const plural = (
  locale: Locale,
  count: number,
  forms: { readonly one: string; readonly other: string },
): string => (new Intl.PluralRules(tags[locale]).select(count) === 'one' ? forms.one : forms.other);
