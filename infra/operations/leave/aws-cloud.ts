import {
  CloudFormationClient,
  DeleteStackCommand,
  paginateDescribeStacks,
  UpdateTerminationProtectionCommand,
  waitUntilStackDeleteComplete,
} from '@aws-sdk/client-cloudformation';
import {
  CloudWatchLogsClient,
  DeleteLogGroupCommand,
  paginateDescribeLogGroups,
} from '@aws-sdk/client-cloudwatch-logs';
import {
  DeleteBackupCommand,
  DeleteTableCommand,
  DynamoDBClient,
  ListBackupsCommand,
  paginateListTables,
  UpdateContinuousBackupsCommand,
  UpdateTableCommand,
  waitUntilTableExists,
  waitUntilTableNotExists,
} from '@aws-sdk/client-dynamodb';
import { KMSClient, ScheduleKeyDeletionCommand } from '@aws-sdk/client-kms';
import {
  DescribeActiveReceiptRuleSetCommand,
  SESClient,
  SetActiveReceiptRuleSetCommand,
} from '@aws-sdk/client-ses';
import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import { billingRegion } from '../../regions.ts';
import { stackResources } from '../../stack-resources.ts';
import type { Cloud, DeployedStack, Resource } from './cloud.ts';

type Config = { readonly region: string };

/** Deleting a stack with functions and a domain takes minutes; this is when to look oneself. */
const patience = { maxWaitTime: 1800, minDelay: 2, maxDelay: 15 } as const;

const gone: readonly string[] = [
  'ResourceNotFoundException',
  'TableNotFoundException',
  'BackupNotFoundException',
  // The key waits for its deletion already.
  'KMSInvalidStateException',
];

/** Deleting what is not there any more is no mistake: an earlier run was broken off. */
const unlessGone = async (work: () => Promise<unknown>): Promise<void> => {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof Error && gone.includes(error.name))) throw error;
  }
};

/** By the name or id that AWS knows each by; what has none was never made. */
const resourcesOf = async (client: CloudFormationClient, name: string): Promise<readonly Resource[]> =>
  (await stackResources(client, name)).flatMap(({ type, name: id }) => (id === '' ? [] : [{ type, id }]));

type Regional = { readonly client: CloudFormationClient; readonly region: string };

const stacksIn = async ({ client, region }: Regional, prefix: string): Promise<readonly DeployedStack[]> => {
  const names: string[] = [];
  for await (const { Stacks = [] } of paginateDescribeStacks({ client }, {}))
    names.push(...Stacks.flatMap(({ StackName }) => StackName ?? []));
  const ours = names.filter((name) => name.startsWith(prefix));
  return Promise.all(
    ours.map(async (name) => ({ name, region, resources: await resourcesOf(client, name) })),
  );
};

const deleteStack = async (client: CloudFormationClient, StackName: string): Promise<void> => {
  await client.send(
    new UpdateTerminationProtectionCommand({ StackName, EnableTerminationProtection: false }),
  );
  await client.send(new DeleteStackCommand({ StackName }));
  await waitUntilStackDeleteComplete({ client, ...patience }, { StackName });
};

/** An account that is closed to that region has no budget of ours there. */
const budgetsIn = async (billing: Regional, stage: string): Promise<readonly DeployedStack[]> => {
  try {
    return await stacksIn(billing, `${stage}budget`);
  } catch (error) {
    if (error instanceof Error && /^AccessDenied/.test(error.name)) return [];
    throw error;
  }
};

const tablesIn = async (client: DynamoDBClient, prefix: string): Promise<readonly string[]> => {
  const names: string[] = [];
  for await (const { TableNames = [] } of paginateListTables({ client }, {})) names.push(...TableNames);
  return names.filter((name) => name.startsWith(prefix));
};

/** Backups off first: otherwise AWS keeps a copy of a deleted table for 35 days. */
const deleteTable = async (client: DynamoDBClient, TableName: string): Promise<void> =>
  unlessGone(async () => {
    await client.send(new UpdateTableCommand({ TableName, DeletionProtectionEnabled: false }));
    await waitUntilTableExists({ client, ...patience }, { TableName });
    const PointInTimeRecoverySpecification = { PointInTimeRecoveryEnabled: false };
    await client.send(new UpdateContinuousBackupsCommand({ TableName, PointInTimeRecoverySpecification }));
    await client.send(new DeleteTableCommand({ TableName }));
    await waitUntilTableNotExists({ client, ...patience }, { TableName });
  });

const logGroupsIn = async (client: CloudWatchLogsClient, prefix: string): Promise<readonly string[]> => {
  const names: string[] = [];
  for await (const { logGroups = [] } of paginateDescribeLogGroups(
    { client },
    { logGroupNamePrefix: prefix },
  ))
    names.push(...logGroups.flatMap(({ logGroupName }) => logGroupName ?? []));
  return names;
};

/** The account of the shell's credentials, or what the SDK's own AWS_ENDPOINT_URL names. */
export const awsCloud = (config: Config): Cloud => {
  const { region } = config;
  const formation = (where: string): Regional => ({
    client: new CloudFormationClient({ region: where }),
    region: where,
  });
  const tables = new DynamoDBClient(config);
  const [keys, logs] = [new KMSClient(config), new CloudWatchLogsClient(config)];
  const ses = new SESClient(config);
  return {
    account: async () => (await new STSClient(config).send(new GetCallerIdentityCommand({}))).Account ?? '',
    stacks: async (prefix) => [
      ...(region === billingRegion ? [] : await budgetsIn(formation(billingRegion), prefix)),
      ...(await stacksIn(formation(region), prefix)),
    ],
    tables: (prefix) => tablesIn(tables, prefix),
    logGroups: (prefix) => logGroupsIn(logs, prefix),
    backups: async (TableName) => {
      const { BackupSummaries = [] } = await tables.send(
        new ListBackupsCommand({ TableName, BackupType: 'USER' }),
      );
      return BackupSummaries.flatMap(({ BackupArn }) => BackupArn ?? []);
    },
    activeRuleSet: async () => (await ses.send(new DescribeActiveReceiptRuleSetCommand({}))).Metadata?.Name,
    followNoRuleSet: async () => void (await ses.send(new SetActiveReceiptRuleSetCommand({}))),
    deleteStack: (stack) => deleteStack(formation(stack.region).client, stack.name),
    deleteLogGroup: (logGroupName) =>
      unlessGone(() => logs.send(new DeleteLogGroupCommand({ logGroupName }))),
    deleteBackup: (BackupArn) => unlessGone(() => tables.send(new DeleteBackupCommand({ BackupArn }))),
    deleteTable: (name) => deleteTable(tables, name),
    scheduleKeyDeletion: (KeyId, PendingWindowInDays) =>
      unlessGone(() => keys.send(new ScheduleKeyDeletionCommand({ KeyId, PendingWindowInDays }))),
  };
};
