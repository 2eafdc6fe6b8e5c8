import type { Organisation } from '../organisation/schema.ts';
import type { Coordinator } from './coordinator.ts';
import type { ActiveGroup } from './group.ts';
import type { ActiveParticipant } from './participant.ts';
import { fits, mustNotMeet } from './seats.ts';
import type { Instant } from './time.ts';

type Place = Pick<ActiveGroup, 'area' | 'slot' | 'language'>;

/** Groups that each coordinator leads or is being asked for at this moment; who has none is missing. */
export const loadsOf = (groups: readonly ActiveGroup[]): ReadonlyMap<string, number> => {
  const loads = new Map<string, number>();
  for (const { coordinatorId, asks } of groups) {
    const open = asks.flatMap((ask) => (ask.outcome === 'open' ? [ask.coordinatorId] : []));
    const busy = new Set(coordinatorId === undefined ? open : [coordinatorId, ...open]);
    for (const id of busy) loads.set(id, (loads.get(id) ?? 0) + 1);
  }
  return loads;
};

/** May be asked at all now: active and not pausing. */
export const available = (coordinator: Coordinator, now: Instant): boolean =>
  coordinator.active && (coordinator.pausedUntil === undefined || coordinator.pausedUntil <= now);

const covers = (coordinator: Coordinator, place: Place): boolean =>
  (place.area === 'video' ? coordinator.video : coordinator.areas.includes(place.area)) &&
  coordinator.slots.includes(place.slot) &&
  coordinator.languages.includes(place.language);

/**
 * Who could take this group and has not been asked for it, the least loaded first; among equals the
 * one who can take fewest other things, so that the flexible ones stay free.
 */
export const coordinatorsFor = (
  group: Pick<ActiveGroup, 'area' | 'slot' | 'language' | 'asks'>,
  coordinators: readonly Coordinator[],
  {
    groups,
    now,
    loads = loadsOf(groups),
  }: {
    readonly groups: readonly ActiveGroup[];
    readonly now: Instant;
    /** Of these groups, for a caller who asks many times. */
    readonly loads?: ReadonlyMap<string, number>;
  },
): readonly Coordinator[] => {
  const load = ({ id }: Coordinator) => loads.get(id) ?? 0;
  const breadth = (coordinator: Coordinator) => coordinator.areas.length * coordinator.slots.length;
  return coordinators
    .filter((coordinator) => available(coordinator, now) && covers(coordinator, group))
    .filter((coordinator) => load(coordinator) < coordinator.capacity)
    .filter((coordinator) => !group.asks.some((ask) => ask.coordinatorId === coordinator.id))
    .sort((a, b) => load(a) - load(b) || breadth(a) - breadth(b) || a.id.localeCompare(b.id));
};

/** The longest-waiting people who fit a free place, at most `count`, none of whom must not meet another. */
export const replacementsFor = (
  organisation: Organisation,
  {
    group,
    members,
    waiting,
    count,
  }: {
    readonly group: ActiveGroup;
    readonly members: readonly ActiveParticipant[];
    readonly waiting: readonly ActiveParticipant[];
    readonly count: number;
  },
): readonly ActiveParticipant[] => {
  const chosen: ActiveParticipant[] = [];
  const since = (person: ActiveParticipant) => person.waitingSince ?? person.createdAt;
  const inOrder = waiting
    .filter((person) => person.state === 'waiting' && !group.notAgain.includes(person.id))
    .filter((person) => fits(organisation, person.preferences, group))
    .sort((a, b) => since(a).localeCompare(since(b)) || a.id.localeCompare(b.id));
  for (const person of inOrder) {
    if (chosen.length >= count) break;
    if (![...members, ...chosen].some((other) => mustNotMeet(person, other))) chosen.push(person);
  }
  return chosen;
};
