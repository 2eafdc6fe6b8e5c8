import { address, button, facts, mail, paragraph, phrase, small } from '../../mail-text.ts';
import type { Templates } from '../template.ts';
import { groupFacts, groupRows, meetingFacts, meetingOff, meetingRows } from './words.ts';

const ownPage = 'Åpne siden din';
const cannotCome =
  'Kan du likevel ikke være med? Svar nei med lenken i invitasjonen, eller ta pause på siden din. Du trenger ikke å si hvorfor. Gjelder det bare denne dagen, kan du svare på denne e-posten.';
const inCalendar = 'Med vedlegget legger du møtet i kalenderen din. Der står det bare «Møte», tid og sted.';

const reasonsErased = {
  own: 'Vi har slettet alt vi hadde om deg, slik du ba om.',
  noAnswer: 'Vi hørte ikke fra deg, så vi har slettet alt vi hadde om deg.',
  talk: 'Takk for samtalen. Vi har slettet alt vi hadde om deg.',
};

/** Fra invitasjonen til gruppen klarer seg selv. */
export const participantGroup = {
  invitation: ({ group, answerBy, meeting }, say) =>
    mail(
      { subject: 'timeAndPlaceQuestion', preview: `Svar gjerne innen ${say.moment(answerBy)}.` },
      paragraph('Det er plass til deg. Kan du være med her?'),
      facts([...groupRows(group, say), ...(meeting ? meetingRows(meeting, say) : [])]),
      meeting ? undefined : paragraph('Når nok har sagt ja, avtaler igangsetteren det første møtet.'),
      paragraph(
        `Svar innen ${say.moment(answerBy)}. Du kan si ja eller nei, eller at tidspunktet ikke passer. Sier du nei, beholder du plassen din i køen.`,
      ),
      button('Svar her', 'seat'),
      paragraph('Hører vi ikke fra deg innen da, går plassen til en annen.'),
    ),
  invitationReminder: ({ group, answerBy }, say) =>
    mail(
      { subject: 'reminder', preview: `Svar gjerne innen ${say.moment(answerBy)}.` },
      paragraph(`Vi holder fortsatt av en plass til deg. Svar gjerne innen ${say.moment(answerBy)}.`),
      groupFacts(group, say),
      button('Svar her', 'seat'),
      paragraph('Passer det ikke, vil vi gjerne vite det også. Da beholder du plassen din i køen.'),
    ),
  groupComplete: ({ group }, say) =>
    mail(
      { subject: 'yourPlace', preview: 'Nå har nok sagt ja.' },
      paragraph(
        'Nå har nok sagt ja, så det blir noe av. Igangsetteren avtaler det første møtet. Du får beskjed så snart tid og sted er avtalt.',
      ),
      groupFacts(group, say),
      paragraph(
        'Du trenger ikke å gjøre noe nå. Kan du likevel ikke være med, svarer du nei med lenken i invitasjonen.',
      ),
      button(ownPage, 'place'),
    ),
  meetingSet: ({ group, meeting }, say) =>
    mail(
      { subject: 'timeAndPlace', preview: 'Nå er tid og sted avtalt.' },
      paragraph('Nå er tid og sted for det første møtet avtalt.'),
      meetingFacts(meeting, group, say),
      paragraph(`${inCalendar} Ellers trenger du ikke å gjøre noe.`),
      paragraph(cannotCome),
      button(ownPage, 'place'),
    ),
  meetingMoved: ({ group, meeting }, say) =>
    mail(
      { subject: 'newTimeAndPlace', preview: 'Noe er endret.' },
      paragraph('Tid eller sted for møtet er endret. Dette gjelder nå:'),
      meetingFacts(meeting, group, say),
      paragraph(
        'Ligger møtet i kalenderen din, blir det rettet når du åpner vedlegget. Ellers trenger du ikke å gjøre noe.',
      ),
      paragraph(cannotCome),
      button(ownPage, 'place'),
    ),
  meetingCancelled: ({ meeting }, say) =>
    mail(
      { subject: 'cancelled', preview: 'Du får beskjed om en ny dato.' },
      paragraph(`Møtet ${say.moment(meeting.startsAt)} er avlyst.`),
      paragraph(
        'Du er fortsatt med. Igangsetteren finner en ny dato, og du får beskjed. Du trenger ikke å gjøre noe.',
      ),
      paragraph('Ligger møtet i kalenderen din, forsvinner det når du åpner vedlegget.'),
      button(ownPage, 'place'),
    ),
  meetingReminder: ({ group, meeting }, say) =>
    mail(
      { subject: 'reminder', preview: 'Snart er det tid for å møtes.' },
      paragraph('Snart er det tid for det første møtet.'),
      meetingFacts(meeting, group, say),
      paragraph('Du trenger ikke å forberede noe. Det er fint at du kommer.'),
      paragraph(cannotCome),
      button(ownPage, 'place'),
    ),
  newCoordinator: ({ group }, say) =>
    mail(
      { subject: 'message', preview: 'Du trenger ikke å gjøre noe.' },
      paragraph('Dere har fått en ny igangsetter. Alt annet er som før, og du trenger ikke å gjøre noe.'),
      groupFacts(group, say),
      button(ownPage, 'place'),
    ),
  erased: ({ reason, meeting }, say) =>
    mail(
      { subject: 'erased', preview: 'Du trenger ikke å gjøre noe.' },
      paragraph(reasonsErased[reason]),
      meetingOff(meeting, say),
      paragraph(
        'Dette er den siste e-posten fra oss. Lenkene i de tidligere e-postene virker ikke lenger. Du er velkommen til å melde deg på igjen når du vil.',
      ),
    ),
  handover: ({ phrase: words, erasedAt }, say) =>
    mail(
      { subject: 'message', preview: 'Noe å ta vare på.' },
      paragraph('Nå driver dere dette selv, og igangsetteren trekker seg tilbake.'),
      paragraph(
        'Vil du slutte en gang, gjør du bare det. Si gjerne fra til de andre. Hos oss er det ingenting å melde seg av.',
      ),
      paragraph('Ta vare på disse ordene, i tilfelle dere vil ha hjelp senere:'),
      phrase(say.typed(words)),
      paragraph('Skriv dem inn her, så tar en igangsetter kontakt:'),
      address(say.recallUrl),
      paragraph(
        `Ordene virker til ${say.dayAfter(erasedAt, say.rules.retention.recallDays)}. Vi kan ikke finne dem igjen for dere, så skriv dem ned.`,
      ),
      paragraph(
        `Kvittering: ${say.moment(erasedAt)} slettet vi navnet ditt og hvordan vi nådde deg. Vi slettet også alt du hadde svart, og hvem som er i gruppen sammen. Igjen er bare at en gruppe ble startet, og hvor mange som var med. Vi har også det som trengs for å kjenne igjen ordene.`,
      ),
      small('Dette er den siste e-posten fra oss. Lenkene i de tidligere e-postene virker ikke lenger.'),
    ),
} satisfies Partial<Templates>;
