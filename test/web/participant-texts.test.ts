import { describe, expect, it } from 'vitest';
import { localMoment } from '../../shared/domain/time.ts';
import { calendarDate, clock, day, dayAndClock, listed, longDay, plural } from '../../shared/i18n/format.ts';
import { frameText, participantText, problemText } from '../../shared/i18n/index.ts';
import { slotName } from '../../shared/i18n/slot-name.ts';
import { bergen } from '../use-cases/support/test-deps.ts';

const namespaces = { common: frameText, participant: participantText, problems: problemText };

/** Every text with its path; functions are tried with numbers, and with words where they want words. */
const textsOf = (value: unknown, path = ''): readonly (readonly [string, string])[] => {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function') return textsOf(value(...sample(path)), path);
  return Object.entries(Object(value)).flatMap(([key, inner]) => textsOf(inner, `${path}.${key}`));
};
const retention = bergen.retention;
const sample = (path: string): readonly unknown[] => (path.endsWith('privacy.keep') ? [retention] : [3, 4]);

describe('texts', () => {
  it.each(Object.keys(namespaces))(
    '%s: the same keys in both languages, none empty, none forgotten',
    (name) => {
      const of = namespaces[name as keyof typeof namespaces];
      const [nb, en] = [textsOf(of('nb')), textsOf(of('en'))];
      expect(en.map(([path]) => path)).toEqual(nb.map(([path]) => path));
      expect([...nb, ...en].filter(([, text]) => text.trim() === '')).toEqual([]);
      const same = nb.filter(([, text], index) => text === en[index]![1] && /[a-zæøå]{4}/i.test(text));
      expect(same).toEqual([]);
    },
  );

  it('are calm: no exclamation marks, no emoji, no double spaces', () => {
    const all = Object.values(namespaces).flatMap((of) => [...textsOf(of('nb')), ...textsOf(of('en'))]);
    expect(all.filter(([, text]) => /!|\p{Extended_Pictographic}| {2}/u.test(text))).toEqual([]);
  });

  it('say no theme of the organisation outside the pages where themes are chosen', () => {
    const all = Object.values(namespaces).flatMap((of) => [...textsOf(of('nb')), ...textsOf(of('en'))]);
    const themes = bergen.themes.flatMap(({ name }) => [name.nb, name.en]);
    expect(all.filter(([, text]) => themes.some((theme) => text.includes(theme)))).toEqual([]);
  });
});

describe('days, times, lists and numbers', () => {
  const nb = { locale: 'nb', timeZone: 'Europe/Oslo' } as const;
  const en = { locale: 'en', timeZone: 'Europe/Oslo' } as const;
  const winter = localMoment('2026-12-01', '18:00', 'Europe/Oslo')!;
  const summer = localMoment('2027-07-01', '18:00', 'Europe/Oslo')!;

  it('are told in the time zone of the organisation, in both halves of the year', () => {
    expect(dayAndClock(winter, nb)).toBe('tirsdag 1. desember 2026 kl. 18:00');
    expect(dayAndClock(summer, nb)).toBe('torsdag 1. juli 2027 kl. 18:00');
    expect(dayAndClock(winter, en)).toMatch(/^Tuesday,? 1 December 2026 at 18:00$/);
    expect(clock(localMoment('2026-12-01', '00:30', 'Europe/Oslo')!, nb)).toBe('00:30');
    expect(longDay(localMoment('2026-12-01', '00:30', 'Europe/Oslo')!, nb)).toBe('tirsdag 1. desember 2026');
    expect(day(winter, en)).toBe('1 December 2026');
    expect(calendarDate('2026-12-01', 'nb')).toBe('tirsdag 1. desember 2026');
  });

  it('read as people write them', () => {
    expect(listed(['én', 'to', 'tre'], 'nb')).toBe('én, to og tre');
    expect(listed(['one', 'two'], 'en')).toBe('one and two');
    expect(plural('nb', 1, { one: 'dag', other: 'dager' })).toBe('dag');
    expect([0, 2, 21].map((count) => plural('en', count, { one: 'day', other: 'days' }))).toEqual([
      'days',
      'days',
      'days',
    ]);
    expect([slotName('mon-evening', 'nb'), slotName('sat-morning', 'en')]).toEqual([
      'mandag kveld',
      'Saturday morning',
    ]);
    expect(slotName('gone', 'nb')).toBe('gone');
  });
});
