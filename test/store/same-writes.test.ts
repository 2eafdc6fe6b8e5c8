import fc from 'fast-check';
import { expect, it } from 'vitest';
import { toEpochSeconds } from '../../shared/domain/time.ts';
import { dumpTable } from '../../shared/store/dump.ts';
import { keyOf } from '../../shared/store/items.ts';
import { createMemoryRows } from '../../shared/store/memory-rows.ts';
import { transact } from '../../shared/store/transact.ts';
import type { Item, Test, Write } from '../../shared/store/writes.ts';
import { openDynamoBench } from './dynamo-bench.ts';
import { useEmbedded } from './embedded.ts';
import { hours, start } from './entities.ts';

const { endpoint } = useEmbedded();

/** A write without its key, and the row it meets, if there is one. */
type Meeting = {
  readonly before: Item | undefined;
  readonly toWrite: (key: { readonly pk: string; readonly sk: string }) => Write;
};
const maybe = <Value>(some: fc.Arbitrary<Value>) => fc.option(some, { nil: undefined });

// Reserved words of DynamoDB as names, and values that JavaScript would compare across types.
const value = fc.constantFrom<string | number>(-1, 0, 1, 10, '', '0', '1', '10', '9', 'a');
const inner = fc.oneof(value, fc.constant(null), fc.record({ type: value }, { requiredKeys: [] }));
const item = fc.record({ state: inner, owner: inner }, { requiredKeys: [] });
const path = fc.constantFrom('state', 'owner', 'owner.type', 'pk');
const test: fc.Arbitrary<Test> = fc.oneof(
  fc.record({ path, is: fc.constant('absent' as const) }),
  fc.record({ path, is: fc.constantFrom('=' as const, '<' as const, '<=' as const, '>' as const), value }),
);
const when = fc.array(fc.array(test, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 2 });
const conditional: fc.Arbitrary<Meeting> = fc
  .record({ before: maybe(item), after: maybe(item), when: maybe(when) })
  .map(({ before, after, when: given }) => ({
    before,
    toWrite: (key) => ({
      ...(after === undefined ? { kind: 'delete', key } : { kind: 'put', key, item: { ...key, ...after } }),
      ...(given === undefined ? {} : { when: given }),
    }),
  }));

const amount = fc.nat({ max: 3 });
const adding: fc.Arbitrary<Meeting> = fc
  .record({ before: maybe(fc.record({ count: amount })), count: amount, signUps: amount })
  .map(({ before, ...amounts }) => ({ before, toWrite: (key) => ({ kind: 'add', key, amounts }) }));

const expiresAt = fc.constantFrom(-1, 0, 1, 24).map(hours);
const counting: fc.Arbitrary<Meeting> = fc
  .record({ before: maybe(fc.record({ count: amount, expiresAt })), limit: fc.integer({ min: 1, max: 3 }) })
  .map(({ before, limit }) => ({
    before: before && { ...before, ttl: toEpochSeconds(before.expiresAt) },
    toWrite: (key) => ({ kind: 'countUpTo', key, limit, expiresAt: hours(24), now: start }),
  }));

const meetings = fc.array(fc.oneof(conditional, conditional, counting, adding), {
  minLength: 20,
  maxLength: 20,
});

it('a write is judged and done in memory as in DynamoDB', async () => {
  const { client, tableName } = await openDynamoBench(endpoint());
  const memory = createMemoryRows();
  const tables = [
    { commit: memory.transact, dump: async () => memory.dump() },
    {
      commit: (writes: readonly Write[]) => transact({ client, tableName }, writes),
      dump: () => dumpTable(client, tableName),
    },
  ];
  const seen = { runs: 0, done: 0, refused: 0 };
  await fc.assert(
    fc.asyncProperty(meetings, async (drawn) => {
      seen.runs += 1;
      const met = drawn.map((one, sk) => ({ ...one, key: { pk: `run ${seen.runs}`, sk: `${sk}` } }));
      const found = met.flatMap(({ before, key }): readonly Write[] =>
        before === undefined ? [] : [{ kind: 'put', key, item: { ...key, ...before } }],
      );
      const writes = met.map(({ toWrite, key }) => toWrite(key));
      const answers = [];
      for (const { commit } of tables) {
        await commit(found);
        const answer = await commit(writes);
        const refused = answer.ok ? [] : answer.conflicts;
        const rest = writes.filter((_, index) => !refused.includes(index));
        answers.push({ refused, rest: await commit(rest) });
        seen.refused += refused.length;
        seen.done += rest.length;
      }
      expect(answers[1]).toEqual(answers[0]);
      expect(answers[0]?.rest).toEqual({ ok: true });
    }),
    { numRuns: 25, seed: 2026 },
  );
  const [inMemory, stored] = await Promise.all(tables.map(({ dump }) => dump()));
  const byKey = (rows: readonly Item[] = []) => new Map(rows.map((row) => [JSON.stringify(keyOf(row)), row]));
  expect(byKey(stored)).toEqual(byKey(inMemory));
  // Both must be common, or the comparison says little.
  expect(Math.min(seen.done, seen.refused)).toBeGreaterThan(200);
});
