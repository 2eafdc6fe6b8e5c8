import { describe, expect, it } from 'vitest';
import type { Message } from '../../../shared/domain/message.ts';
import type { ActiveParticipant } from '../../../shared/domain/participant.ts';
import { addHours, endOfLocalDay, instant } from '../../../shared/domain/time.ts';
import { coordinatorHome } from '../../../shared/use-cases/home.ts';
import { countingStore } from '../support/counting-store.ts';
import { groupNamed, personNamed, preferences } from '../support/entities.ts';
import { putGroup, putPeople, putTask } from '../support/table.ts';
import { bergen, createTestDeps, type TestKit } from '../support/test-deps.ts';
import { hire, hireLead } from './staff.ts';

const asked = instant('2026-11-20T09:00:00.000Z');
const later = instant('2026-11-21T09:00:00.000Z');
const facts = { area: 'bergenhus', slot: 'tue-evening', language: 'no' };
const answerBy = instant('2026-12-01T09:00:00.000Z');

const home = async (kit: TestKit, actor: Parameters<typeof coordinatorHome>[1]) => {
  const view = await coordinatorHome(kit.deps, actor);
  if (!view.ok) throw new Error('no home');
  return view.value;
};
const seat = ({ id }: ActiveParticipant) => ({
  participantId: id,
  status: 'accepted' as const,
  since: asked,
  called: false,
});
const byPhone = (name: string, patch: Partial<ActiveParticipant> = {}) =>
  personNamed(name, { email: undefined, phone: '+4740000001', ...patch });
const task = (id: string, person: ActiveParticipant, message: Message) => ({
  id,
  version: 1,
  participantId: person.id,
  message,
  createdAt: later,
});

describe('home', () => {
  it('of a new coordinator is empty', async () => {
    const kit = createTestDeps();
    const kari = await hire(kit, 'Kari');
    expect(await home(kit, kari)).toEqual({
      me: kari,
      asks: [],
      groups: [],
      stuck: [],
      talks: [],
      tasks: [],
      called: 0,
    });
  });

  it('shows questions to me that are open, with the count I was asked about, since then', async () => {
    const kit = createTestDeps();
    const [kari, ola] = [await hire(kit, 'Kari'), await hire(kit, 'Ola')];
    const people = ['A', 'B', 'C', 'D', 'E', 'F'].map((name) => personNamed(name));
    const ask = (coordinatorId: string, outcome: 'open' | 'cannot' | 'silent') => ({
      coordinatorId,
      at: asked,
      outcome,
      people: 6,
    });
    const open = groupNamed('Mine', {
      state: 'asked',
      asks: [ask(ola.id, 'cannot'), ask(kari.id, 'open')],
      seats: people.map(seat),
    });
    await putGroup(kit, open);
    await putGroup(
      kit,
      groupNamed('Theirs', { state: 'asked', asks: [ask(kari.id, 'silent'), ask(ola.id, 'open')] }),
    );
    const { asks, groups } = await home(kit, kari);
    expect(groups).toEqual([]);
    expect(asks).toEqual([
      { id: open.id, state: 'asked', area: 'bergenhus', slot: 'tue-evening', people: 6, since: asked },
    ]);
  });

  it('shows the groups I lead, and no others, a lead’s neither', async () => {
    const kit = createTestDeps();
    const [kari, liv] = [await hire(kit, 'Kari'), await hireLead(kit, 'Liv')];
    const meeting = { startsAt: answerBy, lengthMinutes: 120, place: 'Her', sequence: 0 };
    const mine = groupNamed('Mine', {
      state: 'scheduled',
      coordinatorId: kari.id,
      stateSince: later,
      meeting,
    });
    await putGroup(kit, mine);
    await putGroup(kit, groupNamed('Other', { coordinatorId: 'x' }));
    await putGroup(kit, { id: 'G'.repeat(22), version: 1, state: 'dissolved', endedAt: later });
    expect((await home(kit, kari)).groups).toEqual([
      {
        id: mine.id,
        state: 'scheduled',
        area: 'bergenhus',
        slot: 'tue-evening',
        people: 0,
        since: later,
        meetingAt: answerBy,
        coordinatorName: 'Kari',
        uncalled: 0,
      },
    ]);
    expect((await home(kit, liv)).groups).toEqual([]);
  });

  it('knows whom of my group I have not called, and when it is to be handed over', async () => {
    const kit = createTestDeps();
    const kari = await hire(kit, 'Kari');
    const people = ['A', 'B', 'C'].map((name) => personNamed(name));
    const seats = people.map((person, index) => ({ ...seat(person), called: index === 0 }));
    await putGroup(
      kit,
      groupNamed('G', { state: 'meeting', coordinatorId: kari.id, seats, firstHeldAt: asked }),
    );
    const [group] = (await home(kit, kari)).groups;
    expect(group?.uncalled).toBe(2);
    expect(group?.handoverDue).toBe('2026-12-18T09:00:00.000Z');
  });

  it('shows leads, and nobody else, the groups they were told of', async () => {
    const kit = createTestDeps();
    const [kari, liv] = [await hire(kit, 'Kari'), await hireLead(kit, 'Liv')];
    const stuck = groupNamed('Stuck', { state: 'asked', stateSince: asked, leadToldAt: later });
    await putGroup(kit, stuck);
    await putGroup(kit, groupNamed('Fine', { state: 'asked' }));
    expect((await home(kit, liv)).stuck.map(({ id, since }) => [id, since])).toEqual([[stuck.id, later]]);
    expect((await home(kit, kari)).stuck).toEqual([]);
  });

  it('shows everybody who waits for a talk, with how to reach them', async () => {
    const kit = createTestDeps();
    const kari = await hire(kit, 'Kari');
    const nina = personNamed('Nina', { state: 'talk', stateSince: later, talkAttempts: 2 });
    const per = byPhone('Per', { state: 'talk', stateSince: asked });
    await putPeople(kit, [nina, per, personNamed('Waiting')]);
    expect((await home(kit, kari)).talks).toEqual([
      {
        participantId: per.id,
        firstName: 'Per',
        phone: '+4740000001',
        area: 'bergenhus',
        since: asked,
        attempts: 0,
      },
      {
        participantId: nina.id,
        firstName: 'Nina',
        email: 'nina@example.org',
        area: 'bergenhus',
        since: later,
        attempts: 2,
      },
    ]);
  });

  it('shows calls to the people I signed up; a lead sees all; those erased are gone', async () => {
    const kit = createTestDeps();
    const [kari, liv] = [await hire(kit, 'Kari'), await hireLead(kit, 'Liv')];
    const [mine, other] = [
      byPhone('Mine', { assistedBy: kari.id }),
      byPhone('Other', { assistedBy: liv.id, phone: '+4740000002' }),
    ];
    await putPeople(kit, [mine, other]);
    const welcome = { kind: 'welcome', talk: false } as const;
    await putTask(kit, task('1'.repeat(22), mine, welcome));
    await putTask(kit, task('2'.repeat(22), other, welcome));
    await putTask(kit, task('3'.repeat(22), personNamed('Erased'), welcome));
    const { tasks } = await home(kit, kari);
    expect(tasks).toEqual([
      {
        id: '1'.repeat(22),
        participantId: mine.id,
        firstName: 'Mine',
        phone: '+4740000001',
        message: welcome,
        since: later,
        outcomes: ['told'],
        version: 1,
      },
    ]);
    expect((await home(kit, liv)).tasks.map(({ firstName }) => firstName)).toEqual(['Mine', 'Other']);
  });

  it.each([
    [{ kind: 'invitation', group: facts, answerBy }, ['accept', 'decline', 'timeDoesNotFit', 'noAnswer']],
    [
      { kind: 'invitationReminder', group: facts, answerBy },
      ['accept', 'decline', 'timeDoesNotFit', 'noAnswer'],
    ],
    [{ kind: 'stillInterested', answerBy }, ['interested', 'notInterested', 'noAnswer']],
    [{ kind: 'groupComplete', group: facts }, ['told']],
    [{ kind: 'backInQueue', reason: 'tooFew' }, ['told']],
  ] as const)('knows what can be answered to %j', async (message, outcomes) => {
    const kit = createTestDeps();
    const kari = await hire(kit, 'Kari');
    const seat = {
      ...{ groupId: 'group', round: 1, ...facts, themed: false },
      ...('answerBy' in message && { answerBy: message.answerBy }),
    };
    const mine = byPhone('Mine', { assistedBy: kari.id, state: 'invited', seat });
    await putPeople(kit, [mine]);
    await putTask(kit, task('1'.repeat(22), mine, message));
    expect((await home(kit, kari)).tasks[0]?.outcomes).toEqual(outcomes);
  });

  it('says a date that counts from the call, and once that was in vain, when they are erased', async () => {
    const kit = createTestDeps();
    const kari = await hire(kit, 'Kari');
    const asked = { assistedBy: kari.id, interestAskedAt: instant('2026-01-01T09:00:00.000Z') };
    const tried = { triedAt: addHours(kit.clock.now(), -24) };
    const people = [
      byPhone('New', asked),
      byPhone('Tried', { ...asked, phone: '+4740000002', interestCall: tried }),
    ];
    await putPeople(kit, people);
    const message = { kind: 'stillInterested', answerBy } as const;
    for (const [n, person] of people.entries()) await putTask(kit, task(`${n}`.repeat(22), person, message));
    const days = bergen.retention.stillInterestedAnswerDays * 24;
    const { tasks } = await home(kit, kari);
    expect(tasks.map(({ message: said }) => said)).toEqual([
      { ...message, answerBy: addHours(kit.clock.now(), days) },
      { ...message, answerBy: addHours(tried.triedAt, days) },
    ]);
    expect(tasks.map(({ erasedAt }) => erasedAt)).toEqual([undefined, addHours(tried.triedAt, days)]);
  });

  it('keeps a place for some days from the call, and says until when once that was in vain', async () => {
    const kit = createTestDeps();
    const kari = await hire(kit, 'Kari');
    const now = kit.clock.now();
    const [answerBy, tried] = [addHours(now, -48), addHours(now, -24)];
    const seat = {
      groupId: 'group',
      round: 1,
      area: 'bergenhus',
      slot: 'tue-evening',
      language: 'no',
      themed: false,
    };
    const invited = { ...seat, invitedAt: addHours(now, -216), answerBy };
    const people = [undefined, { triedAt: tried }].map((call, n) =>
      byPhone(`${n}`, {
        ...{ assistedBy: kari.id, state: 'invited', phone: `+474000000${n}` },
        seat: { ...invited, ...(call && { call }) },
      }),
    );
    await putPeople(kit, people);
    const group = { area: 'bergenhus', slot: 'tue-evening', language: 'no' };
    const message = { kind: 'invitation', group, answerBy } as const;
    for (const [n, person] of people.entries()) await putTask(kit, task(`${n}`.repeat(22), person, message));
    const { tasks } = await home(kit, kari);
    expect(tasks.map(({ message: said }) => said)).toEqual([
      { ...message, answerBy: endOfLocalDay(now, 3, bergen.timeZone) },
      { ...message, answerBy: endOfLocalDay(tried, 3, bergen.timeZone) },
    ]);
    expect(tasks.map(({ lapsesAt }) => lapsesAt)).toEqual([
      undefined,
      endOfLocalDay(tried, 3, bergen.timeZone),
    ]);
  });

  it('counts who waits only from six up', async () => {
    const kit = createTestDeps();
    const kari = await hire(kit, 'Kari');
    const people = ['A', 'B', 'C', 'D', 'E', 'F'].map((name) => personNamed(name));
    await putPeople(kit, people.slice(0, 5));
    expect(await home(kit, kari)).not.toHaveProperty('waiting');
    await putPeople(kit, people.slice(5));
    expect((await home(kit, kari)).waiting).toBe(6);
  });

  it('names nobody of the queue, nor of a group not yet taken', async () => {
    const kit = createTestDeps();
    const kari = await hire(kit, 'Kari');
    const people = ['Secret1', 'Secret2', 'Secret3', 'Secret4', 'Secret5'].map((name) => personNamed(name));
    await putPeople(kit, people);
    const asks = [{ coordinatorId: kari.id, at: asked, outcome: 'open' as const, people: 6 }];
    await putGroup(kit, groupNamed('G', { state: 'asked', theme: 'angst', asks, seats: people.map(seat) }));
    const text = JSON.stringify(await home(kit, kari));
    expect(text).not.toMatch(/secret/i);
    expect(text).not.toContain('angst');
    for (const { id } of people) expect(text).not.toContain(id);
  });

  it('only reads, and each thing once', async () => {
    const counting = countingStore();
    const kit = createTestDeps({ around: counting.around });
    const kari = await hire(kit, 'Kari');
    await putPeople(kit, [personNamed('A', { preferences: { ...preferences, home: 'arna' } })]);
    await home(kit, kari);
    expect(counting.calls.toSorted()).toEqual([
      'groupsLed',
      'participantsIn',
      'signedUpBy',
      'tasks',
      'waitingByHome',
    ]);
  });
});
