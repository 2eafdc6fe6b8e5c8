import { available } from './candidates.ts';
import type { Change } from './change.ts';
import type { Coordinator } from './coordinator.ts';
import { callOverdueAt, interestAnswerAfter, interestAnswerBy, seatAnswerBy } from './deadlines.ts';
import type { ActiveGroup } from './group.ts';
import { factsOf } from './group-step.ts';
import { tell, tellCoordinator, tellLast, tellLeads } from './notify.ts';
import type { ActiveParticipant } from './participant.ts';
import { amendParticipant, forgetParticipant, stepParticipant } from './participant-step.ts';
import { done, type Result } from './problem.ts';
import type { Setting } from './seating.ts';
import { vacated } from './seats.ts';
import { isPast } from './time.ts';

type Around = {
  /** The group of the person's seat, while it lives. */
  readonly group: ActiveGroup | undefined;
  readonly coordinators: readonly Coordinator[];
};

type Outcome = Result<readonly Change[]>;

/** An unconfirmed sign-up leaves no trace: nobody has proven that it was theirs. */
const dropUnconfirmed = (before: ActiveParticipant): Outcome => done([{ type: 'participant', before }]);

const amended = (
  before: ActiveParticipant,
  patch: Partial<ActiveParticipant>,
  { organisation }: Setting,
): Change => ({
  type: 'participant',
  before,
  after: amendParticipant(before, patch, organisation),
});

/** Said once by mail. A call stays on its list until it is made. */
const remind = (person: ActiveParticipant, { group }: Around, setting: Setting): Outcome => {
  const { seat, email } = person;
  const { posting } = setting;
  if (seat?.answerBy === undefined || email === undefined) return done([amended(person, {}, setting)]);
  const patch = { seat: { ...seat, remindedAt: posting.now } };
  if (group === undefined) return done([amended(person, patch, setting)]);
  const { answerBy, meeting } = seat;
  const facts = factsOf(group, seat.coordinatorName);
  const reminder = { kind: 'invitationReminder', group: facts, answerBy, meeting } as const;
  return done([amended(person, patch, setting), ...tell(person, reminder, posting)]);
};

/** Nobody has tried the call that asks: the leads hear of it again and again, since until then nothing goes on. */
const alarmLeads = (person: ActiveParticipant, { coordinators }: Around, setting: Setting): Outcome => {
  const { organisation, posting } = setting;
  const overdue = callOverdueAt(organisation, person);
  if (overdue === undefined || !isPast(overdue, posting.now)) return done([amended(person, {}, setting)]);
  const call = { toldAt: posting.now };
  const { seat } = person;
  const patch = person.state === 'invited' && seat ? { seat: { ...seat, call } } : { interestCall: call };
  return done([
    amended(person, patch, setting),
    ...tellLeads(coordinators, { kind: 'taskWaiting' }, posting),
  ]);
};

/** The group meets without them, and it was not for them to call: they wait again, with their original date. */
const missed = {
  event: 'release',
  message: { kind: 'backInQueue', reason: 'groupClosed' },
} as const;

/** The place goes to somebody else, and the person rests until they say so. */
const lapsing = { event: 'lapse', message: { kind: 'placeLapsed' } } as const;

const giveUpSeat = (
  person: ActiveParticipant,
  { group, end }: { readonly group: ActiveGroup | undefined; readonly end: typeof missed | typeof lapsing },
  { organisation, posting }: Setting,
): Outcome => {
  const { now } = posting;
  const without = stepParticipant(person, end.event, { now, organisation });
  if (!without.ok) return without;
  const free: readonly Change[] = group
    ? [{ type: 'group', before: group, after: vacated(group, person.id, { now, remember: true }) }]
    : [];
  return done([
    { type: 'participant', before: person, after: without.value },
    ...free,
    ...tell(without.value, end.message, posting),
  ]);
};

/** Until the deadline a reminder, or an alarm where nobody has called; then the place is free. */
const followInvitation = (person: ActiveParticipant, around: Around, setting: Setting): Outcome => {
  const { organisation, posting } = setting;
  const { now } = posting;
  const { group } = around;
  const { email, seat } = person;
  if (email === undefined && seat?.meeting && isPast(seat.meeting.startsAt, now))
    return giveUpSeat(person, { group, end: missed }, setting);
  const answerBy = seatAnswerBy(organisation, person);
  if (answerBy === undefined) return alarmLeads(person, around, setting);
  return isPast(answerBy, now)
    ? giveUpSeat(person, { group, end: lapsing }, setting)
    : remind(person, around, setting);
};

/** A coordinator near the person hears that somebody waits for a talk; where there is none, the leads. */
const announceTalk = (person: ActiveParticipant, { coordinators }: Around, setting: Setting): Outcome => {
  const { posting } = setting;
  const near = coordinators
    .filter((one) => available(one, posting.now) && one.areas.includes(person.preferences.home))
    .sort((a, b) => a.id.localeCompare(b.id))[0];
  const message = { kind: 'talkWaiting' } as const;
  const told = near
    ? [tellCoordinator(near.id, message, posting)]
    : tellLeads(coordinators, message, posting);
  return done([amended(person, { talkToldAt: posting.now }, setting), ...told]);
};

const askInterest = (person: ActiveParticipant, { organisation, posting }: Setting): Outcome => {
  const { now } = posting;
  const asked = amendParticipant(person, { interestAskedAt: now }, organisation);
  const more = person.explained?.suggestion ? ({ suggestion: true } as const) : {};
  const answerBy = interestAnswerAfter(organisation, now);
  const question = { kind: 'stillInterested', answerBy, ...more } as const;
  return done([{ type: 'participant', before: person, after: asked }, ...tell(asked, question, posting)]);
};

/** "Still interested?", and where no answer comes, erasure, as announced in the question. */
const followInterest = (person: ActiveParticipant, around: Around, setting: Setting): Outcome => {
  const { organisation, posting } = setting;
  if (person.interestAskedAt === undefined) return askInterest(person, setting);
  const answerBy = interestAnswerBy(organisation, person);
  if (answerBy === undefined) return alarmLeads(person, around, setting);
  if (!isPast(answerBy, posting.now)) return done([amended(person, {}, setting)]);
  const goodbye = tellLast(person, { kind: 'erased', reason: 'noAnswer' }, posting);
  return done([...forgetParticipant(person, 'erase', posting.now), ...goodbye]);
};

/** What is due for a person by the clock alone. */
export const followParticipant = (person: ActiveParticipant, around: Around, setting: Setting): Outcome => {
  if (person.state === 'unconfirmed') return dropUnconfirmed(person);
  if (person.state === 'invited') return followInvitation(person, around, setting);
  if (person.state === 'talk' && person.talkToldAt === undefined)
    return announceTalk(person, around, setting);
  if (
    person.state === 'talk' ||
    person.state === 'waiting' ||
    person.state === 'paused' ||
    person.state === 'lapsed'
  ) {
    return followInterest(person, around, setting);
  }
  return done([amended(person, {}, setting)]);
};
