import { describe, expect, it } from 'vitest';
import { declareOwnZone, zoneOf } from '../../shared/domain/own-zone.ts';
import {
  addHours,
  addLocalDays,
  earliest,
  endOfLocalDay,
  instant,
  instantSchema,
  inTime,
  isPast,
  localDate,
  localDaysBetween,
  localMoment,
  localTime,
  localYear,
  toEpochSeconds,
} from '../../shared/domain/time.ts';

const zone = 'Europe/Oslo';

describe('time', () => {
  it.each([
    ['into summer time', '2027-03-27T17:30:00.000Z', '2027-03-28T16:30:00.000Z'],
    ['into winter time', '2027-10-30T16:30:00.000Z', '2027-10-31T17:30:00.000Z'],
    ['over new year', '2026-12-31T22:59:00.000Z', '2027-01-01T22:59:00.000Z'],
  ])('a local day later is the same time on the clock: %s', (_, from, to) => {
    expect(addLocalDays(instant(from), 1, zone)).toBe(to);
  });

  it('reads a local date and time, and knows which days there are', () => {
    expect(localMoment('2026-12-08', '18:00', zone)).toBe('2026-12-08T17:00:00.000Z');
    expect(localMoment('2026-07-08', '18:00', zone)).toBe('2026-07-08T16:00:00.000Z');
    expect(localMoment('2026-02-30', '18:00', zone)).toBeUndefined();
    expect(localMoment('2027-03-28', '02:30', zone)).toBeUndefined();
    expect(localMoment('2027-03-28', '03:00', zone)).toBe('2027-03-28T01:00:00.000Z');
    // There clocks are put forward at midnight.
    expect(localMoment('2026-04-24', '00:00', 'Africa/Cairo')).toBe('2026-04-23T22:00:00.000Z');
    expect(localMoment('2026-04-24', '00:30', 'Africa/Cairo')).toBeUndefined();
    expect(localDate(instant('2026-12-31T23:30:00.000Z'), zone)).toBe('2027-01-01');
    expect(localYear(instant('2026-12-31T23:30:00.000Z'), zone)).toBe('2027');
  });

  it('is what the clock and the calendar on the wall show there', () => {
    const at = instant('2026-12-31T23:30:00.000Z');
    expect(localTime(at, zone)).toEqual({ year: 2027, month: 1, day: 1, weekday: 5, hour: 0, minute: 30 });
    expect(localTime(at, 'UTC')).toMatchObject({ year: 2026, hour: 23 });
    expect(localDaysBetween(at, addHours(at, -1), zone)).toBe(-1);
  });

  it('lasts to the end of the day, also of one with 23 hours', () => {
    const end = (at: string, days: number) => endOfLocalDay(instant(at), days, zone);
    expect(end('2026-12-01T09:00:00.000Z', 0)).toBe('2026-12-01T22:59:59.999Z');
    expect(end('2027-03-27T23:30:00.000Z', 0)).toBe('2027-03-28T21:59:59.999Z');
    expect(end('2026-12-01T23:30:00.000Z', 4)).toBe('2026-12-06T22:59:59.999Z');
  });

  it('asks the process itself for the zone that it lives in, and nobody else’s', () => {
    declareOwnZone(zone);
    expect([zoneOf(zone), zoneOf('UTC')]).toEqual(['system', 'UTC']);
    declareOwnZone(undefined);
    expect(zoneOf(zone)).toBe(zone);
  });

  it('a deadline has passed from its very moment on', () => {
    const at = instant('2026-12-08T17:00:00.000Z');
    expect(isPast(at, at)).toBe(true);
    expect(isPast(at, addHours(at, -1))).toBe(false);
    expect(earliest([undefined, addHours(at, 1), at])).toBe(at);
    expect(earliest([])).toBeUndefined();
    expect(toEpochSeconds(instant('1970-01-01T00:01:00.999Z'))).toBe(60);
  });

  it('is sorted with the earliest first', () => {
    const at = instant('2026-12-08T17:00:00.000Z');
    const others = [at, addHours(at, 1), addHours(at, -1)];
    expect(others.map((other) => inTime(at, other))).toEqual([0, -1, 1]);
  });

  it('refuses what is not a moment', () => {
    expect(() => instant('yesterday')).toThrow();
    // One form only, or moments would not sort as text.
    const forms = ['2026-12-08T17:00:00.000Z', '2026-12-08T17:00:00Z', '2026-12-08T18:00:00.000+01:00'];
    expect(forms.map((form) => instantSchema.safeParse(form).success)).toEqual([true, false, false]);
    expect(instant('2026-12-08T18:00:00+01:00')).toBe('2026-12-08T17:00:00.000Z');
    expect(() => instant(new Date(Number.NaN))).toThrow();
  });

  it('counts local days, not spans of 24 hours, for every hour of a year', () => {
    for (let hour = 0; hour < 366 * 24; hour += 1) {
      const at = addHours(instant('2027-01-01T00:00:00.000Z'), hour);
      for (const days of [3, 7, 90])
        expect(localDaysBetween(at, addLocalDays(at, days, zone), zone)).toBe(days);
    }
  });
});
