import { describe, expect, it } from 'vitest';
import { isActive } from '../../../shared/domain/participant.ts';
import { confirm } from '../../../shared/use-cases/confirm.ts';
import { viewPlace } from '../../../shared/use-cases/place.ts';
import { signUp } from '../../../shared/use-cases/sign-up.ts';
import { confirmValues, signUpValues } from '../../domain/forms/values.ts';
import { countingStore } from '../support/counting-store.ts';
import { coordinatorNamed, emailHash, phoneHash } from '../support/entities.ts';
import { mailsIn, personIn, personLink, putCoordinator } from '../support/table.ts';
import { bergen, createTestDeps, type TestKit } from '../support/test-deps.ts';
import { adaIn } from './stage.ts';

const id = signUpValues.formKey;
const other = {
  ...signUpValues,
  email: 'Ada@Example.org',
  firstName: 'Ada Marie',
  phone: '91234567',
  home: 'arna',
  slots: ['mon-morning'],
};

/** The same person signs up anew and opens the mail. */
const again = async (kit: TestKit, values: Readonly<Record<string, string>> = {}) => {
  await signUp(kit.deps, { values: other, locale: 'en' });
  const token = await personLink(kit, { id }, { purpose: 'confirm' });
  return {
    token,
    result: await confirm(kit.deps, { token, values: { ...confirmValues, theme1: 'sorg', ...values } }),
  };
};

describe('a second sign-up of the same address', () => {
  it.each([
    ['talk', 'talk'],
    ['waiting', 'waiting'],
    ['proposed', 'waiting'],
    ['paused', 'waiting'],
    ['lapsed', 'waiting'],
  ] as const)('when %s gives the first one the new wishes (%s), and goes', async (state, after) => {
    const kit = await adaIn(state, { ada: { guard: [emailHash('eva@example.org')] } });
    const since = kit.ada.waitingSince;
    kit.clock.forward({ days: 3 });
    const { result } = await again(kit, { guard: 'per@example.org' });
    expect(result).toMatchObject({ ok: true, value: { outcome: 'updated' } });
    expect(await personIn(kit, kit.ada)).toMatchObject({
      state: after,
      waitingSince: since,
      firstName: 'Ada Marie',
      locale: 'en',
      email: 'Ada@example.org',
      phone: '+4791234567',
      phoneHash: phoneHash('+4791234567'),
      preferences: { home: 'arna', slots: ['mon-morning'], themes: ['sorg', 'open'] },
      guard: [emailHash('eva@example.org'), emailHash('per@example.org')],
      consent: { version: bergen.consent.version, at: kit.clock.now() },
    });
    expect(await kit.store.participant(id)).toBeUndefined();
    expect((await kit.store.counts('2026')).signUps).toBe(0);
    const token = result.ok ? result.value.placeToken : '';
    expect(await viewPlace(kit.deps, token)).toMatchObject({ ok: true, value: { firstName: 'Ada Marie' } });
  });

  it.each(['invited', 'accepted', 'inGroup'] as const)(
    'when %s changes no wishes: others count on it, and it is said',
    async (state) => {
      const kit = await adaIn(state);
      const before = await personIn(kit, kit.ada);
      const { result } = await again(kit);
      expect(result).toMatchObject({ ok: true, value: { outcome: 'seated' } });
      expect(await personIn(kit, kit.ada)).toEqual(before);
      expect(await kit.store.participant(id)).toBeUndefined();
      expect((await viewPlace(kit.deps, result.ok ? result.value.placeToken : '')).ok).toBe(true);
    },
  );

  it.each(['invited', 'accepted', 'inGroup'] as const)(
    'when %s adds whom not to meet, and nothing else',
    async (state) => {
      const kit = await adaIn(state);
      const before = await personIn(kit, kit.ada);
      const { result } = await again(kit, { guard: 'eva@example.org\nada@example.org' });
      expect(result).toMatchObject({ ok: true, value: { outcome: 'guarded' } });
      const { guard, guardAddedAt, version, ...same } = await personIn(kit, kit.ada);
      expect([guard, guardAddedAt]).toEqual([[emailHash('eva@example.org')], kit.clock.now()]);
      expect({ ...before, version: before.version + 1 }).toMatchObject({ ...same, version });
      expect(await kit.store.participant(id)).toBeUndefined();
    },
  );

  it.each(['waiting', 'proposed', 'paused', 'lapsed'] as const)(
    'when %s with the wish for a talk leads to the talk first',
    async (state) => {
      const kit = await adaIn(state);
      await signUp(kit.deps, { values: signUpValues, locale: 'nb' });
      const token = await personLink(kit, { id }, { purpose: 'confirm' });
      await confirm(kit.deps, { token, values: { ...confirmValues, wantsTalk: 'yes' } });
      const person = await personIn(kit, kit.ada);
      expect(person).toMatchObject({ state: 'talk', talk: 'wanted' });
      expect([person.seat, person.talkToldAt, person.waitingSince]).toEqual([
        undefined,
        undefined,
        kit.ada.waitingSince,
      ]);
      expect(mailsIn(kit).map(({ message }) => message)).toContainEqual({ kind: 'welcome', talk: true });
    },
  );

  it('with the wish for a talk that was had already asks for no second one', async () => {
    const kit = await adaIn('waiting', { ada: { talk: 'done' } });
    await again(kit, { wantsTalk: 'yes' });
    expect(await personIn(kit, kit.ada)).toMatchObject({ state: 'waiting', talk: 'done' });
  });

  it('gives up a reserved seat that no longer fits, and the group goes on with others', async () => {
    const kit = await adaIn('proposed');
    await again(kit);
    const group = await kit.store.group(kit.ada.seat?.groupId ?? '');
    expect(group).toMatchObject({ state: 'asked', notAgain: [kit.ada.id] });
    expect(await personIn(kit, kit.ada)).toMatchObject({ state: 'waiting' });
  });

  it('keeps a reserved seat that still fits', async () => {
    const kit = await adaIn('proposed');
    await signUp(kit.deps, { values: { ...signUpValues, firstName: 'Ada M' }, locale: 'nb' });
    const token = await personLink(kit, { id }, { purpose: 'confirm' });
    await confirm(kit.deps, { token, values: confirmValues });
    expect(await personIn(kit, kit.ada)).toMatchObject({ state: 'proposed', firstName: 'Ada M' });
  });

  it('goes back to the call that was still to come', async () => {
    const kit = await adaIn('paused', { ada: { talk: 'wanted' } });
    await again(kit);
    expect(await personIn(kit, kit.ada)).toMatchObject({ state: 'talk', talk: 'wanted' });
  });

  it('costs no more than four reads and two commits', async () => {
    const { calls, around } = countingStore();
    const kit = await adaIn('waiting', {}, { around });
    await signUp(kit.deps, { values: other, locale: 'nb' });
    const token = await personLink(kit, { id }, { purpose: 'confirm' });
    calls.length = 0;
    await confirm(kit.deps, { token, values: confirmValues });
    expect(calls).toEqual(['byLink', 'commit', 'byLink', 'contactOwner', 'participant', 'commit']);
  });

  it('pressed 20 times is taken over once; its link is then used up', async () => {
    const kit = await adaIn('waiting');
    await signUp(kit.deps, { values: other, locale: 'nb' });
    const token = await personLink(kit, { id }, { purpose: 'confirm' });
    const press = () => confirm(kit.deps, { token, values: confirmValues });
    const answers = await Promise.all(Array.from({ length: 20 }, press));
    const said = answers.map((answer) => (answer.ok ? answer.value.outcome : answer.problem.kind));
    expect(said.filter((one) => one === 'updated').length).toBe(1);
    expect(said.filter((one) => one === 'goneLink').length).toBe(19);
    const welcomes = mailsIn(kit).filter(({ message }) => message.kind === 'welcome');
    expect(welcomes.map(({ to }) => to)).toEqual([{ type: 'participant', id: kit.ada.id }]);
  });

  it('of two that are both new, one becomes the place and the other goes into it', async () => {
    const kit = createTestDeps();
    const keys = ['B'.repeat(22), 'C'.repeat(22)];
    const press = async (formKey: string) => {
      await signUp(kit.deps, { values: { ...signUpValues, formKey }, locale: 'nb' });
      const token = await personLink(kit, { id: formKey }, { purpose: 'confirm' });
      return confirm(kit.deps, { token, values: confirmValues });
    };
    const answers = await Promise.all(keys.map(press));
    const said = answers.map((answer) => (answer.ok ? answer.value.outcome : answer.problem.kind));
    expect(said.toSorted()).toEqual(['updated', 'waiting']);
    const living = (await kit.store.participants(keys)).filter(isActive);
    expect(living.map(({ state }) => state)).toEqual(['waiting']);
    expect((await kit.store.counts('2026')).signUps).toBe(1);
  });

  it('writes over no other owner of the address', async () => {
    const kit = createTestDeps();
    const kari = coordinatorNamed('Kari');
    await putCoordinator(kit, kari);
    await kit.store.commit([
      {
        type: 'contactLock',
        op: 'take',
        hash: emailHash('ada@example.org'),
        owner: { type: 'coordinator', id: kari.id },
      },
    ]);
    const { result } = await again(kit);
    expect(result).toEqual({ ok: false, problem: { kind: 'addressInUse' } });
  });
});
