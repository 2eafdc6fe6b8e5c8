import { type Instant, instant, localTime } from '../domain/time.ts';
import { type Locale, languages } from '../organisation/locale.ts';
import { weekdays as weekdayIds } from '../organisation/slot-id.ts';
import { isolated } from './direction.ts';
import { frameText } from './frames.ts';

/** Where a reader is: their language, and the organisation's time zone, in which all times are told. */
export type Reader = { readonly locale: Locale; readonly timeZone: string };

/** What a day has: its numbers, and what its language calls them. */
const dayParts = (at: Instant, { locale, timeZone }: Reader) => {
  const { year, month, day, weekday } = localTime(at, timeZone);
  const { months, weekdays, dates } = frameText(locale);
  const called = { weekday: weekdays[weekdayIds[weekday - 1] ?? 'mon'], month: months[month - 1] ?? '' };
  return { ...called, date: String(day), year: String(year), dates };
};

/** `1. desember 2026`. */
export const day = (at: Instant, reader: Reader): string => {
  const { date, month, year, dates } = dayParts(at, reader);
  return dates.day(date, dates.month(month, year));
};

/** `tirsdag 1. desember 2026`. */
export const longDay = (at: Instant, reader: Reader): string => {
  const { weekday, dates } = dayParts(at, reader);
  return dates.long(weekday, day(at, reader));
};

/** `tirsdag 1. desember`, for what is near. */
export const shortDay = (at: Instant, reader: Reader): string => {
  const { weekday, date, month, dates } = dayParts(at, reader);
  return dates.short(weekday, date, month);
};

/** Noon in UTC of a calendar date, `YYYY-MM-DD`: that date in UTC. */
const noon = (date: string): Instant => instant(`${date}T12:00:00Z`);

/** `november 2026`, for `2026-11`. */
export const calendarMonth = (month: string, locale: Locale): string => {
  const { month: name, year, dates } = dayParts(noon(`${month}-01`), { locale, timeZone: 'UTC' });
  return dates.month(name, year);
};

/** A local time `18:00` as its language writes it: `18.00` in Norwegian. */
export const clockTime = (time: string, locale: Locale): string => frameText(locale).times.clock(time);

const twoDigits = (value: number): string => String(value).padStart(2, '0');

/** `18:00` in the organisation's time zone, as form fields want it. */
export const plainClock = (at: Instant, { timeZone }: Pick<Reader, 'timeZone'>): string => {
  const { hour, minute } = localTime(at, timeZone);
  return `${twoDigits(hour)}:${twoDigits(minute)}`;
};

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
  longDay(noon(date), { locale, timeZone: 'UTC' });

/** With a small first letter; `ASL` stays. */
const smallFirst = (name: string): string => {
  const [first = '', second = ''] = name;
  return second === second.toUpperCase() ? name : first.toLowerCase() + name.slice(first.length);
};

/** `Norsk og engelsk`: a language's name after another one stands inside a sentence. */
export const listedLanguages = (names: readonly string[], locale: Locale): string => {
  const small = languages[locale].smallLanguageNames;
  return listed(
    names.map((name, index) => (small && index > 0 ? smallFirst(name) : name)),
    locale,
  );
};

/** `én, to og tre`. */
export const listed = (items: readonly string[], locale: Locale): string => {
  const { between, last } = frameText(locale).list;
  const end = items.at(-1) ?? '';
  return items.length < 2 ? end : last(items.slice(0, -1).join(between), end);
};

/** `Årstad, plass til 10`: facts about one thing, none of which moves another's words. */
export const sideBySide = (facts: readonly string[], locale: Locale): string =>
  facts.map((fact) => isolated(fact, locale)).join(frameText(locale).list.beside);
