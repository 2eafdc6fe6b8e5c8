import type { Store } from '../../../shared/use-cases/ports.ts';

/** Lets everybody else go on in the middle of each call, in every order that `seed` comes to. */
export const unhurried =
  (seed: number) =>
  (store: Store): Store => {
    let drawn = seed;
    const pause = async () => {
      drawn = (drawn * 1103515245 + 12345) % 2147483648;
      for (let turns = drawn % 7; turns > 0; turns -= 1) await Promise.resolve();
    };
    return new Proxy(store, {
      get: (target, name, receiver) => {
        const method: unknown = Reflect.get(target, name, receiver);
        if (typeof method !== 'function') return method;
        return async (...given: readonly unknown[]): Promise<unknown> => {
          await pause();
          return Reflect.apply(method, target, given);
        };
      },
    });
  };
