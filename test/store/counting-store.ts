import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { Store } from '../../shared/use-cases/ports.ts';

/** How often each method or command was called; names that never were are missing. */
export type Calls = Readonly<Record<string, number>>;

const counter = () => {
  const calls = new Map<string, number>();
  return {
    count: (name: string) => calls.set(name, (calls.get(name) ?? 0) + 1),
    calls: (): Calls => Object.fromEntries(calls),
    reset: () => calls.clear(),
  };
};

/** Counts the calls of a store's methods, for call budgets of use cases on any store. */
export const countCalls = (store: Store) => {
  const { count, calls, reset } = counter();
  const counting: Store = new Proxy(store, {
    get: (target, name, receiver) => {
      const method: unknown = Reflect.get(target, name, receiver);
      if (typeof method !== 'function' || typeof name !== 'string') return method;
      return (...given: readonly unknown[]) => {
        count(name);
        return Reflect.apply(method, target, given);
      };
    },
  });
  return { store: counting, calls, reset };
};

/** Counts the requests that really leave a client, repeated ones too, by command (`TransactWriteItems`). */
export const countRequests = (client: DynamoDBDocumentClient) => {
  const { count, calls, reset } = counter();
  client.middlewareStack.add(
    (next, { commandName }) =>
      (args) => {
        count(String(commandName).replace(/Command$/, ''));
        return next(args);
      },
    { step: 'finalizeRequest', priority: 'low', name: 'countRequests' },
  );
  return { calls, reset };
};
