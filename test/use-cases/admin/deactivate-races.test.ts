import { describe, expect, it } from 'vitest';
import type { Coordinator } from '../../../shared/domain/coordinator.ts';
import { deactivateCoordinator } from '../../../shared/use-cases/lead.ts';
import { putGroup } from '../support/table.ts';
import type { TestKit } from '../support/test-deps.ts';
import { ask, askedGroup, asksOf, close, scene } from './leaving.ts';
import { hire, hireLead, meanwhile, outcome } from './staff.ts';

describe('closing at the moment when', () => {
  /** The use case sees the table as it was before `act`, and its first commit comes after. */
  const closeWhile = (kit: TestKit, both: readonly [Coordinator, Coordinator], act: () => Promise<unknown>) =>
    deactivateCoordinator({ ...kit.deps, store: meanwhile(act)(kit.store) }, both[0], both[1].id);

  it('they take the group they were asked for: they are needed now', async () => {
    const { kit, liv, kari } = await scene();
    const group = askedGroup('G', [ask(kari, 'open')]);
    await putGroup(kit, group);
    const taken = { ...group, state: 'inviting' as const, coordinatorId: kari.id, asks: [ask(kari, 'took')] };
    const take = () => kit.store.commit([{ type: 'group', before: group, after: taken }]);
    expect(outcome(await closeWhile(kit, [liv, kari], take))).toBe('stillNeeded');
    expect(await kit.store.coordinator(kari.id)).toEqual(kari);
  });

  it('they answer no: the next one stays asked', async () => {
    const { kit, liv, kari } = await scene();
    const ola = await hire(kit, 'Ola');
    const group = askedGroup('G', [ask(kari, 'open')]);
    await putGroup(kit, group);
    const after = { ...group, asks: [ask(kari, 'cannot'), ask(ola, 'open')] };
    const answer = () => kit.store.commit([{ type: 'group', before: group, after }]);
    expect(outcome(await closeWhile(kit, [liv, kari], answer))).toBe('ok');
    expect(await asksOf(kit, group)).toEqual(['cannot', 'open']);
  });

  it('they are asked for another group: that is passed on too', async () => {
    const { kit, liv, kari } = await scene();
    await hire(kit, 'Ola');
    const late = askedGroup('Late', [ask(kari, 'open')]);
    expect(outcome(await closeWhile(kit, [liv, kari], () => putGroup(kit, late)))).toBe('ok');
    expect(await asksOf(kit, late)).toEqual(['cannot', 'open']);
  });

  it('they change when they can: closed all the same', async () => {
    const { kit, liv, kari } = await scene();
    const change = () =>
      kit.store.commit([{ type: 'coordinator', before: kari, after: { ...kari, capacity: 9 } }]);
    expect(outcome(await closeWhile(kit, [liv, kari], change))).toBe('ok');
    expect(await kit.store.coordinator(kari.id)).toMatchObject({ active: false, capacity: 0, version: 3 });
  });

  it('the other lead closes them too: closed once, both hear yes', async () => {
    const { kit, liv, kari } = await scene();
    const lise = await hireLead(kit, 'Lise');
    const results = await Promise.all([close(kit, liv, kari), close(kit, lise, kari)]);
    expect(results.map(outcome)).toEqual(['ok', 'ok']);
    expect(await kit.store.coordinator(kari.id)).toMatchObject({ active: false, version: 2 });
  });
});
