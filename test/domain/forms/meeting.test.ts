import { describe, expect, it } from 'vitest';
import type { Room } from '../../../shared/domain/coordinator.ts';
import { parseMeeting } from '../../../shared/domain/forms/meeting.ts';
import { instant } from '../../../shared/domain/time.ts';
import { bergen } from './values.ts';

const room: Room = {
  ...{ id: 'library', version: 1, active: true, name: 'Biblioteket', address: 'Torget 1' },
  ...{ area: 'bergenhus', seats: 10, stepFree: true, slots: ['tue-evening'] },
};
const closed: Room = { ...room, id: 'closed', active: false };
const now = instant('2026-11-23T09:00:00.000Z');
const good = { date: '2026-12-01', time: '18:00', roomId: 'library', place: '' };
const read = (patch: Partial<Record<keyof typeof good, string | string[]>>) => {
  const parsed = parseMeeting({ ...good, ...patch }, { organisation: bergen, rooms: [closed, room], now });
  if (parsed.ok) return parsed.value;
  return parsed.problem.kind === 'invalid' ? parsed.problem.fields : parsed.problem;
};

describe('a first meeting', () => {
  it('is at a local time, in a room of the list or at a place in the coordinator’s own words', () => {
    const startsAt = '2026-12-01T17:00:00.000Z';
    const inRoom = { startsAt, lengthMinutes: 120, place: 'Biblioteket, Torget 1', roomId: 'library' };
    expect(read({})).toStrictEqual(inRoom);
    expect(read({ place: '  ' })).toStrictEqual(inRoom);
    expect(read({ roomId: '', place: ' The  café ', time: '18.05' })).toStrictEqual({
      ...{ startsAt: '2026-12-01T17:05:00.000Z', lengthMinutes: 120, place: 'The café' },
    });
  });

  it.each([
    ['date', ['', '  '], 'required'],
    [
      'date',
      ['1.12.2026', '2026-12-1', '2026-02-30', '12026-12-01', '2026-12-011', 'x2026-12-0'],
      'notADate',
    ],
    ['time', ['', ' '], 'required'],
    ['time', ['24:00', '18:60', '1800', '8:00', '018:00', '18:000', '18-00'], 'notATime'],
    ['roomId', ['closed', 'nowhere'], 'notAChoice'],
  ] as const)('is not with %s %j: %s', (name, typed, problem) => {
    expect(typed.map((one) => read({ [name]: one }))).toEqual(typed.map(() => ({ [name]: problem })));
  });

  it('is not without a room or a place, nor with two of anything', () => {
    expect(read({ place: 'Somewhere else' })).toEqual({ place: 'roomAndPlace' });
    expect(read({ roomId: '' })).toEqual({ place: 'required' });
    expect(read({ roomId: '', place: 'x'.repeat(201) })).toEqual({ place: 'tooLong' });
    expect(read({ date: ['2026-12-01', '2026-12-02'], time: ['18:00', '19:00'] })).toEqual({
      ...{ date: 'notADate', time: 'notATime' },
    });
  });

  it('is not at an hour of the night that clocks leave out', () => {
    expect(read({ date: '2027-03-28', time: '02:30' })).toEqual({ time: 'notATime' });
    expect(read({ date: '2027-03-28', time: '23.30' })).toMatchObject({
      startsAt: '2027-03-28T21:30:00.000Z',
    });
  });

  it('begins later than now, and at most half a year ahead', () => {
    expect(read({ date: '2026-11-23', time: '10:00' })).toEqual({ date: 'inThePast' });
    expect(read({ date: '2026-11-23', time: '10:01' })).toMatchObject({ place: 'Biblioteket, Torget 1' });
    expect(read({ date: '2027-05-22', time: '10:00' })).toMatchObject({
      startsAt: '2027-05-22T08:00:00.000Z',
    });
    expect(read({ date: '2027-05-22', time: '10:01' })).toEqual({ date: 'tooFarAhead' });
  });
});
