import type { Change } from './change.ts';
import type { Coordinator } from './coordinator.ts';
import type { Message, Recipient } from './message.ts';
import type { ActiveParticipant } from './participant.ts';
import { addHours, type Instant } from './time.ts';

/** `newId` gives ids for rows; `now` is also when the sweep may first look at them. */
export type Posting = { readonly now: Instant; readonly newId: () => string };

/** How long the stream has to send a mail before the sweep looks at it. */
const graceMinutes = 15;

const later = (now: Instant, minutes: number): Instant => addHours(now, minutes / 60);

const post = (to: Recipient, message: Message, { now, newId }: Posting): Change => ({
  type: 'outbox',
  after: {
    id: newId(),
    version: 1,
    to,
    message,
    createdAt: now,
    state: 'pending',
    attempts: 0,
    dueAt: later(now, graceMinutes),
  },
});

/**
 * Tells a participant: by mail, or where there is no address by a call, which the coordinator who
 * signed the person up is told about.
 */
export const tell = (person: ActiveParticipant, message: Message, posting: Posting): readonly Change[] => {
  if (person.email !== undefined) return [post({ type: 'participant', id: person.id }, message, posting)];
  const { now, newId } = posting;
  const task: Change = {
    type: 'task',
    after: { id: newId(), version: 1, participantId: person.id, message, createdAt: now },
  };
  const caller = person.assistedBy;
  return caller === undefined ? [task] : [task, tellCoordinator(caller, { kind: 'taskWaiting' }, posting)];
};

/** Mails a participant of whom only the id is known; for those who are known by an e-mail address. */
export const mailTo = (participantId: string, message: Message, posting: Posting): Change =>
  post({ type: 'participant', id: participantId }, message, posting);

/**
 * The last words to someone who is erased in the same moment: the address lives in this one row
 * until it is sent. Nobody is called any more who has no address.
 */
export const tellLast = (person: ActiveParticipant, message: Message, posting: Posting): readonly Change[] =>
  person.email === undefined
    ? []
    : [
        post(
          { type: 'address', email: person.email, locale: person.locale, firstName: person.firstName },
          message,
          posting,
        ),
      ];

export const tellCoordinator = (coordinatorId: string, message: Message, posting: Posting): Change =>
  post({ type: 'coordinator', id: coordinatorId }, message, posting);

/** Every active lead, so that no single absence leaves people waiting. */
export const tellLeads = (
  coordinators: readonly Coordinator[],
  message: Message,
  posting: Posting,
): readonly Change[] =>
  coordinators
    .filter((coordinator) => coordinator.active && coordinator.role === 'lead')
    .map((lead) => tellCoordinator(lead.id, message, posting));
