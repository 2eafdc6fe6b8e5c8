import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { choosePort } from '../../infra/local/ports.ts';

const folder = fileURLToPath(new URL('../../.krets/dynamodb-local', import.meta.url));
const pom = fileURLToPath(new URL('./dynamodb-local/pom.xml', import.meta.url));

const has = (command: string, flag: string): boolean =>
  spawnSync(command, [flag], { stdio: 'ignore' }).status === 0;

/** Runs the store's contract suite on the endpoint; its exit code is ours. */
const runSuite = async (endpoint: string): Promise<number> => {
  const vitest = spawn('npx', ['vitest', 'run', 'test/store/contract-endpoint.test.ts'], {
    stdio: 'inherit',
    env: { ...process.env, DYNAMODB_ENDPOINT: endpoint },
  });
  const [code] = await once(vitest, 'exit');
  return typeof code === 'number' ? code : 1;
};

const fetchJars = (): boolean =>
  spawnSync(
    'mvn',
    [
      '-q',
      '-f',
      pom,
      'dependency:copy-dependencies',
      '-DincludeScope=runtime',
      `-DoutputDirectory=${folder}`,
    ],
    {
      stdio: 'inherit',
    },
  ).status === 0;

const answers = (endpoint: string): Promise<boolean> =>
  fetch(endpoint).then(
    () => true,
    () => false,
  );

/** Starts AWS's DynamoDB Local in memory on loopback, runs the suite, and ends it again. */
const withDynamoDbLocal = async (): Promise<number> => {
  if (!fetchJars()) return 1;
  const port = await choosePort(0);
  const main = 'com.amazonaws.services.dynamodbv2.local.main.ServerRunner';
  const options = ['-inMemory', '-port', String(port), '-disableTelemetry'];
  const java = spawn('java', [`-Djava.library.path=${folder}`, '-cp', join(folder, '*'), main, ...options], {
    stdio: 'ignore',
  });
  try {
    const endpoint = `http://127.0.0.1:${port}`;
    for (let left = 300; left > 0 && java.exitCode === null && !(await answers(endpoint)); left -= 1)
      await wait(100);
    return await runSuite(endpoint);
  } finally {
    java.kill();
  }
};

const given = process.env['DYNAMODB_ENDPOINT'];
if (given === undefined && !(has('java', '-version') && has('mvn', '-version'))) {
  console.log(
    'Optional: needs Java and Maven, or DYNAMODB_ENDPOINT with the address of any DynamoDB. Nothing was tested.',
  );
  process.exit(0);
}
process.exit(given === undefined ? await withDynamoDbLocal() : await runSuite(given));
