import {
  CloudFormationClient,
  DescribeStacksCommand,
  paginateListStackResources,
} from '@aws-sdk/client-cloudformation';
import { stackNames } from './cdk.ts';
import type { Connection } from './target.ts';

type Resource = { readonly id: string; readonly type: string; readonly name: string };

/** What a deployment made, by the names that the cloud gave it. */
export type Deployed = {
  /** Where the pages are. */
  readonly address: string;
  readonly tableName: string;
  readonly functions: readonly Resource[];
  readonly schedules: readonly Resource[];
  readonly resources: readonly Resource[];
};

const resourcesOf = async (client: CloudFormationClient, StackName: string): Promise<readonly Resource[]> => {
  const found: Resource[] = [];
  for await (const page of paginateListStackResources({ client }, { StackName }))
    for (const one of page.StackResourceSummaries ?? [])
      found.push({
        id: one.LogicalResourceId ?? '',
        type: one.ResourceType ?? '',
        name: one.PhysicalResourceId ?? '',
      });
  return found;
};

const addressOf = async (client: CloudFormationClient): Promise<string> => {
  const { Stacks } = await client.send(new DescribeStacksCommand({ StackName: stackNames.service }));
  const output = Stacks?.[0]?.Outputs?.find(({ OutputKey }) => OutputKey?.startsWith('SiteAddress'));
  return output?.OutputValue ?? '';
};

/** Asks CloudFormation, as a person would. */
export const readDeployed = async (connection: Connection): Promise<Deployed> => {
  const client = new CloudFormationClient(connection);
  try {
    const data = await resourcesOf(client, stackNames.data);
    const resources = [...data, ...(await resourcesOf(client, stackNames.service))];
    const ofType = (type: string) => resources.filter((one) => one.type === type);
    return {
      address: await addressOf(client),
      // The other one is the journal of erasures.
      tableName: ofType('AWS::DynamoDB::GlobalTable').find(({ id }) => id.startsWith('Table'))?.name ?? '',
      functions: ofType('AWS::Lambda::Function'),
      schedules: ofType('AWS::Scheduler::Schedule'),
      resources,
    };
  } finally {
    client.destroy();
  }
};

/** Whether a stack is there, in whatever state. */
export const hasStack = async (connection: Connection, StackName: string): Promise<boolean> => {
  const client = new CloudFormationClient(connection);
  try {
    const { Stacks } = await client.send(new DescribeStacksCommand({ StackName }));
    return Stacks?.some(({ StackStatus }) => StackStatus !== 'DELETE_COMPLETE') ?? false;
  } catch (error) {
    if (error instanceof Error && error.message.includes('does not exist')) return false;
    throw error;
  } finally {
    client.destroy();
  }
};
