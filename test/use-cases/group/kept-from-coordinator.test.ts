import { describe, expect, it } from 'vitest';
import type { ActiveParticipant } from '../../../shared/domain/participant.ts';
import { askColleagues } from '../../../shared/use-cases/answer-ask.ts';
import { followUp } from '../../../shared/use-cases/follow-up.ts';
import { assignGroup } from '../../../shared/use-cases/group-lead.ts';
import { viewGroup } from '../../../shared/use-cases/group-page.ts';
import { deactivateCoordinator } from '../../../shared/use-cases/lead.ts';
import { pausePlace } from '../../../shared/use-cases/place.ts';
import { runMatching } from '../../../shared/use-cases/run-matching.ts';
import { coordinatorNamed, emailHash, personNamed } from '../support/entities.ts';
import { personIn, personLink, putCoordinator, putPeople } from '../support/table.ts';
import { createTestDeps } from '../support/test-deps.ts';
import {
  answer,
  askToken,
  groupOf,
  inviting,
  mailed,
  proposed,
  reply,
  type Stage,
  stateOf,
} from './stage.ts';

const change = async (stage: Stage, index: number, patch: Partial<ActiveParticipant>) => {
  const before = await personIn(stage, stage.people[index]!);
  const after = { ...before, ...patch };
  expect(await stage.store.commit([{ type: 'participant', before, after }])).toEqual({ ok: true });
  return after;
};

const guardsAnne = { guard: [emailHash('anne@example.org')] };
const isAnne = { email: 'Anne@example.org', emailHash: emailHash('anne@example.org') };

describe('somebody who will not meet the coordinator', () => {
  it.each([
    ['named their address', guardsAnne],
    ['is that coordinator', isAnne],
  ])('because they %s: is not shown to them, and waits on untold', async (_, patch) => {
    const stage = await proposed();
    const person = await change(stage, 0, patch);
    expect((await answer(stage, stage.coordinators.anne, { kind: 'take' })).ok).toBe(true);
    expect((await personIn(stage, person)).state).toBe('waiting');
    const view = await viewGroup(stage.deps, stage.coordinators.anne, stage.groupId);
    expect(view.ok && view.value.members.map(({ participantId }) => participantId)).not.toContain(person.id);
    expect(mailed(stage, 'invitation')).toHaveLength(6);
    expect(mailed(stage, 'backInQueue')).toHaveLength(0);
  });

  it('stays when another coordinator takes the group', async () => {
    const stage = await proposed();
    const person = await change(stage, 0, guardsAnne);
    const { bo } = stage.coordinators;
    expect((await answer(stage, stage.coordinators.anne, { kind: 'handOn', coordinatorId: bo.id })).ok).toBe(
      true,
    );
    expect((await answer(stage, bo, { kind: 'take' })).ok).toBe(true);
    expect((await personIn(stage, person)).state).toBe('invited');
  });

  it('is kept from a lead who takes the group as well', async () => {
    const stage = await proposed();
    const person = await change(stage, 0, { guard: [emailHash('leder@example.org')] });
    const { lead } = stage.coordinators;
    const wish = { groupId: stage.groupId, coordinatorId: lead.id };
    expect((await assignGroup(stage.deps, lead, wish)).ok).toBe(true);
    expect((await personIn(stage, person)).state).toBe('waiting');
  });

  it('is not offered a free place there either, at once or by the daily matching', async () => {
    const stage = await inviting({}, 6);
    const person = personNamed('Jon', guardsAnne);
    await putPeople(stage, [person]);
    await reply(stage, stage.people[0]!, 'decline');
    await runMatching(stage.deps, { seed: 1, moves: 500 });
    expect((await groupOf(stage)).seats).toHaveLength(5);
    expect((await personIn(stage, person)).state).toBe('waiting');
  });

  it('may leave too few: the group waits for another coordinator', async () => {
    const stage = await proposed({}, 5);
    await change(stage, 0, guardsAnne);
    const taken = await answer(stage, stage.coordinators.anne, { kind: 'take' });
    expect(taken).toMatchObject({ problem: { kind: 'tooFewLeft' } });
    expect(await stateOf(stage)).toBe('asked');
    expect((await answer(stage, stage.coordinators.anne, { kind: 'cannot' })).ok).toBe(true);
    expect((await answer(stage, stage.coordinators.bo, { kind: 'take' })).ok).toBe(true);
  });
});

describe('a coordinator whom somebody in the group will not meet', () => {
  const askedIds = (stage: Stage) => mailed(stage, 'ask').map(({ to }) => to);

  it('is passed over when the question goes on, and the leads are told where there is nobody else', async () => {
    const stage = await proposed();
    const { anne, bo, lead } = stage.coordinators;
    await change(stage, 0, { guard: [emailHash('bo@example.org')] });
    expect((await answer(stage, anne, { kind: 'cannot' })).ok).toBe(true);
    expect(askedIds(stage)).toEqual([anne.id]);
    expect(mailed(stage, 'nobodyTakes').map(({ to }) => to)).toEqual([lead.id]);
    expect((await groupOf(stage)).asks.map(({ coordinatorId }) => coordinatorId)).not.toContain(bo.id);
  });

  it('is passed over for the one after, whether there was a no or no answer', async () => {
    for (const move of [
      (stage: Stage) => answer(stage, stage.coordinators.anne, { kind: 'cannot' }),
      async (stage: Stage) => {
        stage.clock.forward({ days: 3 });
        await followUp(stage.deps);
        stage.clock.forward({ days: 4 });
        await followUp(stage.deps);
      },
      (stage: Stage) =>
        deactivateCoordinator(stage.deps, stage.coordinators.lead, stage.coordinators.anne.id),
    ]) {
      const stage = await proposed();
      const kim = coordinatorNamed('Kim', { areas: ['bergenhus', 'arstad', 'arna'] });
      await putCoordinator(stage, kim);
      await change(stage, 0, { guard: [emailHash('bo@example.org')] });
      await move(stage);
      expect(askedIds(stage).at(-1)).toBe(kim.id);
      expect(askedIds(stage)).not.toContain(stage.coordinators.bo.id);
    }
  });

  it('is still among the colleagues to choose from: a name that is missing there would tell', async () => {
    const stage = await proposed();
    const token = await askToken(stage, stage.coordinators.anne);
    const before = await askColleagues(stage.deps, { token });
    await change(stage, 0, { guard: [emailHash('bo@example.org')] });
    expect(await askColleagues(stage.deps, { token })).toEqual(before);
  });

  it('is not asked in the first place when another can be', async () => {
    const kit = createTestDeps();
    const people = Array.from({ length: 6 }, (_, index) =>
      personNamed(`P${index}`, index === 0 ? guardsAnne : {}),
    );
    await putPeople(kit, people);
    for (const name of ['Anne', 'Bo']) await putCoordinator(kit, coordinatorNamed(name));
    expect(await runMatching(kit.deps, { seed: 1, moves: 500 })).toMatchObject({ proposed: 1, waiting: 0 });
    expect(mailed(kit, 'ask').map(({ to, message }) => [to, message.people])).toEqual([
      [coordinatorNamed('Bo').id, 6],
    ]);
  });

  it.each([
    [6, { proposed: 1, waiting: 1 }, [5]],
    [5, { proposed: 0, waiting: 5, overtaken: 0 }, []],
  ])(
    'where there is no other, %i people become a group without that person, or none',
    async (count, report, asks) => {
      const kit = createTestDeps();
      const people = Array.from({ length: count }, (_, index) =>
        personNamed(`P${index}`, index === 0 ? guardsAnne : {}),
      );
      await putPeople(kit, people);
      await putCoordinator(kit, coordinatorNamed('Anne'));
      expect(await runMatching(kit.deps, { seed: 1, moves: 500 })).toMatchObject(report);
      expect(mailed(kit, 'ask').map(({ message }) => message.people)).toEqual(asks);
      expect((await personIn(kit, people[0]!)).state).toBe('waiting');
    },
  );

  it('gets nobody seated beside them while they are being asked', async () => {
    const stage = await proposed({}, 6);
    const person = personNamed('Jon', guardsAnne);
    await putPeople(stage, [person]);
    await runMatching(stage.deps, { seed: 1, moves: 500 });
    const gone = await personLink(stage, stage.people[0]!, { purpose: 'place' });
    expect((await pausePlace(stage.deps, gone)).ok).toBe(true);
    expect((await groupOf(stage)).seats).toHaveLength(5);
    expect((await personIn(stage, person)).state).toBe('waiting');
  });
});
