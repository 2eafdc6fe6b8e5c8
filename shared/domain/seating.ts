import type { Organisation } from '../organisation/schema.ts';
import type { Change } from './change.ts';
import type { ActiveGroup, Seat } from './group.ts';
import { factsOf } from './group-step.ts';
import { joinsUntil, lookingUntil } from './looking.ts';
import { type Posting, tell } from './notify.ts';
import type { ActiveParticipant } from './participant.ts';
import { stepParticipant } from './participant-step.ts';
import { type SeatPlace, seatViewOf } from './seats.ts';
import { addHours, earliest, endOfLocalDay, type Instant, isPast } from './time.ts';

export type Setting = { readonly organisation: Organisation; readonly posting: Posting };

/** A person and what becomes of them, ready to be written. */
export type Moved = { readonly seats: readonly Seat[]; readonly changes: readonly Change[] };

/** Answers are wanted this long before a meeting, so that a place can still be given to somebody else. */
const hoursBeforeMeeting = 24;
/** Whoever would have less time than this to answer, since the date was set at short notice, … */
const hoursToAnswer = 12;
/** … may do so until this long before the meeting: a late yes is better than none. */
const hoursAtLast = 2;

const lastAnswer = (startsAt: Instant, now: Instant): Instant => {
  const wanted = addHours(startsAt, -hoursBeforeMeeting);
  if (!isPast(wanted, addHours(now, hoursToAnswer))) return wanted;
  const last = addHours(startsAt, -hoursAtLast);
  return isPast(last, now) ? startsAt : last;
};

/** Until when an invitation can be answered: one of this moment, or an earlier one whose group has a date now. */
export const answerDeadline = (
  organisation: Organisation,
  { meeting }: Pick<ActiveGroup, 'meeting'>,
  { now, invitedAt = now }: { readonly now: Instant; readonly invitedAt?: Instant | undefined },
): Instant => {
  const usual = endOfLocalDay(invitedAt, organisation.invitation.answerDays, organisation.timeZone);
  return earliest([usual, meeting && lastAnswer(meeting.startsAt, now)]) ?? usual;
};

/** Nobody new is asked so shortly before the meeting that they could not think about it. */
export const takesNewPeople = (group: ActiveGroup, now: Instant): boolean => {
  const until = joinsUntil(group);
  return group.state !== 'meeting' && (until === undefined || !isPast(until, now));
};

/** Reserves seats before a coordinator has said yes; the people are not told, nothing is promised yet. */
export const reserve = (
  people: readonly ActiveParticipant[],
  group: SeatPlace,
  { organisation, posting: { now } }: Setting,
): Moved =>
  collect(people, (person) => {
    const patch = { seat: seatViewOf(group, person), rounds: person.rounds + 1 };
    const stepped = stepParticipant(person, 'propose', { now, organisation, patch });
    return stepped.ok ? { after: stepped.value, status: 'proposed', told: [], now } : undefined;
  });

/** Invites people: those reserved, and later ones from the queue for a place that became free. */
export const invite = (
  people: readonly ActiveParticipant[],
  { group, coordinatorName }: { readonly group: ActiveGroup; readonly coordinatorName: string },
  { organisation, posting }: Setting,
): Moved =>
  collect(people, (person) => {
    const { now } = posting;
    const answerBy = answerDeadline(organisation, group, { now });
    const seat = {
      ...seatViewOf(group, person),
      coordinatorName,
      invitedAt: now,
      answerBy,
      meeting: group.meeting,
      lookingUntil: lookingUntil(organisation, group),
    };
    const stepped = stepParticipant(person, 'invite', {
      now,
      organisation,
      patch: { seat, rounds: person.rounds + 1 },
    });
    if (!stepped.ok) return undefined;
    const facts = factsOf(group, coordinatorName);
    const invitation = { kind: 'invitation', group: facts, answerBy, meeting: group.meeting } as const;
    return { after: stepped.value, status: 'invited', told: tell(stepped.value, invitation, posting), now };
  });

type Seated = {
  readonly after: ActiveParticipant;
  readonly status: Seat['status'];
  readonly told: readonly Change[];
  readonly now: Instant;
};

/** People for whom the step is not legal any more are left out. */
const collect = (
  people: readonly ActiveParticipant[],
  seat: (person: ActiveParticipant) => Seated | undefined,
): Moved => {
  const moved = people.flatMap((before) => {
    const seated = seat(before);
    return seated ? [{ before, ...seated }] : [];
  });
  return {
    seats: moved.map(({ after, status, now }) => ({
      participantId: after.id,
      status,
      since: now,
      called: false,
    })),
    changes: moved.flatMap(({ before, after, told }): readonly Change[] => [
      { type: 'participant', before, after },
      ...told,
    ]),
  };
};
