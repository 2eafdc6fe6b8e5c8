import { describe, expect, it } from 'vitest';
import type { ActiveGroup } from '../../shared/domain/group.ts';
import {
  fewestIn,
  hasMet,
  joinsUntil,
  keepsLooking,
  lookingUntil,
  noteSize,
} from '../../shared/domain/looking.ts';
import { instant } from '../../shared/domain/time.ts';
import { groupNamed } from '../use-cases/support/entities.ts';
import { bergen } from '../use-cases/support/test-deps.ts';

const left = instant('2026-11-23T09:00:00.000Z');
const later = instant('2026-11-24T09:00:00.000Z');
const lastDay = instant('2026-11-27T22:59:59.999Z');
const meetingOn = (day: number) => ({
  meeting: { startsAt: instant(`2026-11-${day}T18:00:00.000Z`), lengthMinutes: 120, place: 'x', sequence: 0 },
});
const small = (patch: Partial<ActiveGroup> = {}) => groupNamed('A', { belowMinSince: left, ...patch });
const rules = (graceDays: number) => ({ ...bergen, group: { ...bergen.group, graceDays } });

describe('a group that is too small', () => {
  it.each([
    ['to the end of its last day of grace', 4, small(), lastDay],
    ['not at all without grace', 0, small(), left],
    ['no longer than somebody could still come', 4, small(meetingOn(28)), '2026-11-26T18:00:00.000Z'],
    ['no longer than its grace', 4, small(meetingOn(30)), lastDay],
    ['not when it is big enough', 4, groupNamed('A'), undefined],
  ] as const)('looks for more people %s', (...[, graceDays, group, until]) => {
    expect(lookingUntil(rules(graceDays), group)).toBe(until);
  });

  it('looks as long as its people were told, whatever the file says since', () => {
    const noted = noteSize(groupNamed('A'), { people: 4, now: left, rules: rules(4) });
    expect(noted).toMatchObject({ belowMinSince: left, graceUntil: lastDay });
    for (const days of [0, 1, 30]) {
      const again = noteSize(noted, { people: 4, now: later, rules: rules(days) });
      expect(again).toMatchObject({ belowMinSince: left, graceUntil: lastDay });
      expect(lookingUntil(rules(days), again)).toBe(lastDay);
    }
    const found = noteSize(noted, { people: 5, now: later, rules: rules(4) });
    expect([found.belowMinSince, found.graceUntil]).toEqual([undefined, undefined]);
    // A note of a version that did not know of it, or that it has left behind.
    expect(noteSize(small(), { people: 4, now: later, rules: rules(4) }).graceUntil).toBe(lastDay);
    const anew = noteSize(groupNamed('A', { graceUntil: left }), { people: 4, now: left, rules: rules(4) });
    expect(anew.graceUntil).toBe(lastDay);
    const none = noteSize(groupNamed('A'), { people: 4, now: left, rules: rules(0) });
    expect([none.belowMinSince, none.graceUntil]).toEqual([left, left]);
  });

  it('may have the fewest that held when its people were told, or fewer if fewer will do now', () => {
    const least = (min: number) => ({ ...bergen, group: { ...bergen.group, min } });
    const told = groupNamed('A', { fewest: 5 });
    expect([4, 5, 6].map((min) => fewestIn(least(min), told))).toEqual([4, 5, 5]);
    expect([4, 5, 6].map((min) => fewestIn(least(min), groupNamed('A')))).toEqual([4, 5, 6]);
    const noted = (people: number) =>
      noteSize(told, { people, now: left, rules: least(6) }).belowMinSince !== undefined;
    expect([3, 4, 5, 6].filter(noted)).toEqual([3, 4]);
    const seats = Array.from({ length: 4 }, (_, index) => {
      return { participantId: `${index}`, status: 'invited', since: left, called: false } as const;
    });
    const now = { now: left, rules: least(6) };
    expect(keepsLooking({ ...told, seats, belowMinSince: left }, now)).toBe(true);
    expect(keepsLooking({ ...groupNamed('A'), seats, belowMinSince: left }, now)).toBe(false);
  });

  it('can be joined until two days before its meeting, if it has one', () => {
    expect([joinsUntil(small()), joinsUntil(small(meetingOn(30)))]).toEqual([
      undefined,
      '2026-11-28T18:00:00.000Z',
    ]);
  });

  it('is noted from when its people know of it until it meets, once', () => {
    const states = ['proposed', 'asked', 'inviting', 'complete', 'scheduled', 'meeting'] as const;
    const noted = (people: number, patch: Partial<ActiveGroup>) =>
      noteSize(groupNamed('A', patch), { people, now: later, rules: bergen }).belowMinSince;
    expect(states.filter((state) => noted(4, { state }) === later)).toEqual([
      'inviting',
      'complete',
      'scheduled',
    ]);
    expect(states.filter((state) => noted(5, { state, belowMinSince: left }) !== undefined)).toEqual([]);
    expect(noted(4, { belowMinSince: left })).toBe(left);
  });

  it('goes on where one is missing, as long as it looks', () => {
    const goesOn = (people: number, now = later, group = small()) => {
      const seats = Array.from({ length: people }, (_, index) => {
        return { participantId: `${index}`, status: 'invited', since: left, called: false } as const;
      });
      return keepsLooking({ ...group, seats }, { now, rules: bergen });
    };
    expect([3, 4, 5].filter((people) => goesOn(people))).toEqual([4]);
    expect([goesOn(4, lastDay), goesOn(4, later, groupNamed('A'))]).toEqual([false, false]);
  });
});

describe('a group whose meeting has begun', () => {
  const begins = instant('2026-11-24T18:00:00.000Z');
  const before = instant('2026-11-24T17:59:59.999Z');

  it.each([
    ['meeting', {}, true, true],
    ['scheduled', meetingOn(24), false, true],
    ['scheduled', {}, false, false],
    ['complete', meetingOn(24), false, false],
  ] as const)('%s: has met before it and from then on', (state, date, ...met) => {
    const group = groupNamed('A', { state, ...date });
    expect([before, begins].map((now) => hasMet(group, now))).toEqual(met);
  });

  it('is not looked for, however small: nothing but its meeting is due of it', () => {
    const group = small({ state: 'scheduled', ...meetingOn(24), dueAt: lastDay });
    const noted = (people: number, patch: Partial<ActiveGroup> = {}) =>
      noteSize({ ...group, ...patch }, { people, now: begins, rules: bergen });
    const met = { ...group, belowMinSince: undefined, dueAt: undefined };
    expect(noted(4)).toEqual({ ...met, meetingRemindedAt: begins });
    expect(noted(4, { meetingRemindedAt: left })).toEqual({ ...met, meetingRemindedAt: left });
    expect(noted(5)).toEqual({ ...group, belowMinSince: undefined });
  });
});
