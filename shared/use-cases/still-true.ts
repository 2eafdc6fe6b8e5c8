import { stillLivesThere } from '../domain/area-gone.ts';
import { answerableAsk } from '../domain/ask.ts';
import { type Ask, isActiveGroup } from '../domain/group.ts';
import type { Message, Outbox } from '../domain/message.ts';
import { isActive, type Meeting } from '../domain/participant.ts';
import { isSinceInvited } from '../domain/seats.ts';
import type { Instant } from '../domain/time.ts';
import type { MailOwner } from './mail-port.ts';
import type { Deps } from './ports.ts';

type Offered = { readonly answerBy: Instant; readonly meeting: Meeting | undefined };

/** Date and deadline, as they are now, of the place that this mail is about, while it can be answered. */
const offeredNow = ({ createdAt }: Outbox, owner: MailOwner): Offered | undefined => {
  if (owner.type !== 'participant' || owner.participant.state !== 'invited') return undefined;
  const { seat } = owner.participant;
  if (seat?.answerBy === undefined || !isSinceInvited(createdAt, seat)) return undefined;
  return { answerBy: seat.answerBy, meeting: seat.meeting };
};

type AboutPlace = Extract<
  Message,
  { kind: 'invitation' | 'invitationDated' | 'invitationReminder' | 'replySeatHelp' }
>;

/** Mails may change places on their way: whichever is read last has to name the date and the deadline that count. */
const aboutPlace = (message: AboutPlace, offered: Offered | undefined): Message | undefined => {
  switch (message.kind) {
    case 'invitation':
      return offered && { ...message, ...offered };
    case 'invitationDated':
    case 'invitationReminder':
      // A change of the date has a mail of its own: this one would say the same once more, or the opposite.
      return offered && offered.meeting?.sequence === message.meeting?.sequence
        ? { ...message, answerBy: offered.answerBy }
        : undefined;
    case 'replySeatHelp':
      return offered ? { ...message, answerBy: offered.answerBy } : { kind: 'replyPlaceHelp', why: 'gone' };
  }
};

/** The question that this mail is about, while an answer to it counts: 1 read. */
const askOf = async (
  { store }: Pick<Deps, 'store'>,
  groupId: string,
  owner: MailOwner,
): Promise<Ask | undefined> => {
  const group = await store.group(groupId);
  if (owner.type !== 'coordinator' || group === undefined || !isActiveGroup(group)) return undefined;
  return answerableAsk(group, owner.coordinator.id);
};

/** They have said neither yes nor no. */
const isUnanswered = (ask: Ask | undefined): boolean => ask?.outcome === 'open' || ask?.outcome === 'silent';

const livesThere = (message: Extract<Message, { kind: 'areaGone' }>, owner: MailOwner): boolean =>
  owner.type === 'participant' && isActive(owner.participant) && stillLivesThere(owner.participant, message);

/**
 * What a mail is to say by the time it is sent: a place or a question may have gone since it was written, or a
 * date changed. Whoever wrote to us gets an answer all the same: that it has gone. Undefined for a mail that nobody
 * needs any more.
 */
export const stillTrue = async (
  deps: Pick<Deps, 'store'>,
  row: Outbox,
  owner: MailOwner,
): Promise<Message | undefined> => {
  const { message } = row;
  switch (message.kind) {
    case 'invitation':
    case 'invitationDated':
    case 'invitationReminder':
    case 'replySeatHelp':
      return aboutPlace(message, offeredNow(row, owner));
    case 'ask':
    case 'askReminder':
      return isUnanswered(await askOf(deps, message.groupId, owner)) ? message : undefined;
    case 'replyAskHelp':
      return (await askOf(deps, message.groupId, owner)) ? message : { kind: 'replyAskNoted', gone: true };
    case 'areaGone':
      return livesThere(message, owner) ? message : undefined;
    default:
      return message;
  }
};
