import { describe, expect, it } from 'vitest';
import type { Outbox } from '../../shared/domain/message.ts';
import { addHours, instant } from '../../shared/domain/time.ts';
import {
  claimed,
  parked,
  readiness,
  released,
  stored,
  tooOld,
  triedTooOften,
  untilMorning,
} from '../../shared/use-cases/outbox-step.ts';

const now = instant('2026-11-23T09:00:00.000Z');
const minutes = (count: number) => addHours(now, count / 60);

const row = (patch: Partial<Outbox> = {}): Outbox => ({
  id: 'mail',
  version: 3,
  state: 'pending',
  attempts: 0,
  createdAt: now,
  to: { type: 'participant', id: 'ada' },
  message: { kind: 'confirm' },
  ...patch,
});

describe('who may send a mail now', () => {
  it.each<[string, Partial<Outbox>, ReturnType<typeof readiness>]>([
    ['a new one', {}, 'free'],
    ['a new one in the sweep’s grace', { dueAt: minutes(15) }, 'free'],
    ['tried before, without a pause', { attempts: 1 }, 'free'],
    ['tried before, in its pause', { attempts: 1, dueAt: minutes(1) }, 'notYet'],
    ['tried before, its pause just over', { attempts: 1, dueAt: now }, 'free'],
    ['claimed', { state: 'claimed', claimedUntil: minutes(1) }, 'taken'],
    [
      'claimed and in its pause',
      { state: 'claimed', attempts: 1, claimedUntil: minutes(1), dueAt: minutes(1) },
      'taken',
    ],
    [
      'claimed by a mailer that has died',
      { state: 'claimed', claimedUntil: now, attempts: 1, dueAt: minutes(1) },
      'free',
    ],
    ['claimed for no time at all', { state: 'claimed' }, 'free'],
    ['given up', { state: 'parked' }, 'taken'],
    ['given up long ago', { state: 'parked', attempts: 5, dueAt: now }, 'taken'],
  ])('%s', (_, patch, verdict) => {
    expect(readiness(row(patch), now)).toBe(verdict);
  });

  it('claims for five minutes, and counts the try', () => {
    const taken = claimed(row({ attempts: 2 }), now);
    expect(taken).toEqual({
      ...row(),
      state: 'claimed',
      attempts: 3,
      claimedUntil: minutes(5),
      dueAt: minutes(5),
    });
    expect(readiness(taken, minutes(4.99))).toBe('taken');
    expect(readiness(taken, minutes(5))).toBe('free');
    expect(stored(taken)).toEqual({ ...taken, version: 4 });
  });
});

describe('after a try', () => {
  it('gives up after the fifth without an answer, and after seven days', () => {
    expect([4, 5, 6].map((attempts) => triedTooOften(row({ attempts })))).toEqual([false, true, true]);
    expect(tooOld(row(), addHours(now, 7 * 24 - 0.01))).toBe(false);
    expect(tooOld(row(), addHours(now, 7 * 24))).toBe(true);
    expect(parked(row({ state: 'claimed', claimedUntil: now, dueAt: now }))).toEqual({
      ...row(),
      state: 'parked',
      claimedUntil: undefined,
      dueAt: undefined,
    });
  });

  it.each([
    [0, 1],
    [0.5, 1],
    [1, 1],
    [4, 4],
    [10, 10],
    [200, 10],
  ])('%d minutes old, it waits %d more', (age, pause) => {
    const before = row({ state: 'claimed', attempts: 2, claimedUntil: now, createdAt: minutes(-age) });
    const after = released(before, now, false);
    expect(after).toMatchObject({ state: 'pending', attempts: 2, claimedUntil: undefined });
    expect(Date.parse(after.dueAt ?? '')).toBe(Date.parse(minutes(pause)));
  });

  it('does not count a try that was answered, but for the first', () => {
    expect([1, 2, 3].map((attempts) => released(row({ attempts }), now, true).attempts)).toEqual([1, 1, 2]);
    expect([1, 2].map((attempts) => released(row({ attempts }), now, false).attempts)).toEqual([1, 2]);
  });

  it('waits for the next local morning, also where the clock changes in the night', () => {
    const at = (moment: string) => untilMorning(row(), instant(moment), 'Europe/Oslo').dueAt;
    expect(at('2026-11-23T09:00:00.000Z')).toBe('2026-11-24T06:00:00.000Z');
    expect(at('2026-11-23T23:30:00.000Z')).toBe('2026-11-25T06:00:00.000Z');
    expect(at('2027-03-27T12:00:00.000Z')).toBe('2027-03-28T05:00:00.000Z');
    expect(untilMorning(row({ attempts: 1 }), now, 'Europe/Oslo')).toMatchObject({
      state: 'pending',
      attempts: 1,
    });
  });
});
