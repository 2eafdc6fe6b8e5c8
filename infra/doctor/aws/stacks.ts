import { BudgetsClient, paginateDescribeBudgets } from '@aws-sdk/client-budgets';
import { CloudFormationClient, DescribeStacksCommand } from '@aws-sdk/client-cloudformation';
import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import { stackResources } from '../../stack-resources.ts';
import type { Account, Budget } from '../port.ts';
import { type ClientSettings, unlessMissing } from './clients.ts';

/** Who asks, and what is deployed and paid for. */
export const stackCalls = (
  settings: ClientSettings,
): Pick<Account, 'caller' | 'stack' | 'resources' | 'budgets'> => {
  const sts = new STSClient(settings);
  const formation = new CloudFormationClient(settings);
  const budgets = new BudgetsClient(settings);
  return {
    caller: async () => {
      const { Account: account = '', Arn: arn = '' } = await sts.send(new GetCallerIdentityCommand({}));
      return { account, arn };
    },
    stack: async (name) => {
      const answer = await unlessMissing(formation.send(new DescribeStacksCommand({ StackName: name })));
      const [stack] = answer?.Stacks ?? [];
      if (stack === undefined) return undefined;
      return {
        status: stack.StackStatus ?? '',
        outputs: Object.fromEntries(
          (stack.Outputs ?? []).map(({ OutputKey = '', OutputValue = '' }) => [OutputKey, OutputValue]),
        ),
        protected: stack.EnableTerminationProtection ?? false,
        createdAt: stack.CreationTime?.getTime() ?? 0,
      };
    },
    resources: (stack) => stackResources(formation, stack),
    budgets: async (account) => {
      const found: Budget[] = [];
      for await (const page of paginateDescribeBudgets({ client: budgets }, { AccountId: account })) {
        for (const { BudgetName: name = '', BudgetLimit: limit, TimeUnit } of page.Budgets ?? []) {
          if (TimeUnit === 'MONTHLY')
            found.push({ name, amount: Number(limit?.Amount ?? 0), unit: limit?.Unit ?? '' });
        }
      }
      return found;
    },
  };
};
