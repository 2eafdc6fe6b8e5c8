import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Change } from '../../shared/domain/change.ts';
import { toWrites } from '../../shared/store/changes.ts';
import { keyOf as keyOfRow } from '../../shared/store/items.ts';
import { keyText } from '../../shared/store/keys.ts';
import type { Store } from '../../shared/use-cases/ports.ts';
import type { Bench } from './bench.ts';
import { openDynamoBench } from './dynamo-bench.ts';
import { useEmbedded } from './embedded.ts';
import { call, circle, erasedPerson, hours, linkOf, mailTo, participant, person, start } from './entities.ts';
import { openMemoryBench } from './memory-bench.ts';

const { endpoint } = useEmbedded();

const id = fc.constantFrom('a', 'b');
const version = fc.constantFrom(1, 2, 3);
const moment = fc.constantFrom(1, 2, 3).map(hours);
const op = fc.constantFrom('take' as const, 'release' as const);

const living = fc
  .record({
    id,
    version,
    state: fc.constantFrom('waiting' as const, 'talk' as const, 'paused' as const),
    dueAt: fc.option(moment, { nil: undefined }),
  })
  .map(({ id, ...changed }) => person(id, changed));
const human = fc.oneof(
  living,
  fc.record({ id, version }).map(({ id, version }) => erasedPerson(id, { version })),
);
const group = fc
  .record({ id, version, state: fc.constantFrom('asked' as const, 'inviting' as const), dueAt: moment })
  .map(({ id, ...changed }) => circle(id, changed));
const mail = fc
  .record({ id, version, state: fc.constantFrom('pending' as const, 'parked' as const), dueAt: moment })
  .map(({ id, ...changed }) => mailTo('a', id, changed));
const task = fc.record({ id, version }).map(({ id, version }) => call(id, { version }));

/** Makes, replaces or removes; the old one is often not the stored one. */
const replaced = <Entity extends { readonly id: string }>(entity: fc.Arbitrary<Entity>) =>
  fc.oneof(
    entity.map((after) => ({ after })),
    entity.map((before) => ({ before })),
    fc.tuple(entity, entity).map(([before, after]) => ({ before, after: { ...after, id: before.id } })),
  );

const link = fc
  .record({ owner: id, hash: fc.constantFrom('x', 'y'), expiresAt: moment })
  .map(({ owner, hash, expiresAt }) => linkOf(participant(owner), hash, { expiresAt }));

const change: fc.Arbitrary<Change> = fc.oneof(
  replaced(human).map((pair) => ({ type: 'participant' as const, ...pair })),
  replaced(group).map((pair) => ({ type: 'group' as const, ...pair })),
  replaced(mail).map((pair) => ({ type: 'outbox' as const, ...pair })),
  replaced(task).map((pair) => ({ type: 'task' as const, ...pair })),
  fc.record({ op, owner: id }).map(({ op, owner }) => ({
    type: 'contactLock' as const,
    op,
    hash: 'h',
    owner: participant(owner),
  })),
  link.map((one) => ({ type: 'link' as const, op: 'add' as const, link: one })),
  link.map((one) => ({ type: 'link' as const, op: 'use' as const, link: one })),
  fc.record({ op, groupId: id }).map(({ op, groupId }) => ({
    type: 'booking' as const,
    op,
    roomId: 'r',
    date: '2026-12-01',
    slot: 'tue-evening',
    groupId,
  })),
  fc.record({ area: id, expiresAt: moment }).map((facts) => ({
    type: 'recall' as const,
    phraseHash: 'f',
    coordinatorId: 'c',
    ...facts,
  })),
  fc.nat({ max: 3 }).map((signUps) => ({ type: 'count' as const, year: '2026', add: { signUps } })),
  fc
    .record({ limit: fc.constantFrom(1, 2), expiresAt: moment })
    .map((cap) => ({ type: 'mailCap' as const, key: 'k', ...cap })),
);

const keyOf = (one: Change): string => JSON.stringify(toWrites([one], start)[0]?.key);
const commit = fc.uniqueArray(change, { minLength: 1, maxLength: 4, selector: keyOf });
/** Commits, and hours that pass before each. */
const history = fc.array(fc.record({ changes: commit, pass: fc.constantFrom(0, 0, 0, 1) }), {
  minLength: 1,
  maxLength: 12,
});

const everything = async (store: Store): Promise<readonly unknown[]> => [
  await store.participantsIn('waiting'),
  await store.participantsIn('talk'),
  await store.groups(),
  await store.tasks(),
  await store.parkedOutbox(),
  await store.due(hours(2), 3),
  await store.dueOutbox(hours(2), 3),
  await store.byLink('participant', 'a', 'x'),
  await store.byLink('participant', 'b', 'y'),
  await store.partition(participant('a')),
  await store.contactOwner('h'),
  await store.bookings('r', '2026-01-01'),
  await store.recall('f'),
  await store.counts('2026'),
];

const rows = async ({ dump }: Bench): Promise<Readonly<Record<string, unknown>>> =>
  Object.fromEntries((await dump()).map((row) => [keyText(keyOfRow(row)), row]));

describe('memory and embedded table', () => {
  it('give the same answers and hold the same rows after any history', async () => {
    let done = 0;
    const seen = { ok: 0, refused: 0 };
    await fc.assert(
      fc.asyncProperty(history, async (steps) => {
        const memory = await openMemoryBench();
        const embedded = await openDynamoBench(endpoint());
        let at = 0;
        for (const { changes, pass } of steps) {
          at += pass;
          memory.clock.at = hours(at);
          embedded.clock.at = hours(at);
          const answer = await memory.store.commit(changes);
          expect(await embedded.store.commit(changes)).toEqual(answer);
          seen[answer.ok ? 'ok' : 'refused'] += 1;
        }
        expect(await everything(embedded.store)).toEqual(await everything(memory.store));
        expect(await rows(embedded)).toEqual(await rows(memory));
        done += 1;
      }),
      { numRuns: 40, seed: 2026 },
    );
    expect(done).toBe(40);
    // Both outcomes must be common, or the comparison says little.
    expect(Math.min(seen.ok, seen.refused)).toBeGreaterThan(50);
  });
});
