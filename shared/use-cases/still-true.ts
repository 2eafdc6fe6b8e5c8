import { answerableAsk } from '../domain/ask.ts';
import { isActiveGroup } from '../domain/group.ts';
import type { Message, Outbox } from '../domain/message.ts';
import { isAboutSeat } from '../domain/seats.ts';
import type { MailOwner } from './mail-port.ts';
import type { Deps } from './ports.ts';

/** Whether the place that this mail is about can be answered. */
const isOffered = (row: Outbox, owner: MailOwner): boolean =>
  owner.type === 'participant' &&
  owner.participant.state === 'invited' &&
  isAboutSeat(row, owner.participant.seat);

/** Whether the question that this mail puts can be answered: 1 read. */
const isAsked = async (
  { store }: Pick<Deps, 'store'>,
  groupId: string,
  owner: MailOwner,
): Promise<boolean> => {
  const group = await store.group(groupId);
  if (owner.type !== 'coordinator' || group === undefined || !isActiveGroup(group)) return false;
  return answerableAsk(group, owner.coordinator.id) !== undefined;
};

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
    case 'invitationReminder':
      return isOffered(row, owner) ? message : undefined;
    case 'replySeatHelp':
      return isOffered(row, owner) ? message : { kind: 'replyPlaceHelp', why: 'gone' };
    case 'ask':
    case 'askReminder':
      return (await isAsked(deps, message.groupId, owner)) ? message : undefined;
    case 'replyAskHelp':
      return (await isAsked(deps, message.groupId, owner)) ? message : { kind: 'replyAskNoted', gone: true };
    default:
      return message;
  }
};
