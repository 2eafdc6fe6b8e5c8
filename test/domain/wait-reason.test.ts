import { describe, expect, it } from 'vitest';
import { addHours, instant } from '../../shared/domain/time.ts';
import { waitReason } from '../../shared/domain/wait-reason.ts';
import { personNamed } from '../use-cases/support/entities.ts';

const now = instant('2026-11-23T09:00:00.000Z');

describe('what is said of the waiting before a matching has said more', () => {
  it('is that somebody is new, on the first day in the queue', () => {
    const fresh = personNamed('Ada', { waitingSince: now, stateSince: now });
    expect(waitReason(fresh, addHours(now, 23))).toBe('soon');
    expect(waitReason(fresh, addHours(now, 24))).toBe('unknown');
  });

  it('is never that of somebody who is back after a pause or a group that came to nothing', () => {
    const back = personNamed('Ada', { waitingSince: addHours(now, -24 * 90), stateSince: now });
    expect(waitReason(back, now)).toBe('unknown');
  });

  it('gives way to what the matching has said', () => {
    const told = personNamed('Ada', { waitingSince: now, explained: { at: now, reason: 'themeTooFew' } });
    expect(waitReason(told, now)).toBe('themeTooFew');
  });
});
