import { cp, readFile, symlink, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import * as z from 'zod';
import { type Deployment, lookAtFunctions } from './act-deploy.ts';
import { projectFolder } from './cdk.ts';
import { readDeployed } from './deployed.ts';
import { throughDoor } from './front-door.ts';
import { readSchedule } from './schedule.ts';
import type { Rehearsal } from './stage.ts';
import type { TableView } from './table.ts';

const rooms = ['cdk.json', 'package.json', 'tsconfig.json', 'docs', 'functions', 'infra', 'shared'];
const organisationFile = z.looseObject({ name: z.string() });
const newName = 'LINK Bergen, ny utgave';

/** A copy of the project whose organisation has another name: other code in every function that shows it. */
const changedProject = async (folder: string): Promise<string> => {
  const copy = join(folder, 'changed-project');
  const filter = (path: string) => basename(path) !== 'node_modules' && basename(path) !== 'pictures';
  for (const room of rooms)
    await cp(join(projectFolder, room), join(copy, room), { recursive: true, filter });
  await symlink(join(projectFolder, 'node_modules'), join(copy, 'node_modules'));
  const file = join(copy, 'shared/organisation/link-bergen.json');
  const organisation = organisationFile.parse(JSON.parse(await readFile(file, 'utf8')));
  await writeFile(file, JSON.stringify({ ...organisation, name: newName }));
  return copy;
};

const frontPage = async ({ target }: Rehearsal, address: string): Promise<string> => {
  const send = throughDoor(target.connection.endpoint);
  return (await send(new URL('/nb/', address), {})).text();
};

const lastsOver = (before: Deployment, after: Deployment, expect: Rehearsal['expect']): void => {
  const nameOf = ({ deployed }: Deployment, type: string) =>
    deployed.resources.filter((one) => one.type === type).map(({ name }) => name);
  for (const type of [
    'AWS::DynamoDB::GlobalTable',
    'AWS::KMS::Key',
    'AWS::ApiGatewayV2::Api',
    'AWS::Lambda::Function',
    'AWS::Lambda::EventSourceMapping',
  ])
    expect(isDeepStrictEqual(nameOf(before, type), nameOf(after, type)), `${type} is the same one as before`);
  expect(before.deployed.address === after.deployed.address, 'the address stays');
};

const changedCodes = (before: Deployment, after: Deployment): readonly string[] =>
  after.codes
    .filter(({ id, hash }) => before.codes.some((one) => one.id === id && one.hash !== hash))
    .map(({ id }) => id);

/** Another version over the first: other code, another setting, and every row as it was. */
export const deployChanged = async (
  rehearsal: Rehearsal,
  before: Deployment,
  table: TableView,
): Promise<Deployment> => {
  const { cdk, expect, say, target, folder } = rehearsal;
  const rows = await table.rows();
  const wasThere = (await frontPage(rehearsal, before.deployed.address)).includes(newName);
  const assembly = await cdk.synth('changed', {
    project: await changedProject(folder),
    context: ['matchingHour=9'],
  });
  await cdk.deploy(assembly);
  const deployed = await readDeployed(target.connection);
  const after = { assembly, deployed, codes: await lookAtFunctions(rehearsal, deployed) };
  const same = isDeepStrictEqual(await table.rows(), rows);
  expect(same, `all ${rows.length} rows are as they were`);
  lastsOver(before, after, expect);
  const changed = changedCodes(before, after);
  expect(changed.length > 0, 'functions have new code');
  expect(
    !wasThere && (await frontPage(rehearsal, deployed.address)).includes(newName),
    'the pages are the new ones',
  );
  const { ScheduleExpression: hour } = await readSchedule(target.connection, deployed, 'MatcherSchedule');
  expect(hour?.includes(' 9 ') ?? false, `the new hour of matching is in use (${hour})`);
  say(`a changed version over it: new code in ${changed.join(', ')}; ${rows.length} rows as they were`);
  return after;
};
