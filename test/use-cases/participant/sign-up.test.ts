import { describe, expect, it } from 'vitest';
import { signUp } from '../../../shared/use-cases/sign-up.ts';
import { signUpValues } from '../../domain/forms/values.ts';
import { countingStore } from '../support/counting-store.ts';
import { emailHash, personNamed } from '../support/entities.ts';
import { mailsIn, personIn, putPeople } from '../support/table.ts';
import { createTestDeps } from '../support/test-deps.ts';

const key = signUpValues.formKey;
const input = (patch: Readonly<Record<string, string | readonly string[]>> = {}) => ({
  values: { ...signUpValues, ...patch },
  locale: 'nb',
});

describe('a sign-up', () => {
  it('is one commit: a person under the form key, and a mail without a word of theirs', async () => {
    const { calls, around } = countingStore();
    const kit = createTestDeps({ around });
    expect(await signUp(kit.deps, input())).toEqual({ ok: true, value: { participantId: key } });
    expect(calls).toEqual(['commit']);
    const person = await personIn(kit, { id: key });
    expect(person).toMatchObject({
      state: 'unconfirmed',
      firstName: 'Ada',
      emailHash: emailHash('ada@example.org'),
      guard: [],
      dueAt: '2026-11-26T09:00:00.000Z',
    });
    expect(person.consent).toBeUndefined();
    expect(person.waitingSince).toBeUndefined();
    expect(mailsIn(kit).map(({ to, message }) => ({ to, message }))).toEqual([
      { to: { type: 'participant', id: key }, message: { kind: 'confirm' } },
    ]);
    expect(await kit.store.contactOwner(emailHash('ada@example.org'))).toBeUndefined();
  });

  it('answers a known and an unknown address alike, with the same calls', async () => {
    const traces = [];
    for (const known of [true, false]) {
      const { calls, around } = countingStore();
      const kit = createTestDeps({ around });
      if (known) await putPeople(kit, [personNamed('Ada')]);
      traces.push({ answer: await signUp(kit.deps, input()), calls, mails: mailsIn(kit).length });
    }
    expect(traces[0]).toEqual(traces[1]);
  });

  it('is one row and one mail however often it is posted', async () => {
    const kit = createTestDeps();
    const answers = await Promise.all(Array.from({ length: 20 }, () => signUp(kit.deps, input())));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(kit.store.dump().length).toBe(2);
    expect(mailsIn(kit).length).toBe(1);
  });

  it('costs one read more when it is posted again', async () => {
    const { calls, around } = countingStore();
    const kit = createTestDeps({ around });
    await signUp(kit.deps, input());
    await signUp(kit.deps, input());
    expect(calls).toEqual(['commit', 'commit', 'participant']);
  });

  it('takes over what was put right by going back', async () => {
    const kit = createTestDeps();
    await signUp(kit.deps, input());
    await signUp(kit.deps, input({ firstName: 'Ada M', home: 'arna' }));
    expect(await personIn(kit, { id: key })).toMatchObject({
      firstName: 'Ada M',
      preferences: { home: 'arna' },
    });
    expect(mailsIn(kit).length).toBe(1);
  });

  it('mails a corrected address too, once', async () => {
    const kit = createTestDeps();
    await signUp(kit.deps, input({ email: 'ada@exmaple.org' }));
    const again = () => signUp(kit.deps, input());
    expect(await again()).toEqual({ ok: true, value: { participantId: key } });
    await again();
    const people = mailsIn(kit).map(({ to }) => (to.type === 'participant' ? to.id : ''));
    expect(new Set(people).size).toBe(2);
    const emails = await Promise.all(people.map(async (id) => (await personIn(kit, { id })).email));
    expect(emails.toSorted()).toEqual(['ada@example.org', 'ada@exmaple.org']);
  });

  it('never changes somebody who has confirmed', async () => {
    const kit = createTestDeps();
    await putPeople(kit, [personNamed('Ada', { id: key })]);
    const before = kit.store.dump();
    expect(await signUp(kit.deps, input({ home: 'arna' }))).toEqual({
      ok: true,
      value: { participantId: key },
    });
    expect(kit.store.dump()).toEqual(before);
  });

  it('works without a key, which is then made', async () => {
    const kit = createTestDeps();
    const answer = await signUp(kit.deps, input({ formKey: 'x' }));
    expect(answer.ok && answer.value.participantId).toMatch(/^[A-Za-z0-9_-]{22}$/);
    expect(mailsIn(kit).length).toBe(1);
  });
});

describe('a sign-up that stores nothing', () => {
  it('is one with something wrong in it: nothing is asked of the table either', async () => {
    const { calls, around } = countingStore();
    const kit = createTestDeps({ around });
    expect(await signUp(kit.deps, input({ adult: '', email: 'x' }))).toEqual({
      ok: false,
      problem: { kind: 'invalid', fields: { adult: 'mustConfirm', email: 'notAnEmail' } },
    });
    expect(calls).toEqual([]);
  });

  it('is one by a program, which is answered like everybody', async () => {
    const { calls, around } = countingStore();
    const kit = createTestDeps({ around });
    const answer = await signUp(kit.deps, input({ website: 'https://example.com', email: 'x' }));
    expect(answer.ok && answer.value.participantId).toMatch(/^[A-Za-z0-9_-]{22}$/);
    expect(calls).toEqual([]);
  });
});
