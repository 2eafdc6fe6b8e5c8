import { describe, expect, it } from 'vitest';
import { saveCoordinator } from '../../../shared/use-cases/lead.ts';
import { session, signIn } from '../../../shared/use-cases/sign-in.ts';
import { countingStore } from '../support/counting-store.ts';
import { personNamed } from '../support/entities.ts';
import { mailsIn, putLink, putPeople } from '../support/table.ts';
import { createTestDeps, type TestKit } from '../support/test-deps.ts';
import { addressHash, formOf, hire, hireLead, meanwhile, outcome } from './staff.ts';

const form = {
  id: '',
  firstName: 'Kari',
  email: 'Kari@example.org',
  role: 'coordinator',
  locale: 'en',
  areas: ['arna', 'bergenhus'],
  slots: ['tue-evening'],
  languages: ['no'],
  capacity: '2',
};
const owner = ({ store }: TestKit, email: string) => store.contactOwner(addressHash(email));
const named = async ({ store }: TestKit, firstName: string) =>
  (await store.coordinators()).filter((coordinator) => coordinator.firstName === firstName);

describe('a new coordinator', () => {
  it('is written with lock and welcome in one commit', async () => {
    const counting = countingStore();
    const kit = createTestDeps({ around: counting.around });
    const liv = await hireLead(kit, 'Liv');
    const saved = await saveCoordinator(kit.deps, liv, form);
    expect(counting.calls).toEqual(['coordinators', 'commit']);
    const [kari] = await named(kit, 'Kari');
    expect(saved).toEqual({ ok: true, value: { coordinatorId: kari?.id } });
    expect(kari).toEqual({
      ...form,
      id: kari?.id,
      version: 1,
      active: true,
      emailHash: addressHash('kari@example.org'),
      video: false,
      capacity: 2,
    });
    expect(await owner(kit, 'kari@example.org')).toEqual({ type: 'coordinator', id: kari?.id });
    expect(mailsIn(kit).map(({ to, message }) => ({ to, message }))).toEqual([
      { to: { type: 'coordinator', id: kari?.id }, message: { kind: 'coordinatorWelcome' } },
    ]);
  });

  it('is one when the form is posted twenty times at once', async () => {
    const kit = createTestDeps();
    const liv = await hireLead(kit, 'Liv');
    const results = await Promise.all(Array.from({ length: 20 }, () => saveCoordinator(kit.deps, liv, form)));
    const [kari, ...others] = await named(kit, 'Kari');
    expect(others).toEqual([]);
    expect(results).toEqual(Array(20).fill({ ok: true, value: { coordinatorId: kari?.id } }));
    expect(mailsIn(kit)).toHaveLength(1);
  });

  it('cannot have somebody else’s address', async () => {
    const kit = createTestDeps();
    const liv = await hireLead(kit, 'Liv');
    await hire(kit, 'Kari');
    const before = kit.store.dump();
    const other = { ...form, firstName: 'Kaia', email: 'KARI@example.org' };
    expect(outcome(await saveCoordinator(kit.deps, liv, other))).toBe('addressInUse');
    expect(kit.store.dump()).toEqual(before);
  });

  it('may be a participant too', async () => {
    const kit = createTestDeps();
    const liv = await hireLead(kit, 'Liv');
    await putPeople(kit, [personNamed('Kari')]);
    expect(outcome(await saveCoordinator(kit.deps, liv, form))).toBe('ok');
  });

  it('is not written when a field is wrong', async () => {
    const counting = countingStore();
    const kit = createTestDeps({ around: counting.around });
    const liv = await hireLead(kit, 'Liv');
    const result = await saveCoordinator(kit.deps, liv, { ...form, email: 'x', capacity: '-1' });
    expect(result).toEqual({
      ok: false,
      problem: { kind: 'invalid', fields: { email: 'notAnEmail', capacity: 'notANumber' } },
    });
    expect(counting.calls).toEqual([]);
  });
});

describe('a coordinator who is changed', () => {
  it('keeps what the form does not have', async () => {
    const kit = createTestDeps();
    const liv = await hireLead(kit, 'Liv');
    const pausedUntil = kit.clock.now();
    const ola = await hire(kit, 'Ola', { pausedUntil, mailTrouble: 'bounced' });
    const wish = { ...formOf(ola), firstName: 'Olav', areas: [], capacity: '0' };
    expect(outcome(await saveCoordinator(kit.deps, liv, wish))).toBe('ok');
    const changed = { ...ola, version: 2, firstName: 'Olav', areas: [], capacity: 0 };
    expect(await kit.store.coordinator(ola.id)).toEqual(changed);
    expect(mailsIn(kit)).toEqual([]);
  });

  it('is written once when the form is posted twenty times at once', async () => {
    const kit = createTestDeps();
    const [liv, ola] = [await hireLead(kit, 'Liv'), await hire(kit, 'Ola')];
    const wish = { ...formOf(ola), email: 'olav@example.org' };
    const posts = Array.from({ length: 20 }, () => saveCoordinator(kit.deps, liv, wish));
    expect((await Promise.all(posts)).map(outcome)).toEqual(Array(20).fill('ok'));
    expect(await kit.store.coordinator(ola.id)).toMatchObject({ version: 2, email: 'olav@example.org' });
  });

  it('moves the lock with the address, and the trouble of the old one is forgotten', async () => {
    const kit = createTestDeps();
    const liv = await hireLead(kit, 'Liv');
    const ola = await hire(kit, 'Ola', { mailTrouble: 'bounced' });
    const wish = { ...formOf(ola), email: 'olav@example.com' };
    expect(outcome(await saveCoordinator(kit.deps, liv, wish))).toBe('ok');
    expect(await owner(kit, 'ola@example.org')).toBeUndefined();
    expect(await owner(kit, 'olav@example.com')).toEqual({ type: 'coordinator', id: ola.id });
    const saved = await kit.store.coordinator(ola.id);
    expect(saved).toMatchObject({ email: 'olav@example.com', emailHash: addressHash('olav@example.com') });
    expect(saved?.mailTrouble).toBeUndefined();
  });

  it('keeps the lock when only capitals change', async () => {
    const kit = createTestDeps();
    const liv = await hireLead(kit, 'Liv');
    const ola = await hire(kit, 'Ola');
    expect(outcome(await saveCoordinator(kit.deps, liv, { ...formOf(ola), email: 'Ola@example.org' }))).toBe(
      'ok',
    );
    expect(await owner(kit, 'ola@example.org')).toEqual({ type: 'coordinator', id: ola.id });
    expect(await kit.store.coordinator(ola.id)).toMatchObject({ email: 'Ola@example.org' });
  });

  it('cannot get another’s address', async () => {
    const kit = createTestDeps();
    const liv = await hireLead(kit, 'Liv');
    const ola = await hire(kit, 'Ola');
    await hire(kit, 'Kari');
    const before = kit.store.dump();
    const wish = { ...formOf(ola), email: 'kari@example.org' };
    expect(outcome(await saveCoordinator(kit.deps, liv, wish))).toBe('addressInUse');
    expect(kit.store.dump()).toEqual(before);
  });

  it.each([
    ['unknown', undefined],
    ['closed', false],
  ])('must be there: %s', async (_, active) => {
    const kit = createTestDeps();
    const liv = await hireLead(kit, 'Liv');
    const gone = active === undefined ? liv : await hire(kit, 'Gone', { active });
    const wish = { ...formOf(gone), email: 'new@example.org', id: active === undefined ? 'nobody' : gone.id };
    expect(outcome(await saveCoordinator(kit.deps, liv, wish))).toBe('notFound');
  });

  it('can become a lead, and see it at once', async () => {
    const kit = createTestDeps();
    const liv = await hireLead(kit, 'Liv');
    const ola = await hire(kit, 'Ola');
    const link = await putLink(kit, { type: 'coordinator', id: ola.id }, { purpose: 'signIn' });
    const started = await signIn(kit.deps, link);
    await saveCoordinator(kit.deps, liv, { ...formOf(ola), role: 'lead' });
    const now = await session(kit.deps, started.ok ? started.value.sessionToken : '');
    expect(now).toMatchObject({ ok: true, value: { role: 'lead' } });
  });

  it('cannot stop being the last lead', async () => {
    const kit = createTestDeps();
    const liv = await hireLead(kit, 'Liv');
    await hireLead(kit, 'Gone', { active: false });
    const wish = { ...formOf(liv), role: 'coordinator' };
    expect(outcome(await saveCoordinator(kit.deps, liv, wish))).toBe('stillNeeded');
    await hireLead(kit, 'Lise');
    expect(outcome(await saveCoordinator(kit.deps, liv, wish))).toBe('ok');
    expect(await kit.store.coordinator(liv.id)).toMatchObject({ role: 'coordinator' });
  });
});

describe('who may save', () => {
  it('are leads, as they are now and not when they signed in', async () => {
    const kit = createTestDeps();
    const liv = await hireLead(kit, 'Liv');
    const [kari, stopped] = [await hire(kit, 'Kim'), await hire(kit, 'Stopped')];
    const closed = await hire(kit, 'Closed', { active: false });
    const before = kit.store.dump();
    expect(outcome(await saveCoordinator(kit.deps, kari, form))).toBe('notYours');
    expect(outcome(await saveCoordinator(kit.deps, { ...stopped, role: 'lead' }, form))).toBe('notYours');
    expect(outcome(await saveCoordinator(kit.deps, { ...closed, role: 'lead' }, form))).toBe('signedOut');
    expect(outcome(await saveCoordinator(kit.deps, { ...liv, id: 'invented' }, form))).toBe('signedOut');
    expect(outcome(await saveCoordinator(kit.deps, kari, { ...formOf(kari), role: 'lead' }))).toBe(
      'notYours',
    );
    expect(kit.store.dump()).toEqual(before);
  });
});

describe('two leads at once', () => {
  it('on one coordinator: the last one’s form, whole', async () => {
    const kit = createTestDeps();
    const [liv, lise, ola] = [
      await hireLead(kit, 'Liv'),
      await hireLead(kit, 'Lise'),
      await hire(kit, 'Ola'),
    ];
    const first = { ...formOf(ola), firstName: 'Olaf', email: 'olaf@example.org', capacity: '5' };
    const second = { ...formOf(ola), firstName: 'Olav', email: 'olav@example.org', capacity: '7' };
    const around = meanwhile(() => saveCoordinator(kit.deps, lise, first));
    const disturbed = { ...kit.deps, store: around(kit.store) };
    expect(outcome(await saveCoordinator(disturbed, liv, second))).toBe('ok');
    expect(await kit.store.coordinator(ola.id)).toMatchObject({
      version: 3,
      firstName: 'Olav',
      email: 'olav@example.org',
      capacity: 7,
    });
    expect(await owner(kit, 'ola@example.org')).toBeUndefined();
    expect(await owner(kit, 'olaf@example.org')).toBeUndefined();
    expect(await owner(kit, 'olav@example.org')).toEqual({ type: 'coordinator', id: ola.id });
  });

  it('give one new address to two people: one wins, the other hears of it', async () => {
    const kit = createTestDeps();
    const [liv, lise] = [await hireLead(kit, 'Liv'), await hireLead(kit, 'Lise')];
    const results = await Promise.all([
      saveCoordinator(kit.deps, liv, form),
      saveCoordinator(kit.deps, lise, { ...form, firstName: 'Kaia' }),
    ]);
    expect(results.map(outcome).toSorted()).toEqual(['addressInUse', 'ok']);
    expect(await kit.store.coordinators()).toHaveLength(3);
  });

  it('make each other coordinators: one of them stays a lead', async () => {
    const kit = createTestDeps();
    const [liv, lise] = [await hireLead(kit, 'Liv'), await hireLead(kit, 'Lise')];
    const results = await Promise.all([
      saveCoordinator(kit.deps, liv, { ...formOf(lise), role: 'coordinator' }),
      saveCoordinator(kit.deps, lise, { ...formOf(liv), role: 'coordinator' }),
    ]);
    expect(results.map(outcome).toSorted()).toEqual(['notYours', 'ok']);
    const leads = (await kit.store.coordinators()).filter(({ role }) => role === 'lead');
    expect(leads).toHaveLength(1);
  });
});
