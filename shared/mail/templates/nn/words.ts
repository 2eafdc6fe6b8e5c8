import type { Meeting } from '../../../domain/participant.ts';
import { rowsIn } from '../../group-rows.ts';
import { type Block, paragraph } from '../../mail-text.ts';
import type { Say } from '../../say.ts';
import type { Subjects } from '../../subjects.ts';

export const people = (count: number): string => (count === 1 ? '1 person' : `${count} personar`);

export const { placeRows, groupRows, meetingRows, groupFacts, countedFacts, meetingFacts } = rowsIn({
  area: 'Område',
  slot: 'Fast tidspunkt',
  language: 'Språk',
  coordinator: 'Igangsetjar',
  count: 'Kor mange',
  when: 'Når',
  where: 'Kvar',
  people,
});

/** Når ein avtalt dato fell bort. */
export const meetingOff = (meeting: Meeting | undefined, say: Say): Block | undefined =>
  meeting &&
  paragraph(
    `Det blir ikkje noko av møtet ${say.moment(meeting.startsAt)}. Ligg det i kalenderen din, forsvinn det når du opnar vedlegget.`,
  );

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

export const meeting = 'Møte';

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
