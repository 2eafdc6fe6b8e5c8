import { describe, expect, it } from 'vitest';
import { withdrawPlace } from '../../../shared/use-cases/place.ts';
import { sweepEnded } from '../../../shared/use-cases/sweep-ended.ts';
import { countingStore } from '../support/counting-store.ts';
import { emailHash, personNamed, phoneHash } from '../support/entities.ts';
import { mailsIn, personIn, personLink, putPeople, putTask, tasksIn } from '../support/table.ts';
import { createTestDeps } from '../support/test-deps.ts';
import { adaIn, livingStates } from './stage.ts';

const canary = 'Ada|ada@example|91234567';

describe('withdrawing', () => {
  it.each(livingStates)('when %s leaves nothing but a mark and the last mail', async (state) => {
    const kit = await adaIn(state, { ada: { phone: '+4791234567' } });
    await personLink(kit, kit.ada, { purpose: 'unsubscribe' });
    const token = await personLink(kit, kit.ada, { purpose: 'place' });
    expect(await withdrawPlace(kit.deps, token)).toEqual({ ok: true, value: {} });
    expect(await kit.store.participant(kit.ada.id)).toEqual({
      id: kit.ada.id,
      version: expect.any(Number),
      state: 'withdrawn',
      endedAt: kit.clock.now(),
    });
    const mails = mailsIn(kit).filter(({ to }) => JSON.stringify(to).includes('Ada'));
    expect(mails.map(({ message }) => message)).toEqual([{ kind: 'erased', reason: 'own' }]);
    const rest = kit.store.dump().filter(({ pk }) => pk !== `O#${mails[0]?.id}`);
    expect(JSON.stringify(rest)).not.toMatch(new RegExp(canary));
    const naming = rest.filter((row) => JSON.stringify(row).includes(kit.ada.id));
    expect(naming.map(({ pk }) => pk)).toEqual([`P#${kit.ada.id}`]);
    expect(await kit.store.contactOwner(emailHash('ada@example.org'))).toBeUndefined();
    expect((await kit.store.due(kit.clock.now(), 10)).map(({ id }) => id)).not.toContain(kit.ada.id);
    expect(await withdrawPlace(kit.deps, token)).toEqual({ ok: false, problem: { kind: 'unknownLink' } });
  });

  it('with a date set takes the entry out of the calendar in the last mail', async () => {
    const kit = await adaIn('accepted', { meetingIn: 200 });
    await withdrawPlace(kit.deps, await personLink(kit, kit.ada, { purpose: 'place' }));
    const last = mailsIn(kit).find(({ to }) => to.type === 'address');
    expect(last).toMatchObject({
      to: { type: 'address', email: 'ada@example.org' },
      message: { kind: 'erased', reason: 'own', uid: `${kit.ada.id}-1`, meeting: { sequence: 1 } },
    });
  });

  it('lets the same address sign up again', async () => {
    const kit = await adaIn('waiting');
    await withdrawPlace(kit.deps, await personLink(kit, kit.ada, { purpose: 'place' }));
    await putPeople(kit, [personNamed('Ada', { id: 'D'.repeat(22) })]);
    expect(await kit.store.contactOwner(emailHash('ada@example.org'))).toMatchObject({ id: 'D'.repeat(22) });
  });

  it('takes the calls to somebody without e-mail off the list, and mails nobody', async () => {
    const kit = createTestDeps();
    const ada = personNamed('Ada', { email: undefined, phone: '+4791234567' });
    const per = personNamed('Per', { email: undefined, phone: '+4798765432' });
    await putPeople(kit, [ada, per]);
    for (const person of [ada, per]) {
      const message = { kind: 'welcome', talk: false } as const;
      await putTask(kit, {
        id: `task-${person.firstName}`,
        version: 1,
        participantId: person.id,
        message,
        createdAt: kit.clock.now(),
      });
    }
    await withdrawPlace(kit.deps, await personLink(kit, ada, { purpose: 'place' }));
    expect(tasksIn(kit).map(({ id }) => id)).toEqual(['task-Per']);
    expect(mailsIn(kit)).toEqual([]);
    expect(await kit.store.contactOwner(phoneHash('+4791234567'))).toBeUndefined();
  });

  it('is finished by a later sweep when the process dies right after the commit', async () => {
    const { calls, around } = countingStore();
    const dying: typeof around = (store) =>
      around({ ...store, sweepPartition: () => Promise.reject(new Error('the process dies here')) });
    const kit = await adaIn('waiting', {}, { around: dying });
    const token = await personLink(kit, kit.ada, { purpose: 'place' });
    await expect(withdrawPlace(kit.deps, token)).rejects.toThrow('dies here');
    expect(calls).toEqual(['byLink', 'commit', 'participant', 'sweepPartition']);
    const subject = { type: 'participant', id: kit.ada.id } as const;
    expect(await kit.store.due(kit.clock.now(), 10)).toEqual([subject]);
    await sweepEnded({ store: kit.store }, subject);
    expect(await kit.store.due(kit.clock.now(), 10)).toEqual([]);
    expect((await kit.store.partition(subject)).links).toEqual([]);
  });
});

describe('sweeping', () => {
  it('leaves the living alone, and does nothing the second time', async () => {
    const { calls, around } = countingStore();
    const kit = await adaIn('waiting', {}, { around });
    await personLink(kit, kit.ada, { purpose: 'place' });
    const subject = { type: 'participant', id: kit.ada.id } as const;
    await sweepEnded(kit.deps, subject);
    expect(calls).toEqual(['participant']);
    expect((await kit.store.partition(subject)).links.length).toBe(1);
    expect((await personIn(kit, kit.ada)).state).toBe('waiting');
    await withdrawPlace(kit.deps, await personLink(kit, kit.ada, { purpose: 'place' }));
    calls.length = 0;
    await sweepEnded(kit.deps, subject);
    expect(calls).toEqual(['participant']);
  });

  it('ends groups alike, and knows nothing of coordinators and strangers', async () => {
    const kit = createTestDeps();
    const now = kit.clock.now();
    const id = 'G'.repeat(22);
    await kit.store.commit([
      { type: 'group', after: { id, version: 1, state: 'dissolved', endedAt: now, dueAt: now } },
    ]);
    await sweepEnded(kit.deps, { type: 'group', id });
    expect(await kit.store.due(now, 10)).toEqual([]);
    const before = kit.store.dump();
    await sweepEnded(kit.deps, { type: 'group', id: 'nobody' });
    await sweepEnded(kit.deps, { type: 'participant', id: 'nobody' });
    await sweepEnded(kit.deps, { type: 'coordinator', id: 'Kari' });
    expect(kit.store.dump()).toEqual(before);
  });
});
