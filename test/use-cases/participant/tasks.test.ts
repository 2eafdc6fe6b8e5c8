import { describe, expect, it } from 'vitest';
import type { Message } from '../../../shared/domain/message.ts';
import type { ActiveParticipant } from '../../../shared/domain/participant.ts';
import { instant } from '../../../shared/domain/time.ts';
import { completeTask, outcomesOf } from '../../../shared/use-cases/tasks.ts';
import type { TaskOutcome } from '../../../shared/views/coordinator.ts';
import { coordinatorNamed, phoneHash } from '../support/entities.ts';
import { mailsIn, personIn, putTask, tasksIn } from '../support/table.ts';
import type { TestKit } from '../support/test-deps.ts';
import { adaIn, livingStates } from './stage.ts';

const kari = coordinatorNamed('Kari');
const anna = coordinatorNamed('Anna');
const noEmail = { email: undefined, emailHash: undefined, phone: '+4791234567', assistedBy: kari.id };
const deadline = instant('2026-12-24T09:00:00.000Z');
const facts = { area: 'bergenhus', slot: 'tue-evening', language: 'no' };

const call = async (kit: TestKit & { readonly ada: ActiveParticipant }, message: Message) => {
  const createdAt = kit.clock.now();
  await putTask(kit, { id: 'the call', version: 1, participantId: kit.ada.id, message, createdAt });
};

const invitation = (ada: ActiveParticipant): Message => {
  const answerBy = ada.seat?.answerBy;
  if (answerBy === undefined) throw new Error('Ada is not invited');
  return { kind: 'invitation', group: facts, answerBy };
};

const complete = (kit: TestKit, outcome: TaskOutcome) =>
  completeTask(kit.deps, kari, { taskId: 'the call', outcome });

const invited = async () => {
  const kit = await adaIn('invited', { ada: noEmail });
  await call(kit, invitation(kit.ada));
  return kit;
};

/** Another seat, which has to be answered by another time. */
const offerAnother = async (kit: Awaited<ReturnType<typeof invited>>): Promise<void> => {
  const before = await personIn(kit, kit.ada);
  const seat = before.seat && { ...before.seat, round: 2, answerBy: kit.clock.now() };
  await kit.store.commit([{ type: 'participant', before, after: { ...before, seat } }]);
};

describe('a call about an invitation', () => {
  it.each([
    ['accept', 'accepted', ['tue-evening', 'wed-evening']],
    ['decline', 'waiting', ['tue-evening', 'wed-evening']],
    ['timeDoesNotFit', 'waiting', ['wed-evening']],
  ] as const)('answered with %s leads to %s', async (outcome, state, slots) => {
    const kit = await invited();
    expect(await complete(kit, outcome)).toEqual({ ok: true, value: {} });
    expect(await personIn(kit, kit.ada)).toMatchObject({ state, preferences: { slots } });
    expect(tasksIn(kit)).toEqual([]);
    expect(await complete(kit, outcome)).toEqual({ ok: false, problem: { kind: 'personGone' } });
  });

  it('counts for the seat it was about only, and comes off the list', async () => {
    const kit = await invited();
    await offerAnother(kit);
    expect(await complete(kit, 'accept')).toEqual({ ok: false, problem: { kind: 'personGone' } });
    expect((await personIn(kit, kit.ada)).state).toBe('invited');
    expect(tasksIn(kit)).toEqual([]);
  });

  it('does not count for a later seat with the same deadline', async () => {
    const kit = await invited();
    kit.clock.forward({ hours: 1 });
    const before = await personIn(kit, kit.ada);
    const seat = before.seat && { ...before.seat, round: 2, invitedAt: kit.clock.now() };
    await kit.store.commit([{ type: 'participant', before, after: { ...before, seat } }]);
    expect(await complete(kit, 'accept')).toEqual({ ok: false, problem: { kind: 'personGone' } });
    expect((await personIn(kit, kit.ada)).state).toBe('invited');
  });

  it.each([
    [kari.id, ['taskWaiting']],
    [anna.id, ['taskWaiting', 'memberJoined']],
  ])('is no news to whoever heard it: group of %s', async (coordinatorId, told) => {
    const kit = await adaIn('invited', { ada: noEmail, meetingIn: 200, group: { coordinatorId } });
    await call(kit, invitation(kit.ada));
    await complete(kit, 'accept');
    expect(mailsIn(kit).map(({ message }) => message.kind)).toEqual(told);
  });

  it('answered twice at once counts once', async () => {
    const kit = await invited();
    const answers = await Promise.all([complete(kit, 'accept'), complete(kit, 'decline')]);
    expect(answers.filter(({ ok }) => ok).length).toBe(1);
    expect(tasksIn(kit)).toEqual([]);
  });
});

describe('a call about "still interested?"', () => {
  const message: Message = { kind: 'stillInterested', answerBy: deadline };

  it.each(livingStates.filter((state) => state !== 'unconfirmed'))(
    'is answered with yes when %s',
    async (state) => {
      const kit = await adaIn(state, { ada: noEmail });
      await call(kit, message);
      expect(await complete(kit, 'interested')).toEqual({ ok: true, value: {} });
      const person = await personIn(kit, kit.ada);
      expect(person.interestConfirmedAt).toBe(kit.clock.now());
      expect(person.state).toBe(state === 'lapsed' ? 'waiting' : state);
      expect(tasksIn(kit)).toEqual([]);
    },
  );

  it.each(livingStates)('is answered with no when %s: everything is erased', async (state) => {
    const kit = await adaIn(state, { ada: noEmail });
    await call(kit, message);
    expect(await complete(kit, 'notInterested')).toEqual({ ok: true, value: {} });
    expect(await kit.store.participant(kit.ada.id)).toMatchObject({ state: 'withdrawn' });
    expect(await kit.store.contactOwner(phoneHash('+4791234567'))).toBeUndefined();
    expect(tasksIn(kit)).toEqual([]);
    expect(mailsIn(kit).filter(({ to }) => to.type === 'address')).toEqual([]);
  });
});

describe('a call in vain', () => {
  const message: Message = { kind: 'stillInterested', answerBy: deadline };

  it('stays on the list, and a sign of life makes it as if it had not been', async () => {
    const asked = { ...noEmail, interestAskedAt: instant('2026-11-01T09:00:00.000Z') };
    const kit = await adaIn('waiting', { ada: asked });
    await call(kit, message);
    expect(await complete(kit, 'noAnswer')).toEqual({ ok: true, value: {} });
    expect((await personIn(kit, kit.ada)).interestCall).toEqual({ triedAt: kit.clock.now() });
    expect(tasksIn(kit)).toHaveLength(1);
    expect(await complete(kit, 'interested')).toEqual({ ok: true, value: {} });
    expect(await personIn(kit, kit.ada)).not.toHaveProperty('interestCall');
  });

  it('comes off the list when they have called meanwhile, and counts for nothing', async () => {
    const kit = await adaIn('waiting', { ada: noEmail });
    await call(kit, message);
    const before = await personIn(kit, kit.ada);
    expect(await complete(kit, 'noAnswer')).toEqual({ ok: false, problem: { kind: 'personGone' } });
    expect([await personIn(kit, kit.ada), tasksIn(kit)]).toEqual([before, []]);
  });

  it('to somebody invited stays on the list too; the first try counts, and a yes is still a yes', async () => {
    const kit = await invited();
    const triedAt = kit.clock.now();
    expect(await complete(kit, 'noAnswer')).toEqual({ ok: true, value: {} });
    kit.clock.forward({ days: 1 });
    expect(await complete(kit, 'noAnswer')).toEqual({ ok: true, value: {} });
    expect(await personIn(kit, kit.ada)).toMatchObject({ state: 'invited', seat: { call: { triedAt } } });
    expect(tasksIn(kit)).toHaveLength(1);
    expect(await complete(kit, 'accept')).toEqual({ ok: true, value: {} });
    expect([(await personIn(kit, kit.ada)).state, tasksIn(kit)]).toEqual(['accepted', []]);
  });

  it('about a seat that has changed meanwhile counts for nothing', async () => {
    const kit = await invited();
    await offerAnother(kit);
    expect(await complete(kit, 'noAnswer')).toEqual({ ok: false, problem: { kind: 'personGone' } });
    expect((await personIn(kit, kit.ada)).seat).not.toHaveProperty('call');
    expect(tasksIn(kit)).toEqual([]);
  });

  it('to somebody told how it is, is none', async () => {
    const kit = await adaIn('waiting', { ada: noEmail });
    await call(kit, { kind: 'placeLapsed' });
    expect(await complete(kit, 'noAnswer')).toMatchObject({ ok: false, problem: { kind: 'wrongState' } });
    expect(tasksIn(kit)).toHaveLength(1);
  });
});

describe('any other call', () => {
  it('is told, and off the list', async () => {
    const kit = await adaIn('waiting', { ada: noEmail });
    await call(kit, { kind: 'placeLapsed' });
    const before = await personIn(kit, kit.ada);
    expect(await complete(kit, 'told')).toEqual({ ok: true, value: {} });
    expect(tasksIn(kit)).toEqual([]);
    expect(await personIn(kit, kit.ada)).toEqual(before);
  });

  it('to somebody who is gone is off the list too', async () => {
    const kit = await adaIn('waiting', { ada: noEmail });
    const createdAt = kit.clock.now();
    const task = { id: 'the call', version: 1, message: { kind: 'placeLapsed' }, createdAt } as const;
    await putTask(kit, { ...task, participantId: 'nobody' });
    expect(await complete(kit, 'told')).toEqual({ ok: true, value: {} });
    expect(tasksIn(kit)).toEqual([]);
  });

  it.each(['told', 'accept', 'decline', 'timeDoesNotFit', 'interested', 'notInterested'] as const)(
    'takes only the answers that fit it: %s',
    async (outcome) => {
      const messages: readonly Message[] = [
        { kind: 'placeLapsed' },
        { kind: 'stillInterested', answerBy: deadline },
        { kind: 'invitation', group: facts, answerBy: deadline },
      ];
      for (const message of messages.filter((one) => !outcomesOf(one).includes(outcome))) {
        const kit = await adaIn('waiting', { ada: noEmail });
        await call(kit, message);
        const answer = await complete(kit, outcome);
        const problem = { kind: 'wrongState', state: message.kind, event: outcome };
        expect(answer).toEqual({ ok: false, problem });
        expect(tasksIn(kit).length).toBe(1);
      }
    },
  );

  it.each([
    ['a coordinator who has stopped', { ...kari, active: false }],
    ['a coordinator who did not sign the person up', coordinatorNamed('Ola')],
  ])('is not for %s', async (_, actor) => {
    const kit = await invited();
    const before = kit.store.dump();
    expect(await completeTask(kit.deps, actor, { taskId: 'the call', outcome: 'accept' })).toEqual({
      ok: false,
      problem: { kind: 'notYours' },
    });
    expect(kit.store.dump()).toEqual(before);
  });

  it('can be made by a lead', async () => {
    const kit = await invited();
    const lead = coordinatorNamed('Leder', { role: 'lead' });
    expect((await completeTask(kit.deps, lead, { taskId: 'the call', outcome: 'accept' })).ok).toBe(true);
  });
});
