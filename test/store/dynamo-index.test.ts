import { describe, expect, it } from 'vitest';
import type { Change } from '../../shared/domain/change.ts';
import type { OutboxKey } from '../../shared/use-cases/ports.ts';
import { countRequests } from './counting-store.ts';
import { type DynamoBench, openDynamoBench } from './dynamo-bench.ts';
import { useEmbedded } from './embedded.ts';
import { circle, hours, mailTo, participant, person } from './entities.ts';

const { endpoint } = useEmbedded();

const ids = (found: readonly { readonly id: string }[]): string[] => found.map(({ id }) => id);

/** An index that lags: the rows change after it has answered and before they are read themselves. */
const changeAfterListing = ({ client, store }: DynamoBench, changes: readonly Change[]) => {
  let waiting = true;
  client.middlewareStack.add(
    (next, { commandName }) =>
      async (args) => {
        const answer = await next(args);
        if (waiting && commandName === 'QueryCommand') {
          waiting = false;
          expect(await store.commit(changes)).toEqual({ ok: true });
        }
        return answer;
      },
    { step: 'initialize', name: 'changeAfterListing' },
  );
};

describe('a row that moves between index and read', () => {
  it('is left out of a list when it went, changed its state or was forgotten', async () => {
    const bench = await openDynamoBench(endpoint());
    const people = ['gone', 'invited', 'erased', 'still'].map((id) => person(id));
    await bench.store.commit(people.map((after): Change => ({ type: 'participant', after })));
    changeAfterListing(bench, [
      { type: 'participant', before: person('gone') },
      { type: 'participant', before: person('invited'), after: person('invited', { state: 'invited' }) },
      {
        type: 'participant',
        before: person('erased'),
        after: { id: 'erased', version: 1, state: 'erased', endedAt: hours(0) },
      },
    ]);
    expect(ids(await bench.store.participantsIn('waiting'))).toEqual(['still']);
  });

  it('stands in a list where it stands now', async () => {
    const bench = await openDynamoBench(endpoint());
    await bench.store.commit([
      { type: 'participant', after: person('first', { waitingSince: hours(1) }) },
      { type: 'participant', after: person('second', { waitingSince: hours(2) }) },
    ]);
    const before = person('first', { waitingSince: hours(1) });
    changeAfterListing(bench, [
      { type: 'participant', before, after: person('first', { waitingSince: hours(3) }) },
    ]);
    expect(ids(await bench.store.participantsIn('waiting'))).toEqual(['second', 'first']);
  });

  it('is not due when its time was moved, and another one takes its place', async () => {
    const bench = await openDynamoBench(endpoint());
    const due = (id: string, at: number) => person(id, { dueAt: hours(at) });
    await bench.store.commit([
      { type: 'participant', after: due('moved', 1) },
      { type: 'participant', after: due('stays', 2) },
      { type: 'group', after: circle('g1', { dueAt: hours(3) }) },
      { type: 'participant', after: due('later', 4) },
    ]);
    changeAfterListing(bench, [{ type: 'participant', before: due('moved', 1), after: due('moved', 99) }]);
    expect(ids(await bench.store.due(hours(9), 2))).toEqual(['stays', 'g1']);
  });

  it('is no due mail when it was sent', async () => {
    const bench = await openDynamoBench(endpoint());
    await bench.store.commit([{ type: 'outbox', after: mailTo('p1', 'm1') }]);
    changeAfterListing(bench, [{ type: 'outbox', before: mailTo('p1', 'm1') }]);
    expect(await bench.store.dueOutbox(hours(9), 10)).toEqual([]);
  });
});

describe('pages', () => {
  it('are followed in the index: the first 25 of 60 due, in pages of 25', async () => {
    const { store, client } = await openDynamoBench(endpoint());
    const people = Array.from({ length: 60 }, (_, index) => person(`p${index}`, { dueAt: hours(index) }));
    await store.commit(people.map((after): Change => ({ type: 'participant', after })));
    const { calls, reset } = countRequests(client);
    expect(ids(await store.due(hours(99), 25))).toEqual(ids(people.slice(0, 25)));
    expect(calls()).toEqual({ Query: 1, BatchGetItem: 1 });
    reset();
    expect(ids(await store.due(hours(99), 1000))).toEqual(ids(people));
    expect(calls()).toEqual({ Query: 1, BatchGetItem: 1 });
  });

  it('are followed in a partition of more than 1 MB, for reading, listing and sweeping', async () => {
    const { store, client, dump } = await openDynamoBench(endpoint());
    const locale = 'x'.repeat(50_000);
    const to = { type: 'participant', id: 'p1' } as const;
    const mails = Array.from({ length: 60 }, (_, index) =>
      mailTo('p1', `m${index}`, {
        to,
        state: 'parked',
        message: { kind: 'recall', wish: 'help', contact: locale, area: 'fana' },
      }),
    );
    const keys: readonly OutboxKey[] = mails.map(({ id }) => ({ subject: participant('p1'), id }));
    for (const from of [0, 30]) {
      await store.commit(mails.slice(from, from + 30).map((after): Change => ({ type: 'outbox', after })));
    }
    const { calls, reset } = countRequests(client);
    expect((await store.partition(participant('p1'))).outbox).toHaveLength(60);
    expect(calls()).toEqual({ Query: expect.toSatisfy((pages: number) => pages > 1) });
    expect(await store.parkedOutbox()).toHaveLength(60);
    expect(await store.dueOutbox(hours(9), 100)).toHaveLength(60);
    expect(new Set(await store.dueOutbox(hours(9), 100))).toEqual(new Set(keys));
    reset();
    expect(await dump()).toHaveLength(60);
    expect(calls()).toEqual({ Scan: expect.toSatisfy((pages: number) => pages > 1) });
    await store.sweepPartition(participant('p1'));
    expect(await dump()).toEqual([]);
  });
});
