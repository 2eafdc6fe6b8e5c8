import { addLocalDays } from '../domain/time.ts';
import { type FreshLink, freshLink } from './fresh-link.ts';
import type { Deps } from './ports.ts';

/** Long enough for a year of waiting and being asked; erasing the person ends it at once. */
const validDays = 400;

type Minter = Pick<Deps, 'now' | 'newSecret' | 'hashSecret' | 'organisation'>;

/** A fresh link to somebody's place. */
export const newPlaceLink = (deps: Minter, participantId: string): FreshLink =>
  freshLink(deps, {
    subject: { type: 'participant', id: participantId },
    purpose: 'place',
    expiresAt: addLocalDays(deps.now(), validDays, deps.organisation.timeZone),
  });
