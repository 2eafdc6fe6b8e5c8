import { describe, expect, it } from 'vitest';
import { handOver, meetingHeld, scheduleMeeting } from '../../../shared/use-cases/group-page.ts';
import { runMatching } from '../../../shared/use-cases/run-matching.ts';
import { personNamed } from '../support/entities.ts';
import { personIn, putPeople, tasksIn } from '../support/table.ts';
import { inviting, reply } from './stage.ts';

describe('a group with somebody without e-mail', () => {
  it('leaves no call on the list when it is handed over', async () => {
    const stage = await inviting({}, 6);
    const { deps, coordinators, groupId } = stage;
    const caller = coordinators.anne.id;
    const oda = personNamed('Oda', { email: undefined, phone: '+4790000001', assistedBy: caller });
    await putPeople(stage, [oda]);
    await runMatching(deps, { seed: 1, moves: 500 });
    for (const person of stage.people) await reply(stage, person, 'accept');
    await reply(stage, oda, 'accept');
    expect((await personIn(stage, oda)).state).toBe('accepted');
    const values = { date: '2026-12-08', time: '18:00', roomId: '', place: 'Grendehuset' };
    expect((await scheduleMeeting(deps, coordinators.anne, { groupId, values })).ok).toBe(true);
    stage.clock.forward({ days: 16 });
    const met = { groupId, confidentialityAgreed: true };
    expect((await meetingHeld(deps, coordinators.anne, met)).ok).toBe(true);
    expect((await handOver(deps, coordinators.anne, groupId)).ok).toBe(true);
    expect(tasksIn(stage)).toEqual([]);
  });
});
