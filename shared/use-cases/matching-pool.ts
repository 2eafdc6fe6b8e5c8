import type { Staff } from '../domain/ask.ts';
import type { Coordinator } from '../domain/coordinator.ts';
import { isActiveGroup } from '../domain/group.ts';
import type { Pool } from '../domain/match-input.ts';
import { type ActiveParticipant, isActive } from '../domain/participant.ts';
import { contactHash } from './contact-hash.ts';
import { leadsIn, type MatchingPart } from './matching-part.ts';
import type { Deps } from './ports.ts';
import { staffOf, waitingPeople } from './scene.ts';

/** By a map from address to coordinator, so that it stays linear in both; see `keeps-away.ts`. */
const keptFromPairs = (
  deps: Deps,
  people: readonly ActiveParticipant[],
  coordinators: readonly Coordinator[],
): Pool['keptFrom'] => {
  const active = coordinators.filter((one) => one.active);
  const byHash = Map.groupBy(active, ({ email }) => contactHash(deps, { kind: 'email', value: email }));
  return people.flatMap(({ id, emailHash, guard }) =>
    [...new Set([emailHash ?? '', ...guard])]
      .flatMap((hash) => byHash.get(hash) ?? [])
      .map((coordinator): readonly [string, string] => [id, coordinator.id]),
  );
};

/** Where the people and coordinators of a part are looked for. */
const listedIn = ({ organisation }: Deps, part: Exclude<MatchingPart, { part: 'everybody' }>) =>
  part.part === 'areas'
    ? { areas: part.areas, who: 'all' as const }
    : { areas: organisation.areas.map(({ id }) => id), who: 'onVideo' as const };

const waitingIn = async (deps: Deps, part: MatchingPart): Promise<readonly ActiveParticipant[]> => {
  if (part.part === 'everybody') return waitingPeople(deps);
  const { areas, who } = listedIn(deps, part);
  return (await deps.store.waitingAt(areas, who)).filter(isActive);
};

/** The coordinators of a part and all their groups, wherever these meet: each of them takes up capacity. */
const staffIn = async (deps: Deps, part: MatchingPart): Promise<Staff> => {
  if (part.part === 'everybody') return staffOf(deps);
  const { areas, who } = listedIn(deps, part);
  const found = await deps.store.coordinatorsAt(areas, who);
  const coordinators = found.filter((one) => leadsIn(part, deps.organisation, one));
  const leaderlessIn = part.part === 'areas' ? part.areas : ['video'];
  const groups = await deps.store.groupsLed({ by: coordinators.map(({ id }) => id), leaderlessIn });
  return { coordinators, groups: groups.filter(isActiveGroup) };
};

/** Who waits in a part, the people and groups they could join, and who could start one. Reads nothing of other parts. */
export const poolOf = async (deps: Deps, part: MatchingPart): Promise<Pool> => {
  const [people, staff] = await Promise.all([waitingIn(deps, part), staffIn(deps, part)]);
  const seated = new Set(staff.groups.flatMap((group) => group.seats.map((seat) => seat.participantId)));
  const members = seated.size === 0 ? [] : (await deps.store.participants([...seated])).filter(isActive);
  // Two reads at two moments: somebody may have been seated between them.
  const free = people.filter((person) => !seated.has(person.id));
  return { people: free, members, staff, keptFrom: keptFromPairs(deps, free, staff.coordinators) };
};
