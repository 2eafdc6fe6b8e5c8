import { type DynamoDBDocumentClient, paginateScan } from '@aws-sdk/lib-dynamodb';
import type { RawRow } from '../use-cases/ports.ts';

/**
 * Every row as it lies in the table, for the journey's proof and the integrity checks. Not part of
 * `Store`: a function that serves people has no right to read everything.
 */
export const dumpTable = async (
  client: DynamoDBDocumentClient,
  tableName: string,
): Promise<readonly RawRow[]> => {
  const rows: RawRow[] = [];
  const pages = paginateScan({ client }, { TableName: tableName, ConsistentRead: true });
  for await (const { Items } of pages) rows.push(...(Items ?? []));
  return rows;
};
