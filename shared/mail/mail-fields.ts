import type { LinkPurpose } from '../domain/link.ts';
import type { MailText } from './mail-text.ts';

/**
 * What the text of one mail may name, in braces: `says` is always there; a paragraph or row with one of
 * `maybe` falls away when there is nothing to say; `{if talk}` before a paragraph keeps it for that case,
 * of which exactly one holds at a time (`otherwise`: none of the named); `link` is where its button leads.
 */
export type Fields = {
  readonly says?: readonly string[];
  readonly maybe?: readonly string[];
  readonly cases?: readonly string[];
  readonly link?: LinkPurpose;
};

/** A group before it has a date. */
const place = ['area', 'slot', 'language'] as const;
const counted = [...place, 'people'] as const;
const meeting = ['when', 'where'] as const;
const dated = [...meeting, ...place] as const;
const coordinator = ['coordinator'] as const;

export const participantFields = {
  confirm: { says: ['linkHours'], link: 'confirm' },
  welcome: { cases: ['talk', 'queue'], link: 'place' },
  placeLink: { link: 'place' },
  invitation: {
    says: [...place, 'answerBy'],
    maybe: [...coordinator, ...meeting],
    cases: ['undated', 'otherwise'],
    link: 'seat',
  },
  invitationDated: {
    says: [...place, 'answerBy'],
    maybe: [...coordinator, ...meeting],
    cases: ['dated', 'undated'],
    link: 'seat',
  },
  invitationReminder: {
    says: [...place, 'answerBy'],
    maybe: [...coordinator, ...meeting],
    link: 'seat',
  },
  placeLapsed: { says: ['lapsedAfter'], link: 'place' },
  groupComplete: { says: place, maybe: coordinator, link: 'place' },
  meetingSet: { says: meeting, maybe: coordinator, link: 'place' },
  meetingMoved: { says: meeting, maybe: coordinator, link: 'place' },
  meetingCancelled: { says: ['meetingAt'], link: 'place' },
  outOfGroup: { says: ['meetingAt'], link: 'place' },
  meetingReminder: { says: meeting, maybe: coordinator, link: 'place' },
  backInQueue: { maybe: ['meetingAt'], cases: ['tooFew', 'noCoordinator', 'other'], link: 'place' },
  newCoordinator: { says: place, maybe: coordinator, link: 'place' },
  stillInterested: { says: ['answerBy'], cases: ['suggestion', 'otherwise'], link: 'place' },
  areaGone: { cases: ['video', 'inPerson'], link: 'place' },
  paused: { says: ['pausedAfter'], cases: ['talk', 'noTimes'], link: 'place' },
  erased: { maybe: ['meetingAt'], cases: ['own', 'noAnswer', 'talk'] },
  replyNoted: { cases: ['yes', 'no', 'otherTime', 'interested'], link: 'place' },
  replySeatHelp: { says: ['answerBy'], link: 'seat' },
  replyPlaceHelp: { cases: ['unclear', 'no', 'gone'], link: 'place' },
  handover: { says: ['phrase', 'recallPage', 'wordsWorkUntil', 'erasedAt'] },
} as const satisfies Readonly<Record<string, Fields>>;

export const coordinatorFields = {
  signIn: { link: 'signIn' },
  coordinatorWelcome: { says: ['organisation'], link: 'signIn' },
  ask: { says: [...counted, 'remindAfter', 'nextAfter'], maybe: ['handedOnBy', 'reasons'], link: 'ask' },
  askReminder: { says: counted, link: 'ask' },
  replyAskNoted: { cases: ['no', 'gone'], link: 'signIn' },
  replyAskHelp: { cases: ['unclear', 'otherTime'], link: 'ask' },
  nobodyTakes: { says: [...counted, 'since', 'asked'], link: 'signIn' },
  taken: { says: counted, link: 'signIn' },
  chooseDate: { says: counted, cases: ['first', 'again'], link: 'signIn' },
  placeFree: {
    says: counted,
    maybe: ['lookingUntil'],
    cases: ['refilled', 'notRefilled', 'looking'],
    link: 'signIn',
  },
  placeFilled: { says: counted, link: 'signIn' },
  memberJoined: { says: counted, link: 'signIn' },
  groupDissolved: {
    says: place,
    maybe: ['meetingAt'],
    cases: ['tooFew', 'noCoordinator', 'closed'],
    link: 'signIn',
  },
  coordinatorMeetingSet: { says: dated, link: 'signIn' },
  coordinatorMeetingCancelled: { says: [...place, 'meetingAt'], link: 'signIn' },
  coordinatorMeetingTakenOver: { says: [...place, 'meetingAt'], link: 'signIn' },
  coordinatorMeetingReminder: { says: [...dated, 'people'], link: 'signIn' },
  wasItHeld: { says: dated, link: 'signIn' },
  handoverPrompt: { says: [...place, 'groupDays'], cases: ['early', 'overdue'], link: 'signIn' },
  groupStuck: {
    says: [...place, 'since'],
    maybe: coordinator,
    cases: ['date', 'handover', 'newCoordinator'],
    link: 'signIn',
  },
  handoverReceipt: { says: ['people', 'erasedAt'], link: 'signIn' },
  recall: { says: ['area', 'contact'], cases: ['help', 'newPeople', 'room', 'other'], link: 'signIn' },
  talkWaiting: { link: 'signIn' },
  taskWaiting: { link: 'signIn' },
} as const satisfies Readonly<Record<string, Fields>>;

type Says<Of> = Of extends { readonly says: readonly (infer Name extends string)[] }
  ? { readonly [Each in Name]: string }
  : unknown;
type Maybe<Of> = Of extends { readonly maybe: readonly (infer Name extends string)[] }
  ? { readonly [Each in Name]: string | undefined }
  : unknown;
type Situation<Of> = Of extends { readonly cases: readonly (infer Case)[] }
  ? { readonly situation: Case }
  : unknown;

/** The texts of one language: what is not told to a text cannot be named in it, and does not compile. */
type TextsOf<Table> = {
  readonly [Name in keyof Table]: (
    told: Says<Table[Name]> & Maybe<Table[Name]> & Situation<Table[Name]>,
  ) => MailText;
};
export type ParticipantTexts = TextsOf<typeof participantFields>;
export type CoordinatorTexts = TextsOf<typeof coordinatorFields>;
