import type { Instant } from '../domain/time.ts';
import type { Store } from '../use-cases/ports.ts';
import { createDynamoRows } from './dynamo-rows.ts';
import { createStore } from './store.ts';
import type { Connection } from './transact.ts';

type Parts = Connection & {
  readonly now: () => Instant;
  /** Waits between answers that were incomplete, in milliseconds. */
  readonly sleep?: (milliseconds: number) => Promise<void>;
};

/** The store in DynamoDB. Make the client with `createTableClient`: the repeating of requests is in it. */
export const createDynamoStore = ({ now, sleep, ...connection }: Parts): Store =>
  createStore(createDynamoRows(connection, sleep), now);
