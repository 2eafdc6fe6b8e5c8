import type { Change } from './change.ts';
import { calendarUid } from './dissolve.ts';
import type { ActiveGroup } from './group.ts';
import { amendGroup, factsOf, stepGroup } from './group-step.ts';
import { lookingUntil } from './looking.ts';
import type { GroupFacts, Message } from './message.ts';
import { startedWith } from './months.ts';
import { type Posting, tell, tellCoordinator } from './notify.ts';
import type { ActiveParticipant, Meeting, SeatView } from './participant.ts';
import { amendParticipant, stepParticipant } from './participant-step.ts';
import { done, type Result } from './problem.ts';
import { movedBookings, releaseRoom } from './room-bookings.ts';
import { answerDeadline, type Setting } from './seating.ts';
import { type Instant, isPast, localYear } from './time.ts';

/** Date, place and (optionally) the booked room of a first meeting, as the coordinator chose them. */
export type Appointment = Omit<Meeting, 'sequence'>;

type People = { readonly members: readonly ActiveParticipant[]; readonly coordinatorName: string };

type Dating = People & {
  readonly meeting: Meeting | undefined;
  readonly kind: 'meetingSet' | 'meetingMoved' | 'meetingCancelled';
};

/** What a seat says of its group's date: for who has not answered yet also until when there is time to. */
const datedSeat = (
  { state, email }: ActiveParticipant,
  { seat, group }: { readonly seat: SeatView; readonly group: ActiveGroup },
  { organisation, posting: { now } }: Setting,
): SeatView => {
  // A call that has not been made costs nobody their time: without e-mail it begins anew.
  const invitedAt = email === undefined ? now : seat.invitedAt;
  const dated = { ...seat, meeting: group.meeting, lookingUntil: lookingUntil(organisation, group) };
  return state === 'invited'
    ? { ...dated, answerBy: answerDeadline(organisation, group, { now, invitedAt }), call: undefined }
    : dated;
};

/** Whose time to answer is over anyway hears of that instead. */
const toldInvited = (
  { seat }: ActiveParticipant,
  group: GroupFacts,
  { now }: Posting,
): Message | undefined => {
  if (seat?.answerBy === undefined || isPast(seat.answerBy, now)) return undefined;
  const { answerBy, meeting } = seat;
  return { kind: 'invitationDated', group, answerBy, meeting };
};

/** Everybody with a seat carries the meeting and hears of it; who has said yes gets the calendar entry. */
const tellMembers = (
  group: ActiveGroup,
  { members, coordinatorName, meeting, kind }: Dating,
  setting: Setting,
): readonly Change[] => {
  const { organisation, posting } = setting;
  const shown = meeting ?? (group.meeting && { ...group.meeting, sequence: group.calendarSequence });
  const facts = factsOf(group, coordinatorName);
  const toldMember = (member: ActiveParticipant): Message | undefined =>
    shown && { kind, group: facts, meeting: shown, uid: calendarUid(member) };
  return members.flatMap((before): readonly Change[] => {
    if (before.seat === undefined) return [];
    const seat = datedSeat(before, { seat: before.seat, group: { ...group, meeting } }, setting);
    const after = amendParticipant(before, { seat }, organisation);
    const message = after.state === 'invited' ? toldInvited(after, facts, posting) : toldMember(after);
    return [
      { type: 'participant', before, after },
      ...(message === undefined ? [] : tell(after, message, posting)),
    ];
  });
};

const sameAppointment = (meeting: Meeting | undefined, { startsAt, roomId, place }: Appointment): boolean =>
  meeting?.startsAt === startsAt && meeting.roomId === roomId && meeting.place === place;

/** One that counted as met on the old date, and does not on the new, may have become too small meanwhile. */
const seenTo = (now: Instant) => ({ dueAt: now });

/**
 * Sets the first meeting, or moves it: room, members and calendars follow in one transaction. The same
 * date and place once more, such as by a second press, changes nothing and tells nobody.
 */
export const schedule = (
  group: ActiveGroup,
  { appointment, members, coordinatorName }: People & { readonly appointment: Appointment },
  setting: Setting,
): Result<readonly Change[]> => {
  const { organisation, posting } = setting;
  if (group.state === 'scheduled' && sameAppointment(group.meeting, appointment)) return done([]);
  const meeting: Meeting = { ...appointment, sequence: group.calendarSequence };
  const patch = {
    meeting,
    calendarSequence: group.calendarSequence + 1,
    meetingRemindedAt: undefined,
    coordinatorNudgedAt: undefined,
    leadToldAt: undefined,
    ...seenTo(posting.now),
  };
  const stepped = stepGroup(group, 'schedule', { now: posting.now, organisation, patch });
  if (!stepped.ok) return stepped;
  const kind = group.meeting ? 'meetingMoved' : 'meetingSet';
  return done([
    { type: 'group', before: group, after: stepped.value },
    ...movedBookings(group, meeting, organisation),
    ...tellMembers(group, { members, coordinatorName, meeting, kind }, setting),
    ...tellOwnCalendar(stepped.value, { meeting, method: 'REQUEST', coordinatorName }, setting),
  ]);
};

/** Takes the date away again; the group stays together and waits for a new one. */
export const unschedule = (
  group: ActiveGroup,
  people: People,
  setting: Setting,
): Result<readonly Change[]> => {
  const { organisation, posting } = setting;
  const patch = {
    meeting: undefined,
    calendarSequence: group.calendarSequence + 1,
    meetingRemindedAt: undefined,
    ...seenTo(posting.now),
  };
  const stepped = stepGroup(group, 'unschedule', { now: posting.now, organisation, patch });
  if (!stepped.ok || group.meeting === undefined) return stepped.ok ? done([]) : stepped;
  const gone = { ...group.meeting, sequence: group.calendarSequence };
  const { coordinatorName } = people;
  return done([
    { type: 'group', before: group, after: stepped.value },
    ...releaseRoom(group, organisation),
    ...tellMembers(group, { ...people, meeting: undefined, kind: 'meetingCancelled' }, setting),
    ...tellOwnCalendar(group, { meeting: gone, method: 'CANCEL', coordinatorName }, setting),
  ]);
};

const tellOwnCalendar = (
  group: ActiveGroup,
  {
    meeting,
    method,
    coordinatorName,
  }: { meeting: Meeting; method: 'REQUEST' | 'CANCEL'; coordinatorName: string },
  { posting }: Setting,
): readonly Change[] => {
  if (group.coordinatorId === undefined) return [];
  const facts = { groupId: group.id, group: factsOf(group, coordinatorName) };
  const message = { kind: 'coordinatorMeeting', ...facts, meeting, uid: group.id, method } as const;
  return [tellCoordinator(group.coordinatorId, message, posting)];
};

/**
 * The first meeting was held: from now on the group is closed, those who said yes are its members,
 * and those who never answered go back to the queue.
 */
export const held = (
  group: ActiveGroup,
  {
    members,
    confidentialityAgreed,
  }: { readonly members: readonly ActiveParticipant[]; readonly confidentialityAgreed: boolean },
  { organisation, posting }: Setting,
): Result<readonly Change[]> => {
  const { now } = posting;
  const accepted = members.filter((member) => member.state === 'accepted');
  const left = members.filter((member) => member.state === 'invited');
  const seats = accepted.map((member) => ({
    participantId: member.id,
    status: 'member' as const,
    since: now,
    called: false,
  }));
  const patch = {
    ...{ seats, size: Math.max(1, seats.length), firstHeldAt: now, confidentialityAgreed },
    ...{ belowMinSince: undefined, graceUntil: undefined },
  };
  const stepped = stepGroup(group, 'held', { now, organisation, patch });
  if (!stepped.ok) return stepped;
  const started: Change = {
    type: 'count',
    year: localYear(now, organisation.timeZone),
    add: { groupsStarted: 1 },
  };
  const { timeZone, group: size } = organisation;
  const waited = startedWith(accepted, { now, timeZone, least: size.min });
  const changes: Change[] = [{ type: 'group', before: group, after: stepped.value }, started, ...waited];
  for (const before of accepted) {
    const patch = before.seat ? { seat: { ...before.seat, lookingUntil: undefined } } : {};
    const member = stepParticipant(before, 'firstMeeting', { now, organisation, patch });
    if (!member.ok) return member;
    changes.push({ type: 'participant', before, after: member.value });
  }
  for (const before of left) {
    const back = stepParticipant(before, 'release', { now, organisation });
    if (!back.ok) return back;
    const message = { kind: 'backInQueue', reason: 'groupClosed' } as const;
    changes.push({ type: 'participant', before, after: back.value }, ...tell(back.value, message, posting));
  }
  return done(changes);
};

/** The group with the coordinator's ticks. */
export const withCalled = (
  group: ActiveGroup,
  participantId: string,
  { called, setting }: { called: boolean; setting: Setting },
) =>
  amendGroup(
    group,
    { seats: group.seats.map((seat) => (seat.participantId === participantId ? { ...seat, called } : seat)) },
    setting.organisation,
  );
