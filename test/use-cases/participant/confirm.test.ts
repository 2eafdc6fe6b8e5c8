import { describe, expect, it } from 'vitest';
import { parseToken } from '../../../shared/domain/token.ts';
import { confirm, viewConfirm } from '../../../shared/use-cases/confirm.ts';
import { viewPlace } from '../../../shared/use-cases/place.ts';
import { signUp } from '../../../shared/use-cases/sign-up.ts';
import { confirmValues, signUpValues } from '../../domain/forms/values.ts';
import { countingStore } from '../support/counting-store.ts';
import { emailHash, phoneHash } from '../support/entities.ts';
import { mailsIn, personIn, personLink } from '../support/table.ts';
import { bergen, createTestDeps, type TestKit } from '../support/test-deps.ts';
import { adaIn, livingStates } from './stage.ts';

const id = signUpValues.formKey;

const signedUp = async (options: Parameters<typeof createTestDeps>[0] = {}) => {
  const kit = createTestDeps(options);
  await signUp(kit.deps, { values: { ...signUpValues, phone: '91234567' }, locale: 'nb' });
  const token = await personLink(kit, { id }, { purpose: 'confirm' });
  return { ...kit, token };
};

const press = (kit: TestKit & { readonly token: string }, patch: Readonly<Record<string, string>> = {}) =>
  confirm(kit.deps, { token: kit.token, values: { ...confirmValues, ...patch } });

describe('confirming', () => {
  it('is 1 read and 1 commit; looking is 1 read and changes nothing', async () => {
    const { calls, around } = countingStore();
    const kit = await signedUp({ around });
    const { preferences } = await personIn(kit, { id });
    calls.length = 0;
    const before = kit.store.dump();
    expect(await viewConfirm(kit.deps, kit.token)).toEqual({
      ok: true,
      value: {
        firstName: 'Ada',
        phone: '+4791234567',
        preferences,
        shown: expect.stringMatching(/^[\w-]{43}$/),
        organisationTalk: 'offered',
        alreadyConfirmed: false,
      },
    });
    expect(calls).toEqual(['byLink']);
    expect(kit.store.dump()).toEqual(before);
    calls.length = 0;
    expect(await press(kit)).toMatchObject({ ok: true, value: { outcome: 'waiting' } });
    expect(calls).toEqual(['byLink', 'commit']);
  });

  it('gives a place in the queue, with what was agreed to and when', async () => {
    const kit = await signedUp();
    const guard = 'EVA@example.org\n+47 98 76 54 32\nada@example.org\n91234567';
    const done = await press(kit, { theme1: 'sorg', guard });
    const person = await personIn(kit, { id });
    const at = kit.clock.now();
    expect(person).toMatchObject({
      state: 'waiting',
      waitingSince: at,
      talk: 'none',
      consent: { version: bergen.consent.version, at },
      confidentiality: { version: bergen.confidentiality.version, at },
      preferences: { themes: ['sorg', 'open'] },
      guard: [emailHash('eva@example.org'), phoneHash('+4798765432')],
    });
    expect(JSON.stringify(kit.store.dump())).not.toMatch(/eva@|98765432/i);
    expect(await kit.store.contactOwner(emailHash('ada@example.org'))).toEqual({ type: 'participant', id });
    expect((await kit.store.counts('2026')).signUps).toBe(1);
    expect(mailsIn(kit).map(({ message }) => message)).toContainEqual({ kind: 'welcome', talk: false });
    const token = done.ok ? done.value.placeToken : '';
    expect(await viewPlace(kit.deps, token)).toMatchObject({ ok: true, value: { state: 'waiting' } });
    expect(JSON.stringify(kit.store.dump())).not.toContain(parseToken(token)?.secret);
  });

  it.each([
    ['off', 'yes', 'waiting'],
    ['offered', '', 'waiting'],
    ['offered', 'yes', 'talk'],
    ['required', '', 'talk'],
    ['required', 'yes', 'talk'],
  ] as const)('where a talk is %s and asked for with %j, leads to %s', async (talk, wantsTalk, state) => {
    const kit = await signedUp({ organisation: { ...bergen, talk } });
    expect(await press(kit, { wantsTalk })).toMatchObject({ ok: true, value: { outcome: state } });
    const person = await personIn(kit, { id });
    expect(person).toMatchObject({ state, waitingSince: kit.clock.now() });
    expect(person.talk).toBe(state === 'talk' ? 'wanted' : 'none');
    expect(mailsIn(kit).map(({ message }) => message)).toContainEqual({
      kind: 'welcome',
      talk: state === 'talk',
    });
  });

  it('needs both promises, and changes nothing without', async () => {
    const kit = await signedUp();
    const before = kit.store.dump();
    expect(await press(kit, { consent: '', guard: 'naboen' })).toEqual({
      ok: false,
      problem: { kind: 'invalid', fields: { consent: 'mustConfirm', guard: 'emailOrPhone' } },
    });
    expect(kit.store.dump()).toEqual(before);
  });

  it('counts once, however often it is pressed, and each press leads to the place', async () => {
    const kit = await signedUp();
    const answers = await Promise.all(Array.from({ length: 20 }, () => press(kit)));
    const outcomes = answers.map((answer) => (answer.ok ? answer.value.outcome : answer.problem.kind));
    expect(outcomes.filter((outcome) => outcome === 'waiting').length).toBe(1);
    expect(outcomes.filter((outcome) => outcome === 'already').length).toBe(19);
    expect((await kit.store.counts('2026')).signUps).toBe(1);
    expect(mailsIn(kit).filter(({ message }) => message.kind === 'welcome').length).toBe(1);
    for (const answer of answers) {
      const token = answer.ok ? answer.value.placeToken : '';
      expect((await viewPlace(kit.deps, token)).ok).toBe(true);
    }
  });

  const said = { guard: 'eva@example.org', theme1: 'sorg', wantsTalk: 'yes' };

  it.each([
    ['talk', 'talk', 'updated'],
    ['waiting', 'talk', 'updated'],
    ['proposed', 'talk', 'updated'],
    ['paused', 'paused', 'updated'],
    ['lapsed', 'lapsed', 'updated'],
    ['invited', 'invited', 'guarded'],
    ['accepted', 'accepted', 'guarded'],
    ['inGroup', 'inGroup', 'guarded'],
  ] as const)('again when %s with more in the form stores it (%s, %s)', async (state, after, outcome) => {
    const kit = await adaIn(state);
    const token = await personLink(kit, kit.ada, { purpose: 'confirm' });
    const before = await personIn(kit, kit.ada);
    const press = () => confirm(kit.deps, { token, values: { ...confirmValues, ...said } });
    expect(await press()).toMatchObject({ ok: true, value: { outcome } });
    const person = await personIn(kit, kit.ada);
    const updated = outcome === 'updated';
    expect(person).toMatchObject({
      state: after,
      waitingSince: before.waitingSince,
      guard: [emailHash('eva@example.org')],
      talk: updated ? 'wanted' : 'none',
      preferences: { themes: updated ? ['sorg', 'open'] : before.preferences.themes },
    });
    expect(await press()).toMatchObject({ value: { outcome: updated ? 'already' : 'seated' } });
    expect(await personIn(kit, kit.ada)).toEqual(person);
  });

  it('again with something wrong in it says so and stores nothing', async () => {
    const kit = await adaIn('waiting');
    const token = await personLink(kit, kit.ada, { purpose: 'confirm' });
    const before = kit.store.dump();
    const again = await confirm(kit.deps, { token, values: { ...confirmValues, guard: 'naboen' } });
    expect(again).toMatchObject({ ok: false, problem: { fields: { guard: 'emailOrPhone' } } });
    expect(kit.store.dump()).toEqual(before);
  });

  it.each(livingStates.filter((state) => state !== 'unconfirmed'))(
    'again when %s changes nothing but the way there',
    async (state) => {
      const kit = await adaIn(state);
      const token = await personLink(kit, kit.ada, { purpose: 'confirm' });
      const before = await personIn(kit, kit.ada);
      const again = await confirm(kit.deps, { token, values: {} });
      expect(again).toMatchObject({ ok: true, value: { outcome: 'already' } });
      expect(await viewPlace(kit.deps, again.ok ? again.value.placeToken : '')).toMatchObject({ ok: true });
      expect(await personIn(kit, kit.ada)).toEqual(before);
      expect(await viewConfirm(kit.deps, token)).toMatchObject({
        ok: true,
        value: { alreadyConfirmed: true },
      });
    },
  );
});
