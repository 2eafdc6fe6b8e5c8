import {
  DescribeContinuousBackupsCommand,
  DescribeTableCommand,
  DescribeTimeToLiveCommand,
  DynamoDBClient,
} from '@aws-sdk/client-dynamodb';
import { DescribeKeyCommand, KMSClient } from '@aws-sdk/client-kms';
import { DynamoDBDocumentClient, paginateQuery } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { lists, nears } from '../../../shared/store/codecs.ts';
import { coordinatorsPartition, ownSortKey, roomsPartition } from '../../../shared/store/keys.ts';
import { table as shape } from '../../../shared/store/table.ts';
import type { Account, Reach, Table } from '../port.ts';
import type { ClientSettings } from './clients.ts';

type Calls = Pick<Account, 'table' | 'keyState' | 'coordinators' | 'rooms' | 'queue' | 'partition'>;

const words = z.array(z.string()).default([]);
const reachSchema = z.object({
  active: z.boolean().default(false),
  areas: words,
  area: z.string().optional(),
  slots: words,
  languages: words,
});
const rowSchema = z.object({ sk: z.string(), mailTrouble: z.string().optional() });

const reachOf = (row: unknown): Reach => {
  const { area, areas, ...rest } = reachSchema.parse(row);
  return { ...rest, areas: area === undefined ? areas : [...areas, area] };
};

/** Rows of one partition with these attributes and no others: no name, no address leaves the table. */
const rowsOf =
  (client: DynamoDBClient) =>
  async (table: string, partition: string, attributes: readonly string[]): Promise<unknown[]> => {
    const rows: unknown[] = [];
    const asked = {
      TableName: table,
      KeyConditionExpression: '#pk = :pk',
      ExpressionAttributeValues: { ':pk': partition },
      ProjectionExpression: attributes.map((name) => `#${name}`).join(', '),
      ExpressionAttributeNames: {
        '#pk': shape.partitionKey,
        ...Object.fromEntries(attributes.map((name) => [`#${name}`, name])),
      },
      ConsistentRead: true,
    };
    const pages = paginateQuery({ client: DynamoDBDocumentClient.from(client) }, asked);
    for await (const { Items = [] } of pages) rows.push(...Items);
    return rows;
  };

/** How many rows an index has under one value. */
const countOf =
  (client: DynamoDBClient) =>
  async (table: string, index: 'list' | 'near', value: string): Promise<number> => {
    const { name, partitionKey } = shape.indexes[index];
    const pages = paginateQuery(
      { client: DynamoDBDocumentClient.from(client) },
      {
        TableName: table,
        IndexName: name,
        KeyConditionExpression: '#key = :value',
        ExpressionAttributeNames: { '#key': partitionKey },
        ExpressionAttributeValues: { ':value': value },
        Select: 'COUNT',
      },
    );
    let total = 0;
    for await (const { Count = 0 } of pages) total += Count;
    return total;
  };

const queueOf =
  (client: DynamoDBClient): Calls['queue'] =>
  async (table, areas) => {
    const count = countOf(client);
    const values = areas.flatMap((area) => [nears.waiting(area, true), nears.waiting(area, false)]);
    let within = 0;
    for (const value of values) within += await count(table, 'near', value);
    return { all: await count(table, 'list', lists.waiting), within };
  };

const tableOf = async (client: DynamoDBClient, name: string): Promise<Table> => {
  const asked = { TableName: name };
  const { Table: table } = await client.send(new DescribeTableCommand(asked));
  const { ContinuousBackupsDescription: backups } = await client.send(
    new DescribeContinuousBackupsCommand(asked),
  );
  const { TimeToLiveDescription: expiry } = await client.send(new DescribeTimeToLiveCommand(asked));
  const recovery = backups?.PointInTimeRecoveryDescription;
  return {
    deletionProtection: table?.DeletionProtectionEnabled ?? false,
    ownKey: table?.SSEDescription?.SSEType === 'KMS',
    ...(recovery?.PointInTimeRecoveryStatus === 'ENABLED' && {
      backupDays: recovery.RecoveryPeriodInDays ?? 35,
    }),
    ...(expiry?.AttributeName !== undefined &&
      expiry.TimeToLiveStatus?.startsWith('ENABL') && { expiresBy: expiry.AttributeName }),
  };
};

/** The table and its keys. */
export const dataCalls = (settings: ClientSettings): Calls => {
  const dynamo = new DynamoDBClient(settings);
  const kms = new KMSClient(settings);
  const rows = rowsOf(dynamo);
  const reach = ['active', 'areas', 'area', 'slots', 'languages'];
  return {
    table: (name) => tableOf(dynamo, name),
    keyState: async (id) =>
      (await kms.send(new DescribeKeyCommand({ KeyId: id }))).KeyMetadata?.KeyState ?? '',
    coordinators: async (table) => (await rows(table, coordinatorsPartition, reach)).map(reachOf),
    rooms: async (table) => (await rows(table, roomsPartition, reach)).map(reachOf),
    queue: queueOf(dynamo),
    partition: async (table, key) => {
      const found = z.array(rowSchema).parse(await rows(table, key, [shape.sortKey, 'mailTrouble']));
      const trouble = found.find(({ sk }) => sk === ownSortKey)?.mailTrouble;
      return {
        sortKeys: found.map(({ sk }) => sk),
        ...(trouble !== undefined && { mailTrouble: trouble }),
      };
    },
  };
};
