import { isDeepStrictEqual } from 'node:util';
import { CloudFormationClient, UpdateTerminationProtectionCommand } from '@aws-sdk/client-cloudformation';
import type { Deployment } from './act-deploy.ts';
import { stacks } from './cdk.ts';
import { hasStack, readDeployed } from './deployed.ts';
import type { Rehearsal } from './stage.ts';
import type { TableView } from './table.ts';

const unprotect = async ({ target }: Rehearsal): Promise<void> => {
  const client = new CloudFormationClient(target.connection);
  await client.send(
    new UpdateTerminationProtectionCommand({
      StackName: stacks.data,
      EnableTerminationProtection: false,
    }),
  );
  client.destroy();
};

type Scene = { readonly deployment: Deployment; readonly table: TableView };

/** The service goes, the table stays, and a new service finds everything again. */
const destroyService = async (rehearsal: Rehearsal, { deployment, table }: Scene): Promise<void> => {
  const { cdk, expect, say, target } = rehearsal;
  const rows = await table.rows();
  const gone = await cdk.destroy(deployment.assembly, stacks.service);
  expect(gone.code === 0, `cdk destroy of the service (${gone.code})`);
  expect(!(await hasStack(target.connection, stacks.service)), 'the service is gone');
  expect(isDeepStrictEqual(await table.rows(), rows), `the table keeps all ${rows.length} rows`);
  await cdk.deploy(deployment.assembly);
  const again = await readDeployed(target.connection);
  expect(again.tableName === deployment.deployed.tableName, 'a new service uses the same table');
  expect(isDeepStrictEqual(await table.rows(), rows), 'and finds the same rows');
  say(`the service destroyed and made anew: the table kept its ${rows.length} rows`);
  expect((await cdk.destroy(deployment.assembly, stacks.service)).code === 0, 'the service goes again');
};

/** The locks on the data, tried one after the other. */
const destroyData = async (rehearsal: Rehearsal, { deployment, table }: Scene): Promise<void> => {
  const { cdk, expect, say, target } = rehearsal;
  const rows = (await table.rows()).length;
  const refused = await cdk.destroy(deployment.assembly, stacks.data);
  expect(refused.code !== 0, 'cdk destroy of the data is refused');
  expect(await hasStack(target.connection, stacks.data), 'the data stack is still there');
  if (target.kind !== 'ministack')
    expect(await table.isProtected(), 'the table is protected against being deleted by hand');
  if (target.kind === 'aws') return;
  await unprotect(rehearsal);
  const left = await cdk.destroy(deployment.assembly, stacks.data);
  expect(left.code === 0, `without its protection the data stack can be destroyed (${left.code})`);
  expect((await table.rows()).length === rows, `and even then the table stays, with ${rows} rows`);
  say(`the data stack refused to be destroyed; even unprotected it left the table and its ${rows} rows`);
};

/** Ends the deployment. In a real account the data stack stays. */
export const destroyAll = async (rehearsal: Rehearsal, scene: Scene): Promise<void> => {
  await destroyService(rehearsal, scene);
  await destroyData(rehearsal, scene);
};
