/** Talks, phone tasks and assisted sign-up: what is done by phone instead of by mail. */
export const coordinatorPhone = {
  talks: {
    title: 'Samtaler i forkant',
    intro: 'Ring, og trykk på det som passer. Vi noterer ikke noe annet. Snakk bare med personen selv.',
    none: 'Ingen venter på en samtale.',
    since: (date: string) => `Venter siden ${date}`,
    attempts: (count: number) => (count === 1 ? 'Ringt 1 gang uten svar' : `Ringt ${count} ganger uten svar`),
    outcomes: {
      ready: 'Klar for gruppe',
      notNow: 'Ikke nå',
      otherHelp: 'Annen hjelp passer bedre',
      noAnswer: 'Fikk ikke svar',
    },
    hints:
      'Ikke nå: Plassen settes på pause, og personen kan komme tilbake selv. Har personen ikke e-post, trykker du på «Tilbake i køen» på siden «De uten e-post».',
    otherHelpWhat: 'Da sletter vi alt vi har om personen. Det kan ikke angres.',
    otherHelpYes: 'Ja, slett alt',
    saved: 'Takk, det er lagret.',
  },
  tasks: {
    title: 'Ring i stedet for e-post',
    intro:
      'Disse har ikke e-post. Ring, si det som står her, og trykk på svaret. Snakk bare med personen selv, og legg ikke igjen beskjed.',
    none: 'Ingen telefoner å ta nå.',
    since: (date: string) => `Siden ${date}`,
    say: 'Si dette',
    outcomes: {
      told: 'Har sagt det',
      accept: 'Vil være med',
      decline: 'Vil ikke være med',
      timeDoesNotFit: 'Tidspunktet passer ikke',
      interested: 'Fortsatt interessert',
      notInterested: 'Ikke lenger interessert',
      noAnswer: 'Fikk ikke svar',
    },
    noAnswerWhat:
      'Får du ikke svar, trykker du på det og prøver igjen en annen dag. Fristen for å si fra regnes fra da du ringte.',
    erasedAt: (date: string) =>
      `Du har ringt uten å få svar. Prøv igjen en annen dag. Hører vi ikke noe, sletter vi alt om personen ${date}.`,
    noAnswerPlace:
      'Får du ikke svar, eller vil personen tenke på det, trykker du på «Fikk ikke svar» og prøver igjen en annen dag. Vi holder av plassen noen dager etter første gang du ringte.',
    lapsesAt: (date: string) =>
      `Du har ringt uten å få svar. Prøv igjen en annen dag. Hører vi ikke noe, går plassen til en annen ${date}.`,
    confidentiality: 'Den som vil være med, lover også dette. Les det høyt, og spør om det er greit:',
    saved: 'Takk, det er lagret.',
  },
  say: {
    group: (where: string, when: string, language: string) => `${where}, ${when}, språk: ${language}`,
    welcome: 'Du er påmeldt, og vi leter etter en gruppe til deg. Vi ringer når vi har funnet en.',
    welcomeTalk: 'Du er påmeldt. Først tar vi en samtale, og så leter vi etter en gruppe til deg.',
    invitation: (facts: string, answerBy: string) =>
      `Vi har en gruppe til deg: ${facts}. Vil du være med? Vi trenger svar innen ${answerBy}.`,
    invitationMeeting: (meeting: string) => `Det første møtet er ${meeting}.`,
    invitationDateOff: 'Møtet som var avtalt, gjelder ikke lenger. Du får beskjed om en ny dato.',
    invitationReminder: (facts: string, answerBy: string) =>
      `Du er invitert til en gruppe: ${facts}. Vi holder av plassen til ${answerBy}. Vil du være med?`,
    placeLapsed:
      'Plassen i gruppen gikk til en annen, siden vi ikke hørte fra deg. Si fra om du vil tilbake i køen.',
    groupComplete: (facts: string) =>
      `Nå har nok sagt ja til gruppen: ${facts}. Igangsetteren avtaler det første møtet.`,
    meetingSet: (meeting: string) => `Det første møtet er ${meeting}.`,
    meetingMoved: (meeting: string) => `Tid eller sted for det første møtet er endret. Det er nå ${meeting}.`,
    meetingCancelled: (meeting: string) => `Møtet ${meeting} er avlyst. Du får beskjed om en ny dato.`,
    meetingReminder: (meeting: string) => `Snart er det første møtet: ${meeting}.`,
    backInQueue: {
      tooFew: 'Det ble for få til å starte denne gangen. Du er tilbake i køen med plassen du hadde.',
      noCoordinator: 'Vi fant ingen igangsetter denne gangen. Du er tilbake i køen med plassen du hadde.',
      coordinatorChanged:
        'Denne gangen fikk vi det dessverre ikke til. Du er tilbake i køen med plassen du hadde.',
      groupClosed: 'Denne gangen fikk vi det dessverre ikke til. Du er tilbake i køen med plassen du hadde.',
    },
    noMeeting: 'Det blir ikke noe av møtet som var avtalt.',
    newCoordinator: (name: string) => `Gruppen har fått en ny igangsetter: ${name}.`,
    newCoordinatorUnnamed: 'Gruppen har fått en ny igangsetter.',
    stillInterested: (answerBy: string) =>
      `Vil du fortsatt stå i køen? Hører vi ikke noe innen ${answerBy}, sletter vi alt om deg.`,
    areaGone: {
      video:
        'Vi setter ikke lenger i gang grupper der du bor. Du kan velge et område i nærheten, eller møtes på video. Du beholder plassen din i køen. Hva vil du?',
      inPerson:
        'Vi setter ikke lenger i gang grupper der du bor. Du kan velge et område i nærheten. Du beholder plassen din i køen. Hva vil du?',
    },
    paused: {
      talk: 'Plassen din er satt på pause etter samtalen vår. Ring oss når du vil tilbake i køen.',
      noTimes:
        'Nå har du ingen tidspunkter igjen, så plassen din er satt på pause. Ring oss når du har nye tidspunkter.',
    },
    erased: {
      own: 'Vi har slettet alt om deg, slik du ba om.',
      noAnswer: 'Vi hørte ikke fra deg, så vi har slettet alt om deg. Du kan melde deg på igjen når du vil.',
      talk: 'Etter samtalen vår har vi slettet alt om deg. Du kan melde deg på igjen når du vil.',
    },
    handover: (phrase: string) =>
      `Nå driver dere gruppen selv, og vi har slettet alt om dere. Vil dere ha hjelp senere, bruker dere disse ordene: ${phrase}. Skriv dem gjerne ned.`,
    other: 'Det har skjedd noe nytt. Har du noen spørsmål til oss?',
  },
  called: {
    title: 'De uten e-post',
    link: (count: number) => `De uten e-post (${count})`,
    intro: 'Disse har ingen egen side. Ringer de, gjør du det de ber om her. Snakk bare med personen selv.',
    none: 'Ingen nå.',
    caller: (name: string) => `${name} ringer`,
    states: {
      talk: 'Venter på en samtale',
      waiting: 'Venter på en gruppe',
      invited: 'Er invitert til en gruppe',
      accepted: 'Har sagt ja til en plass',
      inGroup: 'Er med i en gruppe',
      paused: 'På pause',
      lapsed: 'Plassen gikk til en annen',
    },
    asks: 'Ber personen om noe annet?',
    held: 'Dette har vi om personen',
    heldHint: 'Les det opp hvis personen spør.',
    name: 'Navn',
    since: 'I køen fra',
    themes: 'Ønsker',
    consentAt: 'Ga samtykke',
    doTitle: 'Det personen ber om',
    change: 'Endre',
    pause: 'Ta pause',
    resume: 'Tilbake i køen',
    leave: 'Slutt i gruppen',
    withdraw: 'Slett alt',
    data: 'Last ned alt som fil',
    dataName: 'opplysninger.json',
    changeTitle: 'Endre for personen',
    changeLead: 'Plassen i køen blir den samme. Les spørsmålene høyt.',
    seated:
      'Personen har en plass i en gruppe. Derfor kan du nå bare endre navn og telefonnummer, og legge til noen personen ikke vil møte.',
    late: 'Personen fikk en plass i en gruppe mens skjemaet var åpent. Derfor er ønskene ikke lagret. Navn, telefonnummer og hvem personen ikke vil møte, kan du lagre nå.',
    withdrawAsk: {
      title: (name: string) => `Slette alt om ${name}?`,
      what: 'Da er alt slettet med en gang. Det kan ikke angres.',
      detail:
        'Har personen en plass i en gruppe, blir den ledig for en annen. De andre får ikke vite hvorfor. Du trenger ikke å spørre om grunnen.',
      yes: 'Ja, slett alt',
      no: 'Nei, behold',
    },
    leaveAsk: {
      title: (name: string) => `Skal ${name} slutte i gruppen?`,
      what: 'Personen går tilbake i køen med plassen fra før.',
      detail: 'Plassen i gruppen blir ledig for en annen. De andre får ikke vite hvorfor.',
      yes: 'Ja, slutt i gruppen',
      no: 'Nei, bli',
    },
    saved: 'Takk, det er lagret.',
    erased: 'Alt er slettet. Si gjerne: «Vi har slettet alt om deg, slik du ba om.»',
    inUse: 'En annen er påmeldt med dette telefonnummeret. Ingenting er endret.',
  },
  assisted: {
    title: 'Meld på noen',
    intro:
      'For en du snakker med på telefonen. Les spørsmålene høyt. Har personen ikke e-post, ringer vi i stedet.',
    consentRead: 'Les dette høyt, og spør om det er greit',
    consent: 'Har hørt dette og sier ja',
    noPage:
      'Les også dette til den som ikke har e-post: «Du har ingen egen side hos oss. Ring oss når du vil, så endrer vi, setter på pause, leser opp det vi har om deg, eller sletter alt.»',
    confidentialityRead: 'Les også dette høyt',
    confidentiality: 'Lover taushet',
    adult: 'Er 18 år eller eldre',
    phone: 'Telefon',
    email: 'E-post',
    emailHint: 'Bare hvis personen vil ha e-post.',
    wantsTalk: 'Vil ha en samtale først',
    send: 'Meld på',
    saved: 'Personen er påmeldt og står i køen.',
    inUse: 'En med denne e-postadressen eller dette telefonnummeret er påmeldt fra før. Ingenting er endret.',
  },
};
