import { groupReasons } from '../../../i18n/en/group-reasons.ts';
import { groupReasonWords } from '../../../i18n/group-reasons.ts';
import { button, facts, mail, paragraph, small } from '../../mail-text.ts';
import type { Templates } from '../template.ts';
import { countedFacts, people, placeRows } from './words.ts';

const open = 'Open the page';

const wishes = {
  help: 'They would like a coordinator to join a meeting.',
  newPeople: 'They would like more people. That would be a new start, as a new group.',
  room: 'They need a new room.',
  other: 'They would like to talk to you.',
};

/** Signing in, questions about new groups, and what waits for a call. */
export const coordinatorAsk = {
  signIn: () =>
    mail(
      { subject: 'signIn', preview: 'The link works once.' },
      paragraph('Here is your link to sign in. It works once, within the next 24 hours.'),
      button('Sign in', 'signIn'),
      small('If you did not ask for it, you can ignore this e-mail. No one has signed in.'),
    ),
  coordinatorWelcome: (_message, say) =>
    mail(
      { subject: 'message', preview: 'Welcome, here is your link.' },
      paragraph(`Welcome as a coordinator at ${say.organisation}.`),
      paragraph(
        'Please begin by telling us when and where you are available. After that, we will only ask you about what fits.',
      ),
      button('Sign in', 'signIn'),
      paragraph('The link works for three days. You can ask for a new one on the sign-in page at any time.'),
    ),
  ask: ({ group, people: count, reasons = [], handedOnBy }, say) =>
    mail(
      { subject: 'timeAndPlaceQuestion', preview: 'Does this suit you?' },
      paragraph('There are enough people to start. Can you take this one?'),
      handedOnBy !== undefined && paragraph(`${say.typed(handedOnBy)} has passed the question on to you.`),
      countedFacts(group, count, say),
      button('Answer here', 'ask'),
      reasons.length > 0 &&
        paragraph(reasons.map((reason) => groupReasonWords(groupReasons, reason)).join(' ')),
      paragraph(
        'You can say yes, or yes with another place or time. You can also say no, pass it on to a colleague or take a break. You do not have to say why.',
      ),
      small(
        `If we do not hear from you, we will remind you in ${say.rules.ladder.reminderAfterDays} days. After ${say.rules.ladder.nextAfterDays} days we will ask someone else.`,
      ),
    ),
  askReminder: ({ group, people: count }, say) =>
    mail(
      { subject: 'reminder', preview: 'Does this suit you?' },
      paragraph('We have not heard from you yet. Can you take this one? No is a good answer too.'),
      countedFacts(group, count, say),
      button('Answer here', 'ask'),
      small('If we do not hear from you, we will soon ask someone else.'),
    ),
  nobodyTakes: ({ group, people: count, since, asked }, say) =>
    mail(
      { subject: 'question', preview: 'Can you look at this?' },
      paragraph(
        `${people(count)} are waiting for a coordinator, and no one has said yes. The question has been open since ${say.moment(since)}. Can you find someone, or take it yourself?`,
      ),
      facts([
        ...placeRows(group, say),
        { label: 'People', value: String(count) },
        { label: 'Asked so far', value: asked === 1 ? '1 coordinator' : `${asked} coordinators` },
      ]),
      button(open, 'signIn'),
      paragraph('If we find no one, everyone will go back to the queue.'),
    ),
  taken: ({ group, people: count }, say) =>
    mail(
      { subject: 'message', preview: 'Thank you for taking this.' },
      paragraph('Thank you. You are the coordinator here now.'),
      countedFacts(group, count, say),
      paragraph(
        'The page shows how far the group has come and what the next step is. We will write when there is something to do.',
      ),
      button(open, 'signIn'),
    ),
  recall: ({ wish, contact, area }, say) =>
    mail(
      { subject: 'question', preview: 'Someone would like to hear from you.' },
      paragraph(
        'Some people who now carry on by themselves would like to hear from you. They have used the words they were given.',
      ),
      paragraph(wishes[wish]),
      facts([
        { label: 'Area', value: say.area(area) },
        { label: 'Contact', value: say.typed(contact) },
      ]),
      paragraph(
        'Please get in touch with the person who wrote, as soon as it suits you. The number or address is in this e-mail only. Keep it until you have spoken.',
      ),
      button('Open the overview', 'signIn'),
    ),
  talkWaiting: () =>
    mail(
      { subject: 'message', preview: 'Someone is waiting for a conversation.' },
      paragraph(
        'Someone is waiting for a first conversation. Please get in touch when it suits you, within a few days if possible.',
      ),
      button('See who', 'signIn'),
    ),
  taskWaiting: () =>
    mail(
      { subject: 'message', preview: 'There is a call to make.' },
      paragraph('There is a call to make, to someone without e-mail. The page suggests what to say.'),
      button('See who', 'signIn'),
    ),
} satisfies Partial<Templates>;
