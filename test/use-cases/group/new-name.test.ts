import { expect, it } from 'vitest';
import { followUp } from '../../../shared/use-cases/follow-up.ts';
import { assignGroup } from '../../../shared/use-cases/group-lead.ts';
import { scheduleMeeting } from '../../../shared/use-cases/group-page.ts';
import { coordinatorHome } from '../../../shared/use-cases/home.ts';
import { saveCoordinator } from '../../../shared/use-cases/lead.ts';
import { formOf } from '../admin/staff.ts';
import { countingStore } from '../support/counting-store.ts';
import { personIn, tasksIn } from '../support/table.ts';
import { complete, inviting, mailed, type Stage } from './stage.ts';

const rename = ({ deps, coordinators: { anne, lead } }: Stage, firstName: string, store = deps.store) =>
  saveCoordinator({ ...deps, store }, lead, { ...formOf(anne), firstName });

const shownTo = async (stage: Stage) => [
  ...new Set(
    await Promise.all(
      stage.people.map(async (person) => (await personIn(stage, person)).seat?.coordinatorName),
    ),
  ),
];

it('a new name reaches everybody in their groups, and the mails to come', async () => {
  const stage = await complete({}, 6);
  expect(await shownTo(stage)).toEqual(['Anne']);
  expect(await rename(stage, 'Anna')).toEqual({
    ok: true,
    value: { coordinatorId: stage.coordinators.anne.id },
  });
  expect(await shownTo(stage)).toEqual(['Anna']);
  const values = { date: '2026-12-08', time: '18:00', roomId: '', place: 'Grendehuset' };
  await scheduleMeeting(stage.deps, stage.coordinators.anne, { groupId: stage.groupId, values });
  const said = mailed(stage, 'meetingSet').map(({ message }) => message.group.coordinatorName);
  expect(said).toEqual(Array(6).fill('Anna'));
});

it('a new name is shown by follow-up if the process dies right after it was written', async () => {
  const stage = await inviting({}, 6);
  let commits = 0;
  const crashing: Stage['deps']['store'] = {
    ...stage.store,
    commit: (changes) => {
      commits += 1;
      return commits > 1 ? Promise.reject(new Error('the process is gone')) : stage.store.commit(changes);
    },
  };
  await expect(rename(stage, 'Anna', crashing)).rejects.toThrow();
  expect(await shownTo(stage)).toEqual(['Anne']);
  await followUp(stage.deps);
  expect(await shownTo(stage)).toEqual(['Anna']);
  const before = stage.store.dump();
  await followUp(stage.deps);
  expect(stage.store.dump()).toEqual(before);
});

it('only a new name looks for groups, and only for those of whoever has it', async () => {
  const counting = countingStore();
  const stage = await inviting({ around: counting.around }, 6);
  const { deps, coordinators, groupId } = stage;
  counting.calls.splice(0);
  await saveCoordinator(deps, coordinators.lead, { ...formOf(coordinators.anne), capacity: '1' });
  expect(counting.calls).toEqual(['coordinators', 'commit']);
  const before = await stage.store.group(groupId);
  await saveCoordinator(deps, coordinators.lead, { ...formOf(coordinators.bo), firstName: 'Bob' });
  expect(await stage.store.group(groupId)).toEqual(before);
  expect(await shownTo(stage)).toEqual(['Anne']);
});

it('a call about another coordinator says the name of today', async () => {
  const stage = await inviting({}, 6);
  const { deps, coordinators, groupId } = stage;
  const { bo, lead } = coordinators;
  const before = await personIn(stage, stage.people[0]!);
  const byPhone = { email: undefined, phone: '+4790000001', assistedBy: bo.id };
  await stage.store.commit([{ type: 'participant', before, after: { ...before, ...byPhone } }]);
  await assignGroup(deps, lead, { groupId, coordinatorId: bo.id });
  expect(tasksIn(stage).map(({ message }) => message.kind)).toEqual(['newCoordinator']);
  await saveCoordinator(deps, lead, { ...formOf(bo), firstName: 'Bob' });
  const home = await coordinatorHome(deps, bo);
  expect(home.ok && home.value.tasks.map(({ message }) => message)).toMatchObject([
    { kind: 'newCoordinator', group: { area: 'bergenhus', coordinatorName: 'Bob' } },
  ]);
});
