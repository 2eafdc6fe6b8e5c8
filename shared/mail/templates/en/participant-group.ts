import { address, button, facts, mail, paragraph, phrase, small } from '../../mail-text.ts';
import type { Templates } from '../template.ts';
import { groupFacts, groupRows, meetingFacts, meetingOff, meetingRows } from './words.ts';

const ownPage = 'Open your page';
const cannotCome =
  'If you cannot take part after all, say no with the link in the invitation. You can also pause your place on your page. You do not have to say why. If it is only this date, you can reply to this e-mail.';
const inCalendar =
  'The attachment puts the meeting in your calendar. Your calendar will only show “Meeting”, the time and the place.';

const reasonsErased = {
  own: 'We have erased everything we held about you, as you asked.',
  noAnswer: 'We did not hear from you, so we have erased everything we held about you.',
  talk: 'Thank you for the conversation. We have erased everything we held about you.',
};

/** From the invitation until the group carries itself. */
export const participantGroup = {
  invitation: ({ group, answerBy, meeting }, say) =>
    mail(
      { subject: 'timeAndPlaceQuestion', preview: `Please answer by ${say.moment(answerBy)}.` },
      paragraph('There is a place for you. Would this suit you?'),
      facts([...groupRows(group, say), ...(meeting ? meetingRows(meeting, say) : [])]),
      meeting
        ? undefined
        : paragraph('When enough people have said yes, the coordinator will arrange the first meeting.'),
      paragraph(
        `Please answer by ${say.moment(answerBy)}. You can say yes or no, or that the time does not suit you. If you say no, you keep your place in the queue.`,
      ),
      button('Answer here', 'seat'),
      paragraph('If we do not hear from you by then, the place will go to someone else.'),
    ),
  invitationReminder: ({ group, answerBy }, say) =>
    mail(
      { subject: 'reminder', preview: `Please answer by ${say.moment(answerBy)}.` },
      paragraph(`We are still keeping a place for you. Please answer by ${say.moment(answerBy)}.`),
      groupFacts(group, say),
      button('Answer here', 'seat'),
      paragraph('If it does not suit you, please tell us that too. You will keep your place in the queue.'),
    ),
  groupComplete: ({ group }, say) =>
    mail(
      { subject: 'yourPlace', preview: 'Enough people have said yes.' },
      paragraph(
        'Enough people have said yes, so it will go ahead. The coordinator will arrange the first meeting. We will tell you as soon as the time and place are arranged.',
      ),
      groupFacts(group, say),
      paragraph(
        'You do not need to do anything now. If you cannot take part after all, say no with the link in the invitation.',
      ),
      button(ownPage, 'place'),
    ),
  meetingSet: ({ group, meeting }, say) =>
    mail(
      { subject: 'timeAndPlace', preview: 'The time and place are arranged.' },
      paragraph('The time and place of the first meeting are arranged.'),
      meetingFacts(meeting, group, say),
      paragraph(`${inCalendar} You do not need to do anything else.`),
      paragraph(cannotCome),
      button(ownPage, 'place'),
    ),
  meetingMoved: ({ group, meeting }, say) =>
    mail(
      { subject: 'newTimeAndPlace', preview: 'Something has changed.' },
      paragraph('The time or place of the meeting has changed. These are the new details:'),
      meetingFacts(meeting, group, say),
      paragraph(
        'If the meeting is in your calendar, opening the attachment updates it. You do not need to do anything else.',
      ),
      paragraph(cannotCome),
      button(ownPage, 'place'),
    ),
  meetingCancelled: ({ meeting }, say) =>
    mail(
      { subject: 'cancelled', preview: 'We will tell you about a new date.' },
      paragraph(`The meeting on ${say.moment(meeting.startsAt)} is cancelled.`),
      paragraph(
        'You still have your place. The coordinator will find a new date, and we will tell you. You do not need to do anything.',
      ),
      paragraph('If the meeting is in your calendar, opening the attachment removes it.'),
      button(ownPage, 'place'),
    ),
  meetingReminder: ({ group, meeting }, say) =>
    mail(
      { subject: 'reminder', preview: 'It will soon be time to meet.' },
      paragraph('It will soon be time for the first meeting.'),
      meetingFacts(meeting, group, say),
      paragraph('You do not need to prepare anything. It is good that you are coming.'),
      paragraph(cannotCome),
      button(ownPage, 'place'),
    ),
  newCoordinator: ({ group }, say) =>
    mail(
      { subject: 'message', preview: 'You do not need to do anything.' },
      paragraph(
        'You have a new coordinator. Everything else is as before, and you do not need to do anything.',
      ),
      groupFacts(group, say),
      button(ownPage, 'place'),
    ),
  erased: ({ reason, meeting }, say) =>
    mail(
      { subject: 'erased', preview: 'You do not need to do anything.' },
      paragraph(reasonsErased[reason]),
      meetingOff(meeting, say),
      paragraph(
        'This is the last e-mail from us. The links in the earlier ones no longer work. You are welcome to sign up again whenever you like.',
      ),
    ),
  handover: ({ phrase: words, erasedAt }, say) =>
    mail(
      { subject: 'message', preview: 'Something to keep.' },
      paragraph('You run this yourselves now, and the coordinator is stepping back.'),
      paragraph(
        'If you want to leave one day, you can simply do so. It is kind to tell the others. There is nothing to cancel with us.',
      ),
      paragraph('Keep these words, in case you would like help later:'),
      phrase(say.typed(words)),
      paragraph('Enter them here, and a coordinator will get in touch:'),
      address(say.recallUrl),
      paragraph(
        `The words work until ${say.dayAfter(erasedAt, say.rules.retention.recallDays)}. We cannot find them again for you, so please write them down.`,
      ),
      paragraph(
        `Receipt: on ${say.moment(erasedAt)} we erased your name and how we reached you. We also erased everything you had answered, and who is in the group together. All that is left is that a group was started, and how many took part. We also keep what it takes to recognise the words.`,
      ),
      small('This is the last e-mail from us. The links in the earlier ones no longer work.'),
    ),
} satisfies Partial<Templates>;
