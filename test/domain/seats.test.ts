import { describe, expect, it } from 'vitest';
import type { Message } from '../../shared/domain/message.ts';
import type { Preferences, SeatView } from '../../shared/domain/participant.ts';
import {
  fits,
  isSinceInvited,
  minutesTo,
  mustNotMeet,
  offersSeat,
  reseated,
  seatOf,
  seatViewOf,
  vacated,
  wayToSeat,
} from '../../shared/domain/seats.ts';
import { addHours, instant } from '../../shared/domain/time.ts';
import { emailHash, groupNamed, personNamed, phoneHash, preferences } from '../use-cases/support/entities.ts';
import { bergen } from '../use-cases/support/test-deps.ts';

const now = instant('2026-11-23T09:00:00.000Z');
const place = { area: 'bergenhus', theme: 'open', slot: 'tue-evening', language: 'no' };

describe('the way to a place', () => {
  it.each<[string, Partial<Preferences>, string, number | undefined]>([
    ['is none to a screen', { video: true }, 'video', 0],
    ['is none to a screen either for who travels nowhere', { video: true, inPerson: false }, 'video', 0],
    ['is not shown to who does not meet there', {}, 'video', undefined],
    ['is not gone by who meets on a screen only', { video: true, inPerson: false }, 'bergenhus', undefined],
    ['within the own area is gone by everybody', { maxMinutes: 0 }, 'bergenhus', 10],
    ['is what the organisation’s file says', { home: 'arstad', maxMinutes: 40 }, 'askoy', 40],
    ['is not longer than was said', { home: 'arstad', maxMinutes: 39 }, 'askoy', undefined],
    ['leads nowhere by a name that only JavaScript knows', { maxMinutes: 999 }, 'constructor', undefined],
  ])('%s', (...[, wishes, area, minutes]) => {
    const said = { ...preferences, ...wishes };
    expect(minutesTo(bergen, said, area)).toBe(minutes);
    expect(wayToSeat(bergen, said, { area })).toEqual(minutes ? { seatMinutes: minutes } : {});
    expect(fits(bergen, said, { ...place, area })).toBe(minutes !== undefined);
  });
});

it.each<[string, Partial<typeof place>]>([
  ['time', { slot: 'fri-evening' }],
  ['language', { language: 'en' }],
  ['theme', { theme: 'grief' }],
])('a group does not fit by another %s than was said', (_, other) => {
  expect([fits(bergen, preferences, place), fits(bergen, preferences, { ...place, ...other })]).toEqual([
    true,
    false,
  ]);
});

describe('two people must not meet', () => {
  const [ada, bo] = [personNamed('Ada'), personNamed('Bo', { phone: '+4799999999' })];
  const { email: _, emailHash: __, ...unreachable } = personNamed('Cato');

  it.each<[string, typeof ada, typeof ada, boolean]>([
    ['when one named the other’s address', { ...ada, guard: [emailHash('bo@example.org')] }, bo, true],
    ['or telephone', { ...ada, guard: ['other', phoneHash('+4799999999')] }, bo, true],
    ['when they are one person', ada, { ...bo, emailHash: emailHash('ada@example.org') }, true],
    ['not because both have no telephone', ada, personNamed('Dina'), false],
    ['not because somebody else was named', { ...ada, guard: [emailHash('eli@example.org')] }, bo, false],
    ['not because neither has an address', unreachable, { ...unreachable, id: 'other' }, false],
  ])('%s', (...[, one, other, never]) => {
    expect([mustNotMeet(one, other), mustNotMeet(other, one)]).toEqual([never, never]);
  });
});

describe('what somebody is shown of a group', () => {
  const shown = { groupId: 'g', area: 'bergenhus', slot: 'tue-evening', language: 'no' };
  const seen = (theme: string, themes: string[]) =>
    seatViewOf(
      { ...place, theme, id: 'g' },
      personNamed('Ada', { rounds: 2, preferences: { ...preferences, themes } }),
    );

  it('is a new round, and which of their choices it is where there was one', () => {
    expect(seen('open', ['open'])).toEqual({ ...shown, round: 3, themed: false });
    expect(seen('grief', ['grief'])).toEqual({ ...shown, round: 3, themed: true });
    expect(seen('open', ['grief', 'open'])).toEqual({ ...shown, round: 3, themed: false, choice: 1 });
    expect(seen('grief', ['grief', 'open'])).toEqual({ ...shown, round: 3, themed: true, choice: 0 });
    expect(seen('illness', ['grief', 'open'])).toEqual({ ...shown, round: 3, themed: true });
  });
});

describe('what was written about a seat', () => {
  const answerBy = addHours(now, 168);
  const message: Message = { kind: 'replySeatHelp', answerBy };
  const seat: SeatView = { ...seatViewOf({ ...place, id: 'g' }, personNamed('Ada')), answerBy };

  it.each<[string, Message, SeatView | undefined, boolean]>([
    ['is about it by its deadline', message, seat, true],
    ['also in the moment of the invitation', message, { ...seat, invitedAt: now }, true],
    ['is not about a later one with the same deadline', message, { ...seat, invitedAt: answerBy }, false],
    ['is not about one with another', message, { ...seat, answerBy: now }, false],
    ['is not about one that is gone', message, undefined, false],
    ['has to be an offer', { kind: 'stillInterested', answerBy: message.answerBy }, seat, false],
    ['had to name a deadline', { kind: 'confirm' }, { ...seat, answerBy: undefined }, false],
  ])('%s', (...[, said, of, about]) => {
    expect(offersSeat({ message: said, createdAt: now }, of)).toBe(about);
  });
});

describe('what was written to somebody with a seat', () => {
  const seat = seatViewOf({ ...place, id: 'g' }, personNamed('Ada'));

  it.each([
    ['is about it', { ...seat, invitedAt: addHours(now, -1) }, true],
    ['also in the moment of the invitation', { ...seat, invitedAt: now }, true],
    ['is about an earlier one when that was given later', { ...seat, invitedAt: addHours(now, 1) }, false],
    ['is about it where nobody knows when it was given', seat, true],
  ])('%s', (_, of, about) => {
    expect(isSinceInvited(now, of)).toBe(about);
  });
});

describe('the seats of a group', () => {
  const seatsOf = (...ids: readonly string[]) =>
    ids.map((participantId) => ({
      participantId,
      ...{ status: 'invited' as const, since: now, called: false },
    }));
  const later = addHours(now, 1);
  const group = groupNamed('A', { seats: seatsOf('a', 'b', 'c'), notAgain: ['earlier'] });

  it('are found by who has them', () => {
    expect([seatOf(group, 'b')?.participantId, seatOf(group, 'd')]).toEqual(['b', undefined]);
  });

  it('become free, remembered or without a trace, and the group is looked at again at once', () => {
    const left = { ...group, seats: seatsOf('a', 'c'), dueAt: later };
    const remembered = { ...left, notAgain: ['earlier', 'b'] };
    expect(vacated(group, 'b', { now: later, remember: true })).toEqual(remembered);
    expect(vacated(group, 'b', { now: later, remember: false })).toEqual(left);
  });

  it('change one by one', () => {
    const [a, b, c] = group.seats;
    const yes = { status: 'accepted', since: later } as const;
    expect(reseated(group, 'b', { now: later, patch: yes })).toEqual({
      ...group,
      seats: [a, { ...b, ...yes }, c],
      dueAt: later,
    });
  });
});
