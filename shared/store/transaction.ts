import type { TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb';
import { toEpochSeconds } from '../domain/time.ts';
import { conditionText, expression } from './expressions.ts';
import { table } from './table.ts';
import type { Condition, Write } from './writes.ts';

/** The table, and the journal for those who may erase. */
type Tables = { readonly tableName: string; readonly journalName?: string | undefined };

type TransactItem = NonNullable<TransactWriteCommandInput['TransactItems']>[number];
type Of<Kind extends Write['kind']> = Extract<Write, { readonly kind: Kind }>;

const conditional = (when: Condition | undefined) => {
  if (when === undefined) return {};
  const within = expression();
  return { ConditionExpression: conditionText(within, when), ...within.attributes() };
};

const add = ({ key, amounts }: Of<'add'>, TableName: string): TransactItem => {
  const within = expression();
  const terms = Object.entries(amounts).map(([name, by]) => `${within.name(name)} ${within.value(by)}`);
  const UpdateExpression = `ADD ${terms.join(', ')}`;
  return { Update: { TableName, Key: { ...key }, UpdateExpression, ...within.attributes() } };
};

const countUpTo = (write: Of<'countUpTo'>, TableName: string): TransactItem => {
  const { key, limit, expiresAt, now } = write;
  const within = expression();
  const keep = (name: string, value: string | number): string =>
    `${within.name(name)} = if_not_exists(${within.name(name)}, ${within.value(value)})`;
  const kept = `SET ${keep('expiresAt', expiresAt)}, ${keep(table.ttl, toEpochSeconds(expiresAt))}`;
  const UpdateExpression = `${kept} ADD ${within.name('count')} ${within.value(1)}`;
  const ConditionExpression = conditionText(within, [
    [{ path: table.partitionKey, is: 'absent' }],
    [
      { path: 'expiresAt', is: '>', value: now },
      { path: 'count', is: '<', value: limit },
    ],
  ]);
  return {
    Update: {
      TableName,
      Key: { ...key },
      UpdateExpression,
      ConditionExpression,
      // A count and its end, nothing personal: tells a full count from one whose time is over.
      ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
      ...within.attributes(),
    },
  };
};

/** One expression cannot both count on and begin anew, so an expired count is replaced by a second one. */
const beginAnew = ({ key, expiresAt, now }: Of<'countUpTo'>, TableName: string): TransactItem => ({
  Put: {
    TableName,
    Item: { ...key, count: 1, expiresAt, [table.ttl]: toEpochSeconds(expiresAt) },
    ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
    ...conditional([[{ path: 'expiresAt', is: '<=', value: now }]]),
  },
});

/** Nothing may be erased without leaving its row there, so a function without a journal cannot erase. */
const journal = ({ item }: Of<'journal'>, TableName: string | undefined): TransactItem => {
  if (TableName === undefined) throw new Error('without the erasure journal nothing can be erased');
  return { Put: { TableName, Item: { ...item } } };
};

/** A write as an operation of TransactWriteItems. `anew`: the count's row is known to be expired. */
export const toTransactItem = (
  write: Write,
  { tableName: TableName, journalName }: Tables,
  anew: boolean,
): TransactItem => {
  switch (write.kind) {
    case 'journal':
      return journal(write, journalName);
    case 'put':
      return { Put: { TableName, Item: { ...write.item }, ...conditional(write.when) } };
    case 'delete':
      return { Delete: { TableName, Key: { ...write.key }, ...conditional(write.when) } };
    case 'add':
      return add(write, TableName);
    case 'countUpTo':
      return anew ? beginAnew(write, TableName) : countUpTo(write, TableName);
  }
};
