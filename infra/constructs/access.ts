import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { Stack } from 'aws-cdk-lib/core';
import { contactKeyContext } from '../../shared/runtime/contact-key-context.ts';
import { table as shape } from '../../shared/store/table.ts';

/** What the data stack lends to a function. */
export type Data = { readonly table: TableV2; readonly journal: TableV2; readonly key: IKey };

/** Which of the table's indexes a function reads. */
type Index = keyof typeof shape.indexes;

/** What may be done with rows; a transaction needs the permission of each of its writes. */
type RowAction = 'GetItem' | 'BatchGetItem' | 'Query' | 'PutItem' | 'UpdateItem' | 'DeleteItem';

type TableUse = { readonly rows: readonly RowAction[]; readonly indexes?: readonly Index[] };

/** For the pages, answers by mail and the follow-up, which do whatever people and the clock ask for. */
export const everyRowAction: readonly RowAction[] = [
  'GetItem',
  'BatchGetItem',
  'Query',
  'PutItem',
  'UpdateItem',
  'DeleteItem',
];

/** By hand instead of by `grant…`: exact actions, indexes by name, and never `Scan`. */
export const tableAccess = ({ table, key }: Data, { rows, indexes = [] }: TableUse): PolicyStatement[] => [
  new PolicyStatement({
    actions: rows.map((action) => `dynamodb:${action}`),
    resources: [table.tableArn],
  }),
  ...indexes.map(
    (index) =>
      new PolicyStatement({
        actions: ['dynamodb:Query'],
        resources: [`${table.tableArn}/index/${shape.indexes[index].name}`],
      }),
  ),
  through(key, 'dynamodb', ['kms:Decrypt', 'kms:Encrypt', 'kms:GenerateDataKey', 'kms:DescribeKey']),
];

/** Whoever erases leaves a row in the journal, and can neither read nor delete there. */
export const journalAccess = ({ journal }: Data): PolicyStatement =>
  new PolicyStatement({ actions: ['dynamodb:PutItem'], resources: [journal.tableArn] });

/** The mailer's stream; `ListStreams` knows no single stream, so its resource ends in a star. */
export const streamAccess = ({ table }: Data): PolicyStatement[] => [
  new PolicyStatement({
    actions: ['dynamodb:DescribeStream', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator'],
    resources: [table.tableStreamArn ?? ''],
  }),
  new PolicyStatement({ actions: ['dynamodb:ListStreams'], resources: [`${table.tableArn}/stream/*`] }),
];

/** The key can be used through this one service only, never by itself. */
const through = (key: IKey, service: 'dynamodb' | 'sqs', actions: string[]): PolicyStatement =>
  new PolicyStatement({
    actions,
    resources: [key.keyArn],
    conditions: {
      StringEquals: { 'kms:ViaService': `${service}.${Stack.of(key).region}.amazonaws.com` },
    },
  });

/**
 * For a function that hashes addresses and phones: it may make the contact key, once, and open it when
 * it starts. Nothing else can be opened with this; see `shared/runtime/contact-key.ts`.
 */
export const contactHashing = ({ key }: Data): PolicyStatement =>
  new PolicyStatement({
    actions: ['kms:Decrypt', 'kms:GenerateDataKeyWithoutPlaintext'],
    resources: [key.keyArn],
    conditions: {
      StringEquals: Object.fromEntries(
        Object.entries(contactKeyContext).map(([name, value]) => [`kms:EncryptionContext:${name}`, value]),
      ),
    },
  });

/** Leaves what failed in a queue, which is encrypted under the same key as the table. */
export const sendingTo = (queue: IQueue, { key }: Pick<Data, 'key'>): PolicyStatement[] => [
  new PolicyStatement({ actions: ['sqs:SendMessage'], resources: [queue.queueArn] }),
  through(key, 'sqs', ['kms:Decrypt', 'kms:GenerateDataKey']),
];
