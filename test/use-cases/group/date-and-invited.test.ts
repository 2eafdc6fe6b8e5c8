import { expect, it } from 'vitest';
import { addHours, addLocalDays, localDate } from '../../../shared/domain/time.ts';
import { cancelMeeting, scheduleMeeting } from '../../../shared/use-cases/group-page.ts';
import { completeTask } from '../../../shared/use-cases/tasks.ts';
import type { TaskOutcome } from '../../../shared/views/coordinator.ts';
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

/** The sixth has no e-mail; she is to be called about the place, and has been welcomed by a call not made either. */
const oneByPhone = async () => {
  const { stage, late } = await oneUnanswered();
  const before = await personIn(stage, late);
  const { anne } = stage.coordinators;
  const after = { ...before, email: undefined, emailHash: undefined, assistedBy: anne.id };
  const group = { area: 'bergenhus', slot: 'tue-evening', language: 'no' };
  const invitation = { kind: 'invitation', group, answerBy: before.seat!.answerBy! } as const;
  const call = { id: 'first', version: 1, participantId: late.id, createdAt: stage.clock.now() };
  const welcome = { kind: 'welcome', talk: false } as const;
  await stage.store.commit([
    { type: 'participant', before, after },
    { type: 'task', after: { ...call, message: invitation } },
    { type: 'task', after: { ...call, id: 'other', message: welcome } },
  ]);
  const about = () =>
    tasksIn(stage)
      .map(({ message }) => message.kind)
      .toSorted();
  const press = (outcome: TaskOutcome, version?: number) =>
    completeTask(stage.deps, anne, { taskId: 'first', outcome, version });
  return { stage, late, about, press };
};

it('who is invited by phone is called about the date, and not about the place without it', async () => {
  const { stage, late, about, press } = await oneByPhone();
  // Nobody has called for longer than an invitation by mail can be answered.
  stage.clock.forward({ days: 9 });
  await meetIn(stage, 3);
  expect(about()).toEqual(['invitationDated', 'welcome']);
  expect((await personIn(stage, late)).seat!.answerBy! > stage.clock.now()).toBe(true);
  await meetIn(stage, 3);
  expect(about()).toEqual(['invitationDated', 'welcome']);
  expect([(await press('accept', 2)).ok, (await personIn(stage, late)).state]).toEqual([true, 'accepted']);
  expect(about()).toEqual(['meetingSet', 'welcome']);
});

it('a date that is set during the call takes nothing away but a yes to another one', async () => {
  const { stage, late, press } = await oneByPhone();
  const [since] = tasksIn(stage).flatMap(({ id, createdAt }) => (id === 'first' ? [createdAt] : []));
  stage.clock.forward({ days: 1 });
  await meetIn(stage, 20);
  expect(await press('accept', 1)).toEqual({ ok: false, problem: { kind: 'personGone' } });
  const [call] = tasksIn(stage).filter(({ id }) => id === 'first');
  expect(call).toMatchObject({ version: 2, createdAt: since, message: { kind: 'invitationDated' } });
  expect(await press('noAnswer', 1)).toEqual({ ok: true, value: {} });
  expect((await personIn(stage, late)).seat?.call).toEqual({ triedAt: stage.clock.now() });
  expect(await press('timeDoesNotFit', 1)).toEqual({ ok: true, value: {} });
  const { state, preferences } = await personIn(stage, late);
  expect([state, preferences.slots]).toEqual(['waiting', ['wed-evening']]);
});

it('who has said yes by phone is told of the latest date only', async () => {
  const { stage, press, about } = await oneByPhone();
  expect((await press('accept')).ok).toBe(true);
  expect(about()).toEqual(['groupComplete', 'welcome']);
  await meetIn(stage, 10);
  expect(about()).toEqual(['meetingSet', 'welcome']);
  const told = tasksIn(stage).find(({ message }) => message.kind === 'meetingSet')?.id ?? '';
  await meetIn(stage, 17);
  expect(about()).toEqual(['meetingMoved', 'welcome']);
  // What was said meanwhile was the date before: it is said anew.
  const { deps, coordinators, groupId } = stage;
  const late = await completeTask(deps, coordinators.anne, { taskId: told, outcome: 'told' });
  expect([late.ok, about()]).toEqual([false, ['meetingMoved', 'welcome']]);
  await cancelMeeting(deps, coordinators.anne, groupId);
  expect(about()).toEqual(['meetingCancelled', 'welcome']);
});
