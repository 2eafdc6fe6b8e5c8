import { describe, expect, it } from 'vitest';
import { saveCoordinator } from '../../../shared/use-cases/lead.ts';
import { requestSignIn } from '../../../shared/use-cases/sign-in.ts';
import { personNamed } from '../support/entities.ts';
import { mailsIn, personIn, putPeople } from '../support/table.ts';
import { close, scene } from './leaving.ts';
import { addressHash, formOf, hireLead, outcome } from './staff.ts';

describe('closing a lead', () => {
  it('is refused for the last one, also by themselves', async () => {
    const { kit, liv } = await scene();
    await hireLead(kit, 'Gone', { active: false });
    const before = kit.store.dump();
    expect(outcome(await close(kit, liv, liv))).toBe('stillNeeded');
    expect(kit.store.dump()).toEqual(before);
  });

  it('is possible by themselves while there is another, who gets their people', async () => {
    const { kit, liv } = await scene();
    const lise = await hireLead(kit, 'Lise', { id: 'z'.repeat(22) });
    const per = personNamed('Per', { assistedBy: liv.id });
    await putPeople(kit, [per]);
    expect(outcome(await close(kit, liv, liv))).toBe('ok');
    expect(outcome(await close(kit, liv, lise))).toBe('signedOut');
    expect((await personIn(kit, per)).assistedBy).toBe(lise.id);
  });

  it('by each other at once leaves one of them', async () => {
    const { kit, liv } = await scene();
    const lise = await hireLead(kit, 'Lise');
    const results = await Promise.all([close(kit, liv, lise), close(kit, lise, liv)]);
    expect(results.map(outcome).toSorted()).toEqual(['ok', 'signedOut']);
    const leads = (await kit.store.coordinators()).filter(({ active, role }) => active && role === 'lead');
    expect(leads).toHaveLength(1);
  });

  it('in a ring of three at once leaves at least one', async () => {
    const { kit, liv } = await scene();
    const [lise, lars] = [await hireLead(kit, 'Lise'), await hireLead(kit, 'Lars')];
    await Promise.all([close(kit, liv, lise), close(kit, lise, lars), close(kit, lars, liv)]);
    const leads = (await kit.store.coordinators()).filter(({ active, role }) => active && role === 'lead');
    expect(leads.length).toBeGreaterThan(0);
  });

  it('of the organisation file keeps the lock, so that asking to sign in does not open the door again', async () => {
    const { kit, liv } = await scene();
    const email = 'lead@example.org';
    await requestSignIn(kit.deps, { values: { email }, locale: 'nb' });
    const first = await kit.store.contactOwner(addressHash(email));
    const named = { id: first?.id ?? '' };
    expect(outcome(await close(kit, liv, named))).toBe('ok');
    await requestSignIn(kit.deps, { values: { email }, locale: 'nb' });
    expect(mailsIn(kit)).toEqual([]);
    const closed = await kit.store.coordinator(named.id);
    expect(closed).toMatchObject({ active: false, firstName: '', email: '', emailHash: addressHash(email) });
    const again = await saveCoordinator(kit.deps, liv, { ...formOf(liv), id: '', firstName: 'Back', email });
    expect(again).toEqual({ ok: true, value: { coordinatorId: named.id } });
    expect(await kit.store.coordinator(named.id)).toMatchObject({
      active: true,
      role: 'lead',
      firstName: 'Back',
    });
    expect(mailsIn(kit).map(({ message }) => message.kind)).toEqual(['coordinatorWelcome']);
  });
});
