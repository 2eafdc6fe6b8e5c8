import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Instant, instant } from '../../shared/domain/time.ts';
import {
  calendarDate,
  calendarMonth,
  day,
  listed,
  longDay,
  plainClock,
  shortDay,
} from '../../shared/i18n/format.ts';
import { knownLocales, languages } from '../../shared/organisation/locale.ts';

type Options = Intl.DateTimeFormatOptions;

const timeZone = 'Europe/Oslo';
const nearParts: Options = { weekday: 'long', day: 'numeric', month: 'long' };
const dayParts: Options = { day: 'numeric', month: 'long', year: 'numeric' };
const clockParts: Options = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' };

const intl = (tag: string, options: Options): ((at: Instant) => string) => {
  const formatter = new Intl.DateTimeFormat(tag, { timeZone, ...options });
  return (at) => formatter.format(new Date(at));
};

const everyFrom = (first: string, last: string, hours: number): readonly Instant[] => {
  const found: Instant[] = [];
  for (let at = Date.parse(first); at < Date.parse(last); at += hours * 3_600_000)
    found.push(instant(new Date(at)));
  return found;
};

/** Written by ourselves, because the first answer of `Intl` is slow; so it has to be the same answer. */
describe('words for days', () => {
  const days = everyFrom('2026-01-01T09:00:00Z', '2038-01-01T09:00:00Z', 24);

  it.each(knownLocales)('are those of Intl in %s, every day of twelve years', (locale) => {
    const { tag } = languages[locale];
    const reader = { locale, timeZone };
    const [long, short, plain] = [
      intl(tag, { ...nearParts, year: 'numeric' }),
      intl(tag, nearParts),
      intl(tag, dayParts),
    ];
    const told = days.map((at) => [longDay(at, reader), shortDay(at, reader), day(at, reader)]);
    expect(told).toEqual(days.map((at) => [long(at), short(at), plain(at)]));
  });

  it.each(knownLocales)('are those of Intl in %s for dates and months without a time', (locale) => {
    const { tag } = languages[locale];
    const [long, month] = [
      intl(tag, { ...nearParts, year: 'numeric' }),
      intl(tag, { month: 'long', year: 'numeric' }),
    ];
    const dates = days.map((at) => at.slice(0, 10));
    expect(dates.map((date) => calendarDate(date, locale))).toEqual(days.map(long));
    expect(dates.map((date) => calendarMonth(date.slice(0, 7), locale))).toEqual(days.map(month));
  });

  it('are told by the hours that Intl knows of the zone, every hour of two years', () => {
    const clock = intl('en-GB', clockParts);
    const hours = everyFrom('2026-01-01T00:00:00Z', '2028-01-01T00:00:00Z', 1);
    const wrong = hours.filter((at) => plainClock(at, { timeZone }) !== clock(at));
    expect([hours.length, wrong]).toEqual([17_520, []]);
  });
});

describe('lists', () => {
  it.each(knownLocales)('are those of Intl in %s', (locale) => {
    const lists = new Intl.ListFormat(languages[locale].tag, { type: 'conjunction' });
    const starts = ['i', 'hi', 'I', 'Hi', 'hie', 'hia', 'ie', 'y', 'in', 'hio', 'ho', ''];
    const word = fc
      .tuple(fc.constantFrom(...starts), fc.stringMatching(/^[a-zæøå ]{1,6}$/))
      .map(([a, b]) => a + b);
    const property = fc.property(fc.array(word, { maxLength: 5 }), (items) => {
      expect(listed(items, locale)).toBe(lists.format(items));
    });
    fc.assert(property, { numRuns: 300 });
  });
});
