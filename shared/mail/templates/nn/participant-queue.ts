import { button, mail, paragraph, small } from '../../mail-text.ts';
import type { Templates } from '../template.ts';
import { meetingOff } from './words.ts';

const ownPage = 'Opne sida di';

const welcomes = {
  talk: 'Takk for at du stadfesta. No er du påmeld. Først tek ein igangsetjar kontakt for ein kort samtale med deg.',
  queue:
    'Takk for at du stadfesta. No er du påmeld. Det kan ta litt tid før det er mange nok som passar saman.',
};

const reasonsBack = {
  tooFew: 'Denne gongen blei det for få til å starte.',
  noCoordinator: 'Denne gongen fann vi ingen igangsetjar.',
  coordinatorChanged: 'Denne gongen fekk vi det diverre ikkje til.',
  groupClosed: 'Denne gongen fekk vi det diverre ikkje til.',
};

const reasonsPaused = {
  talk: 'Takk for samtalen. No er plassen din sett på pause.',
  noTimes: 'No har du ingen tidspunkt att, så plassen din er sett på pause.',
};

/** Påmelding, venting og pause. */
export const participantQueue = {
  confirm: (_message, say) => ({
    subject: 'confirmAddress',
    preview: 'Trykk på knappen, så veit vi at adressa er rett.',
    greeting: 'plain',
    body: [
      paragraph(
        'Nokon har skrive inn denne adressa hos oss. Var det deg? Trykk på knappen, så veit vi at adressa er rett. Du gjer påmeldinga ferdig på sida som opnar seg.',
      ),
      button('Stadfest adressa', 'confirm'),
      paragraph(
        `Lenka verkar i ${say.rules.retention.unconfirmedHours} timar. Stadfestar du ikkje innan då, slettar vi det som blei skrive inn.`,
      ),
      small('Var det ikkje deg, treng du ikkje gjere noko. Då blir alt sletta av seg sjølv.'),
    ],
  }),
  welcome: ({ talk }) =>
    mail(
      { subject: 'yourPlace', preview: 'No er du påmeld. Her er lenka til sida di.' },
      paragraph(talk ? welcomes.talk : welcomes.queue),
      paragraph('Vi skriv til deg når det er plass i ei gruppe. Du treng ikkje gjere noko medan du ventar.'),
      button(ownPage, 'place'),
      paragraph(
        'Sida er berre di, og du treng ikkje noko passord. Der ser du kva som skjer. Der kan du òg endre svara dine, ta pause eller slette alt.',
      ),
      small('Ta vare på denne e-posten. Den som har lenka, kan opne sida di.'),
    ),
  placeLink: () =>
    mail(
      { subject: 'yourLink', preview: 'Her er ei ny lenke til sida di.' },
      paragraph('Her er ei ny lenke til sida di.'),
      button(ownPage, 'place'),
      small('Har du ikkje bede om ho, kan du sjå bort frå denne e-posten. Ingenting er endra.'),
    ),
  placeLapsed: (_message, say) =>
    mail(
      { subject: 'yourPlace', preview: 'Du kan bli med att når det passar.' },
      paragraph('Vi høyrde ikkje frå deg innan fristen, så plassen går til ein annan. Det er heilt i orden.'),
      paragraph('Vil du framleis vere med, går du tilbake i køen på sida di. Du beheld plassen du hadde.'),
      button('Bli med att', 'place'),
      paragraph(
        `Gjer du ikkje noko, får du ingen nye invitasjonar. Om ${say.rules.retention.lapsedDays} dagar spør vi om du framleis vil vere med.`,
      ),
    ),
  backInQueue: ({ reason, meeting }, say) =>
    mail(
      { subject: 'yourPlace', preview: 'Du har framleis plassen din i køen.' },
      paragraph(reasonsBack[reason]),
      meetingOff(meeting, say),
      paragraph(
        'Du er tilbake i køen, med plassen du hadde. Du treng ikkje gjere noko. Vi skriv til deg når det er plass i ei gruppe.',
      ),
      button(ownPage, 'place'),
    ),
  stillInterested: ({ answerBy, suggestion }, say) =>
    mail(
      { subject: 'question', preview: `Svar gjerne innan ${say.moment(answerBy)}.` },
      paragraph(
        'Det er ei stund sidan vi høyrde frå deg. Vil du framleis vere med? Du svarar på sida di, med eitt trykk.',
      ),
      button('Svar på sida di', 'place'),
      suggestion === true &&
        paragraph('På sida di ligg det òg eit forslag som kan gjere at det går raskare.'),
      paragraph(
        `Høyrer vi ikkje frå deg innan ${say.moment(answerBy)}, slettar vi alt vi har om deg. Vi skriv til deg når det er gjort. Du kan melde deg på att når du vil.`,
      ),
    ),
  paused: ({ reason }, say) =>
    mail(
      { subject: 'yourPlace', preview: 'Plassen din er sett på pause.' },
      paragraph(reasonsPaused[reason]),
      paragraph(
        reason === 'noTimes'
          ? 'Vel nye tidspunkt på sida di, og gå tilbake i køen derifrå.'
          : 'Du går tilbake i køen frå sida di når du er klar.',
      ),
      button(ownPage, 'place'),
      paragraph(
        `Så lenge pausen varer, får du ingen invitasjonar. Etter ${say.rules.retention.pausedDays} dagar spør vi om du framleis vil vere med.`,
      ),
    ),
} satisfies Partial<Templates>;
