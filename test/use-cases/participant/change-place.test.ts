import { describe, expect, it } from 'vitest';
import type { FormValues } from '../../../shared/domain/forms/form-values.ts';
import { changePlace } from '../../../shared/use-cases/place.ts';
import { changeValues } from '../../domain/forms/values.ts';
import { countingStore } from '../support/counting-store.ts';
import { emailHash, personNamed, phoneHash } from '../support/entities.ts';
import { personIn, personLink, putPeople } from '../support/table.ts';
import { createTestDeps, type TestKit } from '../support/test-deps.ts';
import { adaIn, livingStates } from './stage.ts';

const changing = async (kit: TestKit, person: { readonly id: string }, values: FormValues) =>
  changePlace(kit.deps, { token: await personLink(kit, person, { purpose: 'place' }), values });

const mayChange = ['talk', 'waiting', 'proposed', 'paused', 'lapsed'];

/** What Ada has, as its form shows it. */
const asBefore = { ...changeValues, theme1: 'open' };

describe('changing wishes', () => {
  it.each(livingStates)('when %s', async (state) => {
    const kit = await adaIn(state);
    const before = await personIn(kit, kit.ada);
    const values = {
      ...asBefore,
      firstName: 'Ada M',
      phone: '91234567',
      slots: ['mon-morning'],
      theme1: 'sorg',
    };
    const answer = await changing(kit, kit.ada, values);
    const person = await personIn(kit, kit.ada);
    if (!mayChange.includes(state)) {
      expect(answer).toEqual({ ok: false, problem: { kind: 'wrongState', state, event: 'change' } });
      expect(person).toEqual(before);
      return;
    }
    expect(answer).toEqual({ ok: true, value: {} });
    expect(person).toMatchObject({
      state: state === 'proposed' ? 'waiting' : state,
      waitingSince: before.waitingSince,
      firstName: 'Ada M',
      phone: '+4791234567',
      phoneHash: phoneHash('+4791234567'),
      preferences: { slots: ['mon-morning'], themes: ['sorg', 'open'] },
    });
  });

  it.each(['invited', 'accepted', 'inGroup'] as const)(
    'when %s is for name, number and whom not to meet',
    async (state) => {
      for (const values of [
        { firstName: 'Ada M', phone: '91234567' },
        { ...asBefore, firstName: 'Ada M' },
      ]) {
        const kit = await adaIn(state);
        const before = await personIn(kit, kit.ada);
        expect(await changing(kit, kit.ada, values)).toEqual({ ok: true, value: {} });
        const person = await personIn(kit, kit.ada);
        expect(person).toMatchObject({ state, firstName: 'Ada M', seat: before.seat });
        expect(person.preferences).toEqual(before.preferences);
      }
      const kit = await adaIn(state);
      const tooMany = Array.from({ length: 11 }, (_, at) => `p${at}@example.org`).join('\n');
      expect(await changing(kit, kit.ada, { firstName: 'Ada', guardAdd: tooMany })).toMatchObject({
        problem: { fields: { guardAdd: 'tooMany' } },
      });
      for (const values of [{ firstName: 'Ada' }, asBefore]) {
        const guarding = await changing(kit, kit.ada, { ...values, guardAdd: 'eva@example.org' });
        expect(guarding).toEqual({ ok: true, value: {} });
        const { guard, guardAddedAt } = await personIn(kit, kit.ada);
        expect([guard, guardAddedAt]).toEqual([[emailHash('eva@example.org')], kit.clock.now()]);
      }
    },
  );

  it('names what is wrong and changes nothing', async () => {
    const kit = await adaIn('waiting');
    const before = await personIn(kit, kit.ada);
    expect(await changing(kit, kit.ada, { ...asBefore, firstName: '', slots: [] })).toEqual({
      ok: false,
      problem: { kind: 'invalid', fields: { firstName: 'required', slots: 'chooseOne' } },
    });
    expect(await personIn(kit, kit.ada)).toEqual(before);
  });

  it('takes the number away when it is left empty', async () => {
    const kit = await adaIn('waiting', { ada: { phone: '+4791234567' } });
    await changing(kit, kit.ada, asBefore);
    const person = await personIn(kit, kit.ada);
    expect([person.phone, person.phoneHash]).toEqual([undefined, undefined]);
  });

  it('is 1 read and 1 commit', async () => {
    const { calls, around } = countingStore();
    const kit = await adaIn('waiting', {}, { around });
    calls.length = 0;
    await changing(kit, kit.ada, asBefore);
    expect(calls).toEqual(['byLink', 'commit']);
  });
});

describe('a reserved seat', () => {
  it.each([
    ['nothing that matters', { firstName: 'Ada M', slots: ['tue-evening', 'mon-morning'] }, 'proposed'],
    ['the time', { slots: ['mon-morning'] }, 'waiting'],
    ['the language', { languages: ['en'] }, 'waiting'],
    ['the place', { home: 'austevoll' }, 'waiting'],
    ['to video only', { mode: ['video'] }, 'waiting'],
    ['to a themed group only', { theme1: 'sorg', onlyThemed: 'yes' }, 'waiting'],
    ['whom not to meet', { guardAdd: 'eva@example.org' }, 'waiting'],
    ['whom not to meet, naming oneself', { guardAdd: 'ada@example.org' }, 'proposed'],
  ])('after changing %s', async (_, patch: FormValues, state) => {
    const kit = await adaIn('proposed');
    expect(await changing(kit, kit.ada, { ...asBefore, ...patch })).toEqual({ ok: true, value: {} });
    const person = await personIn(kit, kit.ada);
    expect(person.state).toBe(state);
    expect(person.seat !== undefined).toBe(state === 'proposed');
    const group = await kit.store.group(kit.ada.seat?.groupId ?? '');
    const notAgain = group !== undefined && 'notAgain' in group ? group.notAgain : undefined;
    expect(notAgain).toEqual(state === 'proposed' ? [] : [kit.ada.id]);
  });
});

describe('people not to be met', () => {
  it('are added as hashes, and none is ever lost', async () => {
    const kit = await adaIn('waiting', { ada: { guard: [emailHash('per@example.org')] } });
    await changing(kit, kit.ada, { ...asBefore, guardAdd: 'EVA@example.org\nper@example.org' });
    expect((await personIn(kit, kit.ada)).guard).toEqual([
      emailHash('per@example.org'),
      emailHash('eva@example.org'),
    ]);
    expect(JSON.stringify(kit.store.dump())).not.toMatch(/eva@|per@/i);
  });

  it('are at most fifty', async () => {
    const kit = await adaIn('waiting', {
      ada: { guard: Array.from({ length: 50 }, (_, at) => `hash ${at}`) },
    });
    expect(await changing(kit, kit.ada, { ...asBefore, guardAdd: 'eva@example.org' })).toEqual({
      ok: false,
      problem: { kind: 'invalid', fields: { guardAdd: 'tooMany' } },
    });
  });
});

describe('somebody who is known by their number', () => {
  const assisted = async () => {
    const kit = createTestDeps();
    const ada = personNamed('Ada', { email: undefined, phone: '+4791234567' });
    const per = personNamed('Per', { email: undefined, phone: '+4798765432' });
    await putPeople(kit, [ada, per]);
    return { ...kit, ada };
  };

  it('keeps exactly one lock when it changes', async () => {
    const kit = await assisted();
    expect((await changing(kit, kit.ada, { ...asBefore, phone: '40000000' })).ok).toBe(true);
    expect(await kit.store.contactOwner(phoneHash('+4791234567'))).toBeUndefined();
    expect(await kit.store.contactOwner(phoneHash('+4740000000'))).toMatchObject({ id: kit.ada.id });
  });

  it('cannot do without, nor take that of another', async () => {
    const kit = await assisted();
    expect(await changing(kit, kit.ada, { ...asBefore, phone: '' })).toEqual({
      ok: false,
      problem: { kind: 'invalid', fields: { phone: 'required' } },
    });
    expect(await changing(kit, kit.ada, { ...asBefore, phone: '98765432' })).toEqual({
      ok: false,
      problem: { kind: 'addressInUse' },
    });
  });
});
