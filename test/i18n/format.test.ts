import { describe, expect, it } from 'vitest';
import { localMoment } from '../../shared/domain/time.ts';
import { ofDays, people } from '../../shared/i18n/ar/count.ts';
import { directionOf, isolated, leftToRight } from '../../shared/i18n/direction.ts';
import {
  calendarDate,
  clock,
  day,
  dayAndClock,
  listed,
  listedLanguages,
  longDay,
  plainClock,
  shortDayAndClock,
  sideBySide,
  span,
} from '../../shared/i18n/format.ts';
import { pluralIn } from '../../shared/i18n/plural.ts';
import { slotName } from '../../shared/i18n/slot-name.ts';
import { knownLocales, languages } from '../../shared/organisation/locale.ts';

describe('days, times, lists and numbers', () => {
  const nb = { locale: 'nb', timeZone: 'Europe/Oslo' } as const;
  const en = { locale: 'en', timeZone: 'Europe/Oslo' } as const;
  const winter = localMoment('2026-12-01', '18:00', 'Europe/Oslo')!;
  const summer = localMoment('2027-07-01', '18:00', 'Europe/Oslo')!;

  it('are told in the time zone of the organisation, in both halves of the year', () => {
    expect(dayAndClock(winter, nb)).toBe('tirsdag 1. desember 2026 kl. 18.00');
    expect(dayAndClock(summer, nb)).toBe('torsdag 1. juli 2027 kl. 18.00');
    expect(dayAndClock(winter, en)).toMatch(/^Tuesday,? 1 December 2026 at 18:00$/);
    expect(clock(localMoment('2026-12-01', '00:30', 'Europe/Oslo')!, nb)).toBe('00.30');
    expect(plainClock(winter, nb)).toBe('18:00');
    expect(longDay(localMoment('2026-12-01', '00:30', 'Europe/Oslo')!, nb)).toBe('tirsdag 1. desember 2026');
    expect(day(winter, en)).toBe('1 December 2026');
    expect(calendarDate('2026-12-01', 'nb')).toBe('tirsdag 1. desember 2026');
  });

  it('read as people write them', () => {
    expect(listed(['én', 'to', 'tre'], 'nb')).toBe('én, to og tre');
    expect(listed(['one', 'two'], 'en')).toBe('one and two');
    expect(listedLanguages(['Norsk', 'Engelsk', 'ASL'], 'nb')).toBe('Norsk, engelsk og ASL');
    expect(listedLanguages(['Norwegian', 'English'], 'en')).toBe('Norwegian and English');
    expect(listedLanguages(['Noruego', 'Inglés'], 'es')).toBe('Noruego e inglés');
    expect([slotName('mon-evening', 'nb'), slotName('sat-morning', 'en')]).toEqual([
      'mandag kveld',
      'Saturday morning',
    ]);
    expect(slotName('gone', 'nb')).toBe('gone');
  });

  it.each([
    ['nb', 'tirsdag 1. desember kl. 18.00', 'tirsdag 1. desember kl. 18.00–20.00', 'tirsdag kveld'],
    ['nn', 'tysdag 1. desember kl. 18.00', 'tysdag 1. desember kl. 18.00–20.00', 'tysdag kveld'],
    ['en', 'Tuesday 1 December at 18:00', 'Tuesday 1 December at 18:00–20:00', 'Tuesday evening'],
    [
      'es',
      'martes, 1 de diciembre, a las 18:00',
      'martes, 1 de diciembre, de 18:00 a 20:00',
      'martes por la noche',
    ],
    [
      'ar',
      'الثلاثاء، 1 ديسمبر، الساعة 18:00',
      'الثلاثاء، 1 ديسمبر، من الساعة 18:00 إلى الساعة 20:00',
      'الثلاثاء مساءً',
    ],
  ] as const)('are told one way in %s', (locale, ...told) => {
    const reader = { locale, timeZone: 'Europe/Oslo' };
    const end = localMoment('2026-12-01', '20:00', 'Europe/Oslo')!;
    const period = span({ from: winter, to: end }, reader);
    expect([shortDayAndClock(winter, reader), period, slotName('tue-evening', locale)]).toEqual(told);
  });

  it('are said in Spanish as one o’clock is', () => {
    const es = { locale: 'es', timeZone: 'Europe/Oslo' } as const;
    expect(dayAndClock(localMoment('2026-12-01', '01:30', 'Europe/Oslo')!, es)).toBe(
      'martes, 1 de diciembre de 2026, a la 01:30',
    );
  });
});

describe('counted words', () => {
  it('have the forms that Intl knows for their language, but for millions', () => {
    for (const locale of knownLocales) {
      const { tag, plurals } = languages[locale];
      const known = new Intl.PluralRules(tag).resolvedOptions().pluralCategories;
      const needed = known.filter((form) => locale !== 'es' || form !== 'many');
      expect([...plurals].toSorted()).toEqual([...needed].toSorted());
    }
  });

  it('do not compile in a language that has more of them', () => {
    // @ts-expect-error: Arabic has six forms.
    expect(pluralIn('ar')(2, { one: 'a', other: 'b' })).toBe('b');
    expect(pluralIn('es')(1_000_000, { one: 'día', other: 'días' })).toBe('días');
    expect([0, 1, 2, 21].map((count) => pluralIn('nb')(count, { one: 'dag', other: 'dager' }))).toEqual([
      ...['dager', 'dag', 'dager', 'dager'],
    ]);
  });

  it('agree with the number in Arabic', () => {
    expect([1, 2, 3, 10, 11, 90, 100, 102, 103].map(ofDays)).toEqual([
      ...['يوم واحد', 'يومين', '3 أيام', '10 أيام', '11 يومًا', '90 يومًا', '100 يوم', '102 يوم', '103 أيام'],
    ]);
    expect(people(2)).toBe('شخصان');
  });
});

describe('directions', () => {
  it('are right to left for Arabic alone', () => {
    expect(knownLocales.filter((locale) => directionOf(locale) === 'rtl')).toEqual(['ar']);
  });

  it('are those of the scripts that Unicode writes from right to left, letter by letter', () => {
    const runsLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u;
    const letters = Array.from({ length: 0x110000 }, (_, code) => String.fromCodePoint(code));
    expect(letters.filter((letter) => (isolated(letter, 'nb') !== letter) !== runsLeft.test(letter))).toEqual(
      [],
    );
  });

  it('keep apart what runs the other way, and leave the rest alone', () => {
    expect(isolated('Åse', 'nb')).toBe('Åse');
    expect(isolated('ليلى', 'nb')).toBe('\u2068ليلى\u2069');
    expect(isolated('Åse', 'ar')).toBe('\u2068Åse\u2069');
    expect(isolated('', 'ar')).toBe('');
    expect(sideBySide(['Årstad', 'uten trapper'], 'nb')).toBe('Årstad, uten trapper');
    expect(sideBySide(['Årstad', '10 مقاعد'], 'ar')).toBe('\u2068Årstad\u2069، \u206710 مقاعد\u2069');
    // A Latin name that Arabic words explain stands before them, read from the right.
    expect(isolated('Bergenhus (وسط المدينة)', 'ar')).toBe('\u2067Bergenhus (وسط المدينة)\u2069');
    expect(isolated('Bergenhus (وسط المدينة)', 'nb')).toBe('\u2068Bergenhus (وسط المدينة)\u2069');
    expect([leftToRight('116 123', 'ar'), leftToRight('116 123', 'es')]).toEqual([
      '\u2066116 123\u2069',
      '116 123',
    ]);
  });
});
