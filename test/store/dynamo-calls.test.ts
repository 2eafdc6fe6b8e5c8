import { beforeAll, describe, expect, it } from 'vitest';
import type { Change } from '../../shared/domain/change.ts';
import type { Store } from '../../shared/use-cases/ports.ts';
import { type Calls, countCalls, countRequests } from './counting-store.ts';
import { openDynamoBench } from './dynamo-bench.ts';
import { useEmbedded } from './embedded.ts';
import { circle, hours, igangsetter, linkOf, mailTo, participant, person } from './entities.ts';
import { openMemoryBench } from './memory-bench.ts';

const { endpoint } = useEmbedded();

const times = <Value>(count: number, make: (index: number) => Value): Value[] =>
  Array.from({ length: count }, (_, index) => make(index));

/** A store whose table holds 230 waiting people and something of everything else. */
const openFull = async () => {
  const { store, client } = await openDynamoBench(endpoint());
  const people = times(230, (index): Change => {
    return { type: 'participant', after: person(`p${index}`, { dueAt: hours(1) }) };
  });
  for (const from of [0, 100, 200]) await store.commit(people.slice(from, from + 100));
  await store.commit([
    { type: 'group', after: circle('g1') },
    { type: 'coordinator', after: igangsetter('c1') },
    { type: 'link', op: 'add', link: linkOf(participant('p1'), 'l1') },
    { type: 'outbox', after: mailTo('p1', 'm1') },
    { type: 'mailCap', key: 'full', limit: 1, expiresAt: hours(24) },
    { type: 'mailCap', key: 'over', limit: 1, expiresAt: hours(0) },
  ]);
  return { store, ...countRequests(client) };
};
let full: Awaited<ReturnType<typeof openFull>>;
beforeAll(async () => {
  full = await openFull();
});

const cap = (key: string): Change => ({ type: 'mailCap', key, limit: 1, expiresAt: hours(24) });

const budget: readonly [string, (store: Store) => Promise<unknown>, Calls][] = [
  ['a commit', (store) => store.commit([{ type: 'group', after: circle('g2') }]), { TransactWriteItems: 1 }],
  [
    'a refused commit',
    (store) => store.commit([{ type: 'group', after: circle('g1') }]),
    { TransactWriteItems: 1 },
  ],
  ['a full cap', (store) => store.commit([cap('full')]), { TransactWriteItems: 1 }],
  ['a cap whose time is over', (store) => store.commit([cap('over')]), { TransactWriteItems: 2 }],
  ['an empty commit', (store) => store.commit([]), {}],
  ['a link', (store) => store.byLink('participant', 'p1', 'l1'), { BatchGetItem: 1 }],
  ['a coordinator’s link', (store) => store.byLink('coordinator', 'c1', 'l1'), { BatchGetItem: 1 }],
  ['a participant', (store) => store.participant('p1'), { GetItem: 1 }],
  ['a group', (store) => store.group('g1'), { GetItem: 1 }],
  ['a coordinator', (store) => store.coordinator('c1'), { GetItem: 1 }],
  ['a contact owner', (store) => store.contactOwner('h'), { GetItem: 1 }],
  [
    '100 participants',
    (store) => store.participants(times(100, (index) => `p${index}`)),
    { BatchGetItem: 1 },
  ],
  [
    '101 participants',
    (store) => store.participants(times(101, (index) => `p${index}`)),
    { BatchGetItem: 2 },
  ],
  ['no participants', (store) => store.participants([]), {}],
  ['the waiting', (store) => store.participantsIn('waiting'), { Query: 1, BatchGetItem: 3 }],
  ['nobody in talks', (store) => store.participantsIn('talk'), { Query: 1 }],
  ['the groups', (store) => store.groups(), { Query: 1, BatchGetItem: 1 }],
  ['whether anybody waits', (store) => store.waitingAtLeast(1), { Query: 1 }],
  [
    'how many wait where, while few do',
    (store) => store.waitingByHome(['aasane', 'arna']),
    { Query: 1, BatchGetItem: 3 },
  ],
  ['an outline of the waiting', (store) => store.waitingOutlines(), { Query: 1, BatchGetItem: 3 }],
  ['the waiting of one area', (store) => store.waitingAt(['aasane'], 'all'), { Query: 2, BatchGetItem: 3 }],
  ['the waiting of another', (store) => store.waitingAt(['arna'], 'onVideo'), { Query: 1 }],
  [
    'the groups of one leader and of nobody',
    (store) => store.groupsLed({ by: ['c1'], leaderlessIn: ['aasane'] }),
    { Query: 2, BatchGetItem: 1 },
  ],
  ['the coordinators of one area', (store) => store.coordinatorsAt(['arna'], 'all'), { Query: 2 }],
  ['the coordinators', (store) => store.coordinators(), { Query: 1 }],
  ['the bookings of a room', (store) => store.bookings('r1', '2026-12-01'), { Query: 1 }],
  ['the first 10 due', (store) => store.due(hours(2), 10), { Query: 1, BatchGetItem: 1 }],
  ['what lies beside', (store) => store.partition(participant('p1')), { Query: 1 }],
  ['the links of somebody', (store) => store.linksOf(participant('p1')), { Query: 1 }],
  ['a sweep', (store) => store.sweepPartition(participant('p1')), { Query: 2, TransactWriteItems: 1 }],
  ['a sweep of nothing', (store) => store.sweepPartition(participant('p2')), { Query: 1 }],
];

describe('requests', () => {
  it.each(budget)('of %s', async (_, use, requests) => {
    full.reset();
    await use(full.store);
    expect(full.calls()).toEqual(requests);
  });

  it('in lanes: never more than 4 reads at once', async () => {
    const { store, client } = await openDynamoBench(endpoint());
    let now = 0;
    let most = 0;
    client.middlewareStack.add(
      (next) => async (args) => {
        now += 1;
        most = Math.max(most, now);
        return next(args).finally(() => {
          now -= 1;
        });
      },
      { step: 'initialize' },
    );
    await store.participants(times(900, (index) => `p${index}`));
    expect(most).toBe(4);
  });
});

describe('the counting store', () => {
  it('counts calls by method and changes nothing else', async () => {
    const bench = await openMemoryBench();
    const { store, calls, reset } = countCalls(bench.store);
    await store.commit([{ type: 'group', after: circle('g1') }]);
    expect(await store.group('g1')).toEqual(circle('g1'));
    await store.group('g2');
    expect(calls()).toEqual({ commit: 1, group: 2 });
    reset();
    expect(calls()).toEqual({});
  });
});
