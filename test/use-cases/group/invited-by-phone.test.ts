import { expect, it } from 'vitest';
import { followUp } from '../../../shared/use-cases/follow-up.ts';
import { completeTask } from '../../../shared/use-cases/tasks.ts';
import { personNamed } from '../support/entities.ts';
import { personIn, putPeople, tasksIn } from '../support/table.ts';
import { answer, mailed, proposed, reply, stateOf } from './stage.ts';

/** Five are invited; the first has no e-mail, and Anne should call her. The four others have said yes. */
const waitingForACall = async () => {
  const stage = await proposed({}, 5);
  const { anne, lead } = stage.coordinators;
  const [first, ...others] = stage.people;
  const before = await personIn(stage, first!);
  const byPhone = { email: undefined, emailHash: undefined, phone: '+4790000001', assistedBy: anne.id };
  await stage.store.commit([{ type: 'participant', before, after: { ...before, ...byPhone } }]);
  await answer(stage, anne, { kind: 'take' });
  for (const person of others) await reply(stage, person, 'accept');
  const after = async (days: number) => {
    for (let day = 0; day < days; day += 1) {
      stage.clock.forward({ days: 1 });
      await followUp(stage.deps);
    }
    return {
      state: (await personIn(stage, first!)).state,
      alarms: mailed(stage, 'taskWaiting').filter(({ to }) => to === lead.id).length,
    };
  };
  const press = async (outcome: 'noAnswer' | 'accept') => {
    const [call] = tasksIn(stage);
    return completeTask(stage.deps, anne, { taskId: call?.id ?? '', outcome });
  };
  return { stage, first: first!, after, press };
};

it('a call that nobody makes alarms the leads when the time to answer is over, and then again and again', async () => {
  const { stage, after, press } = await waitingForACall();
  expect(await after(7)).toEqual({ state: 'invited', alarms: 0 });
  expect(await after(1)).toEqual({ state: 'invited', alarms: 1 });
  expect(await after(3)).toEqual({ state: 'invited', alarms: 1 });
  expect(await after(1)).toEqual({ state: 'invited', alarms: 2 });
  // However late the call is, a yes in it is a yes.
  expect(await press('accept')).toEqual({ ok: true, value: {} });
  expect(await stateOf(stage)).toBe('complete');
});

it('whoever cannot be reached for some days gives up the place to somebody who waits', async () => {
  const { stage, first, after, press } = await waitingForACall();
  const next = personNamed('Kim');
  await putPeople(stage, [next]);
  await after(8);
  expect(await press('noAnswer')).toEqual({ ok: true, value: {} });
  expect(await after(3)).toMatchObject({ state: 'invited', alarms: 1 });
  expect(await press('noAnswer')).toEqual({ ok: true, value: {} });
  expect(await after(1)).toMatchObject({ state: 'lapsed', alarms: 1 });
  expect((await personIn(stage, first)).seat).toBeUndefined();
  expect((await personIn(stage, next)).state).toBe('invited');
  expect(tasksIn(stage).map(({ message }) => message.kind)).toEqual(['placeLapsed']);
});
