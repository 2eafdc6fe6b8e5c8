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
const people = () => z.number().int().nonnegative();
const yes = () => z.literal(true).optional();
const maybeMeeting = () => meetingSchema.optional();

/** To participants. `uid` is the calendar UID of the meeting: random, the same for updates and the cancellation. */
const participantMessages = {
  /** Address check; holds no text that anybody typed. */
  confirm: () => kind('confirm', {}),
  /** Confirmed: here is your place. `talk`: a coordinator will call first. */
  welcome: () => kind('welcome', { talk: z.boolean() }),
  /** Asked for: a new link to my place. */
  placeLink: () => kind('placeLink', {}),
  invitation: () => kind('invitation', { group, answerBy: instantSchema, meeting: maybeMeeting() }),
  /** To who has not answered when a date is set, moved or (without `meeting`) taken away: until when they can now. */
  invitationDated: () => kind('invitationDated', { group, answerBy: instantSchema, meeting: maybeMeeting() }),
  invitationReminder: () =>
    kind('invitationReminder', { group, answerBy: instantSchema, meeting: maybeMeeting() }),
  placeLapsed: () => kind('placeLapsed', {}),
  /** Five have said yes; the coordinator now finds room and date. */
  groupComplete: () => kind('groupComplete', { group }),
  meetingSet: () => kind('meetingSet', { group, meeting: meetingSchema, uid: z.string() }),
  meetingMoved: () => kind('meetingMoved', { group, meeting: meetingSchema, uid: z.string() }),
  meetingCancelled: () => kind('meetingCancelled', { group, meeting: meetingSchema, uid: z.string() }),
  /** To who leaves by their own wish before a coming meeting, which stands for the others. */
  outOfGroup: () => kind('outOfGroup', { meeting: meetingSchema, uid: z.string() }),
  meetingReminder: () => kind('meetingReminder', { group, meeting: meetingSchema }),
  /** `meeting` and `uid` when a date had been set, so that the calendar entry goes away too. */
  backInQueue: () =>
    kind('backInQueue', {
      reason: z.enum(['tooFew', 'noCoordinator', 'coordinatorChanged', 'groupClosed']),
      meeting: maybeMeeting(),
      uid: z.string().optional(),
    }),
  newCoordinator: () => kind('newCoordinator', { group }),
  /** `suggestion`: my place has one; which stays there. */
  stillInterested: () => kind('stillInterested', { answerBy: instantSchema, suggestion: yes() }),
  /** No groups are started any more where they live; `video`: the organisation also has groups on video. */
  areaGone: () => kind('areaGone', { video: z.boolean() }),
  paused: () => kind('paused', { reason: z.enum(['talk', 'noTimes']) }),
  /** Everything is erased; `own`: by the person's own wish. */
  erased: () =>
    kind('erased', {
      reason: z.enum(['own', 'noAnswer', 'talk']),
      meeting: maybeMeeting(),
      uid: z.string().optional(),
    }),
  /** An answer by mail has been heard: what it was, and what comes of it. */
  replyNoted: () => kind('replyNoted', { answer: z.enum(['yes', 'no', 'otherTime', 'interested']) }),
  /** An answer by mail that was not plain, or not surely theirs: the invitation's link once more. */
  replySeatHelp: () => kind('replySeatHelp', { answerBy: instantSchema }),
  /** The same about waiting; `no` needs a press, since it erases; `gone`: the question is not open any more. */
  replyPlaceHelp: () => kind('replyPlaceHelp', { why: z.enum(['unclear', 'no', 'gone']) }),
  /** The group runs itself now: recall phrase and receipt. */
  handover: () => kind('handover', { phrase: z.string(), erasedAt: instantSchema }),
};

/** To coordinators and leads until a group has its date. Counts only until they have accepted. */
const coordinatorMessages = {
  signIn: () => kind('signIn', { next: z.string().optional() }),
  coordinatorWelcome: () => kind('coordinatorWelcome', {}),
  ask: () =>
    kind('ask', {
      groupId: z.string(),
      group,
      people: people(),
      reasons: z.array(groupReasonSchema).optional(),
      handedOnBy: z.string().optional(),
    }),
  askReminder: () => kind('askReminder', { groupId: z.string(), group, people: people() }),
  /** As `replyNoted`, after a no; after a yes there is `taken`. `gone`: the question is not open any more. */
  replyAskNoted: () => kind('replyAskNoted', { gone: yes() }),
  /** As `replySeatHelp`, about a question. */
  replyAskHelp: () => kind('replyAskHelp', { groupId: z.string(), why: z.enum(['unclear', 'otherTime']) }),
  /** To leads: nobody has answered since `since`, or nobody is left to ask. */
  nobodyTakes: () =>
    kind('nobodyTakes', {
      groupId: z.string(),
      group,
      people: people(),
      since: instantSchema,
      asked: people(),
    }),
  taken: () => kind('taken', { groupId: z.string(), group, people: people() }),
  chooseDate: () => kind('chooseDate', { groupId: z.string(), group, people: people(), again: z.boolean() }),
  /** `lookingUntil`: it is too small now, and is dissolved then if nobody is found. */
  placeFree: () =>
    kind('placeFree', {
      groupId: z.string(),
      group,
      people: people(),
      refilled: z.boolean(),
      lookingUntil: instantSchema.optional(),
    }),
  /** The place of such a group is offered to somebody new. */
  placeFilled: () => kind('placeFilled', { groupId: z.string(), group, people: people() }),
  memberJoined: () => kind('memberJoined', { groupId: z.string(), group, people: people() }),
  groupDissolved: () =>
    kind('groupDissolved', {
      group,
      reason: z.enum(['tooFew', 'noCoordinator', 'closed']),
      meeting: maybeMeeting(),
      uid: z.string().optional(),
    }),
};

/** To them from the first date on, and about calls. */
const laterMessages = {
  coordinatorMeeting: () =>
    kind('coordinatorMeeting', {
      groupId: z.string(),
      group,
      meeting: meetingSchema,
      uid: z.string(),
      method: z.enum(['REQUEST', 'CANCEL']),
      /** The meeting stays, but another coordinator has the group now. */
      takenOver: yes(),
    }),
  coordinatorMeetingReminder: () =>
    kind('coordinatorMeetingReminder', {
      groupId: z.string(),
      group,
      meeting: meetingSchema,
      people: people(),
    }),
  wasItHeld: () => kind('wasItHeld', { groupId: z.string(), group, meeting: meetingSchema }),
  handoverPrompt: () => kind('handoverPrompt', { groupId: z.string(), group, overdue: z.boolean() }),
  /**
   * To leads: a group that should have been handed over long ago, waits for a date too long, or whose coordinator
   * cannot go on.
   */
  groupStuck: () =>
    kind('groupStuck', {
      groupId: z.string(),
      group,
      waitsFor: z.enum(['date', 'handover', 'newCoordinator']),
      since: instantSchema,
    }),
  handoverReceipt: () => kind('handoverReceipt', { erasedAt: instantSchema, people: people() }),
  /** A group asks for help later: what it typed at that moment, and nothing else. */
  recall: () =>
    kind('recall', {
      wish: z.enum(['help', 'newPeople', 'room', 'other']),
      contact: z.string(),
      area: z.string(),
    }),
  talkWaiting: () => kind('talkWaiting', {}),
  taskWaiting: () => kind('taskWaiting', {}),
};

/** A shape each, made when one of its kind is met: those of all kinds would cost a start more than its answer does. */
const messages = { ...participantMessages, ...coordinatorMessages, ...laterMessages };
export type MessageKind = keyof typeof messages;
/** Closed union: every mail there is. The renderer is exhaustive over it. */
export type Message = z.infer<ReturnType<(typeof messages)[MessageKind]>>;

const isKind = (name: unknown): name is MessageKind =>
  typeof name === 'string' && Object.hasOwn(messages, name);

const everyMessage = () => {
  const { confirm, ...others } = messages;
  return z.discriminatedUnion('kind', [confirm(), ...Object.values(others).map((shape) => shape())]);
};
export const messageSchema = z.lazy(everyMessage);

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
const outboxOf = <Shape extends z.ZodType<Message>>(message: Shape) =>
  z.strictObject({
    id: z.string(),
    version: z.number().int().positive(),
    to: recipientSchema,
    message,
    createdAt: instantSchema,
    state: z.enum(['pending', 'claimed', 'parked']),
    attempts: z.number().int().nonnegative(),
    claimedUntil: instantSchema.optional(),
    /** When the sweep must look at it. */
    dueAt: instantSchema.optional(),
  });
export const outboxSchema = z.lazy(() => outboxOf(messageSchema));
export type Outbox = z.infer<typeof outboxSchema>;

/** A participant without e-mail gets a call instead of a mail: the same message, done by a coordinator. */
const taskOf = <Shape extends z.ZodType<Message>>(message: Shape) =>
  z.strictObject({
    id: z.string(),
    version: z.number().int().positive(),
    participantId: z.string(),
    message,
    createdAt: instantSchema,
  });
export const taskSchema = z.lazy(() => taskOf(messageSchema));
export type Task = z.infer<typeof taskSchema>;

/** The schema of such rows by what they say their message is; undefined when this version knows no such kind. */
const byKind = <Row>(rowOf: (message: z.ZodType<Message>) => z.ZodType<Row>) => {
  const made = new Map<MessageKind, z.ZodType<Row>>();
  return (message: unknown): z.ZodType<Row> | undefined => {
    const { kind } = Object(message);
    if (!isKind(kind)) return undefined;
    const schema = made.get(kind) ?? rowOf(messages[kind]());
    made.set(kind, schema);
    return schema;
  };
};

/** Of a row with this message alone. */
export const outboxSchemaOf = byKind<Outbox>(outboxOf);
export const taskSchemaOf = byKind<Task>(taskOf);
