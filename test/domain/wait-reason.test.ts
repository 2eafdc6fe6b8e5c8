import { describe, expect, it } from 'vitest';
import { addHours, type Instant } from '../../shared/domain/time.ts';
import { waitReason as reasonAt } from '../../shared/domain/wait-reason.ts';
import { personNamed, preferences } from '../use-cases/support/entities.ts';
import { bergen } from '../use-cases/support/test-deps.ts';
import { now } from './support/decided.ts';

const waitReason = (person: ReturnType<typeof personNamed>, at: Instant) =>
  reasonAt(person, { now: at, organisation: bergen });

it.each([
  ['talk', 'talkFirst'],
  ['proposed', 'beingAsked'],
  ['invited', undefined],
  ['inGroup', undefined],
  ['paused', undefined],
] as const)('somebody who is %s hears: %s', (state, reason) => {
  const explained = { at: now, reason: 'leftOver' } as const;
  expect(waitReason(personNamed('Ada', { state, explained }), now)).toBe(reason);
});

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

  it.each([
    ['home', { home: 'voss' }, 'chooseAnew'],
    ['home, but not video', { home: 'voss', video: true }, 'themeTooFew'],
    ['only time', { slots: ['sun-morning'] }, 'chooseAnew'],
    ['time among others', { slots: ['sun-morning', 'tue-evening'] }, 'themeTooFew'],
    ['only language', { languages: ['xx'] }, 'chooseAnew'],
    ['only theme', { themes: ['kaffe'] }, 'chooseAnew'],
    ['theme of somebody who likes a mixed group too', { themes: ['kaffe', 'open'] }, 'themeTooFew'],
  ])('is first of all whether their %s is not offered any more', (_, gone, reason) => {
    const told = personNamed('Ada', {
      preferences: { ...preferences, ...gone },
      explained: { at: now, reason: 'themeTooFew' },
    });
    expect(waitReason(told, now)).toBe(reason);
  });
});
