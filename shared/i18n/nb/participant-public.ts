/** The first page. */
export const start = {
  heading: 'Bli med i en selvhjelpsgruppe',
  lead: 'Noen få mennesker møtes, snakker sammen og lytter til hverandre. Det koster ingenting.',
  signUp: 'Meld deg på',
  whatTitle: 'Hva er en selvhjelpsgruppe?',
  what: (min: number, max: number): readonly string[] => [
    `Dere er ${min} til ${max} personer som møtes jevnlig og snakker om det dere strever med. Alle er likeverdige. Ingen er ekspert, og ingen er pasient.`,
    'Du velger selv hva du forteller. Det er også lov å bare lytte.',
  ],
  whoTitle: 'Hvem er gruppene for?',
  who: [
    'Gruppene er for deg som er 18 år eller eldre og har noe du vil snakke med andre om. Det kan være noe som nettopp har skjedd, eller noe som har vart lenge.',
    'I de fleste gruppene har alle sitt. Det går godt sammen. Vil du heller være i en gruppe om ett tema, kan du ønske deg det.',
  ],
  howTitle: 'Hvordan begynner en gruppe?',
  how: 'Når mange nok i nærheten kan møtes på samme tid, spør vi en igangsetter. Igangsetteren finner et rom og er med de første gangene. Etter det er gruppen deres egen.',
  promisesTitle: 'Det vi lover',
  promises: [
    { title: 'Det er gratis', what: 'Du betaler ingenting, verken nå eller senere.' },
    { title: 'Gruppen er lukket', what: 'De samme møtes hver gang.' },
    { title: 'Taushet', what: 'Alle lover å tie om det som blir sagt, og om hvem som er med.' },
    {
      title: 'Ikke noe register',
      what: 'Når gruppen klarer seg selv, sletter vi det vi har om deg. Da kan ingen se hvem som var i samme gruppe.',
    },
    {
      title: 'Ingen diagnose',
      what: 'Du trenger ingen diagnose og ingen henvisning. Vi spør ikke hva du strever med.',
    },
    { title: 'Du bestemmer', what: 'Du kan slutte når som helst uten å si hvorfor.' },
  ],
  nextTitle: 'Hva skjer når du melder deg på?',
  steps: [
    'Du forteller hvor og når du kan møtes. Det tar et par minutter.',
    'Du får en e-post med en lenke. Der bekrefter du.',
    'Vi ser etter andre i nærheten som kan møtes når du kan. Du kan hele tiden se hvor du står.',
    'Når dere er mange nok, får du en invitasjon. Du bestemmer om du vil svare ja.',
    'Dere møtes for første gang sammen med igangsetteren.',
  ],
  talkOffered: 'Vil du snakke med en igangsetter først, kan du krysse av for det når du bekrefter.',
  talkRequired: 'Før du får plass i en gruppe, tar en igangsetter kontakt for en kort samtale.',
  urgentTitle: 'Haster det?',
  urgent: 'Gruppene er ikke laget for det som haster. Noen du kan ringe nå:',
  weTitle: 'Hvem er vi?',
  we: (name: string): string =>
    `${name} setter i gang gruppene her. Vi er ikke behandlere, og en gruppe erstatter ikke behandling. Har du spørsmål, eller vil du ha hjelp til å melde deg på, kan du skrive eller ringe til oss.`,
  website: 'Les mer om oss',
};

/** Pages that anybody may read and nobody has to. */
export const info = {
  accessibility: {
    title: 'Tilgjengelighet',
    lead: 'Alle skal kunne bruke disse sidene, også den som ser dårlig, bruker tastatur eller er sliten.',
    doneTitle: 'Det vi har gjort',
    done: [
      'Sidene er laget etter kravene i WCAG 2.2, nivå A og AA.',
      'Alt kan brukes med tastatur, med stor skrift og på små skjermer. Er telefonen din satt til mørk visning, blir sidene mørke.',
      'Alt virker uten JavaScript. Sidene er små og kommer fram også der dekningen er dårlig.',
      'Er noe galt i et skjema, sier vi det med ord. Det du har skrevet, blir stående.',
      'Ingenting blinker, og ingenting går ut på tid mens du skriver.',
    ],
    testTitle: 'Slik prøver vi sidene',
    test: 'Hver gang vi endrer noe, går et program gjennom sidene. Det ser etter feil i farger, navn, rekkefølge og størrelse. Et program finner ikke alt.',
    gapsTitle: 'Det vi vet er mangelfullt',
    gaps: [
      'Sidene er ennå ikke prøvd av noen som bruker skjermleser til daglig.',
      'E-poster ser ulike ut i ulike programmer. Derfor har hver e-post også ren tekst.',
    ],
    helpTitle: 'Er noe vanskelig å bruke?',
    help: 'Si fra, så retter vi det så fort vi kan. Vi kan også melde deg på når vi snakker sammen. Skriv til',
    complain:
      'Er du ikke fornøyd med svaret, kan du si fra til Digitaliseringsdirektoratet. De fører tilsyn med nettsider.',
  },
  promise: {
    title: 'Løftet vi gir hverandre',
    lead: 'Dette lover alle som er med. Du lover det når du bekrefter påmeldingen, og igjen når du sier ja til en plass.',
    meansTitle: 'Hva betyr det?',
    means: [
      'Du kan gjerne si at du selv er med, og hva du har lært om deg selv.',
      'Du sier ikke hvem de andre er. Heller ikke til dem du står nær.',
      'Møter du noen av de andre på gata, kan du vente til de hilser.',
      'Løftet gjelder også etter at du har sluttet.',
      'Er det fare for liv, ringer du 113. Livet går foran løftet.',
    ],
    notStored:
      'Ingen skriver under på noe. Når gruppen klarer seg selv, sletter vi også at du har lovet det.',
  },
  startPack: {
    title: 'Startpakke',
    lead: 'For grupper som skal i gang. Skriv den gjerne ut og ta den med. Alt er forslag. Det er dere som bestemmer.',
    framesTitle: 'Rammer å bli enige om',
    promiseTitle: 'Løftet',
    parts: [
      {
        title: 'Det første møtet',
        lines: [
          'Igangsetteren ønsker velkommen og er med hele tiden.',
          'Si hva dere vil bli kalt. Mer trenger ingen å si om seg selv.',
          'Les rammene høyt, og bli enige om dem. Gi løftet til hverandre.',
          'Ta en kort runde: Hvordan har du det i dag? Det er lov å si pass.',
          'Avtal neste møte før dere går.',
        ],
      },
      {
        title: 'De neste møtene',
        lines: [
          'Begynn med en runde der alle får ordet, omtrent like lenge.',
          'Spør om noen trenger mer tid i dag.',
          'Velg noe å snakke om fra gang til gang, eller la det komme av seg selv.',
          'Slutt med en runde om hva dere tar med dere.',
          'Sett av litt tid nå og da til å snakke om hvordan gruppen har det.',
        ],
      },
      {
        title: 'Når gruppen er alene',
        lines: [
          'Bytt på å låse opp, passe tiden og ønske velkommen. Ingen trenger å være leder.',
          'Bli enige om hvordan dere gir beskjed når noen ikke kan komme.',
          'Bli enige om hva dere gjør når noen slutter, og om dere vil ha med nye.',
          'Ta vare på ordene i den siste e-posten fra oss. Med dem kan dere be om hjelp.',
        ],
      },
      {
        title: 'Når det blir vanskelig',
        lines: [
          'Ta det opp tidlig. Si hvordan det er for deg, ikke hva de andre gjør galt.',
          'Er dere bekymret for noen, så si det til den det gjelder. Ring gjerne sammen.',
          'Gruppen skal ikke bære alt alene. Numrene nedenfor er der for dere også.',
        ],
      },
    ],
  },
};
