import type { Change } from './change.ts';
import type { Message, Task } from './message.ts';
import { type ActiveParticipant, isActive } from './participant.ts';
import { isSinceInvited, offersSeat } from './seats.ts';

/** A call to ask whether somebody is still interested: whatever they do is an answer. */
export const asksInterest = (message: Message): message is Extract<Message, { kind: 'stillInterested' }> =>
  message.kind === 'stillInterested';

type SeatOffer = Extract<Message, { kind: 'invitation' | 'invitationDated' | 'invitationReminder' }>;

/** A call in which a place is offered. */
export const asksForSeat = (message: Message): message is SeatOffer =>
  message.kind === 'invitation' ||
  message.kind === 'invitationDated' ||
  message.kind === 'invitationReminder';

/** A call that says when the group meets, or that it will be said. */
const saysDate = ({ kind }: Message): boolean => kind === 'groupComplete' || kind.startsWith('meeting');

/** A call about the group that somebody has said yes to, or is asked to join, and nothing else. */
const isAboutSeat = (message: Message): boolean =>
  asksForSeat(message) || saysDate(message) || message.kind === 'newCoordinator';

/** Whether a call is about a seat that this person does not have. */
export const isAboutNoSeat = (call: Task, { state, seat }: ActiveParticipant): boolean => {
  if (asksForSeat(call.message)) return state !== 'invited' || !offersSeat(call, seat);
  if (!isAboutSeat(call.message)) return false;
  return seat === undefined || state === 'proposed' || !isSinceInvited(call.createdAt, seat);
};

type Step = Extract<Change, { readonly type: 'participant' }>;
type Past = { readonly participantId: string; readonly about: (message: Message) => boolean };

type About = Past['about'];
const nothing: About = () => false;

/** A seat that they knew of is theirs no more, or they have met and so been told; who has answered is not asked again. */
const pastOfSeat = (before: ActiveParticipant, after: ActiveParticipant): About => {
  if (before.seat === undefined || before.state === 'proposed') return nothing;
  const met = before.state !== 'inGroup' && after.state === 'inGroup';
  if (met || before.seat.round !== after.seat?.round) return isAboutSeat;
  return before.state === 'invited' && after.state !== 'invited' ? asksForSeat : nothing;
};

/** They were heard from, or are asked anew, in a call of its own. */
const pastOfQuestion = (before: ActiveParticipant, after: ActiveParticipant): About => {
  const askedAnew = after.interestAskedAt !== undefined && after.interestAskedAt !== before.interestAskedAt;
  return askedAnew || after.interestConfirmedAt !== before.interestConfirmedAt ? asksInterest : nothing;
};

/** Which calls to somebody without e-mail nobody has to make any more once this is written. */
export const pastWith = ({ before, after }: Step): Past | undefined => {
  if (before === undefined || !isActive(before) || before.email !== undefined) return undefined;
  const { id: participantId } = before;
  if (after === undefined || !isActive(after)) return { participantId, about: () => true };
  const past = [pastOfSeat(before, after), pastOfQuestion(before, after)];
  if (past.every((about) => about === nothing)) return undefined;
  return { participantId, about: (message) => past.some((about) => about(message)) };
};

type Offers = ReadonlyMap<string, Task>;

const inPlace = (change: Change, offers: Offers): Change => {
  if (change.type !== 'task' || change.after === undefined || !asksForSeat(change.after.message))
    return change;
  const before = offers.get(change.after.participantId);
  if (before === undefined) return change;
  return { type: 'task', before, after: { ...before, message: change.after.message } };
};

/**
 * What is written where a date is set, moved or taken away, with these calls as they are. An offer says the new date in
 * the place of the old one, so that a no, or a try in vain, heard meanwhile still counts. What only told of another date
 * goes, lest that is told last; who is on the phone just then calls again.
 */
export const calledAnew = (changes: readonly Change[], calls: readonly Task[]): readonly Change[] => {
  const ids = changes.map((change) => change.type === 'participant' && change.after?.id);
  const past = calls.filter(
    ({ participantId, message }) =>
      ids.includes(participantId) && (asksForSeat(message) || saysDate(message)),
  );
  const offers = past.filter(({ message }) => asksForSeat(message));
  const written = changes.map((change) =>
    inPlace(change, new Map(offers.map((call) => [call.participantId, call]))),
  );
  const kept = new Set(written.map((change) => change.type === 'task' && change.before?.id));
  const gone = past.filter(({ id }) => !kept.has(id));
  return [...written, ...gone.map((before): Change => ({ type: 'task', before }))];
};
