import { expect, it } from 'vitest';
import { addHours, addLocalDays, localDate } from '../../../shared/domain/time.ts';
import { cancelMeeting, scheduleMeeting } from '../../../shared/use-cases/group-page.ts';
import { completeTask } from '../../../shared/use-cases/tasks.ts';
import { personIn, tasksIn } from '../support/table.ts';
import { bergen } from '../support/test-deps.ts';
import { groupOf, inviting, mailed, reply, type Stage, stateOf } from './stage.ts';

const meetIn = (stage: Stage, days: number) => {
  const date = localDate(addLocalDays(stage.clock.now(), days, bergen.timeZone), bergen.timeZone);
  return scheduleMeeting(stage.deps, stage.coordinators.anne, {
    groupId: stage.groupId,
    values: { date, time: '18:00', roomId: '', place: 'Grendehuset' },
  });
};

/** Five of six have said yes; the sixth has not answered yet. */
const oneUnanswered = async () => {
  const stage = await inviting({}, 6);
  const [late, ...others] = stage.people;
  for (const person of others) await reply(stage, person, 'accept');
  expect(await stateOf(stage)).toBe('complete');
  const seatOf = async () => (await personIn(stage, late!)).seat;
  const told = () => mailed(stage, 'invitationDated').filter(({ to }) => to === late!.id);
  return { stage, late: late!, seatOf, told };
};

it('who has not answered when a date is set is told of it, and until when there is time', async () => {
  const { stage, seatOf, told } = await oneUnanswered();
  const usual = (await seatOf())?.answerBy;
  await meetIn(stage, 3);
  const { meeting } = await groupOf(stage);
  const answerBy = addHours(meeting!.startsAt, -24);
  expect(answerBy < usual!).toBe(true);
  expect(await seatOf()).toMatchObject({ answerBy, meeting: { place: 'Grendehuset' } });
  expect(told()).toMatchObject([{ message: { answerBy, meeting: { startsAt: meeting!.startsAt } } }]);
  expect(mailed(stage, 'invitationDated')).toHaveLength(1);
  expect(mailed(stage, 'meetingSet')).toHaveLength(5);

  await meetIn(stage, 20);
  expect(told().at(-1)?.message).toMatchObject({ answerBy: usual, meeting: expect.anything() });
  await cancelMeeting(stage.deps, stage.coordinators.anne, stage.groupId);
  expect(told().at(-1)?.message).toMatchObject({ kind: 'invitationDated', answerBy: usual });
  expect(told().at(-1)?.message).not.toHaveProperty('meeting');
  expect(told()).toHaveLength(3);
  await meetIn(stage, 3);
  await meetIn(stage, 3);
  expect(told()).toHaveLength(4);
});

it('who has let the time to answer pass hears of that, not of the date', async () => {
  const { stage, seatOf, told } = await oneUnanswered();
  const before = (await seatOf())?.answerBy;
  stage.clock.forward({ days: 8 });
  await meetIn(stage, 3);
  expect(told()).toEqual([]);
  expect((await seatOf())?.answerBy).toBe(before);
});

it('a yes after the meeting has begun is refused, and waits again with the original date', async () => {
  const { stage, late } = await oneUnanswered();
  await meetIn(stage, 3);
  const { meeting } = await groupOf(stage);
  const until = Date.parse(meeting!.startsAt) - Date.parse(stage.clock.now());
  stage.clock.forward({ hours: until / 3_600_000 - 1 });
  expect((await reply(stage, stage.people[1]!, 'accept')).ok).toBe(true);
  stage.clock.forward({ hours: 1 });
  expect(await reply(stage, late, 'accept')).toEqual({ ok: false, problem: { kind: 'placeGone' } });
  const after = await personIn(stage, late);
  expect([after.state, after.waitingSince, after.seat]).toEqual(['waiting', late.waitingSince, undefined]);
  const { state, seats } = await groupOf(stage);
  expect([state, seats.length]).toEqual(['scheduled', 5]);
  expect(mailed(stage, 'meetingSet').map(({ to }) => to)).not.toContain(late.id);
});

it('a late yes before the meeting still is one', async () => {
  const { stage, late, seatOf } = await oneUnanswered();
  await meetIn(stage, 3);
  stage.clock.forward({ days: 2 });
  stage.clock.forward({ hours: 20 });
  expect((await seatOf())!.answerBy! < stage.clock.now()).toBe(true);
  expect((await reply(stage, late, 'accept')).ok).toBe(true);
  expect((await personIn(stage, late)).state).toBe('accepted');
});

it('who is invited by phone is called about the date, and not about the place without it', async () => {
  const stage = await inviting({}, 6);
  const [late, ...others] = stage.people;
  for (const person of others) await reply(stage, person, 'accept');
  const before = await personIn(stage, late!);
  const { anne } = stage.coordinators;
  const after = { ...before, email: undefined, emailHash: undefined, assistedBy: anne.id };
  const group = { area: 'bergenhus', slot: 'tue-evening', language: 'no' };
  const invitation = { kind: 'invitation', group, answerBy: before.seat!.answerBy! } as const;
  const call = { id: 'first', version: 1, participantId: late!.id, createdAt: stage.clock.now() };
  const welcome = { kind: 'welcome', talk: false } as const;
  await stage.store.commit([
    { type: 'participant', before, after },
    { type: 'task', after: { ...call, message: invitation } },
    { type: 'task', after: { ...call, id: 'other', message: welcome } },
  ]);
  const about = async () => (await stage.store.tasks()).map(({ message }) => message.kind).toSorted();
  // Nobody has called for longer than an invitation by mail can be answered.
  stage.clock.forward({ days: 9 });
  await meetIn(stage, 3);
  expect(await about()).toEqual(['invitationDated', 'welcome']);
  expect((await personIn(stage, late!)).seat!.answerBy! > stage.clock.now()).toBe(true);
  await meetIn(stage, 3);
  expect(await about()).toEqual(['invitationDated', 'welcome']);
  const asked = (await stage.store.tasks()).find(({ message }) => message.kind === 'invitationDated');
  const done = await completeTask(stage.deps, anne, { taskId: asked!.id, outcome: 'accept' });
  expect([done.ok, (await personIn(stage, late!)).state]).toEqual([true, 'accepted']);
  expect(tasksIn(stage).map(({ message }) => message.kind)).not.toContain('invitationDated');
});
