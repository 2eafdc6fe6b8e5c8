import { type CloudFormationClient, paginateListStackResources } from '@aws-sdk/client-cloudformation';

/** `id` as in the template; `name` is what the service calls it: a name, an ARN or a queue's address; '' when there is none yet. */
export type StackResource = { readonly id: string; readonly type: string; readonly name: string };

/** Everything in a deployed stack, page after page. Throws CloudFormation's error when there is no such stack. */
export const stackResources = async (
  client: CloudFormationClient,
  stackName: string,
): Promise<readonly StackResource[]> => {
  const found: StackResource[] = [];
  for await (const page of paginateListStackResources({ client }, { StackName: stackName }))
    for (const one of page.StackResourceSummaries ?? []) {
      const { LogicalResourceId: id = '', ResourceType: type = '', PhysicalResourceId: name = '' } = one;
      found.push({ id, type, name });
    }
  return found;
};
