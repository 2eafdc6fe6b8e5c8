import { button, mail, paragraph, small } from '../../mail-text.ts';
import type { Templates } from '../template.ts';
import { meetingOff } from './words.ts';

const ownPage = 'Open your page';

const welcomes = {
  talk: 'Thank you for confirming. You are signed up now. First, a coordinator will get in touch for a short conversation with you.',
  queue:
    'Thank you for confirming. You are signed up now. It can take a while until there are enough people who fit together.',
};

const reasonsBack = {
  tooFew: 'This time there were too few people to start.',
  noCoordinator: 'This time we could not find a coordinator.',
  coordinatorChanged: 'We are sorry. This time we could not make it work.',
  groupClosed: 'We are sorry. This time we could not make it work.',
};

const reasonsPaused = {
  talk: 'Thank you for the conversation. Your place is paused now.',
  noTimes: 'You have no times left now, so your place is paused.',
};

/** Sign-up, waiting and pause. */
export const participantQueue = {
  confirm: (_message, say) => ({
    subject: 'confirmAddress',
    preview: 'Press the button to show us that the address is right.',
    greeting: 'plain',
    body: [
      paragraph(
        'Someone has given us this address. Was it you? Press the button to show us that the address is right. You finish your sign-up on the page that opens.',
      ),
      button('Confirm the address', 'confirm'),
      paragraph(
        `The link works for ${say.rules.retention.unconfirmedHours} hours. If you do not confirm by then, we erase what was entered.`,
      ),
      small(
        'If it was not you, you do not need to do anything. Everything will then be erased automatically.',
      ),
    ],
  }),
  welcome: ({ talk }) =>
    mail(
      { subject: 'yourPlace', preview: 'You are signed up. Here is the link to your page.' },
      paragraph(talk ? welcomes.talk : welcomes.queue),
      paragraph(
        'We will write to you when there is a place in a group. You do not need to do anything while you wait.',
      ),
      button(ownPage, 'place'),
      paragraph(
        'The page is yours alone, and you need no password. It shows you what is happening. You can also change your answers, pause your place or erase everything there.',
      ),
      small('Please keep this e-mail. Anyone who has the link can open your page.'),
    ),
  placeLink: () =>
    mail(
      { subject: 'yourLink', preview: 'Here is a new link to your page.' },
      paragraph('Here is a new link to your page.'),
      button(ownPage, 'place'),
      small('If you did not ask for it, you can ignore this e-mail. Nothing has changed.'),
    ),
  placeLapsed: (_message, say) =>
    mail(
      { subject: 'yourPlace', preview: 'You can join again when it suits you.' },
      paragraph(
        'We did not hear from you in time, so the place goes to someone else. That is quite all right.',
      ),
      paragraph(
        'If you still want to take part, you can go back to the queue from your page. You keep the place you had.',
      ),
      button('Join again', 'place'),
      paragraph(
        `If you do nothing, you will get no new invitations. In ${say.rules.retention.lapsedDays} days we will ask whether you still want to take part.`,
      ),
    ),
  backInQueue: ({ reason, meeting }, say) =>
    mail(
      { subject: 'yourPlace', preview: 'You still have your place in the queue.' },
      paragraph(reasonsBack[reason]),
      meetingOff(meeting, say),
      paragraph(
        'You are back in the queue, with the place you had. You do not need to do anything. We will write to you when there is a place in a group.',
      ),
      button(ownPage, 'place'),
    ),
  stillInterested: ({ answerBy, suggestion }, say) =>
    mail(
      { subject: 'question', preview: `Please answer by ${say.moment(answerBy)}.` },
      paragraph(
        'It has been a while since we heard from you. Do you still want to take part? One press on your page is enough.',
      ),
      button('Answer on your page', 'place'),
      suggestion === true && paragraph('Your page also has a suggestion that may make it quicker.'),
      paragraph(
        `If we do not hear from you by ${say.moment(answerBy)}, we will erase everything we hold about you. We will write to you when it is done. You can sign up again whenever you like.`,
      ),
    ),
  paused: ({ reason }, say) =>
    mail(
      { subject: 'yourPlace', preview: 'Your place is paused.' },
      paragraph(reasonsPaused[reason]),
      paragraph(
        reason === 'noTimes'
          ? 'Choose new times on your page, and go back to the queue from there.'
          : 'You can go back to the queue from your page when you are ready.',
      ),
      button(ownPage, 'place'),
      paragraph(
        `You will get no invitations while your place is paused. After ${say.rules.retention.pausedDays} days we will ask whether you still want to take part.`,
      ),
    ),
} satisfies Partial<Templates>;
