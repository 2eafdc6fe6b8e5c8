import { describe, expect, it } from 'vitest';
import type { Link, LinkPurpose, Subject } from '../../shared/domain/link.ts';
import { addHours } from '../../shared/domain/time.ts';
import { openQuestion } from '../../shared/use-cases/ask-link.ts';
import { linkOwner, openLink, openParticipant } from '../../shared/use-cases/open-link.ts';
import { actOnGroup, ownGroup } from '../../shared/use-cases/own-group.ts';
import { isTheirs, openReply } from '../../shared/use-cases/reply-question.ts';
import { countingStore } from '../use-cases/support/counting-store.ts';
import { coordinatorNamed, groupNamed, idOf, personNamed } from '../use-cases/support/entities.ts';
import { putCoordinator, putGroup, putLink, putPeople } from '../use-cases/support/table.ts';
import { createTestDeps } from '../use-cases/support/test-deps.ts';

const anne = coordinatorNamed('Anne');
const bo = coordinatorNamed('Bo');
const gone = coordinatorNamed('Gone', { active: false });
const lead = coordinatorNamed('Lead', { role: 'lead' });
const ada = personNamed('Ada', { phone: '+4791234567' });
const ended = { version: 1, endedAt: '2026-11-22T09:00:00.000Z' } as const;

type Asks = ReturnType<typeof groupNamed>['asks'];
const asking = (...asked: readonly (readonly [string, Asks[number]['outcome']])[]): Asks =>
  asked.map(([coordinatorId, outcome]) => ({ coordinatorId, outcome, people: 6, at: ada.createdAt }));

const here = async (group = groupNamed('group', { state: 'asked', asks: asking([anne.id, 'open']) })) => {
  const { calls, around } = countingStore();
  const kit = createTestDeps({ around });
  for (const one of [anne, bo, gone, lead]) await putCoordinator(kit, one);
  await putPeople(kit, [ada]);
  await putGroup(kit, group);
  const link = (subject: Subject, purpose: LinkPurpose, extra: Partial<Link> = {}) =>
    putLink(kit, subject, { purpose, extra });
  const place = await link({ type: 'participant', id: ada.id }, 'place');
  calls.splice(0);
  return { kit, group, place, link, calls };
};

const no = (kind: string, more = {}) => ({ ok: false, problem: { kind, ...more } });

describe('opening a link', () => {
  const wanted = { type: 'participant', purpose: 'place' } as const;

  it('gives its owner and what it is bound to, for its own purpose only', async () => {
    const { kit, place } = await here();
    const opened = await openLink(kit.deps, { ...wanted, token: place });
    const link = { purpose: 'place', subject: { type: 'participant', id: ada.id } };
    expect(opened).toMatchObject({ ok: true, value: { subject: ada, link } });
    expect(await openParticipant(kit.deps, { purpose: 'place', token: place })).toEqual(opened);
    expect(await linkOwner(kit.deps, { purpose: 'place', token: place })).toEqual({ ok: true, value: ada });
    for (const open of [openParticipant, linkOwner])
      expect(await open(kit.deps, { purpose: 'seat', token: place })).toEqual(no('unknownLink'));
  });

  it('is over at its very end, and gone with a row that went into another', async () => {
    const { kit, place } = await here();
    const at = (hours: number) => ({ ...kit.deps, now: () => addHours(kit.clock.now(), hours) });
    expect((await openLink(at(30 * 24 - 0.01), { ...wanted, token: place })).ok).toBe(true);
    expect(await openLink(at(30 * 24), { ...wanted, token: place })).toEqual(no('goneLink'));
    await kit.store.commit([{ type: 'participant', before: ada }]);
    expect(await openLink(kit.deps, { ...wanted, token: place })).toEqual(no('goneLink'));
  });

  it('is unknown for whoever has ended, and for what could not be one, without asking the table', async () => {
    const { kit, place, calls } = await here();
    expect(await openLink(kit.deps, { ...wanted, token: 'x' })).toEqual(no('unknownLink'));
    expect(calls).toEqual([]);
    const invented = `${ada.id}.${'A'.repeat(43)}`;
    expect(await openLink(kit.deps, { ...wanted, token: invented })).toEqual(no('unknownLink'));
    const after = { ...ended, id: ada.id, state: 'erased', endedAt: ada.createdAt } as const;
    await kit.store.commit([{ type: 'participant', before: ada, after }]);
    expect(await openLink(kit.deps, { ...wanted, token: place })).toEqual(no('unknownLink'));
    expect(await openLink(kit.deps, { ...wanted, purpose: 'seat', token: place })).toEqual(no('unknownLink'));
  });
});

describe('whose group it is', () => {
  const theirs = groupNamed('group', { coordinatorId: anne.id });

  it('is its coordinator’s and the leads’; nobody else touches it', async () => {
    const { kit } = await here(theirs);
    for (const actor of [anne, lead])
      expect(await ownGroup(kit.deps, actor, theirs.id)).toMatchObject({
        ok: true,
        value: { group: theirs },
      });
    expect(await ownGroup(kit.deps, bo, theirs.id)).toEqual(no('notYours'));
    expect(await ownGroup(kit.deps, bo, 'none')).toEqual(no('notFound'));
  });

  it('is nobody’s when it has ended', async () => {
    const { kit } = await here(theirs);
    const after = { id: theirs.id, version: 1, state: 'handedOver', endedAt: ada.createdAt } as const;
    await kit.store.commit([{ type: 'group', before: theirs, after }]);
    expect(await ownGroup(kit.deps, lead, theirs.id)).toEqual(
      no('wrongState', { state: 'handedOver', event: 'open' }),
    );
  });

  it('lets an act decide only where it is, and writes what was decided', async () => {
    const { kit } = await here(theirs);
    let asked = 0;
    const act = (actor: typeof anne, ok: boolean) =>
      actOnGroup(kit.deps, { actor, groupId: theirs.id }, async ({ group }) => {
        asked += 1;
        if (!ok) return { ok: false, problem: { kind: 'placeGone' } };
        return { ok: true, value: [{ type: 'group', before: group, after: { ...group, size: 7 } }] };
      });
    expect(await act(bo, true)).toEqual(no('notYours'));
    expect(asked).toBe(0);
    expect(await act(anne, false)).toEqual(no('placeGone'));
    expect(await act(anne, true)).toEqual({ ok: true, value: { groupId: theirs.id } });
    expect(await kit.store.group(theirs.id)).toMatchObject({ size: 7 });
  });
});

describe('a question to a coordinator', () => {
  const group = (asks: Asks, patch = {}) => groupNamed('group', { state: 'asked', asks, ...patch });
  const ask = (id: string, bound: string | undefined, purpose: LinkPurpose = 'ask') =>
    [{ type: 'group', id }, purpose, bound === undefined ? {} : { coordinatorId: bound }] as const;

  it('is opened by its link, by its address to answer to, and signed in, each in its own way', async () => {
    const { kit, group: asked, link } = await here();
    const open = { ok: true, value: { group: asked, coordinatorId: anne.id, ask: asked.asks[0] } };
    const token = await link(...ask(asked.id, anne.id));
    const replyToken = await link(...ask(asked.id, anne.id, 'replyAsk'));
    expect(await openQuestion(kit.deps, { token })).toEqual(open);
    expect(await openQuestion(kit.deps, { replyToken })).toEqual(open);
    expect(await openQuestion(kit.deps, { groupId: asked.id, coordinatorId: anne.id })).toEqual(open);
    expect(await openQuestion(kit.deps, { token: replyToken })).toEqual(no('unknownLink'));
    expect(await openQuestion(kit.deps, { replyToken: token })).toEqual(no('unknownLink'));
    const unbound = await link(...ask(asked.id, undefined));
    expect(await openQuestion(kit.deps, { token: unbound })).toEqual(no('unknownLink'));
  });

  it('is there, signed in, for each who was asked', async () => {
    const { kit, group: asked } = await here(group(asking([bo.id, 'cannot'], [anne.id, 'open'])));
    const opened = await openQuestion(kit.deps, { groupId: asked.id, coordinatorId: anne.id });
    expect(opened).toMatchObject({ ok: true, value: { coordinatorId: anne.id } });
    const other = await openQuestion(kit.deps, { groupId: asked.id, coordinatorId: bo.id });
    expect(other).toEqual(no('alreadyTaken'));
  });

  it('is not there for whoever was not asked', async () => {
    const { kit, group: asked } = await here();
    for (const by of [
      { groupId: asked.id, coordinatorId: bo.id },
      { groupId: 'none', coordinatorId: anne.id },
    ])
      expect(await openQuestion(kit.deps, by)).toEqual(no('notFound'));
  });

  it('is not there when the group has ended', async () => {
    const { kit, group: asked, link } = await here();
    const token = await link(...ask(asked.id, anne.id));
    const after = { id: asked.id, version: 1, state: 'dissolved', endedAt: ada.createdAt } as const;
    await kit.store.commit([{ type: 'group', before: asked, after }]);
    expect(await openQuestion(kit.deps, { token })).toEqual(no('unknownLink'));
    expect(await openQuestion(kit.deps, { groupId: asked.id, coordinatorId: anne.id })).toEqual(
      no('notFound'),
    );
  });

  it.each([
    ['late, while nobody else is asked', group(asking([anne.id, 'silent'])), undefined],
    ['late, among others who said no', group(asking([bo.id, 'cannot'], [anne.id, 'silent'])), undefined],
    ['while another is asked', group(asking([anne.id, 'silent'], [bo.id, 'open'])), no('alreadyTaken')],
    ['never asked, by a link of theirs', group(asking([bo.id, 'silent'])), no('alreadyTaken')],
    [
      'taken by another',
      group(asking([anne.id, 'silent']), { state: 'inviting', coordinatorId: bo.id }),
      no('alreadyTaken'),
    ],
    [
      'taken by themselves',
      group(asking([anne.id, 'took']), { state: 'inviting', coordinatorId: anne.id }),
      no('wrongState', { state: 'took', event: 'take' }),
    ],
  ])('%s', async (_, asked, problem) => {
    const { kit, link } = await here(asked);
    const opened = await openQuestion(kit.deps, { token: await link(...ask(asked.id, anne.id)) });
    const own = asked.asks.find(({ coordinatorId }) => coordinatorId === anne.id);
    expect(opened).toEqual(
      problem ?? { ok: true, value: { group: asked, coordinatorId: anne.id, ask: own } },
    );
  });
});

describe('an address to answer to', () => {
  const seat = { type: 'participant', id: ada.id } as const;

  it('finds the person or the coordinator it was made for', async () => {
    const { kit, group, link } = await here();
    const token = await link(seat, 'replySeat');
    expect(await openReply(kit.deps, { purpose: 'replySeat', token })).toMatchObject({
      about: 'replySeat',
      person: ada,
      token,
      link: { purpose: 'replySeat' },
    });
    const asked = await link({ type: 'group', id: group.id }, 'replyAsk', { coordinatorId: anne.id });
    expect(await openReply(kit.deps, { purpose: 'replyAsk', token: asked })).toMatchObject({
      about: 'replyAsk',
      groupId: group.id,
      coordinator: anne,
      token: asked,
      link: { purpose: 'replyAsk' },
    });
  });

  it('finds nobody by another purpose, an invented one, or a coordinator who has left or never was', async () => {
    const { kit, group, link, calls } = await here();
    const found = (purpose: 'replySeat' | 'replyPlace' | 'replyAsk', token: string) =>
      openReply(kit.deps, { purpose, token });
    calls.splice(0);
    expect(await found('replySeat', 'x')).toBeUndefined();
    expect(await found('replyAsk', 'x')).toBeUndefined();
    expect(calls).toEqual([]);
    expect(await found('replyPlace', await link(seat, 'replySeat'))).toBeUndefined();
    expect(await found('replySeat', `${idOf('nobody')}.${'A'.repeat(43)}`)).toBeUndefined();
    expect(await found('replyAsk', `${idOf('nobody')}.${'A'.repeat(43)}`)).toBeUndefined();
    const to = { type: 'group', id: group.id } as const;
    expect(await found('replyAsk', await link(to, 'ask', { coordinatorId: anne.id }))).toBeUndefined();
    const unbound = await link(to, 'replyAsk');
    calls.splice(0);
    expect(await found('replyAsk', unbound)).toBeUndefined();
    expect(calls).toEqual(['byLink']);
    for (const id of [gone.id, 'nobody'])
      expect(await found('replyAsk', await link(to, 'replyAsk', { coordinatorId: id }))).toBeUndefined();
  });

  it('finds nobody where person or group has ended or gone', async () => {
    const { kit, group, link } = await here();
    const bySeat = { purpose: 'replySeat', token: await link(seat, 'replySeat') } as const;
    const token = await link({ type: 'group', id: group.id }, 'replyAsk', { coordinatorId: anne.id });
    const tombstone = { id: ada.id, version: 1, state: 'erased', endedAt: ada.createdAt } as const;
    const dissolved = { id: group.id, version: 1, state: 'dissolved', endedAt: ada.createdAt } as const;
    await kit.store.commit([
      { type: 'participant', before: ada, after: tombstone },
      { type: 'group', before: group, after: dissolved },
    ]);
    expect(await openReply(kit.deps, bySeat)).toBeUndefined();
    expect(await openReply(kit.deps, { purpose: 'replyAsk', token })).toBeUndefined();
    await kit.store.commit([
      { type: 'participant', before: { ...tombstone, version: 2 } },
      { type: 'group', before: { ...dissolved, version: 2 } },
    ]);
    expect(await openReply(kit.deps, bySeat)).toBeUndefined();
    expect(await openReply(kit.deps, { purpose: 'replyAsk', token })).toBeUndefined();
  });

  it('is answered by the address that was written to, however it is written, and by no other', async () => {
    const { kit, group, link } = await here();
    const bySeat = await openReply(kit.deps, { purpose: 'replySeat', token: await link(seat, 'replySeat') });
    const token = await link({ type: 'group', id: group.id }, 'replyAsk', { coordinatorId: anne.id });
    const byAsk = await openReply(kit.deps, { purpose: 'replyAsk', token });
    if (bySeat === undefined || byAsk === undefined) throw new Error('nobody found');
    const theirs = (from: string) => [isTheirs(kit.deps, bySeat, from), isTheirs(kit.deps, byAsk, from)];
    expect(theirs('Ada@example.org')).toEqual([true, false]);
    expect(theirs('Anne@Example.org')).toEqual([false, true]);
    expect(theirs('eva@example.org')).toEqual([false, false]);
  });
});
