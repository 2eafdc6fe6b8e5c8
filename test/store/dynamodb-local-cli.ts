import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { hasJava, startDynamoDbLocal } from '../../infra/local/dynamodb-local.ts';

/** Runs the store's contract suite on the endpoint; its exit code is ours. */
const runSuite = async (endpoint: string): Promise<number> => {
  const vitest = spawn('npx', ['vitest', 'run', 'test/store/contract-endpoint.test.ts'], {
    stdio: 'inherit',
    env: { ...process.env, DYNAMODB_ENDPOINT: endpoint },
  });
  const [code] = await once(vitest, 'exit');
  return typeof code === 'number' ? code : 1;
};

const onDynamoDbLocal = async (): Promise<number> => {
  const { endpoint, stop } = await startDynamoDbLocal();
  try {
    return await runSuite(endpoint);
  } finally {
    await stop();
  }
};

const given = process.env['DYNAMODB_ENDPOINT'];
if (given === undefined && !hasJava()) {
  console.log(
    'Optional: needs Java and Maven, or DYNAMODB_ENDPOINT with the address of any DynamoDB. Nothing was tested.',
  );
  process.exit(0);
}
process.exit(given === undefined ? await onDynamoDbLocal() : await runSuite(given));
