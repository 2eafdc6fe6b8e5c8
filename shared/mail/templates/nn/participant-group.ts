import { address, button, facts, mail, paragraph, phrase, small } from '../../mail-text.ts';
import type { Templates } from '../template.ts';
import { groupFacts, groupRows, meetingFacts, meetingOff, meetingRows } from './words.ts';

const ownPage = 'Opne sida di';
const cannotCome =
  'Kan du likevel ikkje vere med? Svar nei med lenka i invitasjonen, eller ta pause på sida di. Du treng ikkje seie kvifor. Gjeld det berre denne dagen, kan du svare på denne e-posten.';
const inCalendar = 'Med vedlegget legg du møtet i kalenderen din. Der står det berre «Møte», tid og stad.';

const reasonsErased = {
  own: 'Vi har sletta alt vi hadde om deg, slik du bad om.',
  noAnswer: 'Vi høyrde ikkje frå deg, så vi har sletta alt vi hadde om deg.',
  talk: 'Takk for samtalen. Vi har sletta alt vi hadde om deg.',
};

/** Frå invitasjonen til gruppa klarer seg sjølv. */
export const participantGroup = {
  invitation: ({ group, answerBy, meeting }, say) =>
    mail(
      { subject: 'timeAndPlaceQuestion', preview: `Svar gjerne innan ${say.moment(answerBy)}.` },
      paragraph('Det er plass til deg. Kan du vere med her?'),
      facts([...groupRows(group, say), ...(meeting ? meetingRows(meeting, say) : [])]),
      meeting ? undefined : paragraph('Når nok har sagt ja, avtaler igangsetjaren det første møtet.'),
      paragraph(
        `Svar innan ${say.moment(answerBy)}. Du kan seie ja eller nei, eller at tidspunktet ikkje passar. Seier du nei, beheld du plassen din i køen.`,
      ),
      button('Svar her', 'seat'),
      paragraph('Høyrer vi ikkje frå deg innan då, går plassen til ein annan.'),
    ),
  invitationReminder: ({ group, answerBy }, say) =>
    mail(
      { subject: 'reminder', preview: `Svar gjerne innan ${say.moment(answerBy)}.` },
      paragraph(`Vi held framleis av ein plass til deg. Svar gjerne innan ${say.moment(answerBy)}.`),
      groupFacts(group, say),
      button('Svar her', 'seat'),
      paragraph('Passar det ikkje, vil vi gjerne vite det òg. Då beheld du plassen din i køen.'),
    ),
  groupComplete: ({ group }, say) =>
    mail(
      { subject: 'yourPlace', preview: 'No har nok sagt ja.' },
      paragraph(
        'No har nok sagt ja, så det blir noko av. Igangsetjaren avtaler det første møtet. Du får beskjed så snart tid og stad er avtalt.',
      ),
      groupFacts(group, say),
      paragraph(
        'Du treng ikkje gjere noko no. Kan du likevel ikkje vere med, svarar du nei med lenka i invitasjonen.',
      ),
      button(ownPage, 'place'),
    ),
  meetingSet: ({ group, meeting }, say) =>
    mail(
      { subject: 'timeAndPlace', preview: 'No er tid og stad avtalt.' },
      paragraph('No er tid og stad for det første møtet avtalt.'),
      meetingFacts(meeting, group, say),
      paragraph(`${inCalendar} Elles treng du ikkje gjere noko.`),
      paragraph(cannotCome),
      button(ownPage, 'place'),
    ),
  meetingMoved: ({ group, meeting }, say) =>
    mail(
      { subject: 'newTimeAndPlace', preview: 'Noko er endra.' },
      paragraph('Tid eller stad for møtet er endra. Dette gjeld no:'),
      meetingFacts(meeting, group, say),
      paragraph(
        'Ligg møtet i kalenderen din, blir det retta når du opnar vedlegget. Elles treng du ikkje gjere noko.',
      ),
      paragraph(cannotCome),
      button(ownPage, 'place'),
    ),
  meetingCancelled: ({ meeting }, say) =>
    mail(
      { subject: 'cancelled', preview: 'Du får beskjed om ein ny dato.' },
      paragraph(`Møtet ${say.moment(meeting.startsAt)} er avlyst.`),
      paragraph(
        'Du er framleis med. Igangsetjaren finn ein ny dato, og du får beskjed. Du treng ikkje gjere noko.',
      ),
      paragraph('Ligg møtet i kalenderen din, forsvinn det når du opnar vedlegget.'),
      button(ownPage, 'place'),
    ),
  meetingReminder: ({ group, meeting }, say) =>
    mail(
      { subject: 'reminder', preview: 'Snart er det tid for å møtast.' },
      paragraph('Snart er det tid for det første møtet.'),
      meetingFacts(meeting, group, say),
      paragraph('Du treng ikkje førebu noko. Det er fint at du kjem.'),
      paragraph(cannotCome),
      button(ownPage, 'place'),
    ),
  newCoordinator: ({ group }, say) =>
    mail(
      { subject: 'message', preview: 'Du treng ikkje gjere noko.' },
      paragraph('De har fått ein ny igangsetjar. Alt anna er som før, og du treng ikkje gjere noko.'),
      groupFacts(group, say),
      button(ownPage, 'place'),
    ),
  erased: ({ reason, meeting }, say) =>
    mail(
      { subject: 'erased', preview: 'Du treng ikkje gjere noko.' },
      paragraph(reasonsErased[reason]),
      meetingOff(meeting, say),
      paragraph(
        'Dette er den siste e-posten frå oss. Lenkene i dei tidlegare e-postane verkar ikkje lenger. Du er velkomen til å melde deg på att når du vil.',
      ),
    ),
  handover: ({ phrase: words, erasedAt }, say) =>
    mail(
      { subject: 'message', preview: 'Noko å ta vare på.' },
      paragraph('No driv de dette sjølve, og igangsetjaren trekkjer seg tilbake.'),
      paragraph(
        'Vil du slutte ein gong, gjer du berre det. Sei gjerne frå til dei andre. Hos oss er det ingenting å melde seg av.',
      ),
      paragraph('Ta vare på desse orda, i tilfelle de vil ha hjelp seinare:'),
      phrase(say.typed(words)),
      paragraph('Skriv dei inn her, så tek ein igangsetjar kontakt:'),
      address(say.recallUrl),
      paragraph(
        `Orda verkar til ${say.dayAfter(erasedAt, say.rules.retention.recallDays)}. Vi kan ikkje finne dei att for dykk, så skriv dei ned.`,
      ),
      paragraph(
        `Kvittering: ${say.moment(erasedAt)} sletta vi namnet ditt og korleis vi nådde deg. Vi sletta òg alt du hadde svart, og kven som er i gruppa saman. Att er berre at ei gruppe blei starta, og kor mange som var med. Vi har òg det som trengst for å kjenne att orda.`,
      ),
      small('Dette er den siste e-posten frå oss. Lenkene i dei tidlegare e-postane verkar ikkje lenger.'),
    ),
} satisfies Partial<Templates>;
