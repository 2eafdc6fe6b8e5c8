import fc from 'fast-check';
import { expect, it } from 'vitest';
import { toEpochSeconds } from '../../shared/domain/time.ts';
import { dumpTable } from '../../shared/store/dump.ts';
import { createDynamoRows } from '../../shared/store/dynamo-rows.ts';
import { keyOf } from '../../shared/store/items.ts';
import { keyText } from '../../shared/store/keys.ts';
import { createMemoryRows } from '../../shared/store/memory-rows.ts';
import type { Listing, Rows } from '../../shared/store/rows.ts';
import { table } from '../../shared/store/table.ts';
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
// What the indexes look at: a row may carry either of an index's two attributes, both or none.
const one = fc.constantFrom('1', '2', '10');
const places = { list: one, listAt: one, due: one, dueAt: one, near: one, assistedBy: one, createdAt: one };
const item = fc.record({ state: inner, owner: inner, ...places }, { requiredKeys: [] });
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

const listings = (['list', 'due', 'near', 'caller'] as const).flatMap((index) =>
  ['1', '2', '10', 'nowhere'].flatMap((value): readonly Listing[] => [
    { index, value },
    ...['1', '2'].map((until) => ({ index, value, until, pageSize: 7 })),
  ]),
);

/** What is found of the rows: by index in the order of its sort key, by partition, and by key. */
const found = async ({ listed, counted, query, getMany }: Rows, rows: readonly Item[]) => {
  const byKey = new Map(rows.map((row) => [keyText(keyOf(row)), row]));
  const inIndexes = [];
  for (const listing of listings) {
    const keys: string[] = [];
    for await (const page of listed(listing)) keys.push(...page.map(keyText));
    const at = keys.map((key) => byKey.get(key)?.[table.indexes[listing.index].sortKey]);
    inIndexes.push({ listing, keys: new Set(keys), at, count: await counted(listing) });
  }
  const ranges = [{ pk: 'run 1' }, { pk: 'run 2', from: '15' }, { pk: 'run 3', from: '155' }, { pk: 'none' }];
  const keys = [...rows.slice(0, 50).map(keyOf), { pk: 'none', sk: '1' }];
  const some = [await getMany(keys), await getMany(keys, ['state', 'list']), await getMany(keys, [])];
  return {
    inIndexes,
    inRanges: await Promise.all(ranges.map(query)),
    byKey: some.map((items) => new Map(items.map((row) => [keyText(keyOf(row)), row]))),
  };
};

it('a write is judged and done in memory as in DynamoDB, and found again alike', async () => {
  const { client, tableName } = await openDynamoBench(endpoint());
  const memory = createMemoryRows();
  const tables = [
    { rows: memory, dump: async () => memory.dump() },
    { rows: createDynamoRows({ client, tableName }), dump: () => dumpTable(client, tableName) },
  ];
  const seen = { runs: 0, done: 0, refused: 0 };
  await fc.assert(
    fc.asyncProperty(meetings, async (drawn) => {
      seen.runs += 1;
      const met = drawn.map((one, sk) => ({ ...one, key: { pk: `run ${seen.runs}`, sk: `${sk}` } }));
      const there = met.flatMap(({ before, key }): readonly Write[] =>
        before === undefined ? [] : [{ kind: 'put', key, item: { ...key, ...before } }],
      );
      const writes = met.map(({ toWrite, key }) => toWrite(key));
      const answers = [];
      for (const { rows } of tables) {
        await rows.transact(there);
        const answer = await rows.transact(writes);
        const refused = answer.ok ? [] : answer.conflicts;
        const rest = writes.filter((_, index) => !refused.includes(index));
        answers.push({ refused, rest: await rows.transact(rest) });
        seen.refused += refused.length;
        seen.done += rest.length;
      }
      expect(answers[1]).toEqual(answers[0]);
      expect(answers[0]?.rest).toEqual({ ok: true });
    }),
    { numRuns: 25, seed: 2026 },
  );
  const [inMemory = [], stored = []] = await Promise.all(tables.map(({ dump }) => dump()));
  const byKey = (rows: readonly Item[]) => new Map(rows.map((row) => [keyText(keyOf(row)), row]));
  expect(byKey(stored)).toEqual(byKey(inMemory));
  const [ofMemory, ofTable] = await Promise.all(tables.map(({ rows }) => found(rows, inMemory)));
  expect(ofMemory).toEqual(ofTable);
  const listed = ofTable?.inIndexes.map(({ count }) => count) ?? [];
  // Both must be common, or the comparison says little.
  expect(Math.min(seen.done, seen.refused)).toBeGreaterThan(200);
  expect(listed.filter((count) => count > 10).length).toBeGreaterThan(20);
});
