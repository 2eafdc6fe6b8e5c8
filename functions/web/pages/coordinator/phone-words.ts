import type { GroupFacts, Message } from '../../../../shared/domain/message.ts';
import type { Meeting } from '../../../../shared/domain/participant.ts';
import type { CoordinatorPhoneTexts } from '../../../../shared/i18n/catalogue.ts';
import type { Labels } from './labels.ts';

type Words = { readonly say: CoordinatorPhoneTexts['say']; readonly labels: Labels };

const factsIn = ({ area, slot, language }: GroupFacts, { say, labels }: Words): string =>
  say.group(labels.area(area), labels.when(slot), labels.language(language));

const meetingIn = ({ startsAt, place }: Meeting, { labels }: Words): string =>
  `${labels.moment(startsAt)}, ${place}`;

const dissolvedMeeting = (
  { meeting }: { readonly meeting?: Meeting | undefined },
  { say }: Words,
): readonly string[] => (meeting === undefined ? [] : [say.noMeeting]);

type Offer = Extract<Message, { kind: 'invitation' | 'invitationDated' | 'invitationReminder' }>;

/** About an invitation: what there is, by when to answer, and where it meets if that is known. */
const invitation = (message: Offer, words: Words): readonly string[] => {
  const { say, labels } = words;
  const { kind, group, answerBy, meeting } = message;
  const ask = kind === 'invitation' ? say.invitation : say.invitationReminder;
  const asked = ask(factsIn(group, words), labels.day(answerBy));
  if (meeting !== undefined) return [asked, say.invitationMeeting(meetingIn(meeting, words))];
  return kind === 'invitationDated' ? [asked, say.invitationDateOff] : [asked];
};

const aboutMeeting = (
  message: Extract<Message, { kind: 'meetingSet' | 'meetingMoved' | 'meetingCancelled' | 'meetingReminder' }>,
  words: Words,
): string => words.say[message.kind](meetingIn(message.meeting, words));

const aboutEnd = (
  message: Extract<Message, { kind: 'backInQueue' | 'erased' }>,
  words: Words,
): readonly string[] => {
  const { say } = words;
  const told = message.kind === 'erased' ? say.erased[message.reason] : say.backInQueue[message.reason];
  return [told, ...dissolvedMeeting(message, words)];
};

/** What to say on the phone instead of a participant's mail, one sentence or two per item. */
export const phoneWords = (message: Message, words: Words): readonly string[] => {
  const { say, labels } = words;
  switch (message.kind) {
    case 'welcome':
      return [message.talk ? say.welcomeTalk : say.welcome];
    case 'invitation':
    case 'invitationDated':
    case 'invitationReminder':
      return invitation(message, words);
    case 'placeLapsed':
      return [say.placeLapsed];
    case 'groupComplete':
      return [say.groupComplete(factsIn(message.group, words))];
    case 'meetingSet':
    case 'meetingMoved':
    case 'meetingCancelled':
    case 'meetingReminder':
      return [aboutMeeting(message, words)];
    case 'backInQueue':
    case 'erased':
      return aboutEnd(message, words);
    case 'newCoordinator': {
      const { coordinatorName } = message.group;
      return [
        coordinatorName === undefined ? say.newCoordinatorUnnamed : say.newCoordinator(coordinatorName),
      ];
    }
    case 'stillInterested':
      return [say.stillInterested(labels.day(message.answerBy))];
    case 'areaGone':
      return [message.video ? say.areaGone.video : say.areaGone.inPerson];
    case 'paused':
      return [say.paused[message.reason]];
    case 'handover':
      return [say.handover(message.phrase)];
    default:
      // Links and coordinators' own mails: nothing of them can be said on the phone.
      return [say.other];
  }
};
