import { describe, expect, it } from 'vitest';
import { linkPurposes } from '../../../shared/domain/link.ts';
import { isReplyPurpose, replyPurposes } from '../../../shared/domain/reply-address.ts';
import { addHours } from '../../../shared/domain/time.ts';
import { withdrawPlace } from '../../../shared/use-cases/place.ts';
import { openReply } from '../../../shared/use-cases/reply-question.ts';
import { groupOf, proposed, type Stage, stateOf } from '../group/stage.ts';
import { seated } from '../participant/stage.ts';
import { countingStore } from '../support/counting-store.ts';
import { personNamed } from '../support/entities.ts';
import { personIn, personLink, putPeople } from '../support/table.ts';
import { bergen, createTestDeps } from '../support/test-deps.ts';
import { mailIn, putReply, replyMails } from './stage.ts';

const promise = { version: bergen.confidentiality.version, locale: 'nb' };

/** Ada, invited, and the address of her invitation. */
const invited = async (options: Parameters<typeof createTestDeps>[0] = {}) => {
  const kit = createTestDeps(options);
  const answerBy = addHours(kit.clock.now(), 48);
  const { ada } = await seated(kit, 'invited');
  if (ada.seat === undefined) throw new Error('no seat');
  const after = { ...ada, seat: { ...ada.seat, answerBy } };
  await kit.store.commit([{ type: 'participant', before: ada, after }]);
  const to = await putReply(
    kit,
    { type: 'participant', id: ada.id },
    { purpose: 'replySeat', extra: { round: 1, promise } },
  );
  const email = ada.email ?? '';
  const says = (words: string, from: string | undefined = email) => mailIn(kit, to, { words, from });
  return { ...kit, ada, to, answerBy, email, says };
};

const toAda = (ada: { readonly id: string }) => ({ type: 'participant', id: ada.id });

describe('an invitation, answered by mail', () => {
  it('a yes is the yes of the page, with the promise that the mail showed, and a receipt', async () => {
    const kit = await invited();
    expect(await kit.says('Ja takk!')).toBe('answered');
    expect(await personIn(kit, kit.ada)).toMatchObject({
      state: 'accepted',
      confidentiality: { version: promise.version, locale: 'nb', at: kit.clock.now() },
    });
    expect(replyMails(kit)).toEqual([{ to: toAda(kit.ada), message: { kind: 'replyNoted', answer: 'yes' } }]);
  });

  it('a no gives the place up, and "not this time" does not ask for that time again', async () => {
    const no = await invited();
    expect(await no.says('Nei, passer ikke')).toBe('answered');
    const declined = await personIn(no, no.ada);
    expect([declined.state, declined.preferences.slots]).toEqual(['waiting', no.ada.preferences.slots]);
    const time = await invited();
    expect(await time.says('Tidspunktet passer ikke')).toBe('answered');
    expect((await personIn(time, time.ada)).preferences.slots).not.toContain(time.ada.seat?.slot);
    expect(replyMails(time).map(({ message }) => message)).toEqual([
      { kind: 'replyNoted', answer: 'otherTime' },
    ]);
  });

  it('the same mail twice is once, and a changed mind is the later one, as with the link', async () => {
    const kit = await invited();
    await kit.says('ja');
    const once = await personIn(kit, kit.ada);
    expect(await kit.says('ja')).toBe('answered');
    expect(await personIn(kit, kit.ada)).toEqual(once);
    expect(await kit.says('nei')).toBe('answered');
    expect((await personIn(kit, kit.ada)).state).toBe('waiting');
    expect(await kit.says('ja')).toBe('helped');
    expect((await personIn(kit, kit.ada)).state).toBe('waiting');
    expect(replyMails(kit).at(-1)?.message).toEqual({ kind: 'replyPlaceHelp', why: 'gone' });
  });

  it.each([
    ['something unclear', 'Ja, men jeg kommer sent', 'own'],
    ['an unproven sender', 'ja', undefined],
    ['another sender', 'ja', 'eve@example.net'],
  ])('%s changes nothing, and the known address gets the link', async (_, words, from) => {
    const kit = await invited();
    expect(await mailIn(kit, kit.to, { words, from: from === 'own' ? kit.email : from })).toBe('helped');
    expect((await personIn(kit, kit.ada)).state).toBe('invited');
    expect(replyMails(kit)).toEqual([
      { to: toAda(kit.ada), message: { kind: 'replySeatHelp', answerBy: kit.answerBy } },
    ]);
    expect(JSON.stringify(kit.store.dump())).not.toContain('eve@example.net');
  });

  it('capitals in the sender’s address are the same sender', async () => {
    const kit = await invited();
    expect(await kit.says('ja', kit.email.toUpperCase())).toBe('answered');
  });

  it('helps once a day, however often somebody writes', async () => {
    const kit = await invited();
    for (let times = 0; times < 10; times += 1) expect(await kit.says('Hva er dette?')).toBe('helped');
    expect(replyMails(kit)).toHaveLength(1);
    // Past midnight, and not a day later.
    kit.clock.forward({ hours: 23 });
    await kit.says('kanskje');
    expect(replyMails(kit)).toHaveLength(1);
    kit.clock.forward({ hours: 1 });
    await kit.says('Hva er dette?');
    expect(replyMails(kit)).toHaveLength(2);
  });

  it('receipts are few, however often somebody changes their mind', async () => {
    const kit = await invited();
    for (let times = 0; times < 10; times += 1) await kit.says('ja');
    expect(replyMails(kit)).toHaveLength(5);
  });

  it('a yes to other words than the mail showed is asked for on the page', async () => {
    const newer = { ...bergen, confidentiality: { ...bergen.confidentiality, version: 'newer' } };
    const kit = await invited({ organisation: newer });
    expect(await kit.says('ja')).toBe('helped');
    expect((await personIn(kit, kit.ada)).state).toBe('invited');
    expect(await kit.says('nei')).toBe('answered');
  });

  it('an earlier invitation answers nothing of a later one', async () => {
    const kit = await invited();
    const before = await personIn(kit, kit.ada);
    if (before.seat === undefined) throw new Error('no seat');
    const after = { ...before, rounds: 2, seat: { ...before.seat, round: 2 } };
    await kit.store.commit([{ type: 'participant', before, after }]);
    expect(await kit.says('ja')).toBe('helped');
    expect((await personIn(kit, kit.ada)).state).toBe('invited');
  });

  it('a late answer is told so, and one to somebody who has gone meets nobody', async () => {
    const late = await invited();
    late.clock.forward({ days: 31 });
    expect(await late.says('ja')).toBe('helped');
    expect((await personIn(late, late.ada)).state).toBe('invited');
    const erased = await invited();
    await withdrawPlace(erased.deps, await personLink(erased, erased.ada, { purpose: 'place' }));
    const before = erased.store.dump();
    expect(await erased.says('ja')).toBe('unknown');
    expect(erased.store.dump()).toEqual(before);
  });
});

describe('a question to a coordinator, answered by mail', () => {
  const asked = async (): Promise<Stage & { readonly says: (words: string) => Promise<string> }> => {
    const stage = await proposed();
    const { anne } = stage.coordinators;
    const to = await putReply(
      stage,
      { type: 'group', id: stage.groupId },
      { purpose: 'replyAsk', extra: { coordinatorId: anne.id } },
    );
    return { ...stage, says: (words) => mailIn(stage, to, { words, from: anne.email }) };
  };

  it('a yes takes it; the usual mail is the receipt, and the same yes again is nothing new', async () => {
    const stage = await asked();
    expect(await stage.says('Ja, jeg tar den!\n\nHilsen Anne')).toBe('answered');
    expect(await stateOf(stage)).toBe('inviting');
    expect(await stage.says('ja')).toBe('answered');
    expect(replyMails(stage)).toEqual([]);
  });

  it.each(['Nei', 'Kan dessverre ikke'])('%s asks the next one', async (words) => {
    const stage = await asked();
    expect(await stage.says(words)).toBe('answered');
    expect((await groupOf(stage)).asks.map(({ outcome }) => outcome)).toEqual(['cannot', 'open']);
    expect(await stage.says('nei')).toBe('answered');
    expect((await groupOf(stage)).asks).toHaveLength(2);
    expect(replyMails(stage).map(({ message }) => message.kind)).toEqual(['replyAskNoted', 'replyAskNoted']);
    expect(await stage.says('ja')).toBe('helped');
    expect(await stateOf(stage)).toBe('asked');
  });

  it('another time is no no: the page shows which there are', async () => {
    const stage = await asked();
    expect(await stage.says('Tidspunktet passer ikke')).toBe('helped');
    expect((await groupOf(stage)).asks.map(({ outcome }) => outcome)).toEqual(['open']);
    expect(replyMails(stage).map(({ message }) => message)).toEqual([
      { kind: 'replyAskHelp', groupId: stage.groupId, why: 'otherTime' },
    ]);
    expect(await stage.says('ja')).toBe('answered');
    expect(await stateOf(stage)).toBe('inviting');
  });

  it('a no after the yes is for the page, which knows more ways', async () => {
    const stage = await asked();
    await stage.says('ja');
    expect(await stage.says('nei')).toBe('helped');
    expect(await stateOf(stage)).toBe('inviting');
    expect(replyMails(stage)).toEqual([
      {
        to: { type: 'coordinator', id: stage.coordinators.anne.id },
        message: { kind: 'replyAskHelp', groupId: stage.groupId, why: 'unclear' },
      },
    ]);
  });

  it('is not answered by whoever has left, nor by a participant of the same address', async () => {
    const stage = await asked();
    const before = stage.coordinators.anne;
    await stage.store.commit([{ type: 'coordinator', before, after: { ...before, active: false } }]);
    expect(await stage.says('ja')).toBe('unknown');
    const other = await asked();
    const hashes = { emailHash: other.deps.hashContact('email', other.coordinators.anne.email) };
    const anne = other.coordinators.anne;
    await other.store.commit([{ type: 'coordinator', before: anne, after: { ...anne, ...hashes } }]);
    expect(await other.says('ja')).toBe('helped');
  });
});

describe('"still interested?", answered by mail', () => {
  const asked = async () => {
    const kit = createTestDeps();
    const ada = personNamed('Ada', { state: 'waiting', interestAskedAt: kit.clock.now() });
    await putPeople(kit, [ada]);
    const to = await putReply(kit, { type: 'participant', id: ada.id }, { purpose: 'replyPlace' });
    return { ...kit, ada, says: (words: string) => mailIn(kit, to, { words, from: ada.email }) };
  };

  it('a yes is the sign of life', async () => {
    const kit = await asked();
    expect(await kit.says('Ja, jeg vil fortsatt være med')).toBe('answered');
    const person = await personIn(kit, kit.ada);
    expect([person.interestAskedAt, person.interestConfirmedAt]).toEqual([undefined, kit.clock.now()]);
    expect(replyMails(kit).map(({ message }) => message)).toEqual([
      { kind: 'replyNoted', answer: 'interested' },
    ]);
  });

  it('a no erases nobody: that takes a press, which the mail leads to', async () => {
    const kit = await asked();
    expect(await kit.says('Nei takk')).toBe('helped');
    expect(await personIn(kit, kit.ada)).toMatchObject({
      state: 'waiting',
      interestAskedAt: kit.clock.now(),
    });
    expect(replyMails(kit).map(({ message }) => message)).toEqual([{ kind: 'replyPlaceHelp', why: 'no' }]);
  });
});

describe('an address to answer to', () => {
  it.each(linkPurposes.filter((purpose) => !isReplyPurpose(purpose)))(
    'is not the secret of a %s link',
    async (purpose) => {
      const kit = await invited();
      const token = await personLink(kit, kit.ada, { purpose, extra: { round: 1 } });
      for (const reply of replyPurposes)
        expect(await openReply(kit.deps, { purpose: reply, token })).toBeUndefined();
    },
  );

  it('answers the one question it was made for, and for the one person', async () => {
    const kit = await invited();
    const { token } = kit.to;
    expect(await openReply(kit.deps, { purpose: 'replyPlace', token })).toBeUndefined();
    expect(await openReply(kit.deps, { purpose: 'replyAsk', token })).toBeUndefined();
    const berit = personNamed('Berit');
    const crossed = token.replace(/^[^.]*/, berit.id);
    expect(await openReply(kit.deps, { purpose: 'replySeat', token: crossed })).toBeUndefined();
  });

  it('costs one read, and none when it could not be ours', async () => {
    const { calls, around } = countingStore();
    const kit = await invited({ around });
    calls.length = 0;
    await openReply(kit.deps, { purpose: 'replySeat', token: 'x' });
    expect(calls).toEqual([]);
    await openReply(kit.deps, kit.to);
    expect(calls).toEqual(['byLink']);
  });

  it('an error of the table is not an answer: the mail comes again', async () => {
    const kit = await invited({
      around: (store) => ({ ...store, commit: async () => ({ ok: false, conflicts: [0], passing: true }) }),
    });
    await expect(kit.says('ja')).rejects.toThrow('tried again');
    expect((await personIn(kit, kit.ada)).state).toBe('invited');
  });
});
