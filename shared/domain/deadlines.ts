import type { Organisation } from '../organisation/schema.ts';
import type { ActiveGroup } from './group.ts';
import { fewestIn, hasMet, lookingUntil } from './looking.ts';
import type { ActiveParticipant, SeatView } from './participant.ts';
import { addHours, addLocalDays, earliest, endOfLocalDay, type Instant } from './time.ts';

type Rules = Pick<Organisation, 'timeZone' | 'retention' | 'invitation' | 'ladder' | 'meeting' | 'group'>;

const daysAfter = (rules: Rules, at: Instant, days: number) => addLocalDays(at, days, rules.timeZone);

const latest = (one: Instant, other = one): Instant => (other > one ? other : one);

/** When "still interested?" is asked in this state, counted from the person's last sign of life. */
const interestQuestionAt = (rules: Rules, person: ActiveParticipant): Instant | undefined => {
  const { stillInterestedDays, pausedDays, lapsedDays } = rules.retention;
  const { stateSince, waitingSince = stateSince, interestConfirmedAt } = person;
  switch (person.state) {
    case 'talk':
    case 'waiting':
      return daysAfter(rules, latest(waitingSince, interestConfirmedAt), stillInterestedDays);
    case 'paused':
      return daysAfter(rules, latest(stateSince, interestConfirmedAt), pausedDays);
    case 'lapsed':
      return daysAfter(rules, latest(stateSince, interestConfirmedAt), lapsedDays);
    default:
      return undefined;
  }
};

/** Until when somebody who is asked "still interested?" in this moment may answer. */
export const interestAnswerAfter = (rules: Rules, askedAt: Instant): Instant =>
  daysAfter(rules, askedAt, rules.retention.stillInterestedAnswerDays);

/**
 * Until when an asked person may answer "still interested?" before being erased. Who has no e-mail has
 * been asked when a call was tried: not calling must cost nobody their place.
 */
export const interestAnswerBy = (rules: Rules, person: ActiveParticipant): Instant | undefined => {
  const { email, interestAskedAt, interestCall } = person;
  const from = email === undefined ? interestAskedAt && interestCall?.triedAt : interestAskedAt;
  return from && interestAnswerAfter(rules, from);
};

type Offered = { readonly answerBy: Instant; readonly meeting?: SeatView['meeting'] };

/**
 * Until when somebody who is invited by a call may answer: the usual day, or the end of the one some days after the first
 * try, and never later than the group meets.
 */
export const callAnswerAfter = (rules: Rules, { answerBy, meeting }: Offered, triedAt: Instant): Instant => {
  const { timeZone, invitation } = rules;
  const someDaysLater = latest(answerBy, endOfLocalDay(triedAt, invitation.reminderAfterDays, timeZone));
  return earliest([someDaysLater, meeting?.startsAt]) ?? someDaysLater;
};

/**
 * Until when an invited person may answer before the place goes to somebody else. Undefined for who is invited by a
 * call as long as none was tried.
 */
export const seatAnswerBy = (
  rules: Rules,
  { email, seat }: Pick<ActiveParticipant, 'email' | 'seat'>,
): Instant | undefined => {
  if (email !== undefined || seat?.answerBy === undefined) return seat?.answerBy;
  const { answerBy, meeting, call } = seat;
  return call?.triedAt && callAnswerAfter(rules, { answerBy, meeting }, call.triedAt);
};

/** When the leads hear (once more) that nobody has tried the call in which a place is offered, or interest asked about. */
export const callOverdueAt = (
  rules: Rules,
  { state, seat, interestAskedAt, interestCall }: ActiveParticipant,
): Instant | undefined => {
  if (state === 'invited') {
    const { answerBy, meeting, call } = seat ?? {};
    return answerBy && call?.toldAt ? callAnswerAfter(rules, { answerBy, meeting }, call.toldAt) : answerBy;
  }
  return interestAskedAt && interestAnswerAfter(rules, latest(interestAskedAt, interestCall?.toldAt));
};

const invitationDue = (rules: Rules, person: ActiveParticipant, seat: SeatView): Instant | undefined => {
  const answerBy = seatAnswerBy(rules, person);
  if (person.email === undefined) return answerBy ?? callOverdueAt(rules, person);
  const reminder = seat.invitedAt && daysAfter(rules, seat.invitedAt, rules.invitation.reminderAfterDays);
  return seat.remindedAt ? answerBy : earliest([reminder, answerBy]);
};

/**
 * When follow-up must look at a person next; undefined when nothing is due by itself.
 * People without e-mail answer by phone, when a coordinator calls: a coordinator's delay must not
 * cost them their place, so their time to answer ends after a call was tried. Until then the leads are alarmed, since
 * others wait with them.
 */
export const participantDue = (rules: Rules, person: ActiveParticipant): Instant | undefined => {
  if (person.state === 'unconfirmed') return addHours(person.createdAt, rules.retention.unconfirmedHours);
  if (person.state === 'invited' && person.seat?.invitedAt !== undefined)
    return invitationDue(rules, person, person.seat);
  if (person.state === 'talk' && person.talkToldAt === undefined) return person.stateSince;
  if (person.interestAskedAt === undefined) return interestQuestionAt(rules, person);
  return interestAnswerBy(rules, person) ?? callOverdueAt(rules, person);
};

const askDue = (rules: Rules, group: ActiveGroup): Instant | undefined => {
  const { reminderAfterDays, nextAfterDays, leadAfterDays } = rules.ladder;
  const open = group.asks.find((ask) => ask.outcome === 'open');
  const first = group.asks[0];
  const toLead =
    group.leadToldAt === undefined && first ? daysAfter(rules, first.at, leadAfterDays) : undefined;
  const step = open && daysAfter(rules, open.at, open.remindedAt ? nextAfterDays : reminderAfterDays);
  if (open === undefined && group.leadToldAt !== undefined)
    return daysAfter(rules, group.leadToldAt, leadAfterDays);
  return earliest([toLead, step]);
};

/**
 * After how many days at most nothing links a group's people any more, though nobody handed it over:
 * from the first meeting, whether or not anybody said that it was held; without one from the present state.
 */
export const groupForgottenAt = (rules: Rules, group: ActiveGroup): Instant =>
  daysAfter(
    rules,
    group.firstHeldAt ?? group.meeting?.startsAt ?? group.stateSince,
    rules.retention.groupDays,
  );

const dateDue = (rules: Rules, group: ActiveGroup): Instant | undefined => {
  if (group.coordinatorNudgedAt === undefined)
    return daysAfter(rules, group.stateSince, rules.ladder.reminderAfterDays);
  return group.leadToldAt
    ? groupForgottenAt(rules, group)
    : daysAfter(rules, group.stateSince, rules.ladder.leadAfterDays);
};

const scheduledDue = (rules: Rules, group: ActiveGroup): Instant | undefined => {
  if (group.meeting === undefined) return undefined;
  const { startsAt } = group.meeting;
  if (group.meetingRemindedAt === undefined)
    return daysAfter(rules, startsAt, -rules.meeting.reminderDaysBefore);
  if (group.coordinatorNudgedAt === undefined) return daysAfter(rules, startsAt, 1);
  return group.leadToldAt
    ? groupForgottenAt(rules, group)
    : daysAfter(rules, startsAt, rules.ladder.leadAfterDays);
};

/** When the coordinator is expected to withdraw; later the group counts as overdue. */
export const handoverDue = (rules: Rules, group: ActiveGroup): Instant | undefined =>
  group.firstHeldAt && daysAfter(rules, group.firstHeldAt, rules.meeting.handoverPromptDays);

const meetingDue = (rules: Rules, group: ActiveGroup): Instant | undefined => {
  if (group.firstHeldAt === undefined) return undefined;
  if (group.handoverPromptedAt === undefined) return handoverDue(rules, group);
  if (group.overdueToldAt === undefined)
    return daysAfter(rules, group.firstHeldAt, rules.meeting.handoverOverdueDays);
  return groupForgottenAt(rules, group);
};

/** Somebody has left and nobody has tended it since: what else is done with it must not put that off. */
const isUntended = (rules: Rules, group: ActiveGroup, due: Instant): boolean => {
  // What is due since then is due of a group that has met, whose size is nothing to see to.
  if (hasMet(group, due)) return false;
  // Tended, one that looks for more misses one; with two missing it ends.
  const missing = group.belowMinSince === undefined ? 0 : 1;
  return group.seats.length < fewestIn(rules, group) - missing;
};

/** When follow-up must look at a group next. One that is too small is reminded of nothing: it ends, or it is found somebody. */
export const groupDue = (rules: Rules, group: ActiveGroup): Instant | undefined => {
  if (group.dueAt !== undefined && isUntended(rules, group, group.dueAt)) return group.dueAt;
  const until = lookingUntil(rules, group);
  if (until !== undefined) return earliest([until, groupForgottenAt(rules, group)]);
  switch (group.state) {
    case 'proposed':
      return group.createdAt;
    case 'asked':
      return askDue(rules, group);
    case 'inviting':
      return groupForgottenAt(rules, group);
    case 'complete':
      return dateDue(rules, group);
    case 'scheduled':
      return scheduledDue(rules, group);
    case 'meeting':
      return meetingDue(rules, group);
  }
};
