import type { Change } from '../../../shared/domain/change.ts';
import type { ActiveGroup } from '../../../shared/domain/group.ts';
import { isActiveGroup } from '../../../shared/domain/group.ts';
import type { Subject } from '../../../shared/domain/link.ts';
import type { ActiveParticipant } from '../../../shared/domain/participant.ts';
import { isActive } from '../../../shared/domain/participant.ts';
import type { Setting } from '../../../shared/domain/seating.ts';
import type { World } from './world.ts';

/** What each finding means and what its repair does, for whoever reads the report. */
export const meanings = {
  revivedPerson: 'had been erased: erased again',
  revivedGroup: 'had ended: ended again, its people wait again',
  revivedCoordinator: 'had left: closed again',
  revivedWayIn:
    'a sign-in or session that may have been used up or ended: deleted, coordinators sign in anew',
  erasedInGroup: 'a group still knows somebody who was erased: taken out of it',
  unreadable: 'does not fit its schema, or lies under a key that is not its own: look at it',
  misfiled: 'is not where the indexes should have it: written anew',
  seatWithoutGroup: 'has a seat in a group that is gone or has no such seat: waits again, with the old date',
  seatWithoutPerson: 'a group has a seat for somebody who is not there: the seat is free again',
  twoSeats: 'is in two groups: stays in the one that the own row names',
  seatStatus: 'person and group disagree how far the person has come: brought together',
  seatFacts: 'person and group disagree on place, time or coordinator: the group is right',
  groupBehind: 'people are members, but the group has not met: the group follows',
  contactKeyMissing:
    'the key of all hashed addresses is gone: let nothing start before it is put back, see "The contact key is gone" in docs/restoring.md',
  lockMissing: 'no lock on the address of a living place: locked',
  lockOrphan: 'a lock on the address of nobody: opened',
  lockTaken: 'two living places share one address: ask the person which one, and withdraw the other',
  bookingMissing: 'a meeting whose room is not booked: booked',
  bookingTaken: 'a meeting whose room is booked by another group: choose another room',
  bookingOrphan: 'a room is booked for no meeting: free again',
  roomUnknown: 'a meeting in a room that is not there: choose another room',
  coordinatorGone: "a group's coordinator is not there: a lead gives it to another",
  besideNobody: 'links or mails of nobody: deleted',
  taskOfNobody: 'a call to nobody: deleted',
  taskOfNoSeat: 'a call about a seat that this person does not have: deleted',
  noInvitation: 'is invited, but has neither link nor mail nor call: invited by mail or call again',
  noQuestion: 'a coordinator is to answer, but has neither link nor mail: asked again',
} as const;

export type FindingCode = keyof typeof meanings;

/** Changes to write in one transaction; or what lies beside a subject goes; or only a person can tell. */
export type Repair =
  | { readonly do: 'write'; readonly changes: readonly Change[] }
  | { readonly do: 'sweep'; readonly subject: Subject }
  | { readonly do: 'nothing' };

/** `what`: a key or id, never anything personal. */
export type Finding = { readonly code: FindingCode; readonly what: string; readonly repair: Repair };

export const byHand = (code: FindingCode, what: string): Finding => ({
  code,
  what,
  repair: { do: 'nothing' },
});
export const mending = (code: FindingCode, what: string, changes: readonly Change[]): Finding => ({
  code,
  what,
  repair: { do: 'write', changes },
});

/** A world to look at, and the clock and rules its repairs are made with. */
export type Case = {
  readonly world: World;
  readonly setting: Setting;
  /** In the cloud it is a row of the table; on one machine it is in a file, and nothing is missed here. */
  readonly contactKeyIn?: ContactKeyPlace | undefined;
};
export type ContactKeyPlace = 'table' | 'file';
export type Check = (look: Case) => readonly Finding[];

export const livingPeople = ({ people }: World): readonly ActiveParticipant[] =>
  [...people.values()].filter(isActive);
export const livingGroups = ({ groups }: World): readonly ActiveGroup[] =>
  [...groups.values()].filter(isActiveGroup);

export const livingPerson = ({ people }: World, id: string): ActiveParticipant | undefined => {
  const person = people.get(id);
  return person !== undefined && isActive(person) ? person : undefined;
};
export const livingGroup = ({ groups }: World, id: string | undefined): ActiveGroup | undefined => {
  const group = id === undefined ? undefined : groups.get(id);
  return group !== undefined && isActiveGroup(group) ? group : undefined;
};
