import { describe, expect, it } from 'vitest';
import { followUp } from '../../../shared/use-cases/follow-up.ts';
import { scheduleMeeting } from '../../../shared/use-cases/group-page.ts';
import { runMatching } from '../../../shared/use-cases/run-matching.ts';
import { personNamed } from '../support/entities.ts';
import { personIn, putPeople } from '../support/table.ts';
import { bergen } from '../support/test-deps.ts';
import { complete, inviting, mailed, reply, type Stage, stateOf, statesOf } from './stage.ts';

const days = async (stage: Stage, count: number): Promise<void> => {
  for (let day = 0; day < count; day += 1) {
    stage.clock.forward({ days: 1 });
    await followUp(stage.deps);
  }
};

describe('a group that nobody looks after', () => {
  it('without a date ends after the longest a group is kept, and its people wait again', async () => {
    const stage = await complete();
    await days(stage, bergen.retention.groupDays - 1);
    expect(await stateOf(stage)).toBe('complete');
    await days(stage, 2);
    expect(await stateOf(stage)).toBe('dissolved');
    expect(new Set(await statesOf(stage))).toEqual(new Set(['waiting']));
    expect(mailed(stage, 'backInQueue')).toHaveLength(7);
  });

  it('with a date that nobody ever said was held ends the same way: nothing links its people, and none is lost', async () => {
    const stage = await complete();
    const values = { date: '2026-12-08', time: '18:00', roomId: '', place: 'Grendehuset' };
    const { deps, groupId, coordinators } = stage;
    expect((await scheduleMeeting(deps, coordinators.anne, { groupId, values })).ok).toBe(true);
    await days(stage, 15 + bergen.retention.groupDays - 1);
    expect(await stateOf(stage)).toBe('scheduled');
    await days(stage, 3);
    expect(await stateOf(stage)).toBe('dissolved');
    expect(new Set(await statesOf(stage))).toEqual(new Set(['waiting']));
    expect(mailed(stage, 'groupDissolved').map(({ to }) => to)).toEqual([coordinators.anne.id]);
  });

  it('ends too when an invitation by phone is never made', async () => {
    const stage = await inviting({}, 5);
    const waits = personNamed('Oda', { email: undefined, phone: '+4790000001' });
    await putPeople(stage, [waits]);
    await runMatching(stage.deps, { seed: 1, moves: 500 });
    const [first, ...rest] = stage.people;
    for (const person of rest) await reply(stage, person, 'accept');
    if (first) await reply(stage, first, 'decline');
    expect(await stateOf(stage)).toBe('inviting');
    await days(stage, bergen.retention.groupDays + 1);
    expect(await stateOf(stage)).toBe('dissolved');
    expect((await personIn(stage, waits)).state).toBe('waiting');
  });
});
