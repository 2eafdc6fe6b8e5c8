import { describe } from 'vitest';
import { storeContract } from './contract.ts';
import { openDynamoBench } from './dynamo-bench.ts';

const { DYNAMODB_ENDPOINT: endpoint } = process.env;

/** The same suite on any other DynamoDB, such as AWS's DynamoDB Local; `npm run test:dynamodb-local` starts one. */
describe.skipIf(endpoint === undefined)('the store at DYNAMODB_ENDPOINT', () =>
  storeContract(() => openDynamoBench(endpoint ?? '')),
);
