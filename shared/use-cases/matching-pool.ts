import type { Coordinator } from '../domain/coordinator.ts';
import type { Pool } from '../domain/match-input.ts';
import { type ActiveParticipant, isActive } from '../domain/participant.ts';
import { keepsAwayFrom } from './keeps-away.ts';
import type { Deps } from './ports.ts';
import { staffOf, waitingPeople } from './scene.ts';

const keptFromPairs = (
  deps: Deps,
  people: readonly ActiveParticipant[],
  coordinators: readonly Coordinator[],
): Pool['keptFrom'] =>
  coordinators
    .filter(({ active }) => active)
    .flatMap((coordinator) => {
      const away = keepsAwayFrom(deps, coordinator);
      return people.filter(away).map(({ id }): readonly [string, string] => [id, coordinator.id]);
    });

/** Everybody who waits, the people and groups they could join, and who could start one. */
export const poolOf = async (deps: Deps): Promise<Pool> => {
  const [people, staff] = await Promise.all([waitingPeople(deps), staffOf(deps)]);
  const seated = staff.groups.flatMap((group) => group.seats.map((seat) => seat.participantId));
  const members = seated.length === 0 ? [] : (await deps.store.participants(seated)).filter(isActive);
  // Two reads at two moments: somebody may have been seated between them.
  const free = people.filter((person) => !seated.includes(person.id));
  return { people: free, members, staff, keptFrom: keptFromPairs(deps, free, staff.coordinators) };
};
