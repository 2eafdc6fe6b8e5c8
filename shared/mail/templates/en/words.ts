import type { Meeting } from '../../../domain/participant.ts';
import { rowsIn } from '../../group-rows.ts';
import { type Block, paragraph } from '../../mail-text.ts';
import type { Say } from '../../say.ts';
import type { Subjects } from '../../subjects.ts';

export const people = (count: number): string => (count === 1 ? '1 person' : `${count} people`);

export const { placeRows, groupRows, meetingRows, groupFacts, countedFacts, meetingFacts } = rowsIn({
  area: 'Area',
  slot: 'Weekly time',
  language: 'Language',
  coordinator: 'Coordinator',
  count: 'People',
  when: 'When',
  where: 'Where',
  people: String,
});

/** When a date that was set falls away. */
export const meetingOff = (meeting: Meeting | undefined, say: Say): Block | undefined =>
  meeting &&
  paragraph(
    `The meeting on ${say.moment(meeting.startsAt)} will not take place. If it is in your calendar, opening the attachment removes it.`,
  );

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

export const meeting = 'Meeting';

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
