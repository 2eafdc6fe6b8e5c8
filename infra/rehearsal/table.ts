import { DescribeTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { dumpTable } from '../../shared/store/dump.ts';
import { table as shape } from '../../shared/store/table.ts';
import type { Connection } from './target.ts';

/** The deployed table, looked at from outside. */
export type TableView = {
  /** Every row, in the order of its keys: two of them can be compared. */
  readonly rows: () => Promise<readonly Readonly<Record<string, unknown>>[]>;
  /** Mails that are due and not sent yet. */
  readonly outbox: () => Promise<number>;
  readonly isProtected: () => Promise<boolean>;
  readonly close: () => void;
};

const keyOf = (row: Readonly<Record<string, unknown>>): string =>
  `${row[shape.partitionKey]} ${row[shape.sortKey]}`;

export const viewTable = (connection: Connection, tableName: string): TableView => {
  const client = new DynamoDBClient(connection);
  const documents = DynamoDBDocumentClient.from(client);
  const rows = async () =>
    (await dumpTable(documents, tableName)).toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
  const outbox = async () =>
    (await rows()).filter((row) => String(row[shape.sortKey]).startsWith(shape.outboxSortKeyPrefix)).length;
  const isProtected = async () => {
    const { Table } = await client.send(new DescribeTableCommand({ TableName: tableName }));
    return Table?.DeletionProtectionEnabled === true;
  };
  return { rows, outbox, isProtected, close: () => client.destroy() };
};
