import { pluralIn } from '../../../i18n/plural.ts';
import type { Subjects } from '../../subjects.ts';
import type { Counts } from '../template.ts';

const plural = pluralIn('nb');
const people = (count: number): string => plural(count, { one: '1 person', other: `${count} personer` });

export const counts: Counts = {
  people,
  ofPeople: people,
  coordinators: (count) => plural(count, { one: '1 igangsetter', other: `${count} igangsettere` }),
  days: (count) => plural(count, { one: '1 dag', other: `${count} dager` }),
  hours: (count) => plural(count, { one: '1 time', other: `${count} timer` }),
};

export const subjects: Subjects = {
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

export const greeting = (firstName: string | undefined): string =>
  firstName === undefined || firstName === '' ? 'Hei,' : `Hei ${firstName},`;

/** Det nederst i hver e-post. */
export const foot = {
  helpTitle: 'Trenger du hjelp eller noen å snakke med nå',
  contact: (organisation: string) => `Hilsen ${organisation}`,
  pause: 'Passer det ikke akkurat nå? Ta pause her',
  place: 'Vil du ikke være med lenger? På siden din kan du melde deg av og slette alt',
  coordinator: (organisation: string) => `Du får denne e-posten fordi du er igangsetter hos ${organisation}.`,
};
