import { type Asking, leadingId, type Staff } from '../domain/ask.ts';
import { type ActiveGroup, isActiveGroup } from '../domain/group.ts';
import { type ActiveParticipant, isActive } from '../domain/participant.ts';
import type { Setting } from '../domain/seating.ts';
import { freePlaces, type Scene } from '../domain/tend.ts';
import { videoArea } from '../organisation/labels.ts';
import { homesAround } from '../organisation/travel.ts';
import { keepsAwayFrom, keptFromAmong } from './keeps-away.ts';
import { type Deps, fewWait } from './ports.ts';

/** How many commits of one run are under way together: enough to be quick, few enough to leave others room. */
export const commitsAtOnce = 8;

/** The moment and the ids a decision is made with. */
export const settingOf = (deps: Pick<Deps, 'organisation' | 'now' | 'newId'>): Setting => ({
  organisation: deps.organisation,
  posting: { now: deps.now(), newId: deps.newId },
});

/** The people who have a seat in this group, in the order of the seats. 1 call. */
export const membersOf = async (
  { store }: Pick<Deps, 'store'>,
  group: ActiveGroup,
): Promise<readonly ActiveParticipant[]> => {
  const ids = group.seats.map((seat) => seat.participantId);
  const people = ids.length === 0 ? [] : await store.participants(ids);
  const byId = new Map(people.filter(isActive).map((person) => [person.id, person]));
  return ids.flatMap((id) => byId.get(id) ?? []).filter((person) => person.seat?.groupId === group.id);
};

export const waitingPeople = async ({ store }: Pick<Deps, 'store'>): Promise<readonly ActiveParticipant[]> =>
  (await store.participantsIn('waiting')).filter(isActive);

export const livingGroups = async ({ store }: Pick<Deps, 'store'>): Promise<readonly ActiveGroup[]> =>
  (await store.groups()).filter(isActiveGroup);

/** All coordinators and all living groups. */
export const staffOf = async (deps: Pick<Deps, 'store'>): Promise<Staff> => {
  const [coordinators, groups] = await Promise.all([deps.store.coordinators(), livingGroups(deps)]);
  return { coordinators, groups };
};

/** A group's coordinator, if it has one, and who must not come to it because of them or of whoever is being asked. */
export const leaderOf = async (deps: Deps, group: ActiveGroup) => {
  const id = leadingId(group);
  const leader = id === undefined ? undefined : await deps.store.coordinator(id);
  const coordinator = group.coordinatorId === undefined ? undefined : leader;
  return { coordinator, away: keepsAwayFrom(deps, leader) };
};

/** Staff for the ladder, where these are the people of the groups that somebody may be asked for. */
export const askingOf = async (deps: Deps, members: readonly ActiveParticipant[]): Promise<Asking> => ({
  ...(await staffOf(deps)),
  keptFrom: keptFromAmong(deps, members),
});

/**
 * Who may get a free place: everybody who waits, or, where many do, whoever lives within the longest way that is offered
 * (on video: whoever meets so), which in a country is few of all. Whom that passes over, since the file has changed, the
 * next matching finds.
 */
const waitingFor = async (deps: Deps, { area }: ActiveGroup): Promise<readonly ActiveParticipant[]> => {
  const { store, organisation } = deps;
  if (!(await store.waitingAtLeast(fewWait + 1))) return waitingPeople(deps);
  const homes = area === videoArea ? organisation.areas.map(({ id }) => id) : homesAround(organisation, area);
  return (await store.waitingAt(homes, area === videoArea ? 'onVideo' : 'all')).filter(isActive);
};

/** What `tend` needs to know; the queue is only read when a place is free. */
export const sceneOf = async (deps: Deps, group: ActiveGroup, setting: Setting): Promise<Scene> => {
  const [members, waiting, { coordinator, away }] = await Promise.all([
    membersOf(deps, group),
    freePlaces(group, setting) > 0 ? waitingFor(deps, group) : [],
    leaderOf(deps, group),
  ]);
  return { members, waiting: waiting.filter((person) => !away(person)), coordinator };
};
