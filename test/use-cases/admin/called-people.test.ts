import { describe, expect, it } from 'vitest';
import type { Message } from '../../../shared/domain/message.ts';
import type { ActiveParticipant } from '../../../shared/domain/participant.ts';
import { instant } from '../../../shared/domain/time.ts';
import {
  calledPeople,
  changeCalled,
  exportCalled,
  leaveForCalled,
  pauseCalled,
  resumeCalled,
  viewCalled,
  withdrawCalled,
} from '../../../shared/use-cases/called-people.ts';
import { changeValues } from '../../domain/forms/values.ts';
import { adaIn, livingStates } from '../participant/stage.ts';
import { coordinatorNamed, emailHash, personNamed, phoneHash } from '../support/entities.ts';
import { personIn, putCoordinator, putPeople, putTask, tasksIn } from '../support/table.ts';
import { createTestDeps } from '../support/test-deps.ts';
import { outcome } from './staff.ts';

const kari = coordinatorNamed('Kari');
const ola = coordinatorNamed('Ola');
const liv = coordinatorNamed('Liv', { role: 'lead' });
const phone = '+4791234567';
const byPhone = (assistedBy: string): Partial<ActiveParticipant> => ({
  email: undefined,
  emailHash: undefined,
  phone,
  phoneHash: phoneHash(phone),
  assistedBy,
});
const ringAt = instant('2026-12-01T17:00:00.000Z');
const confirmed = livingStates.filter((state) => state !== 'unconfirmed');

const everyAct = (kit: Awaited<ReturnType<typeof adaIn>>, actor: typeof kari, id = kit.ada.id) => [
  viewCalled(kit.deps, actor, id),
  exportCalled(kit.deps, actor, id),
  pauseCalled(kit.deps, actor, id),
  resumeCalled(kit.deps, actor, id),
  leaveForCalled(kit.deps, actor, id),
  changeCalled(kit.deps, actor, { id, values: changeValues }),
  withdrawCalled(kit.deps, actor, id),
];

describe('the people without e-mail', () => {
  it('are those whom a coordinator signed up, by name and in every state; a lead sees all, and who calls', async () => {
    const kit = createTestDeps();
    for (const one of [kari, ola, liv]) await putCoordinator(kit, one);
    const numbered = (name: string, n: number, patch: Partial<ActiveParticipant>) =>
      personNamed(name, { email: undefined, phone: `+474000000${n}`, ...patch });
    await putPeople(kit, [
      numbered('Pia', 1, { assistedBy: kari.id, state: 'paused' }),
      numbered('Ada', 2, { assistedBy: kari.id, state: 'waiting' }),
      numbered('Bo', 3, { assistedBy: ola.id, state: 'lapsed' }),
      personNamed('Mail', { assistedBy: kari.id }),
    ]);
    const seen = async (actor: typeof kari) =>
      (await calledPeople(kit.deps, actor)).map(({ firstName, state, caller }) => [firstName, state, caller]);
    expect(await seen(kari)).toEqual([
      ['Ada', 'waiting', undefined],
      ['Pia', 'paused', undefined],
    ]);
    expect(await seen(liv)).toEqual([
      ['Ada', 'waiting', 'Kari'],
      ['Bo', 'lapsed', 'Ola'],
      ['Pia', 'paused', 'Kari'],
    ]);
  });

  it('are nobody to another coordinator: the same answer as for an id that nobody has', async () => {
    const kit = await adaIn('waiting', { ada: byPhone(kari.id) });
    const before = kit.store.dump();
    for (const answers of [
      everyAct(kit, ola),
      everyAct(kit, kari, 'nobody'),
      everyAct(kit, { ...kari, active: false }),
    ])
      expect((await Promise.all(answers)).map(outcome)).toEqual(Array(7).fill('notFound'));
    expect(kit.store.dump()).toEqual(before);
  });

  it('are only those: whoever has an address is reached by no lead', async () => {
    const kit = await adaIn('waiting', { ada: { assistedBy: kari.id } });
    for (const actor of [kari, liv])
      expect((await Promise.all(everyAct(kit, actor))).map(outcome)).toEqual(Array(7).fill('notFound'));
  });
});

describe.each(confirmed)('somebody without e-mail who is %s', (state) => {
  it.each([kari, liv])('is forgotten at once at their word', async (actor) => {
    const kit = await adaIn(state, { ada: byPhone(kari.id) });
    await putTask(kit, {
      id: 'the call',
      version: 1,
      participantId: kit.ada.id,
      message: { kind: 'welcome', talk: false },
      createdAt: kit.clock.now(),
    });
    expect(outcome(await withdrawCalled(kit.deps, actor, kit.ada.id))).toBe('ok');
    expect(await kit.store.participant(kit.ada.id)).toMatchObject({ state: 'withdrawn' });
    expect(tasksIn(kit).filter(({ participantId }) => participantId === kit.ada.id)).toEqual([]);
    expect(await kit.store.contactOwner(phoneHash(phone))).toBeUndefined();
    expect(JSON.stringify(kit.store.dump())).not.toContain(phone);
    expect(await calledPeople(kit.deps, kari)).toEqual([]);
  });
});

describe('at the word of somebody without e-mail', () => {
  it('they pause and come back, with the date they had', async () => {
    const kit = await adaIn('waiting', { ada: byPhone(kari.id) });
    const { id, waitingSince } = kit.ada;
    expect(outcome(await pauseCalled(kit.deps, kari, id))).toBe('ok');
    expect((await personIn(kit, kit.ada)).state).toBe('paused');
    expect(outcome(await resumeCalled(kit.deps, kari, id))).toBe('ok');
    expect(await personIn(kit, kit.ada)).toMatchObject({ state: 'waiting', waitingSince });
  });

  it('come back after a talk that came too early, to the call that is still to come', async () => {
    const kit = await adaIn('paused', { ada: { ...byPhone(kari.id), talk: 'wanted' } });
    expect(outcome(await resumeCalled(kit.deps, kari, kit.ada.id))).toBe('ok');
    expect((await personIn(kit, kit.ada)).state).toBe('talk');
  });

  it('leave a group that they had said yes to', async () => {
    const kit = await adaIn('accepted', { ada: byPhone(kari.id) });
    expect(outcome(await leaveForCalled(kit.deps, kari, kit.ada.id))).toBe('ok');
    expect((await personIn(kit, kit.ada)).state).toBe('waiting');
  });

  it('are not called any more about a seat that they have left, nor asked what they have answered by acting', async () => {
    const meeting = { startsAt: ringAt, lengthMinutes: 90, place: 'x', sequence: 0 };
    const group = { area: 'bergenhus', slot: 'tue-evening', language: 'no' };
    const messages: readonly Message[] = [
      { kind: 'meetingSet', group, meeting, uid: 'uid' },
      { kind: 'stillInterested', answerBy: ringAt },
      { kind: 'welcome', talk: false },
    ];
    const leftAfter = async (act: (kit: Awaited<ReturnType<typeof adaIn>>) => Promise<unknown>) => {
      const kit = await adaIn('accepted', { ada: byPhone(kari.id) });
      for (const message of messages)
        await putTask(kit, {
          ...{ id: message.kind, version: 1, participantId: kit.ada.id, message, createdAt: ringAt },
        });
      await act(kit);
      return tasksIn(kit).map((task) => task.message.kind);
    };
    expect(await leftAfter(({ deps, ada }) => leaveForCalled(deps, kari, ada.id))).toEqual(['welcome']);
    const values = { firstName: 'Eva', phone: '912 34 567' };
    expect(await leftAfter(({ deps, ada }) => changeCalled(deps, kari, { id: ada.id, values }))).toEqual([
      'meetingSet',
      'welcome',
    ]);
  });

  it('get another number, other wishes, and somebody more whom they must not meet', async () => {
    const kit = await adaIn('waiting', { ada: byPhone(kari.id) });
    const values = { ...changeValues, phone: '912 34 999', home: 'arna', guardAdd: 'bo@example.org' };
    expect(outcome(await changeCalled(kit.deps, kari, { id: kit.ada.id, values }))).toBe('ok');
    const after = await personIn(kit, kit.ada);
    expect(after).toMatchObject({ phone: '+4791234999', preferences: { home: 'arna' } });
    expect(after.guard).toContain(emailHash('bo@example.org'));
    expect(await kit.store.contactOwner(phoneHash('+4791234999'))).toMatchObject({ id: kit.ada.id });
  });

  it('were heard from with another number: a call in vain to the old one counts no longer', async () => {
    const kit = await adaIn('invited', { ada: byPhone(kari.id) });
    const before = await personIn(kit, kit.ada);
    const seat = before.seat && { ...before.seat, call: { triedAt: kit.clock.now() } };
    await kit.store.commit([{ type: 'participant', before, after: { ...before, seat } }]);
    const values = { firstName: 'Ada', phone: '912 34 999' };
    expect(outcome(await changeCalled(kit.deps, kari, { id: kit.ada.id, values }))).toBe('ok');
    const after = await personIn(kit, kit.ada);
    expect(after.phone).toBe('+4791234999');
    expect(after.seat).toEqual(before.seat);
  });

  it('are read what is held, and get all of it as a file', async () => {
    const kit = await adaIn('invited', { ada: byPhone(kari.id) });
    const seen = await viewCalled(kit.deps, kari, kit.ada.id);
    expect(seen).toMatchObject({ ok: true, value: { phone, place: { state: 'invited', firstName: 'Ada' } } });
    const file = await exportCalled(kit.deps, kari, kit.ada.id);
    expect(file).toMatchObject({ ok: true, value: { signUp: await personIn(kit, kit.ada) } });
  });
});
