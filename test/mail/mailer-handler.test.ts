import type { DynamoDBRecord } from 'aws-lambda';
import { describe, expect, it } from 'vitest';
import { createMailerHandler } from '../../functions/mailer/handler.ts';
import { outboxKey } from '../../shared/store/keys.ts';
import type { OutboxKey, Store } from '../../shared/use-cases/ports.ts';
import { keepLines } from './log-lines.ts';
import { createMailWorld } from './world.ts';

const welcome = { kind: 'welcome', talk: false } as const;

const record = (
  key: OutboxKey,
  sequence: string,
  eventName: DynamoDBRecord['eventName'] = 'INSERT',
): DynamoDBRecord => {
  const { pk, sk } = outboxKey(key);
  return {
    ...(eventName && { eventName }),
    dynamodb: {
      Keys: { pk: { S: pk }, sk: { S: sk } },
      SequenceNumber: sequence,
      StreamViewType: 'KEYS_ONLY',
    },
  };
};

/** A mailer over a store in which some rows cannot be read. */
const mailer = async (broken: ReadonlySet<string> = new Set()) => {
  const around = (store: Store): Store => ({
    ...store,
    outbox: async (key) => {
      if (broken.has(key.id)) throw Object.assign(new Error('ase@example.com'), { name: 'TableGone' });
      return store.outbox(key);
    },
  });
  const world = await createMailWorld({ around });
  const { log, lines } = keepLines();
  return { ...world, lines, handler: createMailerHandler({ deps: world.deps, log }) };
};

describe('the mailer', () => {
  it('sends what the stream brings, in its order, and says so', async () => {
    const { handler, post, accepted, lines } = await mailer();
    const keys = [
      await post(welcome),
      await post({ kind: 'placeLapsed' }),
      await post({ kind: 'paused', reason: 'talk' }),
    ];
    const answer = await handler({ Records: keys.map((key, index) => record(key, `${index}`)) });
    expect(answer).toEqual({ batchItemFailures: [] });
    expect(accepted.map(({ id }) => id)).toEqual(keys.map(({ id }) => id));
    expect(lines).toEqual([
      { event: 'mailBatch', sent: 3, gone: 0, held: 0, parked: 0, stopped: 0, later: 0, failed: 0 },
    ]);
  });

  it('names exactly the failed records, for every subset of a batch of six', async () => {
    for (let subset = 0; subset < 64; subset += 1) {
      const broken = new Set<string>();
      const { handler, post, accepted, lines } = await mailer(broken);
      const keys = await Promise.all(Array.from({ length: 6 }, () => post(welcome)));
      const failing = keys.flatMap(({ id }, index) => ((subset >> index) % 2 === 1 ? [{ id, index }] : []));
      for (const { id } of failing) broken.add(id);
      const answer = await handler({ Records: keys.map((key, index) => record(key, `${100 + index}`)) });
      expect(answer.batchItemFailures.map(({ itemIdentifier }) => itemIdentifier)).toEqual(
        failing.map(({ index }) => `${100 + index}`),
      );
      expect(accepted).toHaveLength(6 - failing.length);
      expect(lines.at(-1)).toMatchObject({ sent: 6 - failing.length, failed: failing.length });
    }
  });

  it('loses none when Lambda repeats from the first failure on, and sends none twice', async () => {
    const broken = new Set<string>();
    const { handler, post, accepted } = await mailer(broken);
    const keys = await Promise.all(Array.from({ length: 6 }, () => post(welcome)));
    const records = keys.map((key, index) => record(key, `${index}`));
    broken.add(keys[1]!.id).add(keys[4]!.id);
    await handler({ Records: records });
    broken.clear();
    expect(await handler({ Records: records.slice(1) })).toEqual({ batchItemFailures: [] });
    expect(accepted.map(({ id }) => id).toSorted()).toEqual(keys.map(({ id }) => id).toSorted());
  });

  it('a whole day of stream again sends nothing', async () => {
    const { handler, post, accepted, lines } = await mailer();
    const keys = await Promise.all(Array.from({ length: 20 }, () => post(welcome)));
    const event = { Records: keys.map((key, index) => record(key, `${index}`)) };
    for (let times = 0; times < 3; times += 1) await handler(event);
    expect(accepted).toHaveLength(20);
    expect(lines.map(({ sent, gone }) => ({ sent, gone }))).toEqual([
      { sent: 20, gone: 0 },
      { sent: 0, gone: 20 },
      { sent: 0, gone: 20 },
    ]);
  });

  it('looks at new outbox rows only', async () => {
    const { handler, post, accepted } = await mailer();
    const key = await post(welcome);
    const link: DynamoDBRecord = {
      eventName: 'INSERT',
      dynamodb: { Keys: { pk: { S: 'P#x' }, sk: { S: 'L#x' } }, SequenceNumber: '3' },
    };
    const others = [
      record(key, '1', 'MODIFY'),
      record(key, '2', 'REMOVE'),
      link,
      { eventName: 'INSERT' } as const,
    ];
    expect(await handler({ Records: others })).toEqual({ batchItemFailures: [] });
    expect(accepted).toEqual([]);
  });

  it('logs what kind of error it was, and nothing of its text', async () => {
    const broken = new Set<string>();
    const { handler, post, lines } = await mailer(broken);
    const key = await post(welcome);
    broken.add(key.id);
    await handler({ Records: [record(key, '1')] });
    expect(lines[0]).toEqual({ event: 'mailFailed', errorName: 'TableGone' });
    expect(JSON.stringify(lines)).not.toContain('ase@example.com');
  });
});
