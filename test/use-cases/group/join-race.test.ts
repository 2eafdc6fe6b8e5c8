import { describe, expect, it } from 'vitest';
import type { ActiveParticipant } from '../../../shared/domain/participant.ts';
import type { Store } from '../../../shared/use-cases/ports.ts';
import { runMatching } from '../../../shared/use-cases/run-matching.ts';
import { idOf, personNamed, preferences } from '../support/entities.ts';
import { personIn, putPeople } from '../support/table.ts';
import { groupOf, inviting, type Stage } from './stage.ts';

/** A group with a free place, somebody who fits it, and what they write after the matcher has read the queue. */
const joinedAfter = async (late: ActiveParticipant, change: (stage: Stage) => Promise<void>) => {
  let meanwhile = async () => {};
  const around = (store: Store): Store => ({
    ...store,
    participantsIn: async (state) => {
      const found = await store.participantsIn(state);
      await meanwhile();
      meanwhile = async () => {};
      return found;
    },
  });
  const stage = await inviting({ around }, 6);
  await putPeople(stage, [late]);
  meanwhile = () => change(stage);
  const report = await runMatching(stage.deps, { seed: 1, moves: 500 });
  return { stage, report };
};

const changeTo = (late: ActiveParticipant, patch: Partial<ActiveParticipant>) => async (stage: Stage) => {
  const before = await personIn(stage, late);
  const after = { ...before, ...patch };
  expect(await stage.store.commit([{ type: 'participant', before, after }])).toEqual({ ok: true });
};

const late = personNamed('Jon');
const seat = {
  groupId: idOf('another group'),
  round: 1,
  area: 'bergenhus',
  slot: 'wed-evening',
  language: 'no',
  themed: false,
};

describe('joining a running group', () => {
  it.each<[string, Partial<ActiveParticipant>]>([
    ['got a seat in another group meanwhile', { state: 'proposed', seat, rounds: 1 }],
    ['cannot come at that time any more', { preferences: { ...preferences, slots: ['wed-evening'] } }],
    ['named somebody of the group to stay away from', { guard: [personNamed('Alma').emailHash ?? ''] }],
    ['paused', { state: 'paused' }],
  ])('passes over somebody who %s', async (_, patch) => {
    const { stage, report } = await joinedAfter(late, changeTo(late, patch));
    expect(report.joined).toBe(0);
    expect((await groupOf(stage)).seats).toHaveLength(6);
    expect(await personIn(stage, late)).toMatchObject(patch);
  });

  it('takes whoever changed nothing that matters', async () => {
    const { stage, report } = await joinedAfter(late, changeTo(late, { firstName: 'Johannes' }));
    expect(report.joined).toBe(1);
    expect(await personIn(stage, late)).toMatchObject({ state: 'invited', firstName: 'Johannes' });
  });
});
