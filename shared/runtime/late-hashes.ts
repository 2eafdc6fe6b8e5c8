import type { Deps } from '../use-cases/ports.ts';
import { contactHasher } from './hashes.ts';
import { readOnce } from './read-once.ts';

/** A hasher whose key comes later: `ready` fetches it, once; before that, `hashContact` throws. */
export type LateHasher = {
  readonly hashContact: Deps['hashContact'];
  readonly ready: () => Promise<void>;
};

/** A key that could not be fetched is fetched anew when next it is wanted; `ready` rejects with the reason. */
export const lateContactHasher = (fetchKey: () => Promise<Uint8Array>): LateHasher => {
  let hash: Deps['hashContact'] | undefined;
  const ready = readOnce(async () => {
    hash = contactHasher(await fetchKey());
  });
  return {
    hashContact: (kind, normalised) => {
      if (hash === undefined) throw new Error('The contact key has not been fetched yet.');
      return hash(kind, normalised);
    },
    ready,
  };
};
