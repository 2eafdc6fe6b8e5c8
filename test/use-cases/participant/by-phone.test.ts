import { describe, expect, it } from 'vitest';
import { assistedSignUp } from '../../../shared/use-cases/assisted.ts';
import { recordTalk } from '../../../shared/use-cases/talk.ts';
import { assistedValues, signUpValues } from '../../domain/forms/values.ts';
import { countingStore } from '../support/counting-store.ts';
import { coordinatorNamed, emailHash, personNamed, phoneHash } from '../support/entities.ts';
import { mailsIn, personIn, putPeople, tasksIn } from '../support/table.ts';
import { bergen, createTestDeps } from '../support/test-deps.ts';
import { adaIn, livingStates } from './stage.ts';

const kari = coordinatorNamed('Kari', { locale: 'en' });
const id = signUpValues.formKey;

describe('an assisted sign-up', () => {
  it('is 1 commit and leads straight into the queue', async () => {
    const { calls, around } = countingStore();
    const kit = createTestDeps({ around });
    const answer = await assistedSignUp(kit.deps, kari, { ...assistedValues, theme1: 'sorg' });
    expect(answer).toEqual({ ok: true, value: { participantId: id } });
    expect(calls).toEqual(['commit']);
    const at = kit.clock.now();
    expect(await personIn(kit, { id })).toMatchObject({
      state: 'waiting',
      waitingSince: at,
      locale: 'en',
      phone: '+4791234567',
      assistedBy: kari.id,
      consent: { version: bergen.consent.version, at },
      confidentiality: { version: bergen.confidentiality.version, at },
      preferences: { themes: ['sorg', 'open'] },
    });
    expect(await kit.store.contactOwner(phoneHash('+4791234567'))).toEqual({ type: 'participant', id });
    expect((await kit.store.counts('2026')).signUps).toBe(1);
    expect([mailsIn(kit), tasksIn(kit)]).toEqual([[], []]);
  });

  it('with an address is known by it, and gets the mail with its place', async () => {
    const kit = createTestDeps();
    await assistedSignUp(kit.deps, kari, { ...assistedValues, email: 'ada@example.org', wantsTalk: 'yes' });
    expect((await personIn(kit, { id })).state).toBe('talk');
    expect(await kit.store.contactOwner(emailHash('ada@example.org'))).toEqual({ type: 'participant', id });
    expect(await kit.store.contactOwner(phoneHash('+4791234567'))).toBeUndefined();
    expect(mailsIn(kit).map(({ message }) => message)).toEqual([{ kind: 'welcome', talk: true }]);
  });

  it('keeps apart whom the person must not meet', async () => {
    const kit = createTestDeps();
    await assistedSignUp(kit.deps, kari, { ...assistedValues, guard: 'Bo@example.org\n91 23 45 99' });
    const { guard } = await personIn(kit, { id });
    expect(guard).toEqual([emailHash('bo@example.org'), phoneHash('+4791234599')]);
    expect(JSON.stringify(kit.store.dump())).not.toContain('example.org');
  });

  it('posted 20 times is one', async () => {
    const kit = createTestDeps();
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => assistedSignUp(kit.deps, kari, assistedValues)),
    );
    expect(answers).toEqual(Array(20).fill({ ok: true, value: { participantId: id } }));
    expect((await kit.store.counts('2026')).signUps).toBe(1);
  });

  it('with a number that was put right by going back is another sign-up, once', async () => {
    const kit = createTestDeps();
    await assistedSignUp(kit.deps, kari, { ...assistedValues, phone: '91234568' });
    const answers = await Promise.all([1, 2].map(() => assistedSignUp(kit.deps, kari, assistedValues)));
    const owner = await kit.store.contactOwner(phoneHash('+4791234567'));
    expect(answers).toEqual(Array(2).fill({ ok: true, value: { participantId: owner?.id } }));
    expect((await kit.store.participantsIn('waiting')).length).toBe(2);
  });

  it.each([
    ['number', personNamed('Ada', { email: undefined, phone: '+4791234567' }), {}],
    ['address', personNamed('Ada'), { email: 'Ada@example.org' }],
  ])('is refused for a %s that has a place', async (_, known, patch) => {
    const kit = createTestDeps();
    await putPeople(kit, [known]);
    const before = kit.store.dump();
    expect(await assistedSignUp(kit.deps, kari, { ...assistedValues, ...patch })).toEqual({
      ok: false,
      problem: { kind: 'addressInUse' },
    });
    expect(kit.store.dump()).toEqual(before);
  });

  it('names what is missing', async () => {
    const kit = createTestDeps();
    expect(await assistedSignUp(kit.deps, kari, {})).toMatchObject({
      ok: false,
      problem: {
        kind: 'invalid',
        fields: { phone: 'required', consent: 'mustConfirm', confidentiality: 'mustConfirm' },
      },
    });
    expect(kit.store.dump()).toEqual([]);
  });
});

const outcomes = ['ready', 'notNow', 'otherHelp', 'noAnswer'] as const;

describe.each(outcomes)('a talk that ended with %s', (outcome) => {
  it.each(livingStates.filter((state) => state !== 'talk'))('when %s', async (state) => {
    const kit = await adaIn(state);
    const before = kit.store.dump();
    const answer = await recordTalk(kit.deps, kari, { participantId: kit.ada.id, outcome });
    if (outcome === 'notNow' && state === 'paused') expect(answer).toEqual({ ok: true, value: {} });
    else expect(answer).toMatchObject({ ok: false, problem: { kind: 'wrongState', state, event: outcome } });
    expect(kit.store.dump()).toEqual(before);
  });

  it('is nobody’s when the person is gone, or the coordinator has stopped', async () => {
    const kit = await adaIn('talk');
    const record = (participantId: string, active = true) =>
      recordTalk(kit.deps, { ...kari, active }, { participantId, outcome });
    expect(await record('nobody')).toEqual({ ok: false, problem: { kind: 'personGone' } });
    expect(await record(kit.ada.id, false)).toEqual({ ok: false, problem: { kind: 'notYours' } });
  });
});

describe('after a talk', () => {
  const talked = async (outcome: (typeof outcomes)[number]) => {
    const { calls, around } = countingStore();
    const kit = await adaIn('talk', {}, { around });
    calls.length = 0;
    const press = () => recordTalk(kit.deps, kari, { participantId: kit.ada.id, outcome });
    expect(await press()).toEqual({ ok: true, value: {} });
    expect(calls.slice(0, 2)).toEqual(['participant', 'commit']);
    return { ...kit, press };
  };

  it('that went well the person waits, with the date of the confirmation', async () => {
    const kit = await talked('ready');
    const after = { state: 'waiting', talk: 'done', waitingSince: kit.ada.waitingSince };
    expect(await personIn(kit, kit.ada)).toMatchObject(after);
    expect(mailsIn(kit)).toEqual([]);
    expect(await kit.press()).toEqual({ ok: true, value: {} });
  });

  it('that nobody answered the call stays on the list and counts', async () => {
    const kit = await talked('noAnswer');
    await kit.press();
    expect(await personIn(kit, kit.ada)).toMatchObject({ state: 'talk', talkAttempts: 2 });
  });

  it('that came too early the person is paused, and told how to come back', async () => {
    const kit = await talked('notNow');
    expect(await personIn(kit, kit.ada)).toMatchObject({ state: 'paused', talk: 'wanted' });
    expect(mailsIn(kit).map(({ message }) => message)).toEqual([{ kind: 'paused', reason: 'talk' }]);
    expect(await kit.press()).toEqual({ ok: true, value: {} });
    expect(mailsIn(kit).length).toBe(1);
  });

  it('that led elsewhere everything is erased', async () => {
    const kit = await talked('otherHelp');
    expect(await kit.store.participant(kit.ada.id)).toMatchObject({ state: 'erased' });
    expect(mailsIn(kit)).toMatchObject([
      { to: { type: 'address' }, message: { kind: 'erased', reason: 'talk' } },
    ]);
    expect(await kit.store.contactOwner(emailHash('ada@example.org'))).toBeUndefined();
    expect(await kit.press()).toEqual({ ok: false, problem: { kind: 'personGone' } });
  });
});
