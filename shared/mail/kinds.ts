import type { LinkPurpose } from '../domain/link.ts';
import type { MessageKind } from '../domain/message.ts';
import type { ReplyPurpose } from '../domain/reply-address.ts';

/** What is the same for a mail in every language. */
export type MailKind = {
  readonly to: 'participant' | 'coordinator';
  /** The links its buttons lead to. */
  readonly links: readonly LinkPurpose[];
  /** How the foot says to stop: a pause in one click, or the own page; coordinators are not asked. */
  readonly stop: 'pause' | 'place' | 'none';
  /** What answering the mail answers, where answers by mail are on. */
  readonly answer?: ReplyPurpose;
  /** Whether the foot names whom to call when it cannot wait. */
  readonly help: boolean;
  /** Nobody has proven the address: the mail greets without a name, and holds no text that anybody typed. */
  readonly unproven?: true;
};

const waiting = { to: 'participant', links: ['place'], stop: 'pause', help: false } as const;
const offered = { to: 'participant', links: ['seat'], stop: 'pause', help: false } as const;
const placed = { to: 'participant', links: ['place'], stop: 'place', help: false } as const;
const last = { to: 'participant', links: [], stop: 'none', help: true } as const;
const work = { to: 'coordinator', links: ['signIn'], stop: 'none', help: false } as const;
const asked = { to: 'coordinator', links: ['ask'], stop: 'none', help: false } as const;

export const mailKinds: Readonly<Record<MessageKind, MailKind>> = {
  confirm: { to: 'participant', links: ['confirm'], stop: 'none', help: false, unproven: true },
  welcome: { ...waiting, help: true },
  placeLink: waiting,
  invitation: { ...offered, answer: 'replySeat' },
  invitationDated: { ...offered, answer: 'replySeat' },
  invitationReminder: { ...offered, answer: 'replySeat' },
  placeLapsed: { ...placed, help: true },
  groupComplete: placed,
  meetingSet: placed,
  meetingMoved: placed,
  meetingCancelled: placed,
  outOfGroup: placed,
  meetingReminder: placed,
  backInQueue: { ...waiting, help: true },
  newCoordinator: placed,
  stillInterested: { ...waiting, help: true, answer: 'replyPlace' },
  areaGone: { ...waiting, help: true },
  paused: { ...placed, help: true },
  replyNoted: placed,
  // Whoever writes something else may need somebody now. Answering these reaches people, and nothing goes round.
  replySeatHelp: { ...offered, help: true },
  replyPlaceHelp: { ...waiting, help: true },
  erased: last,
  handover: last,
  signIn: work,
  coordinatorWelcome: work,
  ask: { ...asked, answer: 'replyAsk' },
  askReminder: { ...asked, answer: 'replyAsk' },
  replyAskNoted: work,
  replyAskHelp: asked,
  nobodyTakes: work,
  taken: work,
  chooseDate: work,
  placeFree: work,
  placeFilled: work,
  memberJoined: work,
  groupDissolved: work,
  coordinatorMeeting: work,
  coordinatorMeetingReminder: work,
  wasItHeld: work,
  handoverPrompt: work,
  groupStuck: work,
  handoverReceipt: work,
  recall: work,
  talkWaiting: work,
  taskWaiting: work,
};
