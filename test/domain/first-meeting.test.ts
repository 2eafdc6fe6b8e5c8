import { describe, expect, it } from 'vitest';
import type { Change } from '../../shared/domain/change.ts';
import type { ActiveGroup } from '../../shared/domain/group.ts';
import { handOver } from '../../shared/domain/handover.ts';
import { type Appointment, held, schedule, unschedule, withCalled } from '../../shared/domain/meeting.ts';
import { type ActiveParticipant, isActive } from '../../shared/domain/participant.ts';
import { movedBookings, roomTimes } from '../../shared/domain/room-bookings.ts';
import { addHours, instant } from '../../shared/domain/time.ts';
import { coordinatorNamed, groupNamed, personNamed } from '../use-cases/support/entities.ts';
import { bergen } from '../use-cases/support/test-deps.ts';
import { mailsIn, messagesIn, now, peopleIn, setting } from './support/decided.ts';

const anne = coordinatorNamed('Anne');
// Tuesday at 18 o'clock in Bergen.
const startsAt = instant('2026-12-01T17:00:00.000Z');
const appointment: Appointment = { startsAt, lengthMinutes: 120, roomId: 'r', place: 'Library' };
const wrong = (state: string, event: string) => ({
  ok: false,
  problem: { kind: 'wrongState', state, event },
});

const about = {
  groupId: 'g',
  round: 1,
  area: 'bergenhus',
  slot: 'tue-evening',
  language: 'no',
  themed: false,
};
const seated = (
  name: string,
  state: 'accepted' | 'invited' | 'inGroup',
  patch: Partial<ActiveParticipant> = {},
) => personNamed(name, { state, rounds: 1, seat: { ...about, lookingUntil: now }, ...patch });
const ada = seated('Ada', 'accepted');
const bo = seated('Bo', 'invited');
const unseated = personNamed('Cato', { state: 'accepted' });
const seats = [ada, bo].map(({ id }) => ({
  participantId: id,
  ...{ status: 'accepted' as const, since: now, called: false },
}));
const led = (patch: Partial<ActiveGroup> = {}) =>
  groupNamed('A', { state: 'complete', coordinatorId: anne.id, seats, calendarSequence: 2, ...patch });
const meeting = { ...appointment, sequence: 1 };
const dated = led({ state: 'scheduled', meeting });
const facts = { area: 'bergenhus', slot: 'tue-evening', language: 'no', coordinatorName: 'Anne' };
const booking = { type: 'booking', roomId: 'r', date: '2026-12-01', slot: 'tue-evening' } as const;
const people = { members: [ada, bo, unseated], coordinatorName: 'Anne' };

const bookingsIn = (changes: readonly Change[]) => changes.filter(({ type }) => type === 'booking');
const changesOf = (result: ReturnType<typeof schedule>) => {
  if (!result.ok) throw new Error(result.problem.kind);
  return result.value;
};

describe('a date', () => {
  const set = (group: ActiveGroup, patch: Partial<Appointment> = {}) =>
    schedule(group, { appointment: { ...appointment, ...patch }, ...people }, setting);
  const noted = { meetingRemindedAt: now, coordinatorNudgedAt: now, leadToldAt: now };
  const forgotten = Object.fromEntries(Object.keys(noted).map((name) => [name, undefined]));

  it('is everybody’s with a seat, and in the calendar of who has said yes and of the coordinator', () => {
    const before = led(noted);
    const changes = changesOf(set(before));
    const given = { ...appointment, sequence: 2 };
    expect(changes[0]).toMatchObject({
      type: 'group',
      before,
      after: { state: 'scheduled', meeting: given, calendarSequence: 3, dueAt: now, ...forgotten },
    });
    expect(bookingsIn(changes)).toEqual([{ ...booking, op: 'take', groupId: before.id }]);
    const shown = [ada.id, bo.id].map((id) => ({ id, seat: { meeting: given, lookingUntil: undefined } }));
    expect(peopleIn(changes)).toMatchObject(shown);
    const own = { kind: 'coordinatorMeeting', groupId: before.id, uid: before.id, method: 'REQUEST' };
    expect(mailsIn(changes)).toMatchObject([
      {
        to: { type: 'participant', id: ada.id },
        message: { kind: 'meetingSet', group: facts, meeting: given, uid: `${ada.id}-1` },
      },
      {
        to: { type: 'participant', id: bo.id },
        message: { kind: 'invitationDated', group: facts, meeting: given, answerBy: addHours(startsAt, -24) },
      },
      { to: { type: 'coordinator', id: anne.id }, message: { ...own, group: facts, meeting: given } },
    ]);
    expect(changes).toHaveLength(7);
  });

  it('moves with its number, its room and its reminders', () => {
    const later = addHours(startsAt, 24);
    const before = { ...dated, ...noted };
    const changes = changesOf(set(before, { startsAt: later }));
    const moved = { ...appointment, startsAt: later, sequence: 2 };
    expect(changes[0]).toMatchObject({ after: { state: 'scheduled', meeting: moved, ...forgotten } });
    expect(bookingsIn(changes)).toMatchObject([
      { ...booking, op: 'release' },
      { ...booking, op: 'take', date: '2026-12-02', slot: 'wed-evening' },
    ]);
    expect(messagesIn(changes)[0]).toMatchObject({ kind: 'meetingMoved', meeting: moved });
  });

  it('of a group that has become too small goes with until when it looks for more', () => {
    const [, adas] = changesOf(set(led({ belowMinSince: now }))).filter(({ type }) => type !== 'booking');
    expect(adas).toMatchObject({ after: { id: ada.id, seat: { lookingUntil: expect.any(String) } } });
  });

  it('leaves who has not answered the time they had, and is a new beginning for who is yet to be called', () => {
    const asked = (name: string, day: number, patch: Partial<ActiveParticipant> = {}) =>
      seated(name, 'invited', {
        seat: { ...about, invitedAt: instant(`2026-11-${day}T09:00:00.000Z`) },
        ...patch,
      });
    const late = asked('Late', 10);
    const silent = asked('Dina', 10, { email: undefined, phone: '+4799999999' });
    const members = [ada, asked('Eli', 20), late, silent];
    const inTwoWeeks = { ...appointment, startsAt: addHours(startsAt, 7 * 24) };
    const changes = changesOf(
      schedule(led(), { appointment: inTwoWeeks, members, coordinatorName: 'Anne' }, setting),
    );
    const until = (day: number) => `2026-11-${day}T22:59:59.999Z`;
    const deadlines = peopleIn(changes).map((one) => isActive(one) && one.seat?.answerBy);
    expect(deadlines).toEqual([undefined, until(27), until(17), until(30)]);
    expect(messagesIn(changes)).toMatchObject([
      { kind: 'meetingSet' },
      { kind: 'invitationDated', answerBy: until(27) },
      { kind: 'coordinatorMeeting' },
    ]);
    expect(changes.filter(({ type }) => type === 'task')).toMatchObject([
      { after: { participantId: silent.id, message: { kind: 'invitationDated', answerBy: until(30) } } },
    ]);
    // Group, room, four people, three mails and a call.
    expect(changes).toHaveLength(10);
  });

  it('set once more as it is changes nothing, and a new hour, room or place does', () => {
    expect(changesOf(set(dated))).toEqual([]);
    const others = [{ startsAt: addHours(startsAt, 1) }, { roomId: 'other' }, { place: 'Café' }];
    for (const other of others) expect(changesOf(set(dated, other)).length).toBeGreaterThan(3);
  });

  it('is not set for a group that looks for people, nor once more when it has met', () => {
    expect(set(led({ state: 'inviting' }))).toEqual(wrong('inviting', 'schedule'));
    expect(set({ ...dated, state: 'meeting' })).toEqual(wrong('meeting', 'schedule'));
  });

  it('tells no coordinator where there is none', () => {
    const { coordinatorId: _, ...nobodys } = led();
    const changes = changesOf(set(nobodys));
    expect(messagesIn(changes).map(({ kind }) => kind)).toEqual(['meetingSet', 'invitationDated']);
    expect(changes).toHaveLength(6);
  });

  it('taken away is gone from rooms, seats and calendars', () => {
    const changes = changesOf(unschedule({ ...dated, meetingRemindedAt: now }, people, setting));
    const gone = { ...meeting, sequence: 2 };
    const after = {
      state: 'complete',
      meeting: undefined,
      calendarSequence: 3,
      meetingRemindedAt: undefined,
    };
    expect(changes[0]).toMatchObject({ type: 'group', before: { id: dated.id }, after });
    expect(bookingsIn(changes)).toMatchObject([{ ...booking, op: 'release' }]);
    expect(peopleIn(changes)).toMatchObject(
      [ada.id, bo.id].map((id) => ({ id, seat: { groupId: 'g', meeting: undefined } })),
    );
    expect(messagesIn(changes)).toMatchObject([
      { kind: 'meetingCancelled', group: facts, meeting: gone, uid: `${ada.id}-1` },
      { kind: 'invitationDated', group: facts, meeting: undefined, answerBy: '2026-11-30T22:59:59.999Z' },
      { kind: 'coordinatorMeeting', method: 'CANCEL', meeting: gone },
    ]);
  });

  it('is not taken away where there is none', () => {
    expect(unschedule(led(), people, setting)).toEqual(wrong('complete', 'unschedule'));
    expect(unschedule(led({ state: 'scheduled' }), people, setting)).toEqual({ ok: true, value: [] });
  });
});

describe('a first meeting that was held', () => {
  const five = ['Ada', 'Dina', 'Eli', 'Finn', 'Gro'].map((name) => seated(name, 'accepted'));
  const hold = (members: readonly ActiveParticipant[], group: ActiveGroup = dated) =>
    held(group, { members, confidentialityAgreed: true }, setting);

  it('makes a group of who said yes; who never answered waits on', () => {
    const before = { ...dated, size: 8, belowMinSince: now };
    const changes = changesOf(hold([...five, bo], before));
    const members = five.map(({ id }) => ({
      participantId: id,
      status: 'member',
      since: now,
      called: false,
    }));
    expect(changes[0]).toMatchObject({
      type: 'group',
      before,
      after: {
        ...{ state: 'meeting', seats: members, size: 5, firstHeldAt: now, confidentialityAgreed: true },
        belowMinSince: undefined,
      },
    });
    expect(peopleIn(changes)).toMatchObject([
      ...five.map(({ id }) => ({ id, state: 'inGroup', seat: { groupId: 'g', lookingUntil: undefined } })),
      { id: bo.id, state: 'waiting' },
    ]);
    expect(changes).toContainEqual({ type: 'count', year: '2026', add: { groupsStarted: 1 } });
    expect(changes).toContainEqual({ type: 'monthStarts', month: '2026-11', bin: 'under4', people: 5 });
    expect(messagesIn(changes)).toEqual([{ kind: 'backInQueue', reason: 'groupClosed' }]);
    expect(mailsIn(changes)).toMatchObject([{ to: { type: 'participant', id: bo.id } }]);
    expect(changes).toHaveLength(1 + 2 + 6 + 1);
  });

  it('may be of few, whose wait is not counted then, or of nobody', () => {
    const few = changesOf(hold([ada, unseated]));
    expect(few.map(({ type }) => type)).toEqual(['group', 'count', 'participant', 'participant']);
    expect(peopleIn(few)[1]).toMatchObject({ id: unseated.id, seat: undefined });
    expect(changesOf(hold([]))[0]).toMatchObject({ after: { seats: [], size: 1 } });
  });

  it('had a date', () => {
    expect(hold(five, led())).toEqual(wrong('complete', 'held'));
  });

  it('begins with calls, ticked one by one', () => {
    const called = withCalled(dated, ada.id, { called: true, setting });
    expect(called.seats.map((seat) => seat.called)).toEqual([true, false]);
    const undone = withCalled(called, ada.id, { called: false, setting });
    expect(undone.seats).toEqual(dated.seats);
    expect(called.seats[0]).toEqual({ ...dated.seats[0], called: true });
  });
});

describe('a room is taken', () => {
  const at = (time: string, lengthMinutes: number, rules = bergen) => {
    const start = instant(new Date(`2026-12-01T${time}:00+01:00`).toISOString());
    return roomTimes(rules, { roomId: 'r', startsAt: start, lengthMinutes });
  };
  const { morning, evening } = bergen.slots.parts;
  const withoutAfternoon = { ...bergen, slots: { ...bergen.slots, parts: { morning, evening } } };

  it.each<[string, number, readonly string[]]>([
    ['18:00', 120, ['evening']],
    ['17:00', 90, ['afternoon', 'evening']],
    ['16:00', 120, ['afternoon']],
    ['14:00', 120, ['afternoon']],
    ['08:00', 120, ['morning']],
    ['09:00', 600, ['morning', 'afternoon', 'evening']],
    ['23:00', 180, ['evening']],
  ])('from %s for %i minutes: %s', (time, minutes, parts) => {
    expect(at(time, minutes)).toEqual(
      parts.map((part) => ({ roomId: 'r', date: '2026-12-01', slot: `tue-${part}` })),
    );
  });

  it('for the parts of the day that the organisation has', () => {
    expect(at('15:00', 120, withoutAfternoon).map(({ slot }) => slot)).toEqual(['tue-morning']);
  });

  it('by who meets in one', () => {
    expect(roomTimes(bergen, undefined)).toEqual([]);
    expect(roomTimes(bergen, { startsAt, lengthMinutes: 120 })).toEqual([]);
  });

  it('and let go of, but for the parts that it keeps', () => {
    const long = { ...meeting, startsAt: addHours(startsAt, -1), lengthMinutes: 180 };
    const moved = movedBookings(led({ meeting: long }), meeting, bergen);
    const afternoon = { ...booking, slot: 'tue-afternoon' };
    const group = { groupId: led().id };
    expect(moved).toEqual([
      { ...afternoon, op: 'release', ...group },
      { ...booking, op: 'take', ...group },
    ]);
    const elsewhere = movedBookings(dated, { ...meeting, roomId: 'other' }, bergen);
    const nextWeek = movedBookings(dated, { ...meeting, startsAt: addHours(startsAt, 168) }, bergen);
    for (const changes of [elsewhere, nextWeek])
      expect(changes).toMatchObject([{ ...booking, op: 'release' }, { op: 'take' }]);
  });
});

describe('a group that is handed over', () => {
  const dina = seated('Dina', 'inGroup');
  const eli = seated('Eli', 'inGroup', { email: undefined });
  const group = { ...dated, state: 'meeting' } as const;
  const over = (from: ActiveGroup) =>
    handOver(from, { members: [dina, eli], phrase: 'three words here', phraseHash: 'hash' }, setting);

  it('leaves counts and a recall; everybody is forgotten, with a last mail to who has an address', () => {
    const changes = changesOf(over(group));
    expect(changes[0]).toMatchObject({ before: group, after: { state: 'handedOver', endedAt: now } });
    expect(peopleIn(changes)).toMatchObject([
      { id: dina.id, state: 'erased', endedAt: now },
      { id: eli.id, state: 'erased' },
    ]);
    expect(bookingsIn(changes)).toMatchObject([{ ...booking, op: 'release' }]);
    const { area } = group;
    // 730 local days on.
    const expiresAt = instant('2028-11-22T09:00:00.000Z');
    const recall = { type: 'recall', phraseHash: 'hash', area, coordinatorId: anne.id, expiresAt };
    expect(changes).toContainEqual(recall);
    const add = { groupsHandedOver: 1, peopleInGroups: 2 };
    expect(changes).toContainEqual({ type: 'count', year: '2026', add });
    const last = { kind: 'handover', phrase: 'three words here', erasedAt: now };
    expect(mailsIn(changes)).toMatchObject([
      { to: { type: 'address', email: 'dina@example.org' }, message: last },
      {
        to: { type: 'coordinator', id: anne.id },
        message: { kind: 'handoverReceipt', erasedAt: now, people: 2 },
      },
    ]);
  });

  it('by nobody has no recall and no receipt', () => {
    const { coordinatorId: _, ...nobodys } = group;
    const changes = changesOf(over(nobodys));
    expect(messagesIn(changes).map(({ kind }) => kind)).toEqual(['handover']);
    expect(new Set(changes.map(({ type }) => type))).toEqual(
      new Set(['group', 'participant', 'contactLock', 'outbox', 'booking', 'count']),
    );
  });

  it('has met before', () => {
    expect(over(dated)).toEqual(wrong('scheduled', 'handOver'));
  });
});
