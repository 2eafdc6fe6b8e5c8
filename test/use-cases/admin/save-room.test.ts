import { describe, expect, it } from 'vitest';
import { saveRoom } from '../../../shared/use-cases/lead.ts';
import { viewGroup } from '../../../shared/use-cases/view-group.ts';
import { countingStore } from '../support/counting-store.ts';
import { groupNamed } from '../support/entities.ts';
import { putGroup } from '../support/table.ts';
import { createTestDeps } from '../support/test-deps.ts';
import { hire, hireLead, meanwhile, outcome } from './staff.ts';

const form = {
  id: '',
  name: 'Biblioteket',
  address: 'Strømgaten 6',
  area: 'bergenhus',
  seats: '12',
  stepFree: 'yes',
  slots: ['tue-evening'],
  active: 'yes',
};
const scene = async () => {
  const counting = countingStore();
  const kit = createTestDeps({ around: counting.around });
  const liv = await hireLead(kit, 'Liv');
  return { kit, liv, calls: counting.calls };
};
const idOf = (saved: Awaited<ReturnType<typeof saveRoom>>) => (saved.ok ? saved.value.roomId : '');

describe('rooms', () => {
  it('are added in one read and one commit', async () => {
    const { kit, liv, calls } = await scene();
    const saved = await saveRoom(kit.deps, liv, form);
    expect(calls).toEqual(['rooms', 'commit']);
    expect(await kit.store.rooms()).toEqual([
      { ...form, id: idOf(saved), version: 1, seats: 12, stepFree: true, active: true },
    ]);
    expect(idOf(saved)).toMatch(/^[A-Za-z0-9_-]{22}$/);
  });

  it('are one when the form is posted twenty times at once', async () => {
    const { kit, liv } = await scene();
    const results = await Promise.all(Array.from({ length: 20 }, () => saveRoom(kit.deps, liv, form)));
    const rooms = await kit.store.rooms();
    expect(rooms).toHaveLength(1);
    expect(new Set(results.map(idOf))).toEqual(new Set([rooms[0]?.id]));
  });

  it('are changed, and keep their id when they are renamed', async () => {
    const { kit, liv } = await scene();
    const id = idOf(await saveRoom(kit.deps, liv, form));
    expect(outcome(await saveRoom(kit.deps, liv, { ...form, id, name: 'Salen', seats: '8' }))).toBe('ok');
    const again = await saveRoom(kit.deps, liv, form);
    expect(outcome(again)).toBe('ok');
    expect(idOf(again)).not.toBe(id);
    const rooms = await kit.store.rooms();
    expect(rooms.map(({ name }) => name).toSorted()).toEqual(['Biblioteket', 'Salen']);
    expect(rooms.find((room) => room.id === id)).toMatchObject({ name: 'Salen', seats: 8, version: 2 });
  });

  it('taken out of use are not suggested any more', async () => {
    const { kit, liv } = await scene();
    const id = idOf(await saveRoom(kit.deps, liv, form));
    const group = groupNamed('G', { state: 'complete', coordinatorId: liv.id });
    await putGroup(kit, group);
    const suggested = async () => {
      const view = await viewGroup(kit.deps, liv, group.id);
      return view.ok ? view.value.rooms.map(({ room }) => room.id) : [];
    };
    expect(await suggested()).toEqual([id]);
    const { active: _, ...closed } = { ...form, id };
    expect(outcome(await saveRoom(kit.deps, liv, closed))).toBe('ok');
    expect(await suggested()).toEqual([]);
    expect(outcome(await saveRoom(kit.deps, liv, { ...form, id }))).toBe('ok');
    expect(await suggested()).toEqual([id]);
  });

  it('must be there to be changed', async () => {
    const { kit, liv } = await scene();
    expect(outcome(await saveRoom(kit.deps, liv, { ...form, id: 'nothing' }))).toBe('notFound');
    expect(await kit.store.rooms()).toEqual([]);
  });

  it('are the leads’ to change', async () => {
    const { kit, calls } = await scene();
    expect(outcome(await saveRoom(kit.deps, await hire(kit, 'Kari'), form))).toBe('notYours');
    expect(calls).toEqual([]);
  });

  it('are not written when a field is wrong', async () => {
    const { kit, liv, calls } = await scene();
    const result = await saveRoom(kit.deps, liv, { ...form, seats: '0' });
    expect(result).toEqual({ ok: false, problem: { kind: 'invalid', fields: { seats: 'notANumber' } } });
    expect(calls).toEqual([]);
  });

  it('changed by two leads at once are the last one’s, whole', async () => {
    const { kit, liv } = await scene();
    const id = idOf(await saveRoom(kit.deps, liv, form));
    const first = { ...form, id, name: 'Salen', seats: '8' };
    const around = meanwhile(() => saveRoom(kit.deps, liv, first));
    const second = { ...form, id, name: 'Kafeen', seats: '9' };
    expect(outcome(await saveRoom({ ...kit.deps, store: around(kit.store) }, liv, second))).toBe('ok');
    expect(await kit.store.rooms()).toMatchObject([{ id, name: 'Kafeen', seats: 9, version: 3 }]);
  });
});
