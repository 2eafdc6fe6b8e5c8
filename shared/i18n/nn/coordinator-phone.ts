import type { CoordinatorPhoneTexts } from '../catalogue.ts';

export const coordinatorPhone: CoordinatorPhoneTexts = {
  talks: {
    title: 'Samtalar i forkant',
    intro: 'Ring, og trykk på det som passar. Vi noterer ikkje noko anna. Snakk berre med personen sjølv.',
    none: 'Ingen ventar på ein samtale.',
    since: (date) => `Ventar sidan ${date}`,
    attempts: (count) => (count === 1 ? 'Ringt 1 gong utan svar' : `Ringt ${count} gonger utan svar`),
    outcomes: {
      ready: 'Klar for gruppe',
      notNow: 'Ikkje no',
      otherHelp: 'Anna hjelp passar betre',
      noAnswer: 'Fekk ikkje svar',
    },
    hints:
      'Ikkje no: Plassen blir sett på pause, og personen kan kome tilbake sjølv. Har personen ikkje e-post, trykkjer du på «Tilbake i køen» på sida «Dei utan e-post».',
    otherHelpWhat: 'Då slettar vi alt vi har om personen. Det kan ikkje angrast.',
    otherHelpYes: 'Ja, slett alt',
    saved: 'Takk, det er lagra.',
  },
  tasks: {
    title: 'Ring i staden for e-post',
    intro:
      'Desse har ikkje e-post. Ring, sei det som står her, og trykk på svaret. Snakk berre med personen sjølv, og legg ikkje att beskjed.',
    none: 'Ingen telefonar å ta no.',
    since: (date) => `Sidan ${date}`,
    say: 'Sei dette',
    outcomes: {
      told: 'Har sagt det',
      accept: 'Vil vere med',
      decline: 'Vil ikkje vere med',
      timeDoesNotFit: 'Tidspunktet passar ikkje',
      interested: 'Framleis interessert',
      notInterested: 'Ikkje lenger interessert',
      noAnswer: 'Fekk ikkje svar',
    },
    noAnswerWhat:
      'Får du ikkje svar, trykkjer du på det og prøver igjen ein annan dag. Fristen for å seie frå blir rekna frå då du ringde.',
    erasedAt: (date: string) =>
      `Du har ringt utan å få svar. Prøv igjen ein annan dag. Høyrer vi ikkje noko, slettar vi alt om personen ${date}.`,
    noAnswerPlace:
      'Får du ikkje svar, eller vil personen tenkje på det, trykkjer du på «Fekk ikkje svar» og prøver igjen ein annan dag. Vi held av plassen nokre dagar etter første gong du ringde.',
    lapsesAt: (date: string) =>
      `Du har ringt utan å få svar. Prøv igjen ein annan dag. Høyrer vi ikkje noko, går plassen til ein annan ${date}.`,
    confidentiality: 'Den som vil vere med, lovar òg dette. Les det høgt, og spør om det er greitt:',
    saved: 'Takk, det er lagra.',
  },
  say: {
    group: (where, when, language) => `${where}, ${when}, språk: ${language}`,
    welcome: 'Du er påmeld, og vi leitar etter ei gruppe til deg. Vi ringjer når vi har funne ei.',
    welcomeTalk: 'Du er påmeld. Først tek vi ein samtale, og så leitar vi etter ei gruppe til deg.',
    invitation: (facts, answerBy) =>
      `Vi har ei gruppe til deg: ${facts}. Vil du vere med? Vi treng svar innan ${answerBy}.`,
    invitationMeeting: (meeting) => `Det første møtet er ${meeting}.`,
    invitationDateOff: 'Møtet som var avtalt, gjeld ikkje lenger. Du får beskjed om ein ny dato.',
    invitationReminder: (facts, answerBy) =>
      `Du er invitert til ei gruppe: ${facts}. Vi held av plassen til ${answerBy}. Vil du vere med?`,
    placeLapsed:
      'Plassen i gruppa gjekk til ein annan, sidan vi ikkje høyrde frå deg. Sei frå om du vil tilbake i køen.',
    groupComplete: (facts) =>
      `No har nok sagt ja til gruppa: ${facts}. Igangsetjaren avtaler det første møtet.`,
    meetingSet: (meeting) => `Det første møtet er ${meeting}.`,
    meetingMoved: (meeting) => `Tid eller stad for det første møtet er endra. Det er no ${meeting}.`,
    meetingCancelled: (meeting) => `Møtet ${meeting} er avlyst. Du får beskjed om ein ny dato.`,
    meetingReminder: (meeting) => `Snart er det første møtet: ${meeting}.`,
    backInQueue: {
      tooFew: 'Det blei for få til å starte denne gongen. Du er tilbake i køen med plassen du hadde.',
      noCoordinator: 'Vi fann ingen igangsetjar denne gongen. Du er tilbake i køen med plassen du hadde.',
      coordinatorChanged:
        'Denne gongen fekk vi det diverre ikkje til. Du er tilbake i køen med plassen du hadde.',
      groupClosed: 'Denne gongen fekk vi det diverre ikkje til. Du er tilbake i køen med plassen du hadde.',
    },
    noMeeting: 'Det blir ikkje noko av møtet som var avtalt.',
    newCoordinator: (name) => `Gruppa har fått ein ny igangsetjar: ${name}.`,
    newCoordinatorUnnamed: 'Gruppa har fått ein ny igangsetjar.',
    stillInterested: (answerBy) =>
      `Vil du framleis stå i køen? Høyrer vi ikkje noko innan ${answerBy}, slettar vi alt om deg.`,
    areaGone: {
      video:
        'Vi set ikkje lenger i gang grupper der du bur. Du kan velje eit område i nærleiken, eller møtast på video. Du beheld plassen din i køen. Kva vil du?',
      inPerson:
        'Vi set ikkje lenger i gang grupper der du bur. Du kan velje eit område i nærleiken. Du beheld plassen din i køen. Kva vil du?',
    },
    paused: {
      talk: 'Plassen din er sett på pause etter samtalen vår. Ring oss når du vil tilbake i køen.',
      noTimes:
        'No har du ingen tidspunkt att, så plassen din er sett på pause. Ring oss når du har nye tidspunkt.',
    },
    erased: {
      own: 'Vi har sletta alt om deg, slik du bad om.',
      noAnswer: 'Vi høyrde ikkje frå deg, så vi har sletta alt om deg. Du kan melde deg på att når du vil.',
      talk: 'Etter samtalen vår har vi sletta alt om deg. Du kan melde deg på att når du vil.',
    },
    handover: (phrase) =>
      `No driv de gruppa sjølve, og vi har sletta alt om dykk. Vil de ha hjelp seinare, brukar de desse orda: ${phrase}. Skriv dei gjerne ned.`,
    other: 'Det har skjedd noko nytt. Har du nokre spørsmål til oss?',
  },
  called: {
    title: 'Dei utan e-post',
    link: (count: number) => `Dei utan e-post (${count})`,
    intro:
      'Desse har inga eiga side. Ringjer dei, gjer du det dei ber om her. Snakk berre med personen sjølv.',
    none: 'Ingen no.',
    caller: (name: string) => `${name} ringjer`,
    states: {
      talk: 'Ventar på ein samtale',
      waiting: 'Ventar på ei gruppe',
      invited: 'Er invitert til ei gruppe',
      accepted: 'Har sagt ja til ein plass',
      inGroup: 'Er med i ei gruppe',
      paused: 'På pause',
      lapsed: 'Plassen gjekk til ein annan',
    },
    asks: 'Ber personen om noko anna?',
    held: 'Dette har vi om personen',
    heldHint: 'Les det opp om personen spør.',
    name: 'Namn',
    since: 'I køen frå',
    themes: 'Ønske',
    consentAt: 'Gav samtykke',
    doTitle: 'Det personen ber om',
    change: 'Endre',
    pause: 'Ta pause',
    resume: 'Tilbake i køen',
    leave: 'Slutt i gruppa',
    withdraw: 'Slett alt',
    data: 'Last ned alt som fil',
    dataName: 'opplysningar.json',
    changeTitle: 'Endre for personen',
    changeLead: 'Plassen i køen blir den same. Les spørsmåla høgt.',
    seated:
      'Personen har ein plass i ei gruppe. Difor kan du no berre endre namn og telefonnummer, og leggje til nokon personen ikkje vil møte.',
    late: 'Personen fekk ein plass i ei gruppe medan skjemaet var ope. Difor er ønska ikkje lagra. Namn, telefonnummer og kven personen ikkje vil møte, kan du lagre no.',
    withdrawAsk: {
      title: (name: string) => `Slette alt om ${name}?`,
      what: 'Då er alt sletta med ein gong. Det kan ikkje angrast.',
      detail:
        'Har personen ein plass i ei gruppe, blir plassen ledig for ein annan. Dei andre får ikkje vite kvifor. Du treng ikkje spørje om grunnen.',
      yes: 'Ja, slett alt',
      no: 'Nei, behald',
    },
    leaveAsk: {
      title: (name: string) => `Skal ${name} slutte i gruppa?`,
      what: 'Personen går tilbake i køen med plassen frå før.',
      detail: 'Plassen i gruppa blir ledig for ein annan. Dei andre får ikkje vite kvifor.',
      yes: 'Ja, slutt i gruppa',
      no: 'Nei, bli',
    },
    saved: 'Takk, det er lagra.',
    erased: 'Alt er sletta. Sei gjerne: «Vi har sletta alt om deg, slik du bad om.»',
    inUse: 'Ein annan er påmeld med dette telefonnummeret. Ingenting er endra.',
  },
  assisted: {
    title: 'Meld på nokon',
    intro:
      'For ein du snakkar med på telefonen. Les spørsmåla høgt. Har personen ikkje e-post, ringjer vi i staden.',
    consentRead: 'Les dette høgt, og spør om det er greitt',
    consent: 'Har høyrt dette og seier ja',
    noPage:
      'Les òg dette til den som ikkje har e-post: «Du har inga eiga side hos oss. Ring oss når du vil, så endrar vi, set på pause, les opp det vi har om deg, eller slettar alt.»',
    confidentialityRead: 'Les òg dette høgt',
    confidentiality: 'Lovar å teie',
    adult: 'Er 18 år eller eldre',
    phone: 'Telefon',
    email: 'E-post',
    emailHint: 'Berre om personen vil ha e-post.',
    wantsTalk: 'Vil ha ein samtale først',
    send: 'Meld på',
    saved: 'Personen er påmeld og står i køen.',
    inUse: 'Ein med denne e-postadressa eller dette telefonnummeret er påmeld frå før. Ingenting er endra.',
  },
};
