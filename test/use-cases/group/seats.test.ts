import { describe, expect, it } from 'vitest';
import { instant } from '../../../shared/domain/time.ts';
import { followUp } from '../../../shared/use-cases/follow-up.ts';
import { removeMember } from '../../../shared/use-cases/group-page.ts';
import { tendGroup } from '../../../shared/use-cases/tend-group.ts';
import { countingStore } from '../support/counting-store.ts';
import { personNamed, preferences } from '../support/entities.ts';
import { personIn, putPeople } from '../support/table.ts';
import { withoutGrace } from '../support/test-deps.ts';
import { complete, groupOf, inviting, mailed, names, reply, stateOf, statesOf } from './stage.ts';

const waitingSince = (day: string) => ({ waitingSince: instant(`2026-${day}T09:00:00.000Z`) });

describe('a place that becomes free', () => {
  it('goes to the longest-waiting person who fits', async () => {
    const stage = await inviting();
    const short = personNamed('Jon', waitingSince('11-20'));
    const long = personNamed('Kim', waitingSince('11-05'));
    const unfit = personNamed('Lea', {
      ...waitingSince('11-02'),
      preferences: { ...preferences, slots: ['wed-evening'] },
    });
    await putPeople(stage, [short, long, unfit]);
    expect((await reply(stage, stage.people[0]!, 'decline')).ok).toBe(true);
    expect((await personIn(stage, long)).state).toBe('invited');
    expect((await personIn(stage, short)).state).toBe('waiting');
    expect((await personIn(stage, unfit)).state).toBe('waiting');
    expect(mailed(stage, 'invitation').at(-1)?.to).toBe(long.id);
  });

  it('never goes to somebody on a guard list, in either direction', async () => {
    const stage = await inviting();
    const guarded = personNamed('Jon', { guard: [stage.people[1]!.emailHash ?? ''] });
    await putPeople(stage, [guarded]);
    await reply(stage, stage.people[0]!, 'decline');
    expect((await personIn(stage, guarded)).state).toBe('waiting');
  });

  it('is not offered again to the one who declined, whose date stays', async () => {
    const stage = await inviting();
    const before = await personIn(stage, stage.people[0]!);
    await reply(stage, before, 'decline');
    await tendGroup(stage.deps, stage.groupId);
    const after = await personIn(stage, before);
    expect(after).toMatchObject({ state: 'waiting', waitingSince: before.waitingSince });
    expect(after.seat).toBeUndefined();
  });

  it('"this time does not fit" takes that time off the list', async () => {
    const stage = await inviting();
    await reply(stage, stage.people[0]!, 'timeDoesNotFit');
    expect((await personIn(stage, stage.people[0]!)).preferences.slots).toEqual(['wed-evening']);
  });

  it('lapses after its deadline, with one reminder', async () => {
    const stage = await inviting();
    const other = personNamed('Jon');
    await putPeople(stage, [other]);
    for (const person of stage.people.slice(1)) await reply(stage, person, 'accept');
    for (let day = 0; day < 8; day += 1) {
      stage.clock.forward({ days: 1 });
      await followUp(stage.deps);
    }
    expect((await personIn(stage, stage.people[0]!)).state).toBe('lapsed');
    expect(mailed(stage, 'invitationReminder').map(({ to }) => to)).toContain(stage.people[0]!.id);
    expect(mailed(stage, 'invitationReminder').filter(({ to }) => to === stage.people[0]!.id)).toHaveLength(
      1,
    );
    expect(mailed(stage, 'placeLapsed').map(({ to }) => to)).toEqual([stage.people[0]!.id]);
    expect((await personIn(stage, other)).state).toBe('invited');
  });
});

describe('enough have said yes', () => {
  it('tells them and the coordinator, once, at the fifth', async () => {
    const stage = await inviting();
    for (const person of stage.people.slice(0, 4)) await reply(stage, person, 'accept');
    expect(await stateOf(stage)).toBe('inviting');
    await reply(stage, stage.people[4]!, 'accept');
    expect(await stateOf(stage)).toBe('complete');
    expect(mailed(stage, 'groupComplete')).toHaveLength(5);
    await reply(stage, stage.people[5]!, 'accept');
    expect(mailed(stage, 'groupComplete')).toHaveLength(6);
    expect(mailed(stage, 'chooseDate').map(({ to }) => to)).toEqual([stage.coordinators.anne.id]);
  });

  it('all seven answering in the same moment lose no answer', async () => {
    const stage = await inviting();
    const answers = await Promise.all(stage.people.map((person) => reply(stage, person, 'accept')));
    expect(answers.every(({ ok }) => ok)).toBe(true);
    expect((await groupOf(stage)).seats.map(({ status }) => status)).toEqual(names.map(() => 'accepted'));
    expect(mailed(stage, 'chooseDate')).toHaveLength(1);
    expect(mailed(stage, 'groupComplete')).toHaveLength(7);
  });
});

describe('fewer than five are left, without days of grace', () => {
  it('sends everybody back with their original date, tells whoever knew, keeps no trace', async () => {
    const stage = await inviting({ organisation: withoutGrace }, 6);
    await reply(stage, stage.people[0]!, 'accept');
    await reply(stage, stage.people[1]!, 'decline');
    expect(await stateOf(stage)).toBe('inviting');
    await reply(stage, stage.people[2]!, 'decline');
    expect(await stateOf(stage)).toBe('dissolved');
    expect(new Set(await statesOf(stage))).toEqual(new Set(['waiting']));
    const dates = await Promise.all(
      stage.people.map(async (person) => (await personIn(stage, person)).waitingSince),
    );
    expect(dates).toEqual(stage.people.map((person) => person.waitingSince));
    expect(mailed(stage, 'backInQueue')).toHaveLength(4);
    expect(mailed(stage, 'groupDissolved').map(({ to }) => to)).toEqual([stage.coordinators.anne.id]);
    const tombstone = stage.store.dump().find(({ pk }) => pk === `G#${stage.groupId}`);
    expect(JSON.stringify(tombstone)).not.toMatch(new RegExp(stage.people.map(({ id }) => id).join('|')));
  });

  it('a complete group goes back to inviting while a place can still be filled', async () => {
    const stage = await complete({}, 5);
    await putPeople(stage, [personNamed('Jon')]);
    await reply(stage, stage.people[0]!, 'decline');
    expect(await stateOf(stage)).toBe('inviting');
    await reply(stage, personNamed('Jon'), 'accept');
    expect(await stateOf(stage)).toBe('complete');
  });
});

describe('a coordinator takes somebody out', () => {
  it('who waits again, hears it kindly and never gets this group again', async () => {
    const stage = await inviting();
    const removed = await removeMember(stage.deps, stage.coordinators.anne, {
      groupId: stage.groupId,
      participantId: stage.people[0]!.id,
    });
    expect(removed.ok).toBe(true);
    expect((await personIn(stage, stage.people[0]!)).state).toBe('waiting');
    expect(mailed(stage, 'backInQueue').map(({ to }) => to)).toEqual([stage.people[0]!.id]);
    expect((await groupOf(stage)).notAgain).toEqual([stage.people[0]!.id]);
  });

  it('only in a group of their own', async () => {
    const stage = await inviting();
    const other = await removeMember(stage.deps, stage.coordinators.bo, {
      groupId: stage.groupId,
      participantId: stage.people[0]!.id,
    });
    expect(other).toMatchObject({ problem: { kind: 'notYours' } });
    expect((await groupOf(stage)).seats).toHaveLength(7);
  });
});

describe('tending', () => {
  it('does nothing the second time, and writes nothing', async () => {
    const { calls, around } = countingStore();
    const stage = await complete({ around });
    const before = stage.store.dump();
    calls.length = 0;
    await tendGroup(stage.deps, stage.groupId);
    expect(calls.filter((name) => name === 'commit')).toEqual([]);
    expect(stage.store.dump()).toEqual(before);
  });

  it('is made up for by follow-up when a process died right after an answer', async () => {
    let dead = false;
    let dying = false;
    const stage = await inviting({
      around: (store) => ({
        ...store,
        group: async (id) => (dead ? Promise.reject(new Error('the process died')) : store.group(id)),
        commit: async (changes) => {
          const written = await store.commit(changes);
          dead = dying && changes.some(({ type }) => type === 'group');
          return written;
        },
      }),
    });
    await putPeople(stage, [personNamed('Jon')]);
    dying = true;
    await expect(reply(stage, stage.people[0]!, 'decline')).rejects.toThrow('died');
    dying = false;
    dead = false;
    expect((await groupOf(stage)).seats).toHaveLength(6);
    await followUp(stage.deps);
    expect((await groupOf(stage)).seats).toHaveLength(7);
    expect((await personIn(stage, personNamed('Jon'))).state).toBe('invited');
  });
});
