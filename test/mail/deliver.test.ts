import { describe, expect, it } from 'vitest';
import { factsOf } from '../../shared/domain/group-step.ts';
import { parseToken } from '../../shared/domain/token.ts';
import { deliver } from '../../shared/use-cases/deliver.ts';
import { countingStore } from '../use-cases/support/counting-store.ts';
import { groupNamed } from '../use-cases/support/entities.ts';
import { hashSecret } from '../use-cases/support/test-deps.ts';
import { coordinator, createMailWorld, person, toCoordinator, toPerson } from './world.ts';

const welcome = { kind: 'welcome', talk: false } as const;
const tokensIn = (text: string) => text.match(/[\w-]{22}\.[\w-]{43}/g) ?? [];

describe('delivering a mail', () => {
  it('sends it to the newest address and keeps nothing of it', async () => {
    const { deps, store, post, accepted } = await createMailWorld();
    const key = await post(welcome);
    const moved = { ...person, email: 'new@example.com' };
    await store.commit([{ type: 'participant', before: person, after: moved }]);
    expect(await deliver(deps, key)).toBe('sent');
    expect(accepted.map(({ to, subjectOf }) => ({ to, subjectOf }))).toEqual([
      { to: 'new@example.com', subjectOf: toPerson },
    ]);
    expect(await store.outbox(key)).toBeUndefined();
  });

  it('stores only hashes of the links, which then work', async () => {
    const { deps, store, post, accepted } = await createMailWorld();
    await deliver(deps, await post(welcome));
    const tokens = [...new Set(tokensIn(accepted[0]!.text))].map((text) => parseToken(text)!);
    const found = await Promise.all(
      tokens.map(({ id, secret }) => store.byLink('participant', id, hashSecret(secret))),
    );
    expect(found.map(({ link }) => link?.purpose).sort()).toEqual(['place', 'unsubscribe']);
    expect(found.map(({ subject }) => subject?.id)).toEqual([person.id, person.id]);
    const dump = JSON.stringify(store.dump());
    expect(tokens.filter(({ secret }) => dump.includes(secret))).toEqual([]);
  });

  it('puts an ask’s link into the group, bound to the coordinator', async () => {
    const { deps, store, post, accepted } = await createMailWorld();
    const ask = { coordinatorId: coordinator.id, at: person.createdAt, outcome: 'open', people: 6 } as const;
    const asked = groupNamed('Elva', { state: 'asked', asks: [ask] });
    const groupId = asked.id;
    await store.commit([{ type: 'group', after: asked }]);
    const message = { kind: 'ask', groupId, group: factsOf(asked), people: 6 } as const;
    await deliver(deps, await post(message, toCoordinator));
    expect(accepted.map(({ to }) => to)).toEqual([coordinator.email]);
    const token = parseToken(tokensIn(accepted[0]!.text)[0]!)!;
    expect(token.id).toBe(groupId);
    const { link } = await store.byLink('group', groupId, hashSecret(token.secret));
    expect(link).toMatchObject({ purpose: 'ask', coordinatorId: coordinator.id });
  });

  it('sends the last words to a bare address, with no link and no tag', async () => {
    const { deps, store, post, accepted } = await createMailWorld();
    const to = { type: 'address', email: 'ase@example.com', locale: 'en', firstName: 'Åse' } as const;
    const key = await post({ kind: 'erased', reason: 'own' }, to);
    expect(await deliver(deps, key)).toBe('sent');
    expect(accepted[0]).toMatchObject({ to: 'ase@example.com', subject: 'Your details have been erased' });
    expect(accepted[0]).not.toHaveProperty('subjectOf');
    expect(tokensIn(accepted[0]!.text)).toEqual([]);
    expect(JSON.stringify(store.dump())).not.toContain('ase@example.com');
  });

  it('makes two reads and two commits', async () => {
    const { deps, store, post } = await createMailWorld();
    const key = await post(welcome);
    const { calls, around } = countingStore();
    await deliver({ ...deps, store: around(store) }, key);
    expect(calls).toEqual(['outbox', 'participant', 'commit', 'commit']);
  });
});

describe('a mail without a reader', () => {
  it('is dropped when the person was erased meanwhile', async () => {
    const { deps, store, post, asked } = await createMailWorld();
    const key = await post(welcome);
    const tombstone = { id: person.id, version: 1, state: 'erased', endedAt: deps.now() } as const;
    await store.commit([{ type: 'participant', before: person, after: tombstone }]);
    expect(await deliver(deps, key)).toBe('gone');
    expect(asked).toEqual([]);
    expect(await store.partition(toPerson)).toEqual({ links: [], outbox: [] });
  });

  it('is dropped when the person has no address any more, is unknown, or the coordinator has left', async () => {
    const { deps, store, post, asked } = await createMailWorld();
    const keys = [
      await post(welcome),
      await post(welcome, { type: 'participant', id: 'nobody0000000000000000' }),
      await post({ kind: 'talkWaiting' }, toCoordinator),
      await post({ kind: 'talkWaiting' }, { type: 'coordinator', id: 'nobody0000000000000000' }),
    ];
    const { email: _, ...silent } = person;
    await store.commit([
      { type: 'participant', before: person, after: silent },
      { type: 'coordinator', before: coordinator, after: { ...coordinator, active: false } },
    ]);
    for (const key of keys) expect(await deliver(deps, key)).toBe('gone');
    for (const key of keys) expect(await store.outbox(key)).toBeUndefined();
    expect(asked).toEqual([]);
  });

  it('is dropped when its point is gone: an invitation to a seat that was given up', async () => {
    const { deps, store, post, asked } = await createMailWorld();
    const group = { area: 'bergenhus', slot: 'tue-evening', language: 'no' };
    const key = await post({ kind: 'invitation', group, answerBy: deps.now() });
    expect(await deliver(deps, key)).toBe('gone');
    expect([asked, await store.outbox(key)]).toEqual([[], undefined]);
  });

  it('that never was, is nothing', async () => {
    const { deps } = await createMailWorld();
    expect(await deliver(deps, { subject: { type: 'participant', id: person.id }, id: 'x' })).toBe('gone');
    expect(await deliver(deps, { id: 'x' })).toBe('gone');
  });
});
