import { answerableAsk } from '../domain/ask.ts';
import { type Ask, isActiveGroup } from '../domain/group.ts';
import type { Message, Outbox } from '../domain/message.ts';
import { offersSeat } from '../domain/seats.ts';
import type { MailOwner } from './mail-port.ts';
import type { Deps } from './ports.ts';

/** Whether the place that this mail is about can be answered. */
const isOffered = (row: Outbox, owner: MailOwner): boolean =>
  owner.type === 'participant' &&
  owner.participant.state === 'invited' &&
  offersSeat(row, owner.participant.seat);

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

/**
 * What a mail is to say by the time it is sent: a place or a question may have gone since it was written. Whoever wrote
 * to us gets an answer all the same: that it has. Undefined for a mail that nobody needs any more.
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
      return isOffered(row, owner) ? message : undefined;
    case 'replySeatHelp':
      return isOffered(row, owner) ? message : { kind: 'replyPlaceHelp', why: 'gone' };
    case 'ask':
    case 'askReminder':
      return isUnanswered(await askOf(deps, message.groupId, owner)) ? message : undefined;
    case 'replyAskHelp':
      return (await askOf(deps, message.groupId, owner)) ? message : { kind: 'replyAskNoted', gone: true };
    default:
      return message;
  }
};
