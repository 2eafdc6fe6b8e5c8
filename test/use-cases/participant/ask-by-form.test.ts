import { describe, expect, it } from 'vitest';
import { addHours } from '../../../shared/domain/time.ts';
import { requestPlaceLink } from '../../../shared/use-cases/new-link.ts';
import { withdrawPlace } from '../../../shared/use-cases/place.ts';
import { recallCoordinator } from '../../../shared/use-cases/recall.ts';
import { signUp } from '../../../shared/use-cases/sign-up.ts';
import { signUpValues } from '../../domain/forms/values.ts';
import { countingStore } from '../support/counting-store.ts';
import { coordinatorNamed, idOf, personNamed } from '../support/entities.ts';
import { mailsIn, personLink, putCoordinator, putPeople } from '../support/table.ts';
import { createTestDeps, hashContact } from '../support/test-deps.ts';

describe('asking for a new link', () => {
  const ask = (kit: ReturnType<typeof createTestDeps>, email = 'ADA@example.org') =>
    requestPlaceLink(kit.deps, { values: { email }, locale: 'nb' });

  it('answers alike and takes the same calls for known, unconfirmed, forgotten and unknown addresses', async () => {
    const traces = [];
    for (const who of ['known', 'unconfirmed', 'forgotten', 'unknown']) {
      const { calls, around } = countingStore();
      const kit = createTestDeps({ around });
      if (who === 'known' || who === 'forgotten') await putPeople(kit, [personNamed('Ada')]);
      if (who === 'unconfirmed') await signUp(kit.deps, { values: signUpValues, locale: 'nb' });
      if (who === 'forgotten') {
        await withdrawPlace(kit.deps, await personLink(kit, { id: idOf('Ada') }, { purpose: 'place' }));
      }
      calls.length = 0;
      const answer = await ask(kit);
      const links = mailsIn(kit).filter(({ message }) => message.kind === 'placeLink');
      expect(links.map(({ to }) => to)).toEqual(
        who === 'known' ? [{ type: 'participant', id: idOf('Ada') }] : [],
      );
      traces.push({ answer, calls });
    }
    expect(traces).toEqual(
      Array(4).fill({ answer: { ok: true, value: {} }, calls: ['contactOwner', 'commit'] }),
    );
  });

  it('is one mail as long as it waits to be sent, and another one later', async () => {
    const kit = createTestDeps();
    await putPeople(kit, [personNamed('Ada')]);
    await Promise.all(Array.from({ length: 20 }, () => ask(kit)));
    const [mail] = mailsIn(kit);
    expect(mailsIn(kit).length).toBe(1);
    if (mail !== undefined) await kit.store.commit([{ type: 'outbox', before: mail }]);
    await ask(kit);
    expect(mailsIn(kit).length).toBe(1);
  });

  it('asks the table nothing for what is no address', async () => {
    const { calls, around } = countingStore();
    const kit = createTestDeps({ around });
    expect(await ask(kit, 'ada')).toEqual({
      ok: false,
      problem: { kind: 'invalid', fields: { email: 'notAnEmail' } },
    });
    expect(calls).toEqual([]);
  });

  it('mails no coordinator a place', async () => {
    const kit = createTestDeps();
    const hash = hashContact('email', 'ada@example.org');
    await kit.store.commit([
      { type: 'contactLock', op: 'take', hash, owner: { type: 'coordinator', id: idOf('Ada') } },
    ]);
    expect(await ask(kit)).toEqual({ ok: true, value: {} });
    expect(mailsIn(kit)).toEqual([]);
  });
});

describe('calling the coordinator back', () => {
  const values = { phrase: '  Bjørk ELV\u00a0stein ', contact: '912 34 567', wish: 'room' };

  const putRecall = (kit: ReturnType<typeof createTestDeps>) =>
    kit.store.commit([
      {
        type: 'recall',
        phraseHash: hashContact('phrase', 'bjørk elv stein'),
        area: 'arna',
        coordinatorId: idOf('Kari'),
        expiresAt: addHours(kit.clock.now(), 24),
      },
    ]);

  const handedOver = async (active: boolean, around = countingStore().around) => {
    const kit = createTestDeps({ around });
    const people = [
      coordinatorNamed('Kari', { active }),
      coordinatorNamed('Leder', { role: 'lead' }),
      coordinatorNamed('Leder2', { role: 'lead' }),
      coordinatorNamed('Gammel', { role: 'lead', active: false }),
      coordinatorNamed('Ola'),
    ];
    for (const one of people) await putCoordinator(kit, one);
    await putRecall(kit);
    return kit;
  };

  it('mails the one who started the group what was typed, and keeps it nowhere else', async () => {
    const { calls, around } = countingStore();
    const kit = await handedOver(true, around);
    expect(await recallCoordinator(kit.deps, { values })).toEqual({ ok: true, value: {} });
    expect(calls).toEqual(['recall', 'coordinator', 'commit']);
    expect(mailsIn(kit).map(({ to, message }) => ({ to, message }))).toEqual([
      {
        to: { type: 'coordinator', id: idOf('Kari') },
        message: { kind: 'recall', wish: 'room', contact: '+4791234567', area: 'arna' },
      },
    ]);
    expect(JSON.stringify(kit.store.dump())).not.toMatch(/bjørk/i);
  });

  it('mails every active lead when that one has stopped', async () => {
    const kit = await handedOver(false);
    await recallCoordinator(kit.deps, { values });
    const to = mailsIn(kit).map((mail) => (mail.to.type === 'coordinator' ? mail.to.id : ''));
    expect(to.toSorted()).toEqual([idOf('Leder'), idOf('Leder2')].toSorted());
  });

  it('posted 20 times is one mail', async () => {
    const kit = await handedOver(true);
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => recallCoordinator(kit.deps, { values })),
    );
    expect(answers.every(({ ok }) => ok)).toBe(true);
    expect(mailsIn(kit).length).toBe(1);
    await recallCoordinator(kit.deps, { values: { ...values, wish: 'help' } });
    expect(mailsIn(kit).length).toBe(2);
  });

  it('is heard five times a day, whatever is typed; then it is said that nothing was sent', async () => {
    const { calls, around } = countingStore();
    const kit = await handedOver(true, around);
    const call = (number: number) =>
      recallCoordinator(kit.deps, { values: { ...values, contact: `9123450${number}` } });
    const answers = await Promise.all(Array.from({ length: 10 }, (_, number) => call(number)));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(5);
    expect(mailsIn(kit)).toHaveLength(5);
    calls.length = 0;
    expect(await call(9)).toEqual({ ok: false, problem: { kind: 'heardEnough' } });
    expect(calls).toEqual(['recall', 'coordinator', 'commit']);
    kit.clock.forward({ hours: 23 });
    expect((await call(9)).ok).toBe(false);
    kit.clock.forward({ hours: 1 });
    // Their time is over before the phrase's.
    await putRecall(kit);
    expect((await call(9)).ok).toBe(true);
  });

  it.each([
    ['another phrase', { phrase: 'bjørk elv' }, 0],
    ['a phrase whose time is over', {}, 25],
  ])('knows nothing of %s', async (_, patch, hours) => {
    const kit = await handedOver(true);
    kit.clock.forward({ hours });
    expect(await recallCoordinator(kit.deps, { values: { ...values, ...patch } })).toEqual({
      ok: false,
      problem: { kind: 'invalid', fields: { phrase: 'notAChoice' } },
    });
    expect(mailsIn(kit)).toEqual([]);
  });
});
