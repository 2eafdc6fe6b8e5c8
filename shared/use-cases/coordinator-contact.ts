import type { Change } from '../domain/change.ts';
import { comparable } from '../domain/contact.ts';
import type { Coordinator } from '../domain/coordinator.ts';
import type { Deps } from './ports.ts';

/**
 * The hash by which a coordinator's address is known. Of another kind than a participant's, because
 * a person may be both, each with a lock of their own.
 */
export const coordinatorHash = ({ hashContact }: Pick<Deps, 'hashContact'>, email: string): string =>
  hashContact('coordinator', comparable({ kind: 'email', value: email }));

/** The lock on a coordinator's address; a row with an `emailHash` has one, a row with '' has none. */
export const addressLock = (
  { id, emailHash: hash }: Pick<Coordinator, 'id' | 'emailHash'>,
  op: 'take' | 'release',
): Change => ({ type: 'contactLock', op, hash, owner: { type: 'coordinator', id } });
