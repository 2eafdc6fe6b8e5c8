import {
  type CancellationReason,
  DynamoDBServiceException,
  TransactionCanceledException,
} from '@aws-sdk/client-dynamodb';
import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import type { Change } from '../../shared/domain/change.ts';
import { mostTries } from '../../shared/store/client.ts';
import { StoredRowError, TableError } from '../../shared/store/errors.ts';
import { countRequests } from './counting-store.ts';
import { type DynamoBench, openDynamoBench } from './dynamo-bench.ts';
import { useEmbedded } from './embedded.ts';
import { hours, participant, person } from './entities.ts';

const { endpoint } = useEmbedded();

describe('the client', () => {
  it('makes no copy of what is asked and answered for a log', async () => {
    const { client } = await openDynamoBench(endpoint());
    const steps = client.middlewareStack.identify().join();
    expect(steps).toContain('hostHeaderMiddleware');
    expect(steps).not.toContain('loggerMiddleware');
  });
});

const count: Change = { type: 'count', year: '2026', add: { signUps: 1 } };
const create: Change = { type: 'participant', after: person('p1') };

const named =
  (name: string, httpStatusCode = 400) =>
  () =>
    new DynamoDBServiceException({ name, $fault: 'client', message: name, $metadata: { httpStatusCode } });
const reset = () => Object.assign(new Error('socket hang up'), { code: 'ECONNRESET' });
const cancelled =
  (...codes: readonly string[]) =>
  () =>
    new TransactionCanceledException({
      message: 'cancelled',
      $metadata: { httpStatusCode: 400, requestId: 'request-1' },
      CancellationReasons: codes.map((Code) => ({ Code, Item: { email: { S: 'kari@example.org' } } })),
    });

/** Throws for the first requests (`times`), at the place where the network would; `after`: the work was done. */
type Fault = { readonly error: () => Error; readonly times?: number; readonly after?: boolean };
const fail = ({ client }: DynamoBench, { error, times = 99, after = false }: Fault) => {
  let left = times;
  const counted = countRequests(client);
  client.middlewareStack.add(
    (next) => async (args) => {
      const failing = left > 0;
      left -= 1;
      if (failing && !after) throw error();
      const answer = await next(args);
      if (failing) throw error();
      return answer;
    },
    { step: 'deserialize', priority: 'low', name: 'faults' },
  );
  return counted;
};

const passing: readonly [string, () => Error][] = [
  ['a transaction conflict', cancelled('TransactionConflict', 'None')],
  ['a throttled transaction', cancelled('ThrottlingError')],
  ['a transaction over the throughput', cancelled('ProvisionedThroughputExceeded')],
  ['throttling', named('ThrottlingException')],
  ['exceeded throughput', named('ProvisionedThroughputExceededException')],
  ['a transaction in progress', named('TransactionInProgressException')],
  ['an internal error', named('InternalServerError', 500)],
  ['a broken connection', reset],
];

describe.each(passing)('%s', (_, error) => {
  it('is met with patience: 5 requests at most, waits that grow', async () => {
    const bench = await openDynamoBench(endpoint());
    const { calls } = fail(bench, { error, times: mostTries - 1 });
    expect(await bench.store.commit([count])).toEqual({ ok: true });
    expect(calls()).toEqual({ TransactWriteItems: mostTries });
    expect(bench.ceilings).toEqual([100, 200, 400, 800]);
    expect(await bench.store.counts('2026')).toMatchObject({ signUps: 1 });
  });
});

describe('a failure that lasts', () => {
  it('is a conflict when it is one with another transaction', async () => {
    const bench = await openDynamoBench(endpoint());
    const { calls } = fail(bench, { error: cancelled('None', 'TransactionConflict') });
    expect(await bench.store.commit([count, create])).toEqual({ ok: false, conflicts: [1], passing: true });
    expect(calls()).toEqual({ TransactWriteItems: mostTries });
  });

  it('is thrown when it is throttling, after 5 requests, for reads too', async () => {
    const bench = await openDynamoBench(endpoint());
    const { calls } = fail(bench, { error: named('ThrottlingException') });
    await expect(bench.store.commit([count])).rejects.toThrow('ThrottlingException');
    await expect(bench.store.participant('p1')).rejects.toThrow('ThrottlingException');
    expect(calls()).toEqual({ TransactWriteItems: mostTries, GetItem: mostTries });
  });

  it('lets no row out in the error of a cancelled transaction', async () => {
    const bench = await openDynamoBench(endpoint());
    fail(bench, { error: cancelled('ThrottlingError', 'ValidationError') });
    const error = await bench.store.commit([count, create]).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(TableError);
    expect(error).toMatchObject({ codes: ['ThrottlingError', 'ValidationError'], requestId: 'request-1' });
    const everything = [
      String(error),
      JSON.stringify(error),
      JSON.stringify(Object.getOwnPropertyNames(error)),
    ];
    expect(everything.join()).not.toMatch(/kari|Item/);
  });
});

describe('a failure that is ours', () => {
  it.each([
    ['a mistake in the request', named('ValidationException')],
    ['a missing right', named('AccessDeniedException')],
  ])('is thrown at once: %s', async (_, error) => {
    const bench = await openDynamoBench(endpoint());
    const { calls } = fail(bench, { error });
    await expect(bench.store.commit([count])).rejects.toThrow();
    expect(calls()).toEqual({ TransactWriteItems: 1 });
  });

  it('is not repeated when a condition failed beside a conflict', async () => {
    const bench = await openDynamoBench(endpoint());
    const { calls } = fail(bench, { error: cancelled('TransactionConflict', 'ConditionalCheckFailed') });
    expect(await bench.store.commit([count, create])).toEqual({ ok: false, conflicts: [1] });
    expect(calls()).toEqual({ TransactWriteItems: 1 });
  });
});

describe('a count whose time is over', () => {
  const cap = (key: string): Change => ({ type: 'mailCap', key, limit: 1, expiresAt: hours(24) });
  const over = { Code: 'ConditionalCheckFailed', Item: { expiresAt: { S: hours(-1) } } };
  const running = { Code: 'ConditionalCheckFailed', Item: { expiresAt: { S: hours(1) } } };
  /** One refusal after the other, by turns. */
  const refusals = (...answers: readonly CancellationReason[][]) => {
    let given = 0;
    return () => {
      const CancellationReasons = answers[given % answers.length] ?? [];
      given += 1;
      return new TransactionCanceledException({ message: 'cancelled', $metadata: {}, CancellationReasons });
    };
  };

  it('begins anew also when another one is found to be over after it', async () => {
    const bench = await openDynamoBench(endpoint());
    bench.clock.at = hours(-48);
    await bench.store.commit([
      { type: 'mailCap', key: 'one', limit: 1, expiresAt: hours(-1) },
      { type: 'mailCap', key: 'other', limit: 1, expiresAt: hours(-1) },
    ]);
    bench.clock.at = hours(0);
    const none = { Code: 'None' };
    const { calls } = fail(bench, { error: refusals([over, none], [none, over]), times: 2 });
    expect(await bench.store.commit([cap('one'), cap('other')])).toEqual({ ok: true });
    expect(calls()).toEqual({ TransactWriteItems: 3 });
  });

  it('and is not, by turns, is a conflict after 5 requests', async () => {
    const bench = await openDynamoBench(endpoint());
    const { calls } = fail(bench, { error: refusals([over], [running]), times: 12 });
    expect(await bench.store.commit([cap('one')])).toEqual({ ok: false, conflicts: [0] });
    expect(calls()).toEqual({ TransactWriteItems: mostTries });
  });
});

describe('a lost answer', () => {
  it('is not done twice', async () => {
    const bench = await openDynamoBench(endpoint());
    const { calls } = fail(bench, { error: reset, times: 1, after: true });
    expect(await bench.store.commit([count, create])).toEqual({ ok: true });
    expect(calls()).toEqual({ TransactWriteItems: 2 });
    expect(await bench.store.counts('2026')).toMatchObject({ signUps: 1 });
  });
});

const batchSchema = z.object({
  Responses: z.record(z.string(), z.array(z.record(z.string(), z.unknown()))),
});

describe('keys that were not processed', () => {
  /** Answers each batch for its first `share` keys only, as DynamoDB does when it is busy. */
  const busy = ({ client, tableName }: DynamoBench, share: number) => {
    client.middlewareStack.add(
      (next) => async (args) => {
        const answer = await next(args);
        const parsed = batchSchema.safeParse(answer.output);
        if (!parsed.success || answer.output === undefined) return answer;
        const found = parsed.data.Responses[tableName] ?? [];
        const Keys = found.slice(share).map(({ pk, sk }) => ({ pk, sk }));
        Object.assign(answer.output, {
          Responses: { [tableName]: found.slice(0, share) },
          UnprocessedKeys: Keys.length === 0 ? {} : { [tableName]: { Keys } },
        });
        return answer;
      },
      { step: 'deserialize', priority: 'high', name: 'busy' },
    );
    return countRequests(client);
  };
  const ids = Array.from({ length: 30 }, (_, index) => `p${index}`);
  const changes = ids.map((id): Change => ({ type: 'participant', after: person(id) }));

  it('are asked for again', async () => {
    const bench = await openDynamoBench(endpoint());
    await bench.store.commit(changes);
    const { calls } = busy(bench, 10);
    expect(await bench.store.participants(ids)).toHaveLength(30);
    expect(calls()).toEqual({ BatchGetItem: 3 });
  });

  it('are given up after 5 answers for none of them', async () => {
    const bench = await openDynamoBench(endpoint());
    await bench.store.commit(changes);
    const { calls } = busy(bench, 0);
    await expect(bench.store.participants(ids)).rejects.toThrow('UnprocessedKeys');
    expect(calls()).toEqual({ BatchGetItem: mostTries });
  });
});

describe('a row that does not fit', () => {
  it('is named by key and path, never by its values', async () => {
    const { store, client, tableName } = await openDynamoBench(endpoint());
    const row = {
      ...person('p1'),
      pk: 'P#p1',
      sk: '#',
      phone: 4711,
      secret: 'kari@example.org',
      list: 'waiting',
      listAt: hours(1),
    };
    await client.send(new PutCommand({ TableName: tableName, Item: row }));
    const error = await store.participant('p1').catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(StoredRowError);
    expect(error).toMatchObject({ key: { pk: 'P#p1', sk: '#' }, paths: ['phone', 'secret'] });
    expect(`${String(error)} ${JSON.stringify(error)}`).not.toMatch(/4711|kari/i);
    await expect(store.participantsIn('waiting')).rejects.toThrow(StoredRowError);
    await expect(store.byLink('participant', 'p1', 'l1')).rejects.toThrow(StoredRowError);
    await expect(store.partition(participant('p1'))).resolves.toEqual({ links: [], outbox: [] });
  });
});
