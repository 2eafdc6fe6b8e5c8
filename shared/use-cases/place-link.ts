import type { Change } from '../domain/change.ts';
import { addLocalDays } from '../domain/time.ts';
import { formatToken } from '../domain/token.ts';
import type { Deps } from './ports.ts';

/** Long enough for a year of waiting and being asked; erasing the person ends it at once. */
const validDays = 400;

type Minter = Pick<Deps, 'now' | 'newSecret' | 'hashSecret' | 'organisation'>;

/** A fresh link to somebody's place: the token for its address, and the row that makes it valid. */
export const newPlaceLink = (
  { now, newSecret, hashSecret, organisation }: Minter,
  participantId: string,
): { readonly token: string; readonly change: Change } => {
  const secret = newSecret();
  const link = {
    subject: { type: 'participant', id: participantId },
    hash: hashSecret(secret),
    purpose: 'place',
    expiresAt: addLocalDays(now(), validDays, organisation.timeZone),
  } as const;
  return {
    token: formatToken({ id: participantId, secret }),
    change: { type: 'link', op: 'add', link },
  };
};
