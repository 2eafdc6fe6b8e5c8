import { setTimeout as wait } from 'node:timers/promises';
import { DynamoDBClient, type DynamoDBClientConfig } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { cancellationOf, passesByItself } from './cancellation.ts';

/** How to wait between tries: `randomInt` gives a whole number in [0, below), `sleep` takes milliseconds. */
export type Patience = {
  readonly randomInt: (below: number) => number;
  readonly sleep?: (milliseconds: number) => Promise<void>;
};

type RetryStrategy = Extract<
  NonNullable<DynamoDBClientConfig['retryStrategy']>,
  { refreshRetryTokenForRetry: unknown }
>;
type Failure = Parameters<RetryStrategy['refreshRetryTokenForRetry']>[1];
type Token = Awaited<ReturnType<RetryStrategy['acquireInitialRetryToken']>>;

/** Requests that one command may cost, the first one included. */
export const mostTries = 5;
const firstCeiling = 50;
const lastCeiling = 2000;

/** No delay in the token: it is handed out after the wait. */
const token = (retries: number): Token => ({
  getRetryCount: () => retries,
  getRetryDelay: () => 0,
});

/** The SDK holds a cancelled transaction for our mistake; one that only met another one is worth a try. */
const isWorthAnotherTry = ({ error, errorType }: Failure): boolean => {
  const cancellation = cancellationOf(error);
  return cancellation === undefined ? errorType !== 'CLIENT_ERROR' : passesByItself(cancellation);
};

/**
 * Full jitter. Sits inside the client, so that a transaction is repeated with the same request token:
 * one whose answer was lost is not done a second time.
 */
const patientStrategy = ({ randomInt, sleep = wait }: Patience): RetryStrategy => ({
  acquireInitialRetryToken: async () => token(0),
  refreshRetryTokenForRetry: async (last, failure) => {
    const retries = last.getRetryCount() + 1;
    if (retries >= mostTries || !isWorthAnotherTry(failure)) throw new Error('no further try');
    await sleep(randomInt(Math.min(lastCeiling, firstCeiling * 2 ** retries)));
    return token(retries);
  },
  recordSuccess: () => undefined,
});

/**
 * The client that the store is made for: each command costs at most 5 requests, and transactions that
 * met another one are tried again too. `config` is for local tables (endpoint, credentials).
 */
export const createTableClient = (
  patience: Patience,
  config: DynamoDBClientConfig = {},
): DynamoDBDocumentClient => {
  const client = new DynamoDBClient({
    ...config,
    maxAttempts: mostTries,
    retryStrategy: patientStrategy(patience),
  });
  // Copies all that was asked and answered for a log that nobody keeps: rows are never to be in one.
  client.middlewareStack.remove('loggerMiddleware');
  return DynamoDBDocumentClient.from(client);
};
