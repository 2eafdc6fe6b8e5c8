import type { Change } from '../../../shared/domain/change.ts';
import type { Coordinator } from '../../../shared/domain/coordinator.ts';
import type { ActiveGroup } from '../../../shared/domain/group.ts';
import { endGroup } from '../../../shared/domain/group-step.ts';
import { closedCoordinator } from '../../../shared/domain/leads.ts';
import type { LinkPurpose } from '../../../shared/domain/link.ts';
import type { ActiveParticipant } from '../../../shared/domain/participant.ts';
import { forgetParticipant } from '../../../shared/domain/participant-step.ts';
import { releaseRoom } from '../../../shared/domain/room-bookings.ts';
import { isPast } from '../../../shared/domain/time.ts';
import type { Erasure } from '../../../shared/store/journal.ts';
import { addressLock } from '../../../shared/use-cases/coordinator-contact.ts';
import {
  byHand,
  type Case,
  type Finding,
  livingGroup,
  livingGroups,
  livingPerson,
  mending,
} from './finding.ts';
import { backToQueue } from './seats.ts';

type Gone = { readonly people: ReadonlySet<string>; readonly groups: ReadonlySet<string> };

const idsOf = (erasures: readonly Erasure[], wanted: Erasure['subject']['type']): readonly string[] =>
  erasures.filter(({ subject, back }) => subject.type === wanted && !back).map(({ subject }) => subject.id);

const holds = ({ world }: Case, hash: string, id: string): boolean =>
  world.locks.some((lock) => lock.hash === hash && lock.owner.id === id);

/** A lock that is not there, or is somebody else's by now, is not this erasure's to open. */
const openable = (look: Case, changes: readonly Change[]): readonly Change[] =>
  changes.filter((change) => change.type !== 'contactLock' || holds(look, change.hash, change.owner.id));

const forgotten = (person: ActiveParticipant, look: Case): Finding => {
  const tasks = look.world.tasks.filter(({ participantId }) => participantId === person.id);
  return mending('revivedPerson', person.id, [
    ...openable(look, forgetParticipant(person, 'erase', look.setting.posting.now)),
    ...tasks.map((before): Change => ({ type: 'task', before })),
  ]);
};

/** Its people wait again, but for those who were erased themselves. */
const ended = (group: ActiveGroup, look: Case, gone: Gone): Finding => {
  const over = endGroup(group, 'dissolve', look.setting.posting.now);
  if (!over.ok) return byHand('revivedGroup', group.id);
  const back = group.seats
    .map(({ participantId }) => livingPerson(look.world, participantId))
    .filter((person) => person !== undefined)
    .filter((person) => person.seat?.groupId === group.id && !gone.people.has(person.id))
    .map((person) => backToQueue(person, look));
  const booked = releaseRoom(group, look.setting.organisation).filter(
    (change) =>
      change.type !== 'booking' ||
      look.world.bookings.some(
        ({ roomId, date, slot, groupId }) =>
          roomId === change.roomId &&
          date === change.date &&
          slot === change.slot &&
          groupId === change.groupId,
      ),
  );
  return mending('revivedGroup', group.id, [
    { type: 'group', before: group, after: over.value },
    ...back,
    ...booked,
  ]);
};

const closed = (before: Coordinator, look: Case): Finding => {
  const after = closedCoordinator(before, look.setting.organisation);
  const freed = after.emailHash === '' ? [addressLock(before, 'release')] : [];
  return mending('revivedCoordinator', before.id, [
    { type: 'coordinator', before, after },
    ...openable(look, freed),
  ]);
};

/** Groups that live on, and remember or seat somebody who is gone. */
const tracesIn = (look: Case, gone: Gone): readonly Finding[] =>
  livingGroups(look.world)
    .filter(({ id }) => !gone.groups.has(id))
    .flatMap((group) => {
      const kept = group.notAgain.filter((id) => !gone.people.has(id));
      const seats = group.seats.filter(({ participantId }) => !gone.people.has(participantId));
      if (kept.length === group.notAgain.length && seats.length === group.seats.length) return [];
      const after = { ...group, notAgain: kept, seats, dueAt: look.setting.posting.now };
      return [mending('erasedInGroup', group.id, [{ type: 'group', before: group, after }])];
    });

/** What a coordinator comes in by and has used up, ended or replaced since the moment that was restored. */
const endedByHand: ReadonlySet<LinkPurpose> = new Set(['signIn', 'session', 'calendar']);

const waysIn = ({ world, setting }: Case): readonly Finding[] =>
  world.links
    .filter(({ purpose }) => endedByHand.has(purpose))
    .filter(({ expiresAt }) => !isPast(expiresAt, setting.posting.now))
    .map((link) => mending('revivedWayIn', link.subject.id, [{ type: 'link', op: 'use', link }]));

/**
 * What a restored table has to forget once more: everything the journal names, every trace of it, and
 * ways in that had been used up. Pure; nothing is found when it has all been done.
 */
export const replay = (look: Case, erasures: readonly Erasure[]): readonly Finding[] => {
  const [people, groups] = [idsOf(erasures, 'participant'), idsOf(erasures, 'group')];
  const gone: Gone = { people: new Set(people), groups: new Set(groups) };
  const { world } = look;
  return [
    ...people
      .map((id) => livingPerson(world, id))
      .flatMap((person) => (person === undefined ? [] : [forgotten(person, look)])),
    ...groups
      .map((id) => livingGroup(world, id))
      .flatMap((group) => (group === undefined ? [] : [ended(group, look, gone)])),
    ...idsOf(erasures, 'coordinator')
      .map((id) => world.coordinators.get(id))
      .flatMap((one) => (one?.active ? [closed(one, look)] : [])),
    ...tracesIn(look, gone),
    ...waysIn(look),
  ];
};
