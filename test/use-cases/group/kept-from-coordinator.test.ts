import { describe, expect, it } from 'vitest';
import type { ActiveParticipant } from '../../../shared/domain/participant.ts';
import { assignGroup } from '../../../shared/use-cases/group-lead.ts';
import { viewGroup } from '../../../shared/use-cases/group-page.ts';
import { runMatching } from '../../../shared/use-cases/run-matching.ts';
import { emailHash, personNamed } from '../support/entities.ts';
import { personIn, putPeople } from '../support/table.ts';
import { answer, groupOf, inviting, mailed, proposed, reply, type Stage, stateOf } from './stage.ts';

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
