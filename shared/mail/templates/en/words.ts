import { pluralIn } from '../../../i18n/plural.ts';
import type { Subjects } from '../../subjects.ts';
import type { Counts } from '../template.ts';

const plural = pluralIn('en');
const people = (count: number): string => plural(count, { one: '1 person', other: `${count} people` });

export const counts: Counts = {
  people,
  ofPeople: people,
  coordinators: (count) => plural(count, { one: '1 coordinator', other: `${count} coordinators` }),
  days: (count) => plural(count, { one: '1 day', other: `${count} days` }),
  hours: (count) => plural(count, { one: '1 hour', other: `${count} hours` }),
};

export const subjects: Subjects = {
  confirmAddress: 'Confirm your address',
  yourPlace: 'About your place',
  yourLink: 'The link you asked for',
  timeAndPlaceQuestion: 'A question about time and place',
  timeAndPlace: 'Time and place',
  newTimeAndPlace: 'A new time or place',
  cancelled: 'The meeting is cancelled',
  reminder: 'A reminder',
  question: 'A question for you',
  message: 'A message for you',
  erased: 'Your details have been erased',
  signIn: 'Link to sign in',
  receipt: 'Receipt',
};

export const greeting = (firstName: string | undefined): string =>
  firstName === undefined || firstName === '' ? 'Hello,' : `Hello ${firstName},`;

/** The end of every mail. */
export const foot = {
  helpTitle: 'If you need help or someone to talk to now',
  contact: (organisation: string) => `Kind regards, ${organisation}`,
  pause: 'Not the right time? Pause your place here',
  place: 'Would you rather not take part any more? On your page you can withdraw and erase everything',
  coordinator: (organisation: string) =>
    `You get this e-mail because you are a coordinator at ${organisation}.`,
};
