import type { Organisation } from '../organisation/schema.ts';
import { reachableAreas } from '../organisation/travel.ts';
import { leadingId, type Staff } from './ask.ts';
import { available, loadsOf } from './candidates.ts';
import type { ActiveGroup } from './group.ts';
import { stillOffered } from './offered.ts';
import type { ActiveParticipant, Preferences } from './participant.ts';
import { type Setting, takesNewPeople } from './seating.ts';
import { type Instant, localDaysBetween } from './time.ts';

/** The whole days a person has waited, counted in local days. */
export const waitingDays = (person: ActiveParticipant, now: Instant, timeZone: string): number =>
  Math.max(0, localDaysBetween(person.waitingSince ?? person.createdAt, now, timeZone));

/** The areas somebody accepts, with their minutes; video takes none. */
export const areasOf = (organisation: Organisation, preferences: Preferences): Record<string, number> => ({
  ...(preferences.inPerson ? reachableAreas(organisation, preferences.home, preferences.maxMinutes) : {}),
  ...(preferences.video && organisation.video ? { video: 0 } : {}),
});

/** The same, remembered: many people live in one place and would go as far. */
export const rememberedAreas = (organisation: Organisation) => {
  const known = new Map<string, Record<string, number>>();
  return (preferences: Preferences): Record<string, number> => {
    const { home, maxMinutes, inPerson, video } = preferences;
    const key = JSON.stringify([home, maxMinutes, inPerson, video]);
    const areas = known.get(key) ?? areasOf(organisation, preferences);
    known.set(key, areas);
    return areas;
  };
};

type Given = {
  readonly now: Instant;
  readonly areasFor: ReturnType<typeof rememberedAreas>;
  readonly offered: ReturnType<typeof stillOffered>;
};

const asPerson = (
  organisation: Organisation,
  { now, areasFor, offered }: Given,
  person: ActiveParticipant,
) => ({
  id: person.id,
  waitingDays: waitingDays(person, now, organisation.timeZone),
  areas: areasFor(person.preferences),
  ...offered(person.preferences),
});

const contactsOf = (person: ActiveParticipant) =>
  [person.emailHash, person.phoneHash].filter((hash) => hash !== undefined);

/**
 * Pairs who must not meet: the guard list in either direction, and two sign-ups with one contact.
 * By a map from contact to people, so that it stays linear in the people.
 */
export const avoidPairs = (people: readonly ActiveParticipant[]): readonly (readonly [string, string])[] => {
  const byContact = new Map<string, string[]>();
  for (const person of people)
    for (const hash of contactsOf(person)) byContact.set(hash, [...(byContact.get(hash) ?? []), person.id]);
  return people.flatMap((person) =>
    [...person.guard, ...contactsOf(person)]
      .flatMap((hash) => byContact.get(hash) ?? [])
      .filter((id) => id !== person.id)
      .map((id): readonly [string, string] => [person.id, id]),
  );
};

/** Somebody who left a group is kept from it by a pair with each who is still in it. */
const notAgainPairs = (group: ActiveGroup): readonly (readonly [string, string])[] =>
  group.notAgain.flatMap((gone) =>
    group.seats.map((seat): readonly [string, string] => [gone, seat.participantId]),
  );

const asCoordinators = ({ coordinators, groups }: Staff, now: Instant) => {
  const loads = loadsOf(groups);
  return coordinators
    .filter((coordinator) => available(coordinator, now))
    .map((coordinator) => ({
      id: coordinator.id,
      areas: [...coordinator.areas, ...(coordinator.video ? ['video'] : [])],
      slots: coordinator.slots,
      languages: coordinator.languages,
      capacity: Math.max(0, coordinator.capacity - (loads.get(coordinator.id) ?? 0)),
    }))
    .filter(({ capacity }) => capacity > 0);
};

/** Nobody joins a group whose coordinator, or who is being asked for it, is somebody they will not meet. */
const keptFromGroups = (
  groups: readonly ActiveGroup[],
  keptFrom: Pool['keptFrom'],
): readonly (readonly [string, string])[] => {
  const byCoordinator = Map.groupBy(keptFrom, ([, coordinator]) => coordinator);
  return groups.flatMap((group) =>
    (byCoordinator.get(leadingId(group) ?? '') ?? []).flatMap(([person]) =>
      group.seats.map((seat): readonly [string, string] => [person, seat.participantId]),
    ),
  );
};

/** Living groups that can still take people before their first meeting. */
const openGroups = (groups: readonly ActiveGroup[], { organisation, posting }: Setting) =>
  groups.filter((group) => takesNewPeople(group, posting.now) && group.seats.length < organisation.group.max);

export type Pool = {
  readonly people: readonly ActiveParticipant[];
  /** People with a seat in a living group: nobody they must not meet may join them. */
  readonly members: readonly ActiveParticipant[];
  readonly staff: Staff;
  /** A person and a coordinator whom they will not meet. */
  readonly keptFrom: readonly (readonly [string, string])[];
};

const pairKey = ([one, other]: readonly [string, string]) => [one, other].sort().join(' ');

const distinctPairs = (pairs: readonly (readonly [string, string])[]) => [
  ...new Map(pairs.map((pair) => [pairKey(pair), pair])).values(),
];

/**
 * The matching problem of this moment in the public format of the engine. What a person has not
 * offered is not in it, nor what the organisation does not offer any more, so the engine cannot use it.
 */
export const matchingProblem = (
  { people, members, staff, keptFrom }: Pool,
  min: number,
  setting: Setting,
) => {
  const { organisation, posting } = setting;
  const open = openGroups(staff.groups, setting);
  const given = {
    now: posting.now,
    areasFor: rememberedAreas(organisation),
    offered: stillOffered(organisation),
  };
  return {
    sizes: { min, max: organisation.group.max },
    people: people.map((person) => asPerson(organisation, given, person)),
    avoid: distinctPairs([
      ...avoidPairs([...people, ...members]),
      ...open.flatMap(notAgainPairs),
      ...keptFrom,
      ...keptFromGroups(open, keptFrom),
    ]),
    coordinators: asCoordinators(staff, posting.now),
    proposals: open.map((group) => ({
      id: group.id,
      area: group.area,
      theme: group.theme,
      slot: group.slot,
      language: group.language,
      members: group.seats.map((seat) => seat.participantId),
      free: organisation.group.max - group.seats.length,
    })),
  };
};
