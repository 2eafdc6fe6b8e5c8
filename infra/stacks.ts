import { type App, Tags } from 'aws-cdk-lib/core';
import { BudgetStack } from './budget-stack.ts';
import { DataStack } from './data-stack.ts';
import { billingRegion } from './regions.ts';
import { ServiceStack } from './service-stack.ts';
import type { Settings } from './settings.ts';
import { stackNames } from './stack-names.ts';

export type Stacks = {
  readonly data: DataStack;
  readonly service: ServiceStack;
  /** Only when the settings name a budget. */
  readonly budget?: BudgetStack;
};

const budgetOf = (
  app: App,
  { stage, account, alarmEmail, monthlyBudget }: Settings,
): Pick<Stacks, 'budget'> => {
  if (monthlyBudget === undefined) return {};
  const env = { account, region: billingRegion };
  return {
    budget: new BudgetStack(app, stackNames(stage).budget, { env, stage, alarmEmail, monthlyBudget }),
  };
};

/** The stacks of a deployment, named by stage: `Krets-prod-data`, `Krets-prod-service`, and `Krets-prod-budget`. */
export const addStacks = (app: App, settings: Settings): Stacks => {
  const { stage, account, region, backupDays, organisationId } = settings;
  const env = { account, region };
  const names = stackNames(stage);
  const data = new DataStack(app, names.data, { env, backupDays });
  const service = new ServiceStack(app, names.service, { env, settings, data });
  const tags = { project: 'krets', stage, organisation: organisationId };
  for (const [name, value] of Object.entries(tags)) Tags.of(app).add(name, value);
  return { data, service, ...budgetOf(app, settings) };
};
