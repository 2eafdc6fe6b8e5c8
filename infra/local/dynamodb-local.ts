import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { choosePort } from './ports.ts';

const folder = fileURLToPath(new URL('../../.krets/dynamodb-local', import.meta.url));
const pom = fileURLToPath(new URL('./dynamodb-local/pom.xml', import.meta.url));

const works = (command: string, args: readonly string[]): boolean =>
  spawnSync(command, args, { stdio: 'ignore' }).status === 0;

/** Whether this machine can fetch and run AWS's own DynamoDB Local, which is optional everywhere. */
export const hasJava = (): boolean => works('java', ['-version']) && works('mvn', ['-version']);

const fetchJars = (): void => {
  const into = ['-DincludeScope=runtime', `-DoutputDirectory=${folder}`];
  if (!works('mvn', ['-q', '-f', pom, 'dependency:copy-dependencies', ...into]))
    throw new Error(
      'Maven could not fetch DynamoDB Local. Nothing was started; try again when there is a net.',
    );
};

const answers = (endpoint: string): Promise<boolean> =>
  fetch(endpoint).then(
    () => true,
    () => false,
  );

/** Starts DynamoDB Local in memory on loopback. Throws when it cannot be fetched or does not answer within 30 s. */
export const startDynamoDbLocal = async () => {
  fetchJars();
  const port = await choosePort(0);
  const endpoint = `http://127.0.0.1:${port}`;
  const main = 'com.amazonaws.services.dynamodbv2.local.main.ServerRunner';
  const options = ['-inMemory', '-port', String(port), '-disableTelemetry'];
  const java = spawn('java', [`-Djava.library.path=${folder}`, '-cp', join(folder, '*'), main, ...options], {
    stdio: 'ignore',
  });
  const stop = async (): Promise<void> => {
    if (java.exitCode !== null || java.signalCode !== null) return;
    const ended = once(java, 'exit');
    java.kill();
    await ended;
  };
  for (let left = 300; left > 0 && java.exitCode === null; left -= 1) {
    if (await answers(endpoint)) return { endpoint, stop };
    await wait(100);
  }
  await stop();
  throw new Error('DynamoDB Local did not answer.');
};
