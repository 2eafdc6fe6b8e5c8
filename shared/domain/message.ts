import * as z from 'zod';
import { groupReasonSchema } from './group.ts';
import { meetingSchema } from './participant.ts';
import { instantSchema } from './time.ts';

/** What a mail may say of a group: no theme, nobody's name but the coordinator's. */
export const groupFactsSchema = z.lazy(() =>
  z.strictObject({
    area: z.string(),
    slot: z.string(),
    language: z.string(),
    coordinatorName: z.string().optional(),
  }),
);
export type GroupFacts = z.infer<typeof groupFactsSchema>;

const kind = <Kind extends string, Shape extends z.ZodRawShape>(name: Kind, shape: Shape) =>
  z.strictObject({ kind: z.literal(name), ...shape });

const group = groupFactsSchema;
const people = z.number().int().nonnegative();
// One of each for all kinds: every further one costs a start as much.
const text = z.string();
const maybeText = text.optional();
const yes = z.literal(true).optional();
const maybeMeeting = meetingSchema.optional();

/** To participants. `uid` is the calendar UID of the meeting: random, the same for updates and the cancellation. */
const participantMessages = () =>
  [
    /** Address check; holds no text that anybody typed. */
    kind('confirm', {}),
    /** Confirmed: here is your place. `talk`: a coordinator will call first. */
    kind('welcome', { talk: z.boolean() }),
    /** Asked for: a new link to my place. */
    kind('placeLink', {}),
    kind('invitation', { group, answerBy: instantSchema, meeting: maybeMeeting }),
    /** To who has not answered when a date is set, moved or (without `meeting`) taken away: until when they can now. */
    kind('invitationDated', { group, answerBy: instantSchema, meeting: maybeMeeting }),
    kind('invitationReminder', { group, answerBy: instantSchema, meeting: maybeMeeting }),
    kind('placeLapsed', {}),
    /** Five have said yes; the coordinator now finds room and date. */
    kind('groupComplete', { group }),
    kind('meetingSet', { group, meeting: meetingSchema, uid: text }),
    kind('meetingMoved', { group, meeting: meetingSchema, uid: text }),
    kind('meetingCancelled', { group, meeting: meetingSchema, uid: text }),
    /** To who leaves by their own wish before a coming meeting, which stands for the others. */
    kind('outOfGroup', { meeting: meetingSchema, uid: text }),
    kind('meetingReminder', { group, meeting: meetingSchema }),
    /** `meeting` and `uid` when a date had been set, so that the calendar entry goes away too. */
    kind('backInQueue', {
      reason: z.enum(['tooFew', 'noCoordinator', 'coordinatorChanged', 'groupClosed']),
      meeting: maybeMeeting,
      uid: maybeText,
    }),
    kind('newCoordinator', { group }),
    /** `suggestion`: my place has one; which stays there. */
    kind('stillInterested', { answerBy: instantSchema, suggestion: yes }),
    /** No groups are started any more where they live; `video`: the organisation also has groups on video. */
    kind('areaGone', { video: z.boolean() }),
    kind('paused', { reason: z.enum(['talk', 'noTimes']) }),
    /** Everything is erased; `own`: by the person's own wish. */
    kind('erased', {
      reason: z.enum(['own', 'noAnswer', 'talk']),
      meeting: maybeMeeting,
      uid: maybeText,
    }),
    /** An answer by mail has been heard: what it was, and what comes of it. */
    kind('replyNoted', { answer: z.enum(['yes', 'no', 'otherTime', 'interested']) }),
    /** An answer by mail that was not plain, or not surely theirs: the invitation's link once more. */
    kind('replySeatHelp', { answerBy: instantSchema }),
    /** The same about waiting; `no` needs a press, since it erases; `gone`: the question is not open any more. */
    kind('replyPlaceHelp', { why: z.enum(['unclear', 'no', 'gone']) }),
    /** The group runs itself now: recall phrase and receipt. */
    kind('handover', { phrase: text, erasedAt: instantSchema }),
  ] as const;

/** To coordinators and leads until a group has its date. Counts only until they have accepted. */
const coordinatorMessages = () =>
  [
    kind('signIn', { next: maybeText }),
    kind('coordinatorWelcome', {}),
    kind('ask', {
      groupId: text,
      group,
      people,
      reasons: z.array(groupReasonSchema).optional(),
      handedOnBy: maybeText,
    }),
    kind('askReminder', { groupId: text, group, people }),
    /** As `replyNoted`, after a no; after a yes there is `taken`. `gone`: the question is not open any more. */
    kind('replyAskNoted', { gone: yes }),
    /** As `replySeatHelp`, about a question. */
    kind('replyAskHelp', { groupId: text, why: z.enum(['unclear', 'otherTime']) }),
    /** To leads: nobody has answered since `since`, or nobody is left to ask. */
    kind('nobodyTakes', { groupId: text, group, people, since: instantSchema, asked: people }),
    kind('taken', { groupId: text, group, people }),
    kind('chooseDate', { groupId: text, group, people, again: z.boolean() }),
    /** `lookingUntil`: it is too small now, and is dissolved then if nobody is found. */
    kind('placeFree', {
      groupId: text,
      group,
      people,
      refilled: z.boolean(),
      lookingUntil: instantSchema.optional(),
    }),
    /** The place of such a group is offered to somebody new. */
    kind('placeFilled', { groupId: text, group, people }),
    kind('memberJoined', { groupId: text, group, people }),
    kind('groupDissolved', {
      group,
      reason: z.enum(['tooFew', 'noCoordinator', 'closed']),
      meeting: maybeMeeting,
      uid: maybeText,
    }),
  ] as const;

/** To them from the first date on, and about calls. */
const laterMessages = () =>
  [
    kind('coordinatorMeeting', {
      groupId: text,
      group,
      meeting: meetingSchema,
      uid: text,
      method: z.enum(['REQUEST', 'CANCEL']),
      /** The meeting stays, but another coordinator has the group now. */
      takenOver: yes,
    }),
    kind('coordinatorMeetingReminder', { groupId: text, group, meeting: meetingSchema, people }),
    kind('wasItHeld', { groupId: text, group, meeting: meetingSchema }),
    kind('handoverPrompt', { groupId: text, group, overdue: z.boolean() }),
    /**
     * To leads: a group that should have been handed over long ago, waits for a date too long, or whose coordinator
     * cannot go on.
     */
    kind('groupStuck', {
      groupId: text,
      group,
      waitsFor: z.enum(['date', 'handover', 'newCoordinator']),
      since: instantSchema,
    }),
    kind('handoverReceipt', { erasedAt: instantSchema, people }),
    /** A group asks for help later: what it typed at that moment, and nothing else. */
    kind('recall', {
      wish: z.enum(['help', 'newPeople', 'room', 'other']),
      contact: text,
      area: text,
    }),
    kind('talkWaiting', {}),
    kind('taskWaiting', {}),
  ] as const;

export const messageSchema = z.lazy(() =>
  z.discriminatedUnion('kind', [...participantMessages(), ...coordinatorMessages(), ...laterMessages()]),
);
/** Closed union: every mail there is. The renderer is exhaustive over it. */
export type Message = z.infer<typeof messageSchema>;
export type MessageKind = Message['kind'];

/** By id, so that the newest address is used; by address only when the owner is erased in the same moment. */
export const recipientSchema = z.lazy(() =>
  z.discriminatedUnion('type', [
    z.strictObject({ type: z.literal('participant'), id: z.string() }),
    z.strictObject({ type: z.literal('coordinator'), id: z.string() }),
    z.strictObject({
      type: z.literal('address'),
      email: z.string(),
      locale: z.string(),
      firstName: z.string(),
    }),
  ]),
);
export type Recipient = z.infer<typeof recipientSchema>;

/**
 * A mail that is due, written in the transaction of its cause. `claimedUntil`: a mailer is sending it.
 * The row is deleted when the mail is sent: nothing of a mail is kept, and a replayed stream finds
 * nothing to send twice. `parked`: given up after too many tries, or over the cap; a lead sees it.
 */
export const outboxSchema = z.lazy(() =>
  z.strictObject({
    id: z.string(),
    version: z.number().int().positive(),
    to: recipientSchema,
    message: messageSchema,
    createdAt: instantSchema,
    state: z.enum(['pending', 'claimed', 'parked']),
    attempts: z.number().int().nonnegative(),
    claimedUntil: instantSchema.optional(),
    /** When the sweep must look at it. */
    dueAt: instantSchema.optional(),
  }),
);
export type Outbox = z.infer<typeof outboxSchema>;

/** A participant without e-mail gets a call instead of a mail: the same message, done by a coordinator. */
export const taskSchema = z.lazy(() =>
  z.strictObject({
    id: z.string(),
    version: z.number().int().positive(),
    participantId: z.string(),
    message: messageSchema,
    createdAt: instantSchema,
  }),
);
export type Task = z.infer<typeof taskSchema>;
