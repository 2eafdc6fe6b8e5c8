import { describe, expect, it } from 'vitest';
import { vacated } from '../../../shared/domain/seats.ts';
import { addHours, addLocalDays, endOfLocalDay, instant } from '../../../shared/domain/time.ts';
import type { Organisation } from '../../../shared/organisation/schema.ts';
import { followUp } from '../../../shared/use-cases/follow-up.ts';
import {
  cancelMeeting,
  markCalled,
  meetingHeld,
  scheduleMeeting,
} from '../../../shared/use-cases/group-page.ts';
import { runMatching } from '../../../shared/use-cases/run-matching.ts';
import { tendGroup } from '../../../shared/use-cases/tend-group.ts';
import { countingStore } from '../support/counting-store.ts';
import { personNamed } from '../support/entities.ts';
import { mailsIn, personIn, putPeople } from '../support/table.ts';
import { bergen } from '../support/test-deps.ts';
import {
  answer,
  complete,
  groupOf,
  inviting,
  mailed,
  proposed,
  reply,
  type Stage,
  stateOf,
  statesOf,
} from './stage.ts';

const graceDays = 5;
const organisation: Organisation = {
  ...bergen,
  group: { ...bergen.group, graceDays },
};
const daysOn = ({ clock }: Stage, days: number) => addLocalDays(clock.now(), days, organisation.timeZone);

/** The end of the last day of grace that begins now. */
const lastDay = ({ clock }: Stage) => endOfLocalDay(clock.now(), graceDays, organisation.timeZone);

/** Five are invited and one says no, while nobody else waits. */
const looking = async (around?: ReturnType<typeof countingStore>['around']): Promise<Stage> => {
  const stage = await inviting({ organisation, ...(around ? { around } : {}) }, 5);
  await reply(stage, stage.people[0]!, 'decline');
  return stage;
};

const meetOn = (stage: Stage, date: string) =>
  scheduleMeeting(stage.deps, stage.coordinators.anne, {
    groupId: stage.groupId,
    values: { date, time: '18:00', roomId: '', place: 'Grendehuset' },
  });

/** A date is set, and then one of the five says no after all. */
const lookingWithDate = async (date: string): Promise<Stage> => {
  const stage = await complete({ organisation }, 5);
  await meetOn(stage, date);
  await reply(stage, stage.people[0]!, 'decline');
  return stage;
};

const shownTo = async (stage: Stage) =>
  Promise.all(
    stage.people.slice(1).map(async (person) => (await personIn(stage, person)).seat?.lookingUntil),
  );
const toEach = <Value>(value: Value) => [value, value, value, value];

const pass = async (stage: Stage, days: number): Promise<void> => {
  for (let day = 0; day < days; day += 1) {
    stage.clock.forward({ days: 1 });
    await followUp(stage.deps);
  }
};

describe('a group that has become too small', () => {
  it('goes on for the days of grace, shows it to its people, and mails nobody', async () => {
    const stage = await inviting({ organisation }, 5);
    const mails = mailsIn(stage).length;
    await reply(stage, stage.people[0]!, 'decline');
    expect(await stateOf(stage)).toBe('inviting');
    const until = lastDay(stage);
    expect(await groupOf(stage)).toMatchObject({ belowMinSince: stage.clock.now(), dueAt: until });
    expect(await shownTo(stage)).toEqual(toEach(until));
    expect((await personIn(stage, stage.people[0]!)).seat).toBeUndefined();
    expect(mailsIn(stage)).toHaveLength(mails);
  });

  it('is dissolved after them: all are back with their original date, and told once', async () => {
    const stage = await looking();
    for (const person of stage.people.slice(1)) await reply(stage, person, 'accept');
    await pass(stage, graceDays - 1);
    expect(await stateOf(stage)).toBe('inviting');
    await pass(stage, 2);
    expect(await stateOf(stage)).toBe('dissolved');
    expect(new Set(await statesOf(stage))).toEqual(new Set(['waiting']));
    const after = await Promise.all(stage.people.map((person) => personIn(stage, person)));
    expect(after.map(({ waitingSince }) => waitingSince)).toEqual(
      stage.people.map(({ waitingSince }) => waitingSince),
    );
    expect(after.map(({ seat }) => seat)).toEqual(stage.people.map(() => undefined));
    expect(mailed(stage, 'backInQueue')).toHaveLength(4);
    expect(mailed(stage, 'groupDissolved')).toHaveLength(1);
  });

  it('ends at once when a second place is free that nobody takes', async () => {
    const stage = await looking();
    await reply(stage, stage.people[1]!, 'decline');
    expect(await stateOf(stage)).toBe('dissolved');
    expect(mailed(stage, 'backInQueue')).toHaveLength(3);
  });

  it('ends also when the process died as the second one left, whatever is done with the group before', async () => {
    const stage = await looking();
    const [, second, third] = stage.people;
    const [before, person] = [await groupOf(stage), await personIn(stage, second!)];
    const after = vacated(before, person.id, { now: stage.clock.now(), remember: true });
    const back = { ...person, state: 'waiting' as const, seat: undefined };
    await stage.store.commit([
      { type: 'group', before, after },
      { type: 'participant', before: person, after: back },
    ]);
    const call = { groupId: stage.groupId, participantId: third!.id, called: true };
    expect((await markCalled(stage.deps, stage.coordinators.anne, call)).ok).toBe(true);
    expect((await groupOf(stage)).dueAt).toBe(stage.clock.now());
    await followUp(stage.deps);
    expect(await stateOf(stage)).toBe('dissolved');
  });

  it('has its days anew when whoever was found says no too', async () => {
    const stage = await looking();
    const jon = personNamed('Jon');
    await putPeople(stage, [jon]);
    await runMatching(stage.deps, { seed: 1, moves: 100 });
    await pass(stage, 2);
    await reply(stage, jon, 'decline');
    expect((await groupOf(stage)).belowMinSince).toBe(stage.clock.now());
  });

  it('is tended a second time without a write', async () => {
    const { calls, around } = countingStore();
    const stage = await looking(around);
    calls.length = 0;
    await tendGroup(stage.deps, stage.groupId);
    await followUp(stage.deps);
    expect(calls.filter((name) => name === 'commit')).toEqual([]);
  });

  it('gets the longest-waiting who fits in the next matching, before a new group is formed', async () => {
    const stage = await looking();
    const since = (day: number) => ({ waitingSince: instant(`2026-11-${day}T09:00:00.000Z`) });
    const others = ['Ida', 'Jon', 'Kim', 'Lea', 'Mia', 'Nils'].map((name, nth) =>
      personNamed(name, since(19 - nth)),
    );
    await putPeople(stage, others);
    const report = await runMatching(stage.deps, { seed: 1, moves: 100 });
    expect(report).toMatchObject({ people: 7, proposed: 1 });
    expect((await personIn(stage, others[5]!)).seat?.groupId).toBe(stage.groupId);
    expect((await groupOf(stage)).belowMinSince).toBeUndefined();
    expect(await shownTo(stage)).toEqual(toEach(undefined));
    await pass(stage, 2);
    await reply(stage, others[5]!, 'accept');
    for (const person of stage.people.slice(1)) await reply(stage, person, 'accept');
    expect(await stateOf(stage)).toBe('complete');
  });
});

describe('with a date', () => {
  it('keeps meeting and room, tells the coordinator once, and once more when somebody is found', async () => {
    const stage = await lookingWithDate('2026-12-15');
    expect(await stateOf(stage)).toBe('scheduled');
    const until = lastDay(stage);
    const told = () => mailed(stage, 'placeFree').map(({ message }) => message.lookingUntil);
    expect(told()).toEqual([until]);
    await pass(stage, 1);
    const jon = personNamed('Jon');
    await putPeople(stage, [jon]);
    await runMatching(stage.deps, { seed: 1, moves: 100 });
    expect((await personIn(stage, jon)).seat).toMatchObject({ meeting: { place: 'Grendehuset' } });
    expect(told()).toEqual([until]);
    expect(mailed(stage, 'placeFilled').map(({ to }) => to)).toEqual([stage.coordinators.anne.id]);
    expect(mailed(stage, 'outOfGroup').map(({ to }) => to)).toEqual([stage.people[0]!.id]);
  });

  it('tells the coordinator one thing when a second one leaves and two are found for both', async () => {
    const stage = await lookingWithDate('2026-12-15');
    await putPeople(stage, [personNamed('Jon'), personNamed('Ida')]);
    await reply(stage, stage.people[1]!, 'decline');
    expect((await groupOf(stage)).seats).toHaveLength(5);
    expect(mailed(stage, 'placeFree').map(({ message }) => message.refilled)).toEqual([false]);
    expect(mailed(stage, 'placeFilled').map(({ message }) => message.people)).toEqual([5]);
  });

  it('reminds nobody of a meeting that may not be, and ends while people could still be told', async () => {
    const stage = await lookingWithDate('2026-12-01');
    const { meeting } = await groupOf(stage);
    const last = meeting && addHours(meeting.startsAt, -48);
    expect(last && last < daysOn(stage, 30)).toBe(true);
    const ends = [lastDay(stage), last].sort()[0];
    stage.clock.forward({ days: 1 });
    await meetOn(stage, '2026-12-01');
    expect((await groupOf(stage)).dueAt).toBe(ends);
    expect(await shownTo(stage)).toEqual(toEach(ends));
    await pass(stage, 12);
    expect(await stateOf(stage)).toBe('dissolved');
    expect(mailed(stage, 'meetingReminder')).toEqual([]);
    expect(mailed(stage, 'coordinatorMeetingReminder')).toEqual([]);
    expect(mailed(stage, 'backInQueue').map(({ message }) => message.meeting?.place)).toEqual(
      toEach('Grendehuset'),
    );
  });

  it('looks no longer than somebody could still come, also when the date is moved', async () => {
    const stage = await lookingWithDate('2026-12-15');
    const moved = daysOn(stage, 4);
    await meetOn(stage, moved.slice(0, 10));
    const { meeting } = await groupOf(stage);
    const until = meeting && addHours(meeting.startsAt, -48);
    expect(await shownTo(stage)).toEqual(toEach(until));
    await cancelMeeting(stage.deps, stage.coordinators.anne, stage.groupId);
    expect(new Set(await shownTo(stage)).size).toBe(1);
    expect((await shownTo(stage))[0]! > until!).toBe(true);
  });

  it('stays together when somebody leaves after its meeting began, before anybody said that it was held', async () => {
    const stage = await complete({ organisation }, 5);
    await meetOn(stage, '2026-12-15');
    stage.clock.forward({ days: 30 });
    await reply(stage, stage.people[0]!, 'decline');
    await followUp(stage.deps);
    const { state, seats, dueAt } = await groupOf(stage);
    expect([state, seats.length]).toEqual(['scheduled', 4]);
    expect(dueAt! > stage.clock.now()).toBe(true);
    expect(await shownTo(stage)).toEqual(toEach(undefined));
    expect([...mailed(stage, 'backInQueue'), ...mailed(stage, 'groupDissolved')]).toEqual([]);
    const { anne } = stage.coordinators;
    const held = { groupId: stage.groupId, confidentialityAgreed: true };
    expect((await meetingHeld(stage.deps, anne, held)).ok).toBe(true);
  });

  it('is seen to at once where the date that made it count as met is moved', async () => {
    const stage = await complete({ organisation }, 5);
    await meetOn(stage, '2026-12-15');
    stage.clock.forward({ days: 30 });
    await reply(stage, stage.people[0]!, 'decline');
    const later = daysOn(stage, 20).slice(0, 10);
    expect((await meetOn(stage, later)).ok).toBe(true);
    expect((await groupOf(stage)).dueAt).toBe(stage.clock.now());
    await followUp(stage.deps);
    expect(await shownTo(stage)).toEqual(toEach(lastDay(stage)));
  });

  it('does not look any more once it has met after all', async () => {
    const stage = await lookingWithDate('2026-12-15');
    stage.clock.forward({ days: 30 });
    const held = await meetingHeld(stage.deps, stage.coordinators.anne, {
      groupId: stage.groupId,
      confidentialityAgreed: true,
    });
    expect(held.ok).toBe(true);
    expect((await groupOf(stage)).belowMinSince).toBeUndefined();
    expect(await shownTo(stage)).toEqual(toEach(undefined));
  });
});

/** The same table, with another file from now on. */
const withFile = (stage: Stage, group: Partial<Organisation['group']>): Stage => ({
  ...stage,
  deps: { ...stage.deps, organisation: { ...organisation, group: { ...organisation.group, ...group } } },
});

describe('another file', () => {
  it('that asks for more people leaves alone whoever was told that five are enough', async () => {
    const stage = withFile(await complete({ organisation }, 5), { min: 6, startAt: 6 });
    await tendGroup(stage.deps, stage.groupId);
    expect(await stateOf(stage)).toBe('complete');
    expect((await groupOf(stage)).belowMinSince).toBeUndefined();
    await meetOn(stage, '2026-12-15');
    await reply(stage, stage.people[0]!, 'decline');
    const until = lastDay(stage);
    expect([await stateOf(stage), await shownTo(stage)]).toEqual(['scheduled', toEach(until)]);
    const [jon, kim] = [personNamed('Jon'), personNamed('Kim')];
    await putPeople(stage, [jon, kim]);
    await tendGroup(stage.deps, stage.groupId);
    expect(await shownTo(stage)).toEqual(toEach(undefined));
    expect((await groupOf(stage)).seats).toHaveLength(5);
    const states = await Promise.all([jon, kim].map(async (one) => (await personIn(stage, one)).state));
    expect(states.toSorted()).toEqual(['invited', 'waiting']);
  });

  it('is asked when a proposal is taken, since nobody has been told of it', async () => {
    const stage = withFile(await proposed({ organisation }, 5), { min: 6, startAt: 6 });
    const taken = await answer(stage, stage.coordinators.anne, { kind: 'take' });
    expect(taken).toEqual({ ok: false, problem: { kind: 'tooFewLeft' } });
  });

  it('that is content with fewer is so at once', async () => {
    const stage = withFile(await looking(), { min: 4, startAt: 4 });
    await tendGroup(stage.deps, stage.groupId);
    expect([await stateOf(stage), await shownTo(stage)]).toEqual(['inviting', toEach(undefined)]);
  });

  it.each([0, 1])('with %i days of grace ends no search before the day that was told', async (fewer) => {
    const before = await looking();
    const until = lastDay(before);
    const stage = withFile(before, { graceDays: fewer });
    await pass(stage, graceDays - 1);
    expect([await stateOf(stage), await shownTo(stage)]).toEqual(['inviting', toEach(until)]);
    expect((await groupOf(stage)).dueAt).toBe(until);
    await pass(stage, 2);
    expect(await stateOf(stage)).toBe('dissolved');
  });
});
