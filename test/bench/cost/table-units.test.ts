import {
  BatchGetCommand,
  DeleteCommand,
  GetCommand,
  PutCommand,
  QueryCommand,
  TransactWriteCommand,
} from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { indexWrites, itemSize, readUnits, writeUnits } from '../../../bench/cost/table-units.ts';
import { type LocalTable, startTableEmulator } from '../../../infra/local/table-emulator.ts';

type Consumed = { readonly CapacityUnits?: number | undefined };
const total = (consumed: Consumed | readonly Consumed[] | undefined): number =>
  [consumed ?? []].flat().reduce((sum, { CapacityUnits = 0 }) => sum + CapacityUnits, 0);

const row = (pk: string, bytes: number, more: Record<string, unknown> = {}) => {
  const bare = { pk, sk: '#', text: '', ...more };
  return { ...bare, text: 'x'.repeat(bytes - itemSize(bare)) };
};

describe('sizes by the documented rules', () => {
  it.each([
    [{ pk: 'abc' }, 5],
    [{ pk: 'æøå' }, 8],
    [{ n: 12345 }, 1 + 4],
    [{ n: 100 }, 1 + 2],
    [{ yes: true }, 4],
    [{ list: ['ab', 'c'] }, 4 + 3 + 2 + 3],
    [{ map: { a: 'b' } }, 3 + 3 + 1 + 2],
    [{ pk: 'a', gone: undefined }, 3],
  ])('%j has %i bytes', (item, bytes) => {
    expect(itemSize(item)).toBe(bytes);
  });
});

describe('units that the embedded table reports', () => {
  let table: LocalTable;
  beforeAll(async () => {
    table = await startTableEmulator();
  });
  afterAll(async () => table?.stop());

  const asked = () => ({ TableName: table.tableName, ReturnConsumedCapacity: 'TOTAL' }) as const;
  const put = async (Item: Record<string, unknown>) =>
    total((await table.client.send(new PutCommand({ ...asked(), Item }))).ConsumedCapacity);
  const transact = async (...rows: readonly Record<string, unknown>[]) => {
    const TransactItems = rows.map((Item) => ({ Put: { TableName: table.tableName, Item } }));
    const command = new TransactWriteCommand({ TransactItems, ReturnConsumedCapacity: 'TOTAL' });
    return total((await table.client.send(command)).ConsumedCapacity);
  };

  it.each([30, 1023, 1024, 1025, 2048, 2049, 5000])('are those of the rules for %i bytes', async (bytes) => {
    const item = row(`size ${bytes}`, bytes);
    const { pk, sk } = item;
    expect(await put(item)).toBe(writeUnits(bytes, { transaction: false }));
    expect(await transact(item)).toBe(writeUnits(bytes, { transaction: true }));
    for (const consistent of [true, false]) {
      const get = new GetCommand({ ...asked(), Key: { pk, sk }, ConsistentRead: consistent });
      const { ConsumedCapacity } = await table.client.send(get);
      expect(total(ConsumedCapacity)).toBe(readUnits(bytes, { consistent }));
    }
  });

  it('count an index that a row comes to, stays in, moves in and leaves', async () => {
    const steps = [undefined, '1', '1', '2', undefined];
    for (const [index, after] of steps.entries()) {
      const more = after === undefined ? {} : { list: 'waiting', listAt: after };
      const before = steps[index - 1];
      expect(await transact(row('moving', 500, more)), `${before} to ${after}`).toBe(
        2 + indexWrites(before, after),
      );
    }
  });

  it('count every row of a transaction, a missing row, and a query of an index', async () => {
    expect(await transact(row('a', 100), row('b', 1500, { due: 'x', dueAt: '1' }))).toBe(2 + 4 + 1);
    const nobody = { pk: 'nobody', sk: '#' };
    const gone = await table.client.send(new DeleteCommand({ ...asked(), Key: nobody }));
    expect(total(gone.ConsumedCapacity)).toBe(1);
    const RequestItems = {
      [table.tableName]: { Keys: [nobody, { pk: 'a', sk: '#' }], ConsistentRead: true },
    };
    const both = await table.client.send(new BatchGetCommand({ ...asked(), RequestItems }));
    expect(total(both.ConsumedCapacity)).toBe(2);
    const query = new QueryCommand({
      ...asked(),
      IndexName: 'due',
      KeyConditionExpression: 'due = :due',
      ExpressionAttributeValues: { ':due': 'x' },
    });
    expect(total((await table.client.send(query)).ConsumedCapacity)).toBe(0.5);
  });
});
