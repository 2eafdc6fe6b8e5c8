import { expect, it } from 'vitest';
import { toTransactItem } from '../../shared/store/transaction.ts';
import type { Write } from '../../shared/store/writes.ts';
import { hours, start } from './entities.ts';

const key = { pk: 'P#p1', sk: '#' };
const item = { ...key, state: 'waiting' };
const absent = [{ path: 'pk', is: 'absent' }] as const;
const open = [{ path: 'owner.type', is: '=', value: 'group' }] as const;
const count = { kind: 'countUpTo', key, limit: 3, expiresAt: hours(24), now: start } as const;
const tables = { tableName: 'table', journalName: 'journal' };

const of = (write: Write, anew = false) => toTransactItem(write, tables, anew);
/** What the request says beside its texts; every one of them has to be there, and none may be empty. */
const placeholders = (write: Write, anew = false) => {
  const [operation] = Object.values(of(write, anew));
  const { ExpressionAttributeNames: names, ExpressionAttributeValues: values } = operation ?? {};
  return { names, values };
};

it('no placeholders are sent where there are none: DynamoDB refuses an empty list of them', () => {
  expect(of({ kind: 'put', key, item })).toEqual({ Put: { TableName: 'table', Item: item } });
  expect(of({ kind: 'delete', key })).toEqual({ Delete: { TableName: 'table', Key: key } });
  expect(placeholders({ kind: 'delete', key, when: [absent] })).toEqual({ names: { '#pk': 'pk' } });
  expect(placeholders({ kind: 'put', key, item, when: [absent, open] })).toEqual({
    names: { '#pk': 'pk', '#owner': 'owner', '#type': 'type' },
    values: { ':v0': 'group' },
  });
});

it('a row comes back with a refusal only where it is a count, which has nothing personal', () => {
  const asked = (write: Write, anew = false) =>
    JSON.stringify(of(write, anew)).includes('"ReturnValuesOnConditionCheckFailure":"ALL_OLD"');
  expect([asked(count), asked(count, true)]).toEqual([true, true]);
  const others: readonly Write[] = [
    { kind: 'put', key, item, when: [absent] },
    { kind: 'delete', key, when: [open] },
    { kind: 'add', key, amounts: { signUps: 1 } },
    { kind: 'journal', key, item },
  ];
  expect(others.filter((write) => asked(write))).toEqual([]);
});

it('a function without the journal cannot erase', () => {
  const erased = { kind: 'journal', key, item } as const;
  expect(of(erased)).toEqual({ Put: { TableName: 'journal', Item: item } });
  expect(() => toTransactItem(erased, { tableName: 'table' }, false)).toThrow('erasure journal');
});
