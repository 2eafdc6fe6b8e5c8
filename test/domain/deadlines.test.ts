import { describe, expect, it } from 'vitest';
import { groupDue, participantDue } from '../../shared/domain/deadlines.ts';
import type { ActiveGroup, Ask } from '../../shared/domain/group.ts';
import type { ActiveParticipant, SeatView } from '../../shared/domain/participant.ts';
import { addHours, endOfLocalDay, type Instant, instant } from '../../shared/domain/time.ts';
import { groupNamed, personNamed } from '../use-cases/support/entities.ts';
import { bergen } from '../use-cases/support/test-deps.ts';

/** Days of 24 hours from 1 November on: as long as no clock changes, at the same time of day. */
const day = (count: number): Instant => addHours(instant('2026-11-01T09:00:00.000Z'), count * 24);
/** Past the night in which summer time begins: the same time on the wall, an hour earlier in UTC. */
const inSummer = (count: number): Instant => addHours(day(count), -1);
const never = undefined;

const seat = (patch: Partial<SeatView>): SeatView => ({
  ...{ groupId: 'g', round: 1, area: 'bergenhus', slot: 'tue-evening', language: 'no', themed: false },
  ...patch,
});
const invited = seat({ invitedAt: day(0), answerBy: day(7) });

describe('a person is looked at next', () => {
  it.each<[string, Partial<ActiveParticipant>, Instant | undefined]>([
    ['unconfirmed: after 72 hours', { state: 'unconfirmed', stateSince: day(1) }, day(3)],
    ['before a talk nobody heard of: at once', { state: 'talk', stateSince: day(2) }, day(2)],
    [
      'before a talk: 90 days in the queue',
      { state: 'talk', talkToldAt: day(3), stateSince: day(3) },
      day(90),
    ],
    ['waiting: 90 days in the queue, whatever came between', { stateSince: day(5) }, day(90)],
    ['waiting without a date: 90 days in the state', { waitingSince: never, stateSince: day(5) }, day(95)],
    ['waiting after a sign of life: 90 days from it', { interestConfirmedAt: day(9) }, day(99)],
    ['waiting after an older one: as without', { interestConfirmedAt: day(-9) }, day(90)],
    ['paused: 180 days', { state: 'paused', stateSince: day(5) }, inSummer(185)],
    ['paused, said they are there', { state: 'paused', interestConfirmedAt: day(9) }, inSummer(189)],
    ['lapsed: 30 days', { state: 'lapsed', stateSince: day(5) }, day(35)],
    ['lapsed, said they are there', { state: 'lapsed', interestConfirmedAt: day(9) }, day(39)],
    ['asked: 14 days to answer', { interestAskedAt: day(90) }, day(104)],
    ['asked, before a talk: too', { state: 'talk', talkToldAt: day(3), interestAskedAt: day(90) }, day(104)],
    [
      'asked by a call that nobody made: the leads hear',
      { email: never, interestAskedAt: day(90) },
      day(104),
    ],
    [
      'the leads have heard: they hear again',
      { email: never, interestAskedAt: day(90), interestCall: { toldAt: day(104) } },
      day(118),
    ],
    [
      'called in vain: 14 days from the call',
      { email: never, interestAskedAt: day(90), interestCall: { triedAt: day(110) } },
      day(124),
    ],
    ['invited: reminded after 3 days', { state: 'invited', seat: invited }, day(3)],
    ['invited at short notice', { state: 'invited', seat: seat({ ...invited, answerBy: day(2) }) }, day(2)],
    [
      'reminded: by their last day',
      { state: 'invited', seat: seat({ ...invited, remindedAt: day(3) }) },
      day(7),
    ],
    [
      'invited by a call that nobody made: the leads hear',
      { state: 'invited', seat: invited, email: never },
      day(7),
    ],
    [
      'the leads have heard of that: they hear again',
      { state: 'invited', seat: seat({ ...invited, call: { toldAt: day(7) } }), email: never },
      endOfLocalDay(day(7), 3, bergen.timeZone),
    ],
    [
      'invited by a call in vain: by the same day as others',
      { state: 'invited', seat: seat({ ...invited, call: { triedAt: day(2) } }), email: never },
      day(7),
    ],
    [
      'invited by a call in vain, to a group that meets before that: until it meets',
      {
        state: 'invited',
        seat: seat({
          ...invited,
          call: { triedAt: day(7) },
          meeting: { startsAt: day(9), lengthMinutes: 90, place: 'Library', sequence: 0 },
        }),
        email: never,
      },
      day(9),
    ],
    [
      'invited by a call in vain, made late: some days from then',
      { state: 'invited', seat: seat({ ...invited, call: { triedAt: day(9) } }), email: never },
      endOfLocalDay(day(9), 3, bergen.timeZone),
    ],
    ['invited, nobody knows when: never', { state: 'invited', seat: seat({ answerBy: day(7) }) }, never],
    ['invited without a seat: never', { state: 'invited' }, never],
    ['reserved: never', { state: 'proposed', seat: seat({}) }, never],
    ['with a yes: never', { state: 'accepted', seat: invited }, never],
    ['in a group: never', { state: 'inGroup', seat: invited }, never],
  ])('%s', (_, patch, due) => {
    expect(participantDue(bergen, personNamed('Ada', patch))).toBe(due);
  });
});

const ask = (at: number, outcome: Ask['outcome'], patch: Partial<Ask> = {}): Ask => ({
  ...{ coordinatorId: `asked on ${at}`, at: day(at), outcome, people: 6 },
  ...patch,
});
const asked = (asks: Ask[], patch: Partial<ActiveGroup> = {}) =>
  ({ state: 'asked', asks, ...patch }) as const;
const meeting = { startsAt: day(20), lengthMinutes: 120, place: 'Library', sequence: 0 };
const scheduled = (patch: Partial<ActiveGroup>) => ({ state: 'scheduled', meeting, ...patch }) as const;
const met = (patch: Partial<ActiveGroup>) => ({ state: 'meeting', meeting, ...patch }) as const;
const nudged = { coordinatorNudgedAt: day(3) };
const told = { ...nudged, leadToldAt: day(10) };
const reminded = { meetingRemindedAt: day(18) };
const seats = (count: number) =>
  Array.from({ length: count }, (_, index) => {
    return { participantId: `${index}`, status: 'invited', since: day(0), called: false } as const;
  });
/** Four days of grace, to the end of the last one. */
const lastOfGrace = instant('2026-11-05T22:59:59.999Z');

describe('a group is looked at next', () => {
  it.each<[string, Partial<ActiveGroup>, Instant | undefined]>([
    ['new: at once', { state: 'proposed' }, day(0)],
    ['asked: the reminder after 3 days', asked([ask(0, 'open')]), day(3)],
    ['reminded: the next one after 7', asked([ask(0, 'open', { remindedAt: day(3) })]), day(7)],
    ['asked anew: a lead 10 days after the first', asked([ask(0, 'silent'), ask(8, 'open')]), day(10)],
    ['a lead was told: the reminder', asked([ask(0, 'silent'), ask(8, 'open')], told), day(11)],
    ['nobody left to ask: a lead', asked([ask(0, 'cannot')]), day(10)],
    ['nobody left, and a lead was told: 10 days more', asked([ask(0, 'cannot')], told), day(20)],
    ['inviting: given up after 180 days', { stateSince: day(5) }, inSummer(185)],
    ['inviting with a date: 180 days from it', { meeting }, inSummer(200)],
    ['complete: a date is asked for after 3 days', { state: 'complete', stateSince: day(5) }, day(8)],
    ['complete, asked for a date: a lead', { state: 'complete', stateSince: day(5), ...nudged }, day(15)],
    ['complete, a lead told', { state: 'complete', stateSince: day(5), ...told }, inSummer(185)],
    ['with a date: 2 days before it', scheduled({}), day(18)],
    ['reminded of it: the day after', scheduled(reminded), day(21)],
    ['asked whether it was held: a lead', scheduled({ ...reminded, ...nudged }), day(30)],
    ['a lead told: 180 days from it', scheduled({ ...reminded, ...told }), inSummer(200)],
    ['scheduled without a date: never', { state: 'scheduled' }, never],
    ['meeting: handover after 28 days', met({ firstHeldAt: day(21) }), day(49)],
    ['prompted: overdue after 56', met({ firstHeldAt: day(21), handoverPromptedAt: day(49) }), day(77)],
    [
      'overdue: forgotten after 180',
      met({ firstHeldAt: day(21), handoverPromptedAt: day(49), overdueToldAt: day(77) }),
      inSummer(201),
    ],
    ['meeting, nobody knows since when: never', met({}), never],
    ['too small: at the end of its grace', { belowMinSince: day(0) }, lastOfGrace],
    ['too small, and near its end', { belowMinSince: day(0), stateSince: day(-177) }, addHours(day(3), 1)],
    ['big enough: anew', { state: 'complete', seats: seats(5), dueAt: day(1) }, day(3)],
    ['somebody has left: when that was', { state: 'complete', seats: seats(4), dueAt: day(1) }, day(1)],
    ['misses one: its grace', { belowMinSince: day(0), seats: seats(4), dueAt: day(1) }, lastOfGrace],
    ['misses two: when that was', { belowMinSince: day(0), seats: seats(3), dueAt: day(1) }, day(1)],
    ['small but meeting: anew', met({ firstHeldAt: day(21), seats: seats(2), dueAt: day(1) }), day(49)],
  ])('%s', (_, patch, due) => {
    expect(groupDue(bergen, groupNamed('A', patch))).toBe(due);
  });
});
