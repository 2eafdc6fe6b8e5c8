import { describe, expect, it } from 'vitest';
import { newCalendarAddress } from '../../../shared/use-cases/calendar-address.ts';
import { calendarMeetings } from '../../../shared/use-cases/calendar-meetings.ts';
import { saveCoordinator } from '../../../shared/use-cases/lead.ts';
import { requestSignIn, session } from '../../../shared/use-cases/sign-in.ts';
import { countingStore } from '../support/counting-store.ts';
import { personNamed } from '../support/entities.ts';
import { mailsIn, personIn, putLink, putPeople } from '../support/table.ts';
import { createTestDeps } from '../support/test-deps.ts';
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

  it('of the organisation file, broken off, leaves no way in to who comes back', async () => {
    const counting = countingStore();
    const kit = createTestDeps({ around: counting.around });
    const liv = await hireLead(kit, 'Liv');
    const email = 'lead@example.org';
    await requestSignIn(kit.deps, { values: { email }, locale: 'nb' });
    const id = (await kit.store.contactOwner(addressHash(email)))?.id ?? '';
    const secret = await putLink(kit, { type: 'coordinator', id }, { purpose: 'session' });
    const calendar = await newCalendarAddress(kit.deps, { id });
    const token = calendar.ok ? calendar.value.token : '';
    expect(outcome(await calendarMeetings(kit.deps, token))).toBe('ok');
    const crashing = { ...kit.store, sweepPartition: () => Promise.reject(new Error('the process is gone')) };
    await expect(close({ ...kit, deps: { ...kit.deps, store: crashing } }, liv, { id })).rejects.toThrow();
    expect(await kit.store.coordinator(id)).toMatchObject({ active: false });
    const back = { ...formOf(liv), id: '', firstName: 'Back', email };
    expect(await saveCoordinator(kit.deps, liv, back)).toEqual({ ok: true, value: { coordinatorId: id } });
    expect(outcome(await calendarMeetings(kit.deps, token))).toBe('unknownLink');
    expect(outcome(await session(kit.deps, secret))).not.toBe('ok');
    expect(await kit.store.linksOf({ type: 'coordinator', id })).toEqual([]);
    expect(mailsIn(kit).map(({ message }) => message.kind)).toEqual(['coordinatorWelcome']);
    // Whoever is new has nothing to sweep.
    counting.calls.splice(0);
    await saveCoordinator(kit.deps, liv, { ...back, email: 'new@example.org' });
    expect(counting.calls).toEqual(['coordinators', 'commit']);
  });
});
