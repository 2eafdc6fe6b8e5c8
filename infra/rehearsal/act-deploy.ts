import { GetFunctionConfigurationCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { functionNames } from '../constructs/bundle.ts';
import type { Assembly } from './cdk.ts';
import { type Deployed, readDeployed } from './deployed.ts';
import type { Rehearsal } from './stage.ts';

export type Code = { readonly id: string; readonly hash: string };

/** What runs: the hash of each function's code, after a look at how it runs. */
export const lookAtFunctions = async (
  { expect, target }: Rehearsal,
  { functions }: Deployed,
): Promise<readonly Code[]> => {
  const client = new LambdaClient(target.connection);
  const codes: Code[] = [];
  for (const { id, name } of functions) {
    const is = await client.send(new GetFunctionConfigurationCommand({ FunctionName: name }));
    const variables = Object.keys(is.Environment?.Variables ?? {});
    expect(is.Runtime === 'nodejs24.x', `${id} runs on nodejs24.x (${is.Runtime})`);
    expect(is.Architectures?.[0] === 'arm64', `${id} is made for arm64 (${is.Architectures})`);
    expect(!variables.some((one) => one.includes('ENDPOINT')), `${id} is told of no endpoint (${variables})`);
    codes.push({ id, hash: is.CodeSha256 ?? '' });
  }
  client.destroy();
  return codes;
};

const tell = ({ say, target }: Rehearsal, { leftOut }: Assembly): void => {
  if (leftOut.length > 0) say(`left out, because ${target.kind} refuses it: ${leftOut.join('; ')}`);
};

export type Deployment = {
  readonly assembly: Assembly;
  readonly deployed: Deployed;
  readonly codes: readonly Code[];
};

/** The app as it stands, into an account that has seen nothing yet. */
export const deployFirst = async (rehearsal: Rehearsal): Promise<Deployment> => {
  const { cdk, expect, say, target } = rehearsal;
  const assembly = await cdk.synth('first');
  tell(rehearsal, assembly);
  await cdk.bootstrap();
  say(`cdk bootstrap: account ${target.account}, ${target.connection.region}`);
  await cdk.deploy(assembly);
  const deployed = await readDeployed(target.connection);
  const { address, resources, functions, tableName } = deployed;
  say(`cdk deploy --all: ${resources.length} resources, the pages are at ${address}`);
  expect(address.startsWith('http'), 'the deployment says where the pages are');
  expect(tableName !== '', 'there is a table');
  // Answers by mail are off, and so is the function that takes them.
  const wanted = functionNames.filter((name) => name !== 'inbound').length;
  expect(functions.length === wanted, `${wanted} functions (${functions.length})`);
  return { assembly, deployed, codes: await lookAtFunctions(rehearsal, deployed) };
};
