import type { MessageKind } from '../../shared/domain/message.ts';
import { instant } from '../../shared/domain/time.ts';
import type { MessageOf } from '../../shared/mail/templates/template.ts';

/** Everything that somebody typed and that may stand in a mail. */
export type Typed = {
  readonly firstName: string;
  readonly coordinatorName: string;
  readonly place: string;
  readonly contact: string;
  readonly handedOnBy: string;
  readonly phrase: string;
};

export const typed: Typed = {
  firstName: 'Åse',
  coordinatorName: 'Bjørn',
  place: 'Møterommet, Øvregaten 1',
  contact: 'nora@example.com',
  handedOnBy: 'Siv',
  phrase: 'blå bjørk løper sakte over åsen',
};

/** Outside anything that daylight saving could move: 18.00 in Oslo. */
const startsAt = instant('2026-12-01T17:00:00.000Z');
const answerBy = instant('2026-11-27T11:30:00.000Z');
const at = instant('2026-11-22T08:00:00.000Z');

/** One or more messages of every kind; a kind that is missing here does not compile. */
export const samplesOf = (words: Typed): { readonly [Kind in MessageKind]: readonly MessageOf<Kind>[] } => {
  const asked = { area: 'bergenhus', slot: 'tue-evening', language: 'no' };
  const group = { ...asked, coordinatorName: words.coordinatorName };
  const meeting = { startsAt, lengthMinutes: 120, place: words.place, sequence: 0 };
  const dated = { meeting: { ...meeting, sequence: 1 }, uid: 'meeting-1' };
  const groupId = 'group000000000000000000';
  const people = 6;
  const reasons: MessageOf<'ask'>['reasons'] = [
    { code: 'everyoneAccepts' },
    { code: 'firstChoice', share: 'most' },
    { code: 'travel', minutes: 25 },
    { code: 'waitedLong', weeks: 7 },
  ];
  return {
    confirm: [{ kind: 'confirm' }],
    welcome: [
      { kind: 'welcome', talk: false },
      { kind: 'welcome', talk: true },
    ],
    placeLink: [{ kind: 'placeLink' }],
    invitation: [
      { kind: 'invitation', group, answerBy },
      { kind: 'invitation', group, answerBy, meeting },
      { kind: 'invitation', group: { ...group, area: 'video' }, answerBy },
    ],
    invitationDated: [
      { kind: 'invitationDated', group, answerBy, meeting },
      { kind: 'invitationDated', group, answerBy },
    ],
    invitationReminder: [
      { kind: 'invitationReminder', group, answerBy },
      { kind: 'invitationReminder', group, answerBy, meeting },
    ],
    placeLapsed: [{ kind: 'placeLapsed' }],
    groupComplete: [{ kind: 'groupComplete', group }],
    meetingSet: [{ kind: 'meetingSet', group, meeting, uid: 'meeting-1' }],
    meetingMoved: [{ kind: 'meetingMoved', group, ...dated }],
    meetingCancelled: [{ kind: 'meetingCancelled', group, ...dated }],
    outOfGroup: [{ kind: 'outOfGroup', ...dated }],
    meetingReminder: [{ kind: 'meetingReminder', group, meeting }],
    backInQueue: [
      { kind: 'backInQueue', reason: 'tooFew', ...dated },
      { kind: 'backInQueue', reason: 'noCoordinator' },
      { kind: 'backInQueue', reason: 'coordinatorChanged' },
      { kind: 'backInQueue', reason: 'groupClosed' },
    ],
    newCoordinator: [{ kind: 'newCoordinator', group }],
    stillInterested: [
      { kind: 'stillInterested', answerBy },
      { kind: 'stillInterested', answerBy, suggestion: true },
    ],
    areaGone: [
      { kind: 'areaGone', video: true },
      { kind: 'areaGone', video: false },
    ],
    paused: [
      { kind: 'paused', reason: 'talk' },
      { kind: 'paused', reason: 'noTimes' },
    ],
    erased: [
      { kind: 'erased', reason: 'own', ...dated },
      { kind: 'erased', reason: 'noAnswer' },
      { kind: 'erased', reason: 'talk' },
    ],
    replyNoted: [
      { kind: 'replyNoted', answer: 'yes' },
      { kind: 'replyNoted', answer: 'no' },
      { kind: 'replyNoted', answer: 'otherTime' },
      { kind: 'replyNoted', answer: 'interested' },
    ],
    replySeatHelp: [{ kind: 'replySeatHelp', answerBy }],
    replyPlaceHelp: [
      { kind: 'replyPlaceHelp', why: 'unclear' },
      { kind: 'replyPlaceHelp', why: 'no' },
      { kind: 'replyPlaceHelp', why: 'gone' },
    ],
    handover: [{ kind: 'handover', phrase: words.phrase, erasedAt: at }],
    signIn: [{ kind: 'signIn' }, { kind: 'signIn', next: '/coordinator/lead' }],
    coordinatorWelcome: [{ kind: 'coordinatorWelcome' }],
    ask: [
      { kind: 'ask', groupId, group: asked, people },
      { kind: 'ask', groupId, group: asked, people, reasons },
      { kind: 'ask', groupId, group: asked, people, handedOnBy: words.handedOnBy },
    ],
    askReminder: [{ kind: 'askReminder', groupId, group: asked, people }],
    replyAskNoted: [{ kind: 'replyAskNoted' }, { kind: 'replyAskNoted', gone: true }],
    replyAskHelp: [
      { kind: 'replyAskHelp', groupId, why: 'unclear' },
      { kind: 'replyAskHelp', groupId, why: 'otherTime' },
    ],
    nobodyTakes: [
      { kind: 'nobodyTakes', groupId, group: asked, people, since: at, asked: 1 },
      { kind: 'nobodyTakes', groupId, group: asked, people, since: at, asked: 3 },
    ],
    taken: [{ kind: 'taken', groupId, group, people }],
    chooseDate: [
      { kind: 'chooseDate', groupId, group, people, again: false },
      { kind: 'chooseDate', groupId, group, people, again: true },
    ],
    placeFree: [
      { kind: 'placeFree', groupId, group, people, refilled: true },
      { kind: 'placeFree', groupId, group, people, refilled: false },
      { kind: 'placeFree', groupId, group, people: 4, refilled: false, lookingUntil: at },
    ],
    placeFilled: [{ kind: 'placeFilled', groupId, group, people }],
    memberJoined: [{ kind: 'memberJoined', groupId, group, people }],
    groupDissolved: [
      { kind: 'groupDissolved', group, reason: 'tooFew', ...dated },
      { kind: 'groupDissolved', group: asked, reason: 'noCoordinator' },
      { kind: 'groupDissolved', group, reason: 'closed' },
    ],
    coordinatorMeeting: [
      { kind: 'coordinatorMeeting', groupId, group, meeting, uid: groupId, method: 'REQUEST' },
      { kind: 'coordinatorMeeting', groupId, group, ...dated, method: 'CANCEL' },
      { kind: 'coordinatorMeeting', groupId, group, ...dated, method: 'CANCEL', takenOver: true },
    ],
    coordinatorMeetingReminder: [{ kind: 'coordinatorMeetingReminder', groupId, group, meeting, people }],
    wasItHeld: [{ kind: 'wasItHeld', groupId, group, meeting }],
    handoverPrompt: [
      { kind: 'handoverPrompt', groupId, group, overdue: false },
      { kind: 'handoverPrompt', groupId, group, overdue: true },
    ],
    groupStuck: [
      { kind: 'groupStuck', groupId, group, waitsFor: 'date', since: at },
      { kind: 'groupStuck', groupId, group, waitsFor: 'handover', since: at },
      { kind: 'groupStuck', groupId, group, waitsFor: 'newCoordinator', since: at },
    ],
    handoverReceipt: [{ kind: 'handoverReceipt', erasedAt: at, people }],
    recall: [
      { kind: 'recall', wish: 'help', contact: words.contact, area: 'bergenhus' },
      { kind: 'recall', wish: 'newPeople', contact: words.contact, area: 'bergenhus' },
      { kind: 'recall', wish: 'room', contact: words.contact, area: 'bergenhus' },
      { kind: 'recall', wish: 'other', contact: words.contact, area: 'bergenhus' },
    ],
    talkWaiting: [{ kind: 'talkWaiting' }],
    taskWaiting: [{ kind: 'taskWaiting' }],
  };
};
