import { button, mail, paragraph, small } from '../../mail-text.ts';
import type { Templates } from '../template.ts';
import { meetingOff } from './words.ts';

const ownPage = 'Åpne siden din';

const welcomes = {
  talk: 'Takk for at du bekreftet. Nå er du påmeldt. Først tar en igangsetter kontakt for en kort samtale med deg.',
  queue:
    'Takk for at du bekreftet. Nå er du påmeldt. Det kan ta litt tid før det er mange nok som passer sammen.',
};

const reasonsBack = {
  tooFew: 'Denne gangen ble det for få til å starte.',
  noCoordinator: 'Denne gangen fant vi ingen igangsetter.',
  coordinatorChanged: 'Denne gangen fikk vi det dessverre ikke til.',
  groupClosed: 'Denne gangen fikk vi det dessverre ikke til.',
};

const reasonsPaused = {
  talk: 'Takk for samtalen. Nå er plassen din satt på pause.',
  noTimes: 'Nå har du ingen tidspunkter igjen, så plassen din er satt på pause.',
};

/** Påmelding, venting og pause. */
export const participantQueue = {
  confirm: (_message, say) => ({
    subject: 'confirmAddress',
    preview: 'Trykk på knappen, så vet vi at adressen er riktig.',
    greeting: 'plain',
    body: [
      paragraph(
        'Noen har skrevet inn denne adressen hos oss. Var det deg? Trykk på knappen, så vet vi at adressen er riktig. Du gjør påmeldingen ferdig på siden som åpner seg.',
      ),
      button('Bekreft adressen', 'confirm'),
      paragraph(
        `Lenken virker i ${say.rules.retention.unconfirmedHours} timer. Bekrefter du ikke innen da, sletter vi det som ble skrevet inn.`,
      ),
      small('Var det ikke deg, trenger du ikke å gjøre noe. Da slettes alt av seg selv.'),
    ],
  }),
  welcome: ({ talk }) =>
    mail(
      { subject: 'yourPlace', preview: 'Nå er du påmeldt. Her er lenken til siden din.' },
      paragraph(talk ? welcomes.talk : welcomes.queue),
      paragraph(
        'Vi skriver til deg når det er plass i en gruppe. Du trenger ikke å gjøre noe mens du venter.',
      ),
      button(ownPage, 'place'),
      paragraph(
        'Siden er bare din, og du trenger ikke noe passord. Der ser du hva som skjer. Der kan du også endre svarene dine, ta pause eller slette alt.',
      ),
      small('Ta vare på denne e-posten. Den som har lenken, kan åpne siden din.'),
    ),
  placeLink: () =>
    mail(
      { subject: 'yourLink', preview: 'Her er en ny lenke til siden din.' },
      paragraph('Her er en ny lenke til siden din.'),
      button(ownPage, 'place'),
      small('Har du ikke bedt om den, kan du se bort fra denne e-posten. Ingenting er endret.'),
    ),
  placeLapsed: (_message, say) =>
    mail(
      { subject: 'yourPlace', preview: 'Du kan bli med igjen når det passer.' },
      paragraph('Vi hørte ikke fra deg innen fristen, så plassen går til en annen. Det er helt i orden.'),
      paragraph(
        'Vil du fortsatt være med, går du tilbake i køen på siden din. Du beholder plassen du hadde.',
      ),
      button('Bli med igjen', 'place'),
      paragraph(
        `Gjør du ikke noe, får du ingen nye invitasjoner. Om ${say.rules.retention.lapsedDays} dager spør vi om du fortsatt vil være med.`,
      ),
    ),
  backInQueue: ({ reason, meeting }, say) =>
    mail(
      { subject: 'yourPlace', preview: 'Du har fortsatt plassen din i køen.' },
      paragraph(reasonsBack[reason]),
      meetingOff(meeting, say),
      paragraph(
        'Du er tilbake i køen, med plassen du hadde. Du trenger ikke å gjøre noe. Vi skriver til deg når det er plass i en gruppe.',
      ),
      button(ownPage, 'place'),
    ),
  stillInterested: ({ answerBy, suggestion }, say) =>
    mail(
      { subject: 'question', preview: `Svar gjerne innen ${say.moment(answerBy)}.` },
      paragraph(
        'Det er en stund siden vi hørte fra deg. Vil du fortsatt være med? Du svarer på siden din, med ett trykk.',
      ),
      button('Svar på siden din', 'place'),
      suggestion === true &&
        paragraph('På siden din ligger det også et forslag som kan gjøre at det går raskere.'),
      paragraph(
        `Hører vi ikke fra deg innen ${say.moment(answerBy)}, sletter vi alt vi har om deg. Vi skriver til deg når det er gjort. Du kan melde deg på igjen når du vil.`,
      ),
    ),
  paused: ({ reason }, say) =>
    mail(
      { subject: 'yourPlace', preview: 'Plassen din er satt på pause.' },
      paragraph(reasonsPaused[reason]),
      paragraph(
        reason === 'noTimes'
          ? 'Velg nye tidspunkter på siden din, og gå tilbake i køen derfra.'
          : 'Du går tilbake i køen fra siden din når du er klar.',
      ),
      button(ownPage, 'place'),
      paragraph(
        `Så lenge pausen varer, får du ingen invitasjoner. Etter ${say.rules.retention.pausedDays} dager spør vi om du fortsatt vil være med.`,
      ),
    ),
} satisfies Partial<Templates>;
