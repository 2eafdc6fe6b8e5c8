import type { Meeting } from '../../../domain/participant.ts';
import { rowsIn } from '../../group-rows.ts';
import { type Block, paragraph } from '../../mail-text.ts';
import type { Say } from '../../say.ts';
import type { Subjects } from '../../subjects.ts';

export const people = (count: number): string => (count === 1 ? '1 person' : `${count} personer`);

export const { placeRows, groupRows, meetingRows, groupFacts, countedFacts, meetingFacts } = rowsIn({
  area: 'Område',
  slot: 'Fast tidspunkt',
  language: 'Språk',
  coordinator: 'Igangsetter',
  count: 'Antall',
  when: 'Når',
  where: 'Hvor',
  people,
});

/** Når en avtalt dato faller bort. */
export const meetingOff = (meeting: Meeting | undefined, say: Say): Block | undefined =>
  meeting &&
  paragraph(
    `Møtet ${say.moment(meeting.startsAt)} blir det ikke noe av. Ligger det i kalenderen din, forsvinner det når du åpner vedlegget.`,
  );

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

export const meeting = 'Møte';

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
