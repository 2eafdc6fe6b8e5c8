import { type App, Tags } from 'aws-cdk-lib/core';
import { DataStack } from './data-stack.ts';
import { ServiceStack } from './service-stack.ts';
import type { Settings } from './settings.ts';

/** The two stacks of a deployment, named by stage: `Krets-prod-data` and `Krets-prod-service`. */
export const addStacks = (
  app: App,
  settings: Settings,
): { readonly data: DataStack; readonly service: ServiceStack } => {
  const { stage, account, region, backupDays, organisationId } = settings;
  const env = { account, region };
  const data = new DataStack(app, `Krets-${stage}-data`, { env, backupDays });
  const service = new ServiceStack(app, `Krets-${stage}-service`, { env, settings, data });
  const tags = { app: 'krets', stage, organisation: organisationId };
  for (const [name, value] of Object.entries(tags)) Tags.of(app).add(name, value);
  return { data, service };
};
