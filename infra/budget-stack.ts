import { CfnBudget } from 'aws-cdk-lib/aws-budgets';
import {
  type App,
  BootstraplessSynthesizer,
  type IStackSynthesizer,
  Stack,
  type StackProps,
} from 'aws-cdk-lib/core';
import type { Settings } from './settings.ts';

export type BudgetStackProps = Pick<StackProps, 'env'> &
  Pick<Settings, 'stage' | 'alarmEmail'> & {
    /** Of the account, in whole US dollars. */
    readonly monthlyBudget: number;
  };

/** For a stack without files. Its parts one by one, because the whole does not fit CDK's own strict type. */
const withoutFiles = (): IStackSynthesizer => {
  const own = new BootstraplessSynthesizer();
  return {
    bind: (stack) => own.bind(stack),
    addFileAsset: (asset) => own.addFileAsset(asset),
    addDockerImageAsset: (asset) => own.addDockerImageAsset(asset),
    synthesize: (session) => own.synthesize(session),
  };
};

/**
 * Written to a person when the month's bill goes beyond the budget, or is on its way there. Has no files,
 * so its region need not be bootstrapped.
 */
export class BudgetStack extends Stack {
  constructor(app: App, id: string, { stage, alarmEmail, monthlyBudget, ...props }: BudgetStackProps) {
    super(app, id, { ...props, synthesizer: withoutFiles() });
    const when = (notificationType: 'ACTUAL' | 'FORECASTED') => ({
      notification: {
        notificationType,
        comparisonOperator: 'GREATER_THAN',
        threshold: 100,
        thresholdType: 'PERCENTAGE',
      },
      subscribers: [{ subscriptionType: 'EMAIL', address: alarmEmail }],
    });
    // Of the whole account: costs by tag are known only after somebody has switched that on in the console.
    new CfnBudget(this, 'Budget', {
      budget: {
        budgetName: `Krets-${stage}`,
        budgetType: 'COST',
        timeUnit: 'MONTHLY',
        budgetLimit: { amount: monthlyBudget, unit: 'USD' },
      },
      notificationsWithSubscribers: [when('ACTUAL'), when('FORECASTED')],
    });
  }
}
