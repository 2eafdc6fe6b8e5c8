import type { Change } from './change.ts';
import type { ActiveGroup } from './group.ts';
import { endGroup, factsOf } from './group-step.ts';
import type { Message } from './message.ts';
import { type Posting, tell, tellCoordinator } from './notify.ts';
import type { ActiveParticipant } from './participant.ts';
import { stepParticipant } from './participant-step.ts';
import { failed, type Result } from './problem.ts';
import { releaseRoom } from './room-bookings.ts';
import type { Setting } from './seating.ts';
import { type Instant, isPast } from './time.ts';

export type DissolveReason = 'tooFew' | 'noCoordinator' | 'closed';

/** The calendar UID of one person's entry: random, the same for updates and the cancellation. */
export const calendarUid = (person: ActiveParticipant): string => `${person.id}-${person.seat?.round ?? 0}`;

/** What takes the entry of a coming meeting out of the calendars that have it. One that has been is not called off. */
export const calendarOf = (person: ActiveParticipant, now: Instant) =>
  person.seat?.meeting && !isPast(person.seat.meeting.startsAt, now) && person.state !== 'invited'
    ? {
        meeting: { ...person.seat.meeting, sequence: person.seat.meeting.sequence + 1 },
        uid: calendarUid(person),
      }
    : {};

/** Back to the queue with the original date. Whoever was only reserved knew of nothing and is not told. */
const sendBack = (
  person: ActiveParticipant,
  reason: DissolveReason,
  setting: Setting,
): Result<readonly Change[]> => {
  const { organisation, posting } = setting;
  const released = stepParticipant(person, 'release', { now: posting.now, organisation });
  if (!released.ok) return released;
  const change: Change = { type: 'participant', before: person, after: released.value };
  if (person.state === 'proposed') return { ok: true, value: [change] };
  const said = reason === 'closed' ? 'groupClosed' : reason;
  const message = { kind: 'backInQueue', reason: said, ...calendarOf(person, posting.now) } as const;
  return { ok: true, value: [change, ...tell(released.value, message, posting)] };
};

const isAhead = ({ meeting }: ActiveGroup, now: Instant): boolean =>
  meeting !== undefined && !isPast(meeting.startsAt, now);

const farewell = (group: ActiveGroup, reason: DissolveReason, now: Instant): Message => ({
  kind: 'groupDissolved',
  group: factsOf(group),
  reason,
  ...(group.meeting && isAhead(group, now)
    ? { meeting: { ...group.meeting, sequence: group.calendarSequence + 1 }, uid: group.id }
    : {}),
});

/** Ends a proposal or group before its time: everybody waits again, whoever knew of it is told. */
export const dissolve = (
  group: ActiveGroup,
  {
    members,
    reason,
    closedBy,
  }: {
    readonly members: readonly ActiveParticipant[];
    readonly reason: DissolveReason;
    /** Id of the coordinator who pressed the button, if anybody did. */
    readonly closedBy?: string;
  },
  setting: Setting,
): Result<readonly Change[]> => {
  const ended = endGroup(group, 'dissolve', setting.posting.now);
  if (!ended.ok) return ended;
  const sent: Change[] = [];
  for (const member of members) {
    const back = sendBack(member, reason, setting);
    if (!back.ok) return failed(back.problem);
    sent.push(...back.value);
  }
  const value: readonly Change[] = [
    { type: 'group', before: group, after: ended.value },
    ...sent,
    ...releaseRoom(group, setting.organisation),
    ...tellItsCoordinator(group, { reason, closedBy }, setting.posting),
  ];
  return { ok: true, value };
};

/** Who closed it knows; a coming meeting in their calendar has to go all the same. */
const tellItsCoordinator = (
  group: ActiveGroup,
  { reason, closedBy }: { readonly reason: DissolveReason; readonly closedBy: string | undefined },
  posting: Posting,
): readonly Change[] =>
  group.coordinatorId === undefined || (group.coordinatorId === closedBy && !isAhead(group, posting.now))
    ? []
    : [tellCoordinator(group.coordinatorId, farewell(group, reason, posting.now), posting)];
