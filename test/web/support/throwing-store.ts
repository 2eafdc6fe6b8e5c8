import type { Store } from '../../../shared/use-cases/ports.ts';

/** Stands in every error of the throwing store; may be seen nowhere. */
export const canary = 'canary-3f9a';
/** A store whose every call fails as nobody expected. */
export const throwing = (): Store =>
  new Proxy(Object.create(null), {
    get: () => () => {
      throw new TypeError(`${canary} in a message`);
    },
  });
