import { CloudFormationClient, DescribeStacksCommand } from '@aws-sdk/client-cloudformation';
import { type StackResource, stackResources } from '../stack-resources.ts';
import { stacks } from './cdk.ts';
import type { Connection } from './target.ts';

/** What a deployment made, by the names that the cloud gave it. */
export type Deployed = {
  /** Where the pages are. */
  readonly address: string;
  readonly tableName: string;
  readonly functions: readonly StackResource[];
  readonly schedules: readonly StackResource[];
  readonly resources: readonly StackResource[];
};

const addressOf = async (client: CloudFormationClient): Promise<string> => {
  const { Stacks } = await client.send(new DescribeStacksCommand({ StackName: stacks.service }));
  const output = Stacks?.[0]?.Outputs?.find(({ OutputKey }) => OutputKey?.startsWith('SiteAddress'));
  return output?.OutputValue ?? '';
};

/** Asks CloudFormation, as a person would. */
export const readDeployed = async (connection: Connection): Promise<Deployed> => {
  const client = new CloudFormationClient(connection);
  try {
    const data = await stackResources(client, stacks.data);
    const resources = [...data, ...(await stackResources(client, stacks.service))];
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
