import { describe, expect, it } from 'vitest';
import type { Change } from '../../shared/domain/change.ts';
import type { ActiveGroup } from '../../shared/domain/group.ts';
import { proposeGroup, seatMore } from '../../shared/domain/proposal.ts';
import { answerDeadline, invite, reserve, takesNewPeople } from '../../shared/domain/seating.ts';
import { addHours, instant } from '../../shared/domain/time.ts';
import { coordinatorNamed, groupNamed, personNamed } from '../use-cases/support/entities.ts';
import { bergen } from '../use-cases/support/test-deps.ts';
import { now, setting } from './support/decided.ts';

const anne = coordinatorNamed('Anne');
const people = ['Ada', 'Bo', 'Cato', 'Dina', 'Eli'].map((name) => personNamed(name));
const gone = personNamed('Finn', { state: 'paused' });
const meetingIn = (hours: number) => ({
  meeting: { startsAt: addHours(now, hours), lengthMinutes: 120, place: 'Library', sequence: 0 },
});
const seat = (participantId: string) =>
  ({ participantId, status: 'accepted', since: now, called: true }) as const;
const seats = (count: number) => Array.from({ length: count }, (_, index) => seat(`${index}`));
const seatsIn = (changes: readonly Change[]) =>
  changes.flatMap((change) =>
    change.type === 'participant' && change.after && 'seat' in change.after ? [change.after.seat] : [],
  );

describe('an invitation', () => {
  it.each([
    ['for seven local days, and all of the last', undefined, '2026-11-30T22:59:59.999Z'],
    ['for so long also before a meeting that is far away', 24 * 9, '2026-11-30T22:59:59.999Z'],
    ['until a day before the meeting', 24 * 4, '2026-11-26T09:00:00.000Z'],
  ])('can be answered %s', (_, hours, until) => {
    const group = groupNamed('A', hours === undefined ? {} : meetingIn(hours));
    expect(answerDeadline(bergen, group, { now })).toBe(until);
  });

  it.each([
    ['as before where there is no date any more', undefined, '2026-11-27T22:59:59.999Z'],
    ['as before where the date is far away', 24 * 9, '2026-11-27T22:59:59.999Z'],
    ['until a day before the date', 24 * 3, '2026-11-25T09:00:00.000Z'],
    ['until two hours before one at such short notice', 30, '2026-11-24T13:00:00.000Z'],
    ['until one that is nearer still', 1, '2026-11-23T10:00:00.000Z'],
  ])('of three days ago can be answered %s', (_, hours, until) => {
    const invitedAt = addHours(now, -72);
    const meeting = hours === undefined ? {} : meetingIn(hours);
    expect(answerDeadline(bergen, groupNamed('A', meeting), { now, invitedAt })).toBe(until);
  });

  it.each<[string, Partial<ActiveGroup>, boolean]>([
    ['without a date', {}, true],
    ['two days and an hour before its meeting', meetingIn(49), true],
    ['two days before it', meetingIn(48), false],
    ['that has met', { state: 'meeting' }, false],
  ])('is sent for a group %s: %s', (_, patch, yes) => {
    expect(takesNewPeople(groupNamed('A', patch), now)).toBe(yes);
  });

  it('or a reserved seat is for whoever still waits, and nobody has been called yet', () => {
    const group = groupNamed('A', meetingIn(72));
    const [ada, bo] = people;
    const asked = [ada!, gone, bo!];
    const invited = invite(asked, { group, coordinatorName: 'Anne' }, setting);
    const reserved = reserve(asked, group, setting);
    const seated = (status: string) =>
      [ada!, bo!].map(({ id }) => ({ participantId: id, status, since: now, called: false }));
    expect([invited.seats, reserved.seats]).toEqual([seated('invited'), seated('proposed')]);
    const shown = { groupId: group.id, round: 1, area: 'bergenhus', slot: 'tue-evening', language: 'no' };
    const bare = { ...shown, themed: false };
    expect(seatsIn(reserved.changes)).toEqual([bare, bare]);
    expect(reserved.changes).toHaveLength(2);
    for (const { changes } of [reserved, invited])
      expect(changes[0]).toMatchObject({ before: { rounds: 0 }, after: { rounds: 1 } });
    const answerBy = instant('2026-11-25T09:00:00.000Z');
    const more = { coordinatorName: 'Anne', invitedAt: now, answerBy, meeting: group.meeting };
    expect(seatsIn(invited.changes)).toEqual([
      { ...bare, ...more },
      { ...bare, ...more },
    ]);
  });
});

describe('a proposal', () => {
  const place = { area: 'bergenhus', theme: 'open', slot: 'tue-evening', language: 'no' };

  it('is a group that is asked about, with its people reserved', () => {
    const reasons = [{ code: 'everyoneAccepts' }] as const;
    const proposed = proposeGroup(place, { people, coordinator: anne, reasons }, setting);
    const [group, ...others] = proposed.ok ? proposed.value : [];
    expect(group).toEqual({
      type: 'group',
      after: {
        ...place,
        id: 'new',
        version: 1,
        state: 'asked',
        createdAt: now,
        stateSince: now,
        asks: [{ coordinatorId: anne.id, at: now, outcome: 'open', people: 5 }],
        seats: people.map(({ id }) => ({ participantId: id, status: 'proposed', since: now, called: false })),
        size: 5,
        notAgain: [],
        calendarSequence: 0,
        confidentialityAgreed: false,
        reasons,
        dueAt: instant('2026-11-26T09:00:00.000Z'),
      },
    });
    const { theme: _, ...facts } = place;
    expect(seatsIn(others)).toEqual(
      people.map(() => ({ ...facts, groupId: 'new', round: 1, themed: false })),
    );
    const message = { kind: 'ask', groupId: 'new', group: facts, people: 5, reasons };
    expect(others.at(-1)).toMatchObject({ type: 'outbox', after: { message } });
  });

  it('is not made when somebody does not wait any more', () => {
    const refused = proposeGroup(place, { people: [...people, gone], coordinator: anne }, setting);
    expect(refused).toEqual({ ok: false, problem: { kind: 'tooFewLeft' } });
  });
});

describe('more people', () => {
  const ada = people[0]!;
  const more = (patch: Partial<ActiveGroup>, coordinator = [anne]) =>
    seatMore(groupNamed('A', patch), { people: [ada], coordinator: coordinator[0] }, setting);

  it('are reserved while somebody is asked, invited afterwards, and not seated in a group of nobody', () => {
    const added = (state: ActiveGroup['state'], coordinator = [anne]) =>
      more({ state }, coordinator).group.seats.map(({ status }) => status);
    const states = ['proposed', 'asked', 'inviting', 'complete', 'scheduled'] as const;
    expect(states.map((state) => added(state).join())).toEqual([
      ...['proposed', 'proposed'],
      ...['invited', 'invited', 'invited'],
    ]);
    expect(more({ state: 'inviting' }, [])).toMatchObject({ group: { seats: [] }, changes: [], added: 0 });
  });

  it('make a group bigger, and never smaller than it was meant to be', () => {
    expect(more({ seats: seats(4), size: 6 }).group).toMatchObject({ size: 6 });
    expect(more({ seats: seats(6), size: 6 }).group).toMatchObject({ size: 7 });
  });

  it('end its looking for more when they are enough, for them as well', () => {
    const found = more({ seats: seats(4), belowMinSince: now });
    expect(found.group.belowMinSince).toBeUndefined();
    expect(found.group.seats).toEqual([...seats(4), { ...seat(ada.id), status: 'invited', called: false }]);
    expect(seatsIn(found.changes)).toMatchObject([{ lookingUntil: undefined }]);
    const few = more({ seats: seats(3), belowMinSince: now });
    expect(few.group.belowMinSince).toBe(now);
    expect(seatsIn(few.changes)).toMatchObject([{ lookingUntil: '2026-11-27T22:59:59.999Z' }]);
  });
});
