import type { Staff } from '../domain/ask.ts';
import { type ActiveGroup, isActiveGroup } from '../domain/group.ts';
import { type ActiveParticipant, isActive } from '../domain/participant.ts';
import type { Setting } from '../domain/seating.ts';
import { freePlaces, type Scene } from '../domain/tend.ts';
import { keepsAwayFrom } from './keeps-away.ts';
import type { Deps } from './ports.ts';

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

/** What `tend` needs to know; the queue is only read when a place is free. */
export const sceneOf = async (deps: Deps, group: ActiveGroup, setting: Setting): Promise<Scene> => {
  const [members, waiting, coordinator] = await Promise.all([
    membersOf(deps, group),
    freePlaces(group, setting) > 0 ? waitingPeople(deps) : [],
    group.coordinatorId === undefined ? undefined : deps.store.coordinator(group.coordinatorId),
  ]);
  const away = keepsAwayFrom(deps, coordinator);
  return { members, waiting: waiting.filter((person) => !away(person)), coordinator };
};
