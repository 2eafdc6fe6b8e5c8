import type { Store } from '../../../shared/use-cases/ports.ts';

/** The same store; the name of every method that is called goes into `calls`, in order. */
export const countingStore = (): { readonly calls: string[]; readonly around: (store: Store) => Store } => {
  const calls: string[] = [];
  const around = (store: Store): Store =>
    new Proxy(store, {
      get: (target, name, receiver) => {
        const method: unknown = Reflect.get(target, name, receiver);
        if (typeof method !== 'function') return method;
        return (...given: readonly unknown[]): unknown => {
          calls.push(String(name));
          return Reflect.apply(method, target, given);
        };
      },
    });
  return { calls, around };
};
