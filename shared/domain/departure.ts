import type { Change } from './change.ts';
import { calendarOf } from './dissolve.ts';
import { type Group, isActiveGroup } from './group.ts';
import type { GroupFacts } from './message.ts';
import { type Posting, tell } from './notify.ts';
import type { ActiveParticipant, SeatView } from './participant.ts';
import { seatOf, vacated } from './seats.ts';
import type { Instant } from './time.ts';

/** What mails may say of the group somebody has a seat in. */
export const factsOfSeat = ({ area, slot, language, coordinatorName }: SeatView): GroupFacts => ({
  area,
  slot,
  language,
  coordinatorName,
});

/** The group without this person; nothing when they have no seat there any more. */
export const vacating = (
  group: Group | undefined,
  person: ActiveParticipant,
  { now, remember }: { readonly now: Instant; readonly remember: boolean },
): readonly Change[] =>
  group !== undefined && isActiveGroup(group) && seatOf(group, person.id) !== undefined
    ? [{ type: 'group', before: group, after: vacated(group, person.id, { now, remember }) }]
    : [];

/**
 * Takes the meeting out of the calendar of somebody who leaves by their own wish; it stands for the others. Whoever has
 * no e-mail has no calendar entry from us either, and has just said so on the phone.
 */
export const cancellingEntry = (person: ActiveParticipant, posting: Posting): readonly Change[] => {
  const { meeting, uid } = calendarOf(person, posting.now);
  if (person.email === undefined || uid === undefined) return [];
  return tell(person, { kind: 'outOfGroup', meeting, uid }, posting);
};

/** Tells by mail what somebody without e-mail hears in the call that is the reason for it. */
export const tellByMail = (
  person: ActiveParticipant,
  message: Parameters<typeof tell>[1],
  posting: Posting,
): readonly Change[] => (person.email === undefined ? [] : tell(person, message, posting));
