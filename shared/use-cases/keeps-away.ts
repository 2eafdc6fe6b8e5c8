import type { KeptFrom } from '../domain/ask.ts';
import type { Coordinator } from '../domain/coordinator.ts';
import type { ActiveParticipant } from '../domain/participant.ts';
import { contactHash } from './contact-hash.ts';
import type { Deps } from './ports.ts';

/**
 * Whether a person must not be in a group of this coordinator: they named the coordinator's address
 * among those they will not meet (B16), or it is their own. Coordinators see names, so it counts for
 * them as for other participants.
 */
export const keepsAwayFrom = (
  deps: Pick<Deps, 'hashContact'>,
  coordinator: Pick<Coordinator, 'email'> | undefined,
): ((person: ActiveParticipant) => boolean) => {
  if (coordinator === undefined) return () => false;
  const hash = contactHash(deps, { kind: 'email', value: coordinator.email });
  return ({ emailHash, guard }) => emailHash === hash || guard.includes(hash);
};

/** For the ladder: whether one of these people has a seat in a group and will not meet a coordinator. */
export const keptFromAmong =
  (deps: Pick<Deps, 'hashContact'>, members: readonly ActiveParticipant[]): KeptFrom =>
  (group, coordinator) =>
    members.filter(({ seat }) => seat?.groupId === group.id).some(keepsAwayFrom(deps, coordinator));
