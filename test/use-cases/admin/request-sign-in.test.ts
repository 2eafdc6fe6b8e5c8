import { describe, expect, it } from 'vitest';
import { requestSignIn } from '../../../shared/use-cases/sign-in.ts';
import { countingStore } from '../support/counting-store.ts';
import { personNamed } from '../support/entities.ts';
import { mailsIn, putPeople } from '../support/table.ts';
import { bergen, createTestDeps, type TestKit } from '../support/test-deps.ts';
import { addressHash, hire, hireLead, outcome } from './staff.ts';

const ask = (kit: TestKit, email: string, more: { next?: string; locale?: string } = {}) =>
  requestSignIn(kit.deps, { values: { email }, locale: 'nb', ...more });
const messages = (kit: TestKit) => mailsIn(kit).map(({ to, message }) => ({ to, message }));

describe('asking for a sign-in link', () => {
  it('mails an active coordinator, whatever the capitals', async () => {
    const kit = createTestDeps();
    const { id } = await hire(kit, 'Kari');
    expect(await ask(kit, ' KARI@Example.org ')).toEqual({ ok: true, value: {} });
    expect(messages(kit)).toEqual([{ to: { type: 'coordinator', id }, message: { kind: 'signIn' } }]);
  });

  it('remembers where they wanted to go, if it is one of our pages', async () => {
    const kit = createTestDeps();
    await hire(kit, 'Kari');
    await ask(kit, 'kari@example.org', { next: '/lead/rooms/new' });
    await ask(kit, 'kari@example.org', { next: '//evil.example/lead' });
    expect(mailsIn(kit).map(({ message }) => message)).toEqual([
      { kind: 'signIn', next: '/lead/rooms/new' },
      { kind: 'signIn' },
    ]);
  });

  it('makes a lead of the organisation file at the first time, and only then', async () => {
    const kit = createTestDeps();
    expect(await ask(kit, 'Lead@Example.org', { locale: 'en' })).toEqual({ ok: true, value: {} });
    expect(await ask(kit, 'lead@example.org')).toEqual({ ok: true, value: {} });
    const [lead, ...others] = await kit.store.coordinators();
    expect(others).toEqual([]);
    expect(lead).toMatchObject({
      role: 'lead',
      active: true,
      firstName: bergen.leads[0]?.firstName,
      locale: 'en',
      areas: [],
      capacity: 0,
    });
    expect(await kit.store.contactOwner(addressHash('lead@example.org'))).toEqual({
      type: 'coordinator',
      id: lead!.id,
    });
    expect(messages(kit).map(({ to }) => to)).toEqual(Array(2).fill({ type: 'coordinator', id: lead!.id }));
  });

  it('makes one lead only when twenty posts come at once', async () => {
    const kit = createTestDeps();
    const results = await Promise.all(Array.from({ length: 20 }, () => ask(kit, 'lead@example.org')));
    expect(results.map(outcome)).toEqual(Array(20).fill('ok'));
    expect(await kit.store.coordinators()).toHaveLength(1);
    expect(mailsIn(kit)).toHaveLength(3);
  });

  it('sends nothing to strangers, participants and those who have left', async () => {
    const kit = createTestDeps();
    await hire(kit, 'Gone', { active: false });
    await putPeople(kit, [personNamed('Ola')]);
    for (const name of ['nobody', 'gone', 'ola'])
      expect(await ask(kit, `${name}@example.org`)).toEqual({ ok: true, value: {} });
    expect(mailsIn(kit)).toEqual([]);
    expect(await kit.store.coordinators()).toHaveLength(1);
  });

  it('lets a person be participant and coordinator', async () => {
    const kit = createTestDeps();
    await putPeople(kit, [personNamed('Kari')]);
    const { id } = await hire(kit, 'Kari', { id: 'A'.repeat(22) });
    await ask(kit, 'kari@example.org');
    expect(messages(kit).map(({ to }) => to)).toEqual([{ type: 'coordinator', id }]);
  });

  it('makes the same calls for every address', async () => {
    const calls = async (email: string) => {
      const counting = countingStore();
      const kit = createTestDeps({ around: counting.around });
      await hire(kit, 'Kari');
      await hire(kit, 'Gone', { active: false });
      await ask(kit, email);
      return counting.calls;
    };
    const traces = await Promise.all(
      ['kari', 'gone', 'lead', 'nobody'].map((name) => calls(`${name}@example.org`)),
    );
    expect(traces).toEqual(Array(4).fill(['contactOwner', 'coordinator', 'commit']));
  });

  it('mails an address three times in a quarter of an hour at most, and says the same', async () => {
    const kit = createTestDeps();
    await hire(kit, 'Kari');
    await hireLead(kit, 'Liv');
    const results = await Promise.all(Array.from({ length: 10 }, () => ask(kit, 'kari@example.org')));
    expect(results).toEqual(Array(10).fill({ ok: true, value: {} }));
    expect(mailsIn(kit)).toHaveLength(3);
    await ask(kit, 'liv@example.org');
    expect(mailsIn(kit)).toHaveLength(4);
    kit.clock.forward({ hours: 0.25 });
    await ask(kit, 'kari@example.org');
    expect(mailsIn(kit)).toHaveLength(5);
  });

  it.each([
    ['', 'required'],
    ['kari', 'notAnEmail'],
    ['x'.repeat(300), 'tooLong'],
    ['kari@example.org\u200b', 'hiddenCharacters'],
  ])('refuses %j and writes nothing', async (email, problem) => {
    const counting = countingStore();
    const kit = createTestDeps({ around: counting.around });
    const result = await ask(kit, email);
    expect(result).toEqual({ ok: false, problem: { kind: 'invalid', fields: { email: problem } } });
    expect(counting.calls).toEqual([]);
  });

  it('keeps no address in keys', async () => {
    const kit = createTestDeps();
    await hire(kit, 'Kari');
    await ask(kit, 'kari@example.org');
    await ask(kit, 'nobody@example.org');
    const keys = kit.store.dump().map(({ pk, sk }) => `${pk} ${sk}`);
    expect(keys.filter((key) => /kari|nobody|example/i.test(key))).toEqual([]);
    expect(JSON.stringify(kit.store.dump())).not.toContain('nobody@');
  });
});
