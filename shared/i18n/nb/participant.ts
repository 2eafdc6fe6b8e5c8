import { pluralIn } from '../plural.ts';
import { place } from './participant-place.ts';
import { privacy } from './participant-privacy.ts';
import { info, start } from './participant-public.ts';

const plural = pluralIn('nb');

/** The pages of people who sign up. Titles are neutral: they stand in the history of the browser. */
export const participant = {
  start,
  info,
  signUp: {
    title: 'Påmelding',
    lead: 'Det tar et par minutter. Kan du flere tidspunkter eller reise litt lenger, går det ofte fortere å få plass.',
    aboutYou: 'Om deg',
    firstName: 'Fornavn, eller det du vil bli kalt',
    email: 'E-postadresse',
    emailHint: 'Vi sender en lenke dit. Avsender og emne er nøytrale.',
    phone: 'Telefonnummer',
    phoneHint: 'Bare hvis det er greit at en igangsetter ringer deg.',
    whereWhen: 'Hvor og når',
    home: 'Hvor bor du omtrent?',
    maxMinutes: 'Hvor lenge kan du reise til møtene, én vei?',
    minutes: (minutes: number): string =>
      plural(minutes, { one: `Inntil ${minutes} minutt`, other: `Inntil ${minutes} minutter` }),
    map: 'Velg hvor du bor, så viser skissen omtrent hvor langt du rekker.',
    slots: 'Når kan du møtes?',
    slotsHint: 'Kryss av for alle tidspunkter som kan passe. Gruppen møtes på ett av dem.',
    languages: 'Hvilke språk kan du bruke i gruppen?',
    mode: 'Hvordan vil du møtes?',
    modeHint: 'Kryss gjerne av for begge.',
    inPerson: 'I et rom, ansikt til ansikt',
    video: 'På video',
    adult: 'Jeg er 18 år eller eldre',
    trap: 'La dette feltet stå tomt',
    draft: {
      keep: 'Husk det jeg skriver, på denne enheten',
      hint: 'I inntil et døgn, eller til du har sendt. Andre som bruker enheten, kan se det.',
      restored: 'Vi har fylt inn det du skrev sist.',
      forget: 'Glem det jeg har skrevet',
    },
    submit: 'Send påmeldingen',
    after: 'Etterpå får du en e-post med en lenke. Påmeldingen gjelder først når du har bekreftet der.',
  },
  received: {
    title: 'Takk, se i e-posten din',
    what: 'Vi har sendt deg en e-post med en lenke. Åpne den og bekreft, så er du med.',
    deadline: (hours: number): string => `Bekrefter du ikke innen ${hours} timer, sletter vi påmeldingen.`,
    missing:
      'Kommer den ikke i løpet av noen minutter, kan du se i søppelposten. Har du meldt deg på før, kan du bruke lenken du fikk da. Siden den åpner, viser hva vi har skrevet opp, og du kan rette det.',
  },
  confirm: {
    title: 'Bekreft',
    hello: (name: string): string => `Hei, ${name}`,
    lead: 'Nå vet vi at adressen er din. Da er det bare noen få ting igjen.',
    saidTitle: 'Dette har vi skrevet opp',
    said: 'Stemmer noe ikke, kan du rette det på siden din så snart du har bekreftet. Kjenner du det ikke igjen, har noen andre skrevet inn adressen din. Da kan du bare lukke siden.',
    themesTitle: 'Hva slags gruppe?',
    themesLead:
      'Det vanlige er en åpen gruppe, der alle har sitt. Ulike utfordringer går godt sammen, og du kommer ofte fortere i gang. Vil du heller ha et tema, velger du opptil fire, det viktigste først.',
    rank: (rank: number): string =>
      ['Aller helst', 'Nest helst', 'Som nummer tre', 'Som nummer fire'][rank - 1] ?? String(rank),
    moreThemes: 'Flere ønsker',
    noTheme: 'Ingen flere ønsker',
    onlyThemed: 'Jeg vil bare ha en gruppe om noe av det jeg har valgt',
    onlyThemedHint: 'Uten dette krysset kan du også få plass i en åpen gruppe. Det går ofte fortere.',
    agreeTitle: 'Samtykke og taushetsløfte',
    consent: 'Ja, dere kan bruke opplysningene mine slik det står her',
    confidentiality: 'Ja, dette lover jeg',
    talk: 'Jeg vil gjerne snakke med en igangsetter først',
    talkHint: 'En igangsetter tar kontakt med deg før du får en invitasjon.',
    talkRequired: 'En igangsetter tar kontakt med deg for en kort samtale før du får en invitasjon.',
    guardTitle: 'Er det noen du ikke vil møte?',
    guard: 'E-postadresse eller telefonnummer, én på hver linje',
    guardHint:
      'Melder de seg på med det du skriver her, kommer dere ikke i samme gruppe. Vi lagrer det bare som koder som ikke kan leses tilbake. Verken de andre eller igangsetteren får vite det. Du kan skrive inntil ti.',
    submit: 'Bekreft påmeldingen',
    already: 'Du har allerede bekreftet, så her er det ingenting mer å gjøre.',
    toPlace: 'Gå til siden min',
  },
  link: {
    title: 'Ny lenke',
    lead: 'Skriv e-postadressen du meldte deg på med, så sender vi en ny lenke til siden din.',
    email: 'E-postadresse',
    submit: 'Send meg en lenke',
  },
  linkSent: {
    title: 'Se i e-posten din',
    what: 'Er adressen påmeldt hos oss, har vi sendt en lenke dit. Alle får dette svaret. Da kan ingen finne ut hvem som er påmeldt.',
    missing:
      'Kommer den ikke i løpet av noen minutter, kan du se i søppelposten. Du kan også prøve en annen adresse du kan ha brukt.',
  },
  recall: {
    title: 'Be om hjelp',
    lead: 'For grupper som har gått videre på egen hånd. Vi vet ikke lenger hvem dere er, men ordene dere fikk, fører fram til en igangsetter.',
    phrase: 'Ordene fra den siste e-posten',
    phraseHint: 'Skriv alle ordene i samme rekkefølge. Store og små bokstaver spiller ingen rolle.',
    unknownPhrase: 'Vi finner ikke disse ordene. Se om de er skrevet slik de står i e-posten.',
    contact: 'Hvordan når vi deg?',
    contactHint:
      'E-postadresse eller telefonnummer. Vi sender det til en igangsetter og tar ikke vare på det.',
    wish: 'Hva gjelder det?',
    wishes: {
      help: 'Vi vil gjerne ha med en igangsetter på et møte',
      newPeople: 'Vi vil gjerne ha med flere',
      room: 'Vi trenger et annet rom',
      other: 'Noe annet',
    },
    submit: 'Send beskjeden',
  },
  recallSent: {
    title: 'Takk',
    what: 'Beskjeden er på vei. En igangsetter ringer eller skriver til deg.',
  },
  unsubscribe: {
    title: 'Ikke flere e-poster',
    lead: 'Da setter vi plassen din på pause, og du får ingen invitasjoner. Har du alt sagt ja til en gruppe, beholder du plassen der. En plass du ikke har svart på, går til en annen. Ingenting blir slettet nå. Du kan bli med igjen fra siden din. Varer pausen lenge, spør vi om du fortsatt vil være med.',
    submit: 'Stopp e-postene',
    doneTitle: 'E-postene er stoppet',
    done: 'Du får ikke flere e-poster om å vente på en gruppe. Har du alt sagt ja til en gruppe, beholder du plassen der. På siden din kan du bli med igjen eller slette alt.',
  },
  place,
  privacy,
};
