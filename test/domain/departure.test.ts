import { describe, expect, it } from 'vitest';
import { cancellingEntry, factsOfSeat, tellByMail, vacating } from '../../shared/domain/departure.ts';
import { calendarOf } from '../../shared/domain/dissolve.ts';
import { endGroup } from '../../shared/domain/group-step.ts';
import type { ActiveParticipant, SeatView } from '../../shared/domain/participant.ts';
import { instant } from '../../shared/domain/time.ts';
import { groupNamed, personNamed } from '../use-cases/support/entities.ts';

const now = instant('2026-11-23T09:00:00.000Z');
const posting = { now, newId: () => 'new' };
const meeting = {
  startsAt: instant('2026-11-24T18:00:00.000Z'),
  lengthMinutes: 120,
  place: 'Library',
  sequence: 3,
};
const seat: SeatView = {
  ...{ groupId: 'g', round: 2, area: 'bergenhus', slot: 'tue-evening', language: 'no', themed: false },
  ...{ coordinatorName: 'Anne', meeting },
};
const facts = { area: 'bergenhus', slot: 'tue-evening', language: 'no', coordinatorName: 'Anne' };
const ada = (patch: Partial<ActiveParticipant> = {}) =>
  personNamed('Ada', { state: 'accepted', seat, ...patch });

describe('who leaves', () => {
  const { id } = ada();
  const taken = { participantId: id, status: 'accepted', since: now, called: false } as const;
  const other = { ...taken, participantId: 'other' };
  const group = groupNamed('A', { seats: [taken, other], notAgain: ['earlier'] });

  it('gives the place free at once, and is remembered there unless erased', () => {
    const without = { ...group, seats: [other], dueAt: now };
    const left = (remember: boolean) => vacating(group, ada(), { now, remember });
    expect(left(true)).toEqual([
      { type: 'group', before: group, after: { ...without, notAgain: ['earlier', id] } },
    ]);
    expect(left(false)).toEqual([{ type: 'group', before: group, after: without }]);
  });

  it('changes nothing in a group that is gone or has no seat of theirs', () => {
    const ended = endGroup(group, 'dissolve', now);
    if (!ended.ok) throw new Error(ended.problem.kind);
    for (const there of [undefined, ended.value, { ...group, seats: [other] }])
      expect(vacating(there, ada(), { now, remember: true })).toEqual([]);
  });

  it('hears of the coming meeting by what the seat said', () => {
    expect(factsOfSeat(seat)).toEqual(facts);
    const entry = { meeting: { ...meeting, sequence: 4 }, uid: `${id}-2` };
    expect(calendarOf(ada(), now)).toEqual(entry);
    expect(cancellingEntry(ada(), posting)).toMatchObject([
      { type: 'outbox', after: { message: { kind: 'outOfGroup', ...entry } } },
    ]);
  });

  it.each([
    ['that has begun', { seat: { ...seat, meeting: { ...meeting, startsAt: now } } }],
    ['that was never set', { seat: { ...seat, meeting: undefined } }],
    ['they never said yes to', { state: 'invited' }],
    ['without a seat', { seat: undefined }],
  ] as const)('has no entry to cancel of a meeting %s', (_, patch) => {
    expect(calendarOf(ada(patch), now)).toEqual({});
    expect(cancellingEntry(ada(patch), posting)).toEqual([]);
  });

  it('without e-mail has said so on the phone, and gets neither mail nor call', () => {
    const onThePhone = ada({ email: undefined, phone: '+4791234567' });
    expect(cancellingEntry(onThePhone, posting)).toEqual([]);
    expect(tellByMail(onThePhone, { kind: 'placeLapsed' }, posting)).toEqual([]);
    expect(tellByMail(ada(), { kind: 'placeLapsed' }, posting)).toHaveLength(1);
  });
});
