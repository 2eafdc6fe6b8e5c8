import type { Locale } from '../organisation/locale.ts';

/**
 * The only subjects there are. Whoever sees an inbox over somebody's shoulder must learn nothing
 * from them, so no mail makes its own.
 */
const nb = {
  confirmAddress: 'Bekreft adressen din',
  yourPlace: 'Om plassen din',
  yourLink: 'Lenken du ba om',
  timeAndPlaceQuestion: 'Et spørsmål om tid og sted',
  timeAndPlace: 'Tid og sted',
  newTimeAndPlace: 'Ny tid eller nytt sted',
  cancelled: 'Møtet er avlyst',
  reminder: 'En påminnelse',
  question: 'Et spørsmål til deg',
  message: 'En beskjed til deg',
  erased: 'Opplysningene dine er slettet',
  signIn: 'Lenke for å logge inn',
  receipt: 'Kvittering',
};

export type SubjectName = keyof typeof nb;

const en: Readonly<Record<SubjectName, string>> = {
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

export const subjects: Readonly<Record<Locale, Readonly<Record<SubjectName, string>>>> = { nb, en };
