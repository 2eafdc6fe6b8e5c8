import { describe, expect, it } from 'vitest';
import type { Room } from '../../../shared/domain/coordinator.ts';
import { instant, localDate } from '../../../shared/domain/time.ts';
import { followUp } from '../../../shared/use-cases/follow-up.ts';
import { assignGroup, dissolveGroup } from '../../../shared/use-cases/group-lead.ts';
import {
  cancelMeeting,
  closeGroup,
  giveBack,
  handOver,
  markCalled,
  meetingHeld,
  scheduleMeeting,
  viewGroup,
} from '../../../shared/use-cases/group-page.ts';
import { withdrawPlace } from '../../../shared/use-cases/place.ts';
import { recallCoordinator } from '../../../shared/use-cases/recall.ts';
import { personNamed, roomNamed } from '../support/entities.ts';
import { personIn, personLink, putPeople } from '../support/table.ts';
import { complete, groupOf, inviting, mailed, reply, type Stage, stateOf, statesOf } from './stage.ts';

const room = roomNamed('Biblioteket', { seats: 10 });
const far = roomNamed('Nesttun', { area: 'fana' });
const small = roomNamed('Kott', { seats: 4 });

const putRooms = async (stage: Stage, rooms: readonly Room[] = [room, far, small]) => {
  for (const one of rooms) await stage.store.commit([{ type: 'room', after: one }]);
};

const own = { date: '2026-12-08', time: '18:00', roomId: '', place: 'Grendehuset' };
const set = (stage: Stage, values: Record<string, string> = own) =>
  scheduleMeeting(stage.deps, stage.coordinators.anne, { groupId: stage.groupId, values });

const scheduled = async () => {
  const stage = await complete();
  expect((await set(stage)).ok).toBe(true);
  return stage;
};

const met = async () => {
  const stage = await scheduled();
  stage.clock.forward({ days: 16 });
  const held = await meetingHeld(stage.deps, stage.coordinators.anne, {
    groupId: stage.groupId,
    confidentialityAgreed: true,
  });
  expect(held.ok).toBe(true);
  return stage;
};

describe('the same date pressed twice', () => {
  it('is set once, and nobody is told that it moved', async () => {
    const stage = await scheduled();
    expect(await set(stage)).toEqual({ ok: true, value: { groupId: stage.groupId } });
    expect(mailed(stage, 'meetingSet')).toHaveLength(stage.people.length);
    expect(mailed(stage, 'meetingMoved')).toEqual([]);
    expect((await groupOf(stage)).calendarSequence).toBe(1);
  });
});

describe('the group page', () => {
  it('suggests dates on the slot, and rooms that fit by least travel', async () => {
    const stage = await complete();
    await putRooms(stage);
    const view = await viewGroup(stage.deps, stage.coordinators.anne, stage.groupId);
    expect(view.ok && view.value.dates).toEqual([
      '2026-12-01',
      '2026-12-08',
      '2026-12-15',
      '2026-12-22',
      '2026-12-29',
      '2027-01-05',
    ]);
    expect(view.ok && view.value.rooms.map(({ room: one }) => one.name)).toEqual(['Biblioteket', 'Nesttun']);
    expect(view.ok && view.value.members).toHaveLength(7);
  });

  it('shows names to its own coordinator and to leads, to nobody else', async () => {
    const stage = await complete();
    expect(await viewGroup(stage.deps, stage.coordinators.bo, stage.groupId)).toMatchObject({
      problem: { kind: 'notYours' },
    });
    const lead = await viewGroup(stage.deps, stage.coordinators.lead, stage.groupId);
    expect(lead.ok && lead.value.members).toHaveLength(7);
  });

  it('keeps the ticks of the call list', async () => {
    const stage = await complete();
    await markCalled(stage.deps, stage.coordinators.anne, {
      groupId: stage.groupId,
      participantId: stage.people[2]!.id,
      called: true,
    });
    expect(
      (await groupOf(stage)).seats.filter(({ called }) => called).map(({ participantId }) => participantId),
    ).toEqual([stage.people[2]!.id]);
  });
});

describe('a date', () => {
  it('reaches everybody who said yes, with a calendar entry each', async () => {
    const stage = await scheduled();
    const mails = mailed(stage, 'meetingSet');
    expect(mails).toHaveLength(7);
    expect(new Set(mails.map(({ message }) => message.uid)).size).toBe(7);
    expect(mails[0]?.message.meeting).toMatchObject({
      startsAt: '2026-12-08T17:00:00.000Z',
      place: 'Grendehuset',
      sequence: 0,
    });
    expect(mailed(stage, 'coordinatorMeeting').map(({ to }) => to)).toEqual([stage.coordinators.anne.id]);
    expect((await personIn(stage, stage.people[0]!)).seat?.meeting?.place).toBe('Grendehuset');
  });

  it('moves as an update of the same entry, and goes as a cancellation', async () => {
    const stage = await scheduled();
    await set(stage, { ...own, date: '2026-12-15' });
    const [first] = mailed(stage, 'meetingSet');
    const moved = mailed(stage, 'meetingMoved').find(({ to }) => to === first?.to);
    expect(moved?.message).toMatchObject({
      uid: first?.message.uid,
      meeting: { sequence: 1, startsAt: '2026-12-15T17:00:00.000Z' },
    });
    expect((await cancelMeeting(stage.deps, stage.coordinators.anne, stage.groupId)).ok).toBe(true);
    const gone = mailed(stage, 'meetingCancelled').find(({ to }) => to === first?.to);
    expect(gone?.message).toMatchObject({ uid: first?.message.uid, meeting: { sequence: 2 } });
    expect(await stateOf(stage)).toBe('complete');
    await set(stage);
    expect(mailed(stage, 'meetingSet').at(-1)?.message.meeting.sequence).toBe(3);
  });

  it('books a room once; another group is told it is taken', async () => {
    const stage = await complete();
    await putRooms(stage);
    const inRoom = { ...own, roomId: room.id, place: '' };
    await stage.store.commit([
      {
        type: 'booking',
        op: 'take',
        roomId: room.id,
        date: '2026-12-08',
        slot: 'tue-evening',
        groupId: 'another',
      },
    ]);
    expect(await set(stage, inRoom)).toMatchObject({ problem: { kind: 'roomTaken' } });
    expect(await stateOf(stage)).toBe('complete');
    expect((await set(stage, { ...inRoom, date: '2026-12-15' })).ok).toBe(true);
    expect((await groupOf(stage)).meeting?.place).toBe('Biblioteket, Storgata 1');
    await set(stage, { ...inRoom, date: '2026-12-22' });
    expect((await stage.store.bookings(room.id, '2026-12-09')).map(({ date }) => date)).toEqual([
      '2026-12-22',
    ]);
  });

  it.each([
    ['date', { ...own, date: '' }, 'required'],
    ['date', { ...own, date: '2026-02-30' }, 'notADate'],
    ['date', { ...own, date: '8.12.2026' }, 'notADate'],
    ['date', { ...own, date: '2026-11-20' }, 'inThePast'],
    ['date', { ...own, date: '2028-01-01' }, 'tooFarAhead'],
    ['time', { ...own, time: '25:00' }, 'notATime'],
    ['place', { ...own, place: ' ' }, 'required'],
    ['place', { ...own, place: 'x'.repeat(201) }, 'tooLong'],
    ['roomId', { ...own, roomId: 'nowhere' }, 'notAChoice'],
  ])('with a wrong %s is refused and changes nothing: %j', async (field, values, problem) => {
    const stage = await complete();
    const before = stage.store.dump();
    expect(await set(stage, values)).toMatchObject({
      problem: { kind: 'invalid', fields: { [field]: problem } },
    });
    expect(stage.store.dump()).toEqual(before);
  });

  it('in a room and in another place too is asked about: nobody is sent to the one that stood there', async () => {
    const stage = await complete();
    await stage.store.commit([{ type: 'room', after: room }]);
    const both = { ...own, roomId: room.id };
    const asked = { kind: 'invalid', fields: { place: 'roomAndPlace' } };
    expect(await set(stage, both)).toEqual({ ok: false, problem: asked });
    expect((await set(stage, { ...both, roomId: '' })).ok).toBe(true);
    expect((await groupOf(stage)).meeting).toMatchObject({ place: 'Grendehuset' });
  });

  it('cannot be set before enough have said yes', async () => {
    const stage = await inviting();
    expect(await set(stage)).toMatchObject({ problem: { kind: 'wrongState', state: 'inviting' } });
  });

  it('is remembered two days before, asked about the day after, and told to a lead in the end', async () => {
    const stage = await scheduled();
    const seen: string[] = [];
    for (let day = 0; day < 40; day += 1) {
      stage.clock.forward({ days: 1 });
      await followUp(stage.deps);
      for (const kind of [
        'meetingReminder',
        'coordinatorMeetingReminder',
        'wasItHeld',
        'groupStuck',
      ] as const) {
        const line = `${kind} ${mailed(stage, kind).length}`;
        if (mailed(stage, kind).length > 0 && !seen.some((one) => one.endsWith(line)))
          seen.push(`${localDate(stage.clock.now(), 'Europe/Oslo')} ${line}`);
      }
    }
    expect(seen).toEqual([
      '2026-12-07 meetingReminder 7',
      '2026-12-07 coordinatorMeetingReminder 1',
      '2026-12-10 wasItHeld 1',
      '2026-12-19 groupStuck 1',
    ]);
  });

  it('someone who leaves before it is replaced, and the coordinator hears of it', async () => {
    const stage = await scheduled();
    const jon = personNamed('Jon');
    await putPeople(stage, [jon]);
    await withdrawPlace(stage.deps, await personLink(stage, stage.people[0]!, { purpose: 'place' }));
    expect((await personIn(stage, jon)).seat?.meeting?.place).toBe('Grendehuset');
    expect(mailed(stage, 'placeFree').map(({ message }) => message.refilled)).toEqual([true]);
    expect(mailed(stage, 'memberJoined')).toEqual([]);
    await reply(stage, jon, 'accept');
    expect(mailed(stage, 'meetingSet').at(-1)?.to).toBe(jon.id);
    const { coordinatorId, seats } = await groupOf(stage);
    expect(mailed(stage, 'memberJoined').map(({ to, message }) => [to, message.people])).toEqual([
      [coordinatorId, seats.length],
    ]);
    expect(mailed(stage, 'erased').map(({ message }) => message.uid)).toHaveLength(1);
  });
});

describe('the first meeting was held', () => {
  it('cannot be said before it begins', async () => {
    const stage = await scheduled();
    const early = await meetingHeld(stage.deps, stage.coordinators.anne, {
      groupId: stage.groupId,
      confidentialityAgreed: true,
    });
    expect(early).toMatchObject({ problem: { kind: 'wrongState' } });
  });

  it('closes the group: who said yes is in it, who never answered waits again', async () => {
    const stage = await inviting();
    for (const person of stage.people.slice(0, 6)) await reply(stage, person, 'accept');
    await set(stage);
    stage.clock.forward({ days: 16 });
    await meetingHeld(stage.deps, stage.coordinators.anne, {
      groupId: stage.groupId,
      confidentialityAgreed: true,
    });
    expect(await statesOf(stage)).toEqual([...Array.from({ length: 6 }, () => 'inGroup'), 'waiting']);
    expect(await groupOf(stage)).toMatchObject({ state: 'meeting', confidentialityAgreed: true });
    expect((await stage.store.counts('2026')).groupsStarted).toBe(1);
  });
});

describe('handover', () => {
  const traces = (stage: Stage) =>
    JSON.stringify(stage.store.dump().filter(({ sk }) => !String(sk).startsWith('O#')));

  /** Seven marks of nobody are left of its people, and no row that could bring them together. */
  const nothingLinks = async (stage: Stage) => {
    expect(await statesOf(stage)).toEqual(Array(7).fill('erased'));
    for (const { firstName, email, emailHash } of stage.people) {
      expect(traces(stage)).not.toContain(`"${firstName}"`);
      expect(traces(stage)).not.toContain(email);
      expect(traces(stage)).not.toContain(emailHash);
    }
    const people = stage.store.dump().filter(({ pk }) => String(pk).startsWith('P#'));
    expect(people).toHaveLength(7);
    expect(JSON.stringify(people)).not.toContain(stage.groupId);
    const others = stage.store
      .dump()
      .filter(({ pk, sk }) => !people.some((one) => one['pk'] === pk && one['sk'] === sk));
    const named = others.filter(({ sk }) => !String(sk).startsWith('O#')).map((row) => JSON.stringify(row));
    for (const { id } of stage.people) expect(named.filter((row) => row.includes(id))).toEqual([]);
  };

  it('erases people, contacts and links, and leaves a phrase that calls back', async () => {
    const stage = await met();
    for (const person of stage.people) await personLink(stage, person, { purpose: 'place' });
    const done = await handOver(stage.deps, stage.coordinators.anne, stage.groupId);
    if (!done.ok) throw new Error(done.problem.kind);
    expect(done.value.receipt.people).toBe(7);
    await nothingLinks(stage);
    expect(
      mailed(stage, 'handover')
        .map(({ to }) => to)
        .sort(),
    ).toEqual(stage.people.map(({ email }) => email).sort());
    const values = {
      phrase: ` ${done.value.receipt.phrase.toUpperCase()} `,
      contact: 'ring@example.org',
      wish: 'help',
    };
    expect((await recallCoordinator(stage.deps, { values })).ok).toBe(true);
    expect(mailed(stage, 'recall')).toEqual([
      {
        to: stage.coordinators.anne.id,
        message: { kind: 'recall', wish: 'help', contact: 'ring@example.org', area: 'bergenhus' },
      },
    ]);
  });

  it('is prompted, flagged when overdue, and done by the clock in the very end', async () => {
    const stage = await met();
    const days: Record<string, number> = {};
    for (let day = 1; day <= 185; day += 1) {
      stage.clock.forward({ days: 1 });
      await followUp(stage.deps);
      for (const kind of ['handoverPrompt', 'groupStuck', 'handover'] as const)
        if (mailed(stage, kind).length > 0) days[kind] ??= day;
    }
    expect(days).toEqual({ handoverPrompt: 28, groupStuck: 56, handover: 180 });
    expect(await stateOf(stage)).toBe('handedOver');
    await nothingLinks(stage);
  });

  it('is not possible before the first meeting, nor for others, nor twice', async () => {
    const stage = await scheduled();
    expect(await handOver(stage.deps, stage.coordinators.anne, stage.groupId)).toMatchObject({
      problem: { kind: 'wrongState' },
    });
    expect(await handOver(stage.deps, stage.coordinators.bo, stage.groupId)).toMatchObject({
      problem: { kind: 'notYours' },
    });
    const after = await met();
    const both = await Promise.all(
      [1, 2].map(() => handOver(after.deps, after.coordinators.anne, after.groupId)),
    );
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(mailed(after, 'handover')).toHaveLength(7);
    expect((await after.store.counts('2026')).groupsHandedOver).toBe(1);
  });
});

describe('another coordinator, another end', () => {
  it('a lead gives a running group to somebody else, and its people hear the name', async () => {
    const stage = await scheduled();
    await giveBack(stage.deps, stage.coordinators.anne, stage.groupId);
    const told = mailed(stage, 'groupStuck');
    expect(told.map(({ to, message }) => [to, message.waitsFor, message.group.coordinatorName])).toEqual([
      [stage.coordinators.lead.id, 'newCoordinator', 'Anne'],
    ]);
    const { bo, lead } = stage.coordinators;
    expect(await assignGroup(stage.deps, bo, { groupId: stage.groupId, coordinatorId: bo.id })).toMatchObject(
      { problem: { kind: 'notYours' } },
    );
    await assignGroup(stage.deps, lead, { groupId: stage.groupId, coordinatorId: bo.id });
    expect((await groupOf(stage)).coordinatorId).toBe(bo.id);
    expect(mailed(stage, 'newCoordinator')).toHaveLength(7);
    expect((await personIn(stage, stage.people[0]!)).seat?.coordinatorName).toBe('Bo');
  });

  it('the leads hear once a day that it is given back, and again when they had given it to them anew', async () => {
    const stage = await scheduled();
    const { anne, bo, lead } = stage.coordinators;
    // Each look at the clock is a millisecond later, as it is outside a test.
    let looks = 0;
    const now = () => {
      looks += 1;
      return instant(new Date(Date.parse(stage.clock.now()) + looks).toISOString());
    };
    const back = () => giveBack({ ...stage.deps, now }, anne, stage.groupId);
    const to = ({ id }: typeof bo) =>
      assignGroup(stage.deps, lead, { groupId: stage.groupId, coordinatorId: id });
    const heard = () => mailed(stage, 'groupStuck').length;
    for (const hours of [0, 1, 22]) {
      stage.clock.forward({ hours });
      expect((await back()).ok).toBe(true);
      expect(heard()).toBe(1);
    }
    stage.clock.forward({ hours: 2 });
    expect([(await back()).ok, heard()]).toEqual([true, 2]);
    stage.clock.forward({ hours: 1 });
    expect([(await back()).ok, heard()]).toEqual([true, 2]);
    expect([(await to(bo)).ok, (await to(anne)).ok]).toEqual([true, true]);
    expect([(await back()).ok, heard()]).toEqual([true, 3]);
    const presses = await Promise.all(Array.from({ length: 20 }, back));
    expect([presses.every(({ ok }) => ok), heard()]).toEqual([true, 3]);
  });

  it('closing sends everybody back; calendar entries go away', async () => {
    const stage = await scheduled();
    expect((await closeGroup(stage.deps, stage.coordinators.anne, stage.groupId)).ok).toBe(true);
    expect(
      mailed(stage, 'backInQueue').map(({ message }) => [message.reason, message.meeting?.sequence]),
    ).toEqual(stage.people.map(() => ['groupClosed', 1]));
    expect(await dissolveGroup(stage.deps, stage.coordinators.bo, stage.groupId)).toMatchObject({
      problem: { kind: 'notYours' },
    });
  });
});
