import type { Change } from '../domain/change.ts';
import type { Message } from '../domain/message.ts';
import type { ActiveParticipant } from '../domain/participant.ts';
import type { Deps } from './ports.ts';

/** A call to ask whether somebody is still interested: whatever they do is an answer. */
export const asksInterest = (message: Message): message is Extract<Message, { kind: 'stillInterested' }> =>
  message.kind === 'stillInterested';

type SeatOffer = Extract<Message, { kind: 'invitation' | 'invitationDated' | 'invitationReminder' }>;

/** A call in which a place is offered. */
export const asksForSeat = (message: Message): message is SeatOffer =>
  message.kind === 'invitation' ||
  message.kind === 'invitationDated' ||
  message.kind === 'invitationReminder';

/** Calls that nobody has to make once somebody has left their seat. */
export const isPastWithSeat = (message: Message): boolean =>
  asksInterest(message) ||
  asksForSeat(message) ||
  message.kind === 'groupComplete' ||
  message.kind === 'newCoordinator' ||
  message.kind.startsWith('meeting');

/**
 * Takes the calls to these people off the list, all or those `about` something: at most 1 read, and none
 * when all have e-mail.
 */
export const openCalls = async (
  { store }: Pick<Deps, 'store'>,
  people: readonly ActiveParticipant[],
  about: (message: Message) => boolean = () => true,
): Promise<readonly Change[]> => {
  const called = new Set(people.filter(({ email }) => email === undefined).map(({ id }) => id));
  if (called.size === 0) return [];
  return (await store.tasks())
    .filter(({ participantId, message }) => called.has(participantId) && about(message))
    .map((before) => ({ type: 'task', before }));
};
