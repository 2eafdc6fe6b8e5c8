import { pluralIn } from '../../../i18n/plural.ts';
import type { Subjects } from '../../subjects.ts';
import type { Counts } from '../template.ts';

const plural = pluralIn('nn');
const people = (count: number): string => plural(count, { one: '1 person', other: `${count} personar` });

export const counts: Counts = {
  people,
  ofPeople: people,
  coordinators: (count) => plural(count, { one: '1 igangsetjar', other: `${count} igangsetjarar` }),
  days: (count) => plural(count, { one: '1 dag', other: `${count} dagar` }),
  hours: (count) => plural(count, { one: '1 time', other: `${count} timar` }),
};

export const subjects: Subjects = {
  confirmAddress: 'Stadfest adressa di',
  yourPlace: 'Om plassen din',
  yourLink: 'Lenka du bad om',
  timeAndPlaceQuestion: 'Eit spørsmål om tid og stad',
  timeAndPlace: 'Tid og stad',
  newTimeAndPlace: 'Ny tid eller ny stad',
  cancelled: 'Møtet er avlyst',
  reminder: 'Ei påminning',
  question: 'Eit spørsmål til deg',
  message: 'Ein beskjed til deg',
  erased: 'Opplysningane dine er sletta',
  signIn: 'Lenke for å logge inn',
  receipt: 'Kvittering',
};

export const greeting = (firstName: string | undefined): string =>
  firstName === undefined || firstName === '' ? 'Hei,' : `Hei ${firstName},`;

/** Det nedst i kvar e-post. */
export const foot = {
  helpTitle: 'Treng du hjelp eller nokon å snakke med no',
  contact: (organisation: string) => `Helsing ${organisation}`,
  pause: 'Passar det ikkje akkurat no? Ta pause her',
  place: 'Vil du ikkje vere med lenger? På sida di kan du melde deg av og slette alt',
  coordinator: (organisation: string) => `Du får denne e-posten fordi du er igangsetjar hos ${organisation}.`,
};
