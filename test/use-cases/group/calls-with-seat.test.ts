import { describe, expect, it } from 'vitest';
import type { MessageKind } from '../../../shared/domain/message.ts';
import { followUp } from '../../../shared/use-cases/follow-up.ts';
import { dissolveGroup } from '../../../shared/use-cases/group-lead.ts';
import { closeGroup, meetingHeld, removeMember } from '../../../shared/use-cases/group-page.ts';
import { completeTask } from '../../../shared/use-cases/tasks.ts';
import { countingStore } from '../support/counting-store.ts';
import { personIn, putTask, tasksIn } from '../support/table.ts';
import { withoutGrace } from '../support/test-deps.ts';
import { answer, inviting, proposed, reply, type Stage, stateOf } from './stage.ts';

const facts = { area: 'bergenhus', slot: 'tue-evening', language: 'no' };

/** Six are invited; the first has no e-mail, and nobody has called her yet. All others have said yes. */
const uncalled = async (options: Parameters<typeof proposed>[0] = {}) => {
  const stage = await proposed(options, 6);
  const { anne } = stage.coordinators;
  const [first, ...others] = stage.people;
  const before = await personIn(stage, first!);
  const byPhone = { email: undefined, emailHash: undefined, phone: '+4790000001', assistedBy: anne.id };
  await stage.store.commit([{ type: 'participant', before, after: { ...before, ...byPhone } }]);
  const [id, createdAt] = ['welcome', stage.clock.now()];
  const welcome = { kind: 'welcome', talk: false } as const;
  await putTask(stage, { id, version: 1, participantId: before.id, message: welcome, createdAt });
  await answer(stage, anne, { kind: 'take' });
  for (const person of others) await reply(stage, person, 'accept');
  expect(callsIn(stage)).toEqual(['invitation', 'welcome']);
  return { ...stage, first: before };
};

const callsIn = (stage: Stage): readonly MessageKind[] =>
  tasksIn(stage)
    .map(({ message }) => message.kind)
    .toSorted();

/** She has said yes too, and is to be told of a date and of another coordinator. */
const toBeTold = async () => {
  const stage = await uncalled();
  const { deps, coordinators, first } = stage;
  const call = tasksIn(stage).find(({ message }) => message.kind === 'invitation');
  await completeTask(deps, coordinators.anne, { taskId: call?.id ?? '', outcome: 'accept' });
  const createdAt = stage.clock.now();
  for (const kind of ['newCoordinator', 'groupComplete'] as const)
    await putTask(stage, {
      ...{ id: kind, version: 1, participantId: first.id, message: { kind, group: facts }, createdAt },
    });
  return stage;
};

const left = ['backInQueue', 'welcome'];

describe('calls about a seat go with it', () => {
  it('when the group is closed, by its coordinator or by a lead', async () => {
    const [closed, dissolved] = [await uncalled(), await toBeTold()];
    await closeGroup(closed.deps, closed.coordinators.anne, closed.groupId);
    await dissolveGroup(dissolved.deps, dissolved.coordinators.lead, dissolved.groupId);
    expect([await stateOf(closed), callsIn(closed)]).toEqual(['dissolved', left]);
    expect([await stateOf(dissolved), callsIn(dissolved)]).toEqual(['dissolved', left]);
  });

  it('when somebody is taken out', async () => {
    for (const stage of [await uncalled(), await toBeTold()]) {
      const { deps, coordinators, groupId, first } = stage;
      await removeMember(deps, coordinators.anne, { groupId, participantId: first.id });
      expect([(await personIn(stage, first)).state, callsIn(stage)]).toEqual(['waiting', left]);
    }
  });

  it('when the group meets without them, and when they have met', async () => {
    const held = async (stage: Stage) => {
      const before = await stage.store.group(stage.groupId);
      if (before === undefined || !('seats' in before)) throw new Error('no group');
      await stage.store.commit([{ type: 'group', before, after: { ...before, state: 'scheduled' } }]);
      const { deps, coordinators, groupId } = stage;
      await meetingHeld(deps, coordinators.anne, { groupId, confidentialityAgreed: true });
      return callsIn(stage);
    };
    expect(await held(await uncalled())).toEqual(left);
    expect(await held(await toBeTold())).toEqual(['welcome']);
  });

  it('when too few are left, whoever notices it', async () => {
    const stage = await uncalled({ organisation: withoutGrace });
    for (const person of stage.people.slice(1, 3)) await reply(stage, person, 'decline');
    expect([await stateOf(stage), callsIn(stage)]).toEqual(['dissolved', left]);
  });

  it('when nobody has said for too long that the group met', async () => {
    const stage = await toBeTold();
    stage.clock.forward({ days: 400 });
    await followUp(stage.deps);
    expect(await stateOf(stage)).toBe('dissolved');
    expect(callsIn(stage)).toEqual(expect.arrayContaining(['backInQueue', 'welcome']));
    expect(callsIn(stage)).not.toContain('newCoordinator');
  });

  it('in the same transaction, with one read, and none where nobody is called', async () => {
    const counting = countingStore();
    const stage = await uncalled({ around: counting.around });
    counting.calls.splice(0);
    await closeGroup(stage.deps, stage.coordinators.anne, stage.groupId);
    expect(counting.calls.slice(0, 4)).toEqual(['group', 'participants', 'tasks', 'commit']);
    expect(callsIn(stage)).toEqual(left);
    const mailed = await inviting({ around: counting.around });
    counting.calls.splice(0);
    await closeGroup(mailed.deps, mailed.coordinators.anne, mailed.groupId);
    expect(counting.calls).not.toContain('tasks');
  });
});

it('a call that comes while somebody is taken out goes too', async () => {
  let intrude: (() => Promise<unknown>) | undefined;
  const stage = await uncalled({
    around: (store) => ({
      ...store,
      tasks: async () => {
        const found = await store.tasks();
        const once = intrude;
        intrude = undefined;
        await once?.();
        return found;
      },
    }),
  });
  const { deps, coordinators, groupId, first, store } = stage;
  intrude = async () => {
    const group = await store.group(groupId);
    if (group === undefined || !('seats' in group)) throw new Error('no group');
    // As a reminder of the meeting is written: with the group, not with each person.
    const message = { kind: 'newCoordinator', group: facts } as const;
    const [id, createdAt] = ['meanwhile', stage.clock.now()];
    await store.commit([
      { type: 'group', before: group, after: group },
      { type: 'task', after: { id, version: 1, participantId: first.id, message, createdAt } },
    ]);
  };
  await removeMember(deps, coordinators.anne, { groupId, participantId: first.id });
  expect(callsIn(stage)).toEqual(left);
});
