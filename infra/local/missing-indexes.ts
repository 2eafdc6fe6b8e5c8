import { setTimeout as wait } from 'node:timers/promises';
import {
  type CreateTableCommandInput,
  DescribeTableCommand,
  UpdateTableCommand,
} from '@aws-sdk/client-dynamodb';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';

/**
 * Gives a table that an earlier version made the indexes that have come since, one after the other as DynamoDB wants
 * it; what lies there is in them afterwards. In the cloud CloudFormation does the same.
 */
export const addMissingIndexes = async (
  client: DynamoDBDocumentClient,
  { TableName, AttributeDefinitions, GlobalSecondaryIndexes = [] }: CreateTableCommandInput,
): Promise<void> => {
  const indexes = async () =>
    (await client.send(new DescribeTableCommand({ TableName }))).Table?.GlobalSecondaryIndexes ?? [];
  const there = new Set((await indexes()).map(({ IndexName }) => IndexName));
  for (const index of GlobalSecondaryIndexes.filter(({ IndexName }) => !there.has(IndexName))) {
    const GlobalSecondaryIndexUpdates = [{ Create: index }];
    await client.send(
      new UpdateTableCommand({ TableName, AttributeDefinitions, GlobalSecondaryIndexUpdates }),
    );
    while ((await indexes()).some(({ IndexStatus }) => IndexStatus !== 'ACTIVE')) await wait(20);
  }
};
