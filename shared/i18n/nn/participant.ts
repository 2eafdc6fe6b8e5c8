import type { ParticipantTexts } from '../catalogue.ts';
import { pluralIn } from '../plural.ts';
import { place } from './participant-place.ts';
import { privacy } from './participant-privacy.ts';
import { info, start } from './participant-public.ts';

const plural = pluralIn('nn');

export const participant: ParticipantTexts = {
  start,
  info,
  signUp: {
    title: 'Påmelding',
    lead: 'Det tek eit par minutt. Kan du på fleire tidspunkt eller reise litt lenger, går det ofte fortare å få plass.',
    aboutYou: 'Om deg',
    firstName: 'Førenamn, eller det du vil bli kalla',
    email: 'E-postadresse',
    emailHint: 'Vi sender ei lenke dit. Avsendar og emne er nøytrale.',
    phone: 'Telefonnummer',
    phoneHint: 'Berre om det er greitt at ein igangsetjar ringjer deg.',
    whereWhen: 'Kvar og når',
    home: 'Kvar bur du omtrent?',
    maxMinutes: 'Kor lenge kan du reise til møta, éin veg?',
    minutes: (minutes) =>
      plural(minutes, { one: `Inntil ${minutes} minutt`, other: `Inntil ${minutes} minutt` }),
    map: 'Vel kvar du bur, så viser skissa omtrent kor langt du rekk.',
    slots: 'Når kan du møtast?',
    slotsHint: 'Kryss av for alle tidspunkt som kan passe. Gruppa møtest på eitt av dei.',
    languages: 'Kva språk kan du bruke i gruppa?',
    mode: 'Korleis vil du møtast?',
    modeHint: 'Kryss gjerne av for begge.',
    inPerson: 'I eit rom, ansikt til ansikt',
    video: 'På video',
    adult: 'Eg er 18 år eller eldre',
    trap: 'La dette feltet stå tomt',
    draft: {
      keep: 'Hugs det eg skriv, på denne eininga',
      hint: 'I inntil eit døgn, eller til du har sendt. Andre som brukar eininga, kan sjå det.',
      restored: 'Vi har fylt inn det du skreiv sist.',
      forget: 'Gløym det eg har skrive',
    },
    submit: 'Send påmeldinga',
    after: 'Etterpå får du ein e-post med ei lenke. Påmeldinga gjeld først når du har stadfesta der.',
  },
  received: {
    title: 'Takk, sjå i e-posten din',
    what: 'Vi har sendt deg ein e-post med ei lenke. Opne han og stadfest, så er du med.',
    deadline: (hours) => `Stadfestar du ikkje innan ${hours} timar, slettar vi påmeldinga.`,
    missing:
      'Kjem han ikkje i løpet av nokre minutt, kan du sjå i søppelposten. Har du meldt deg på før, kan du bruke lenka du fekk då. Sida ho opnar, viser kva vi har skrive opp, og du kan rette det.',
  },
  confirm: {
    title: 'Stadfest',
    hello: (name) => `Hei, ${name}`,
    lead: 'No veit vi at adressa er di. Då er det berre nokre få ting att.',
    saidTitle: 'Dette har vi skrive opp',
    said: 'Stemmer noko ikkje, kan du rette det på sida di så snart du har stadfesta. Kjenner du det ikkje igjen, har nokon andre skrive inn adressa di. Då kan du berre lukke sida.',
    themesTitle: 'Kva slags gruppe?',
    themesLead:
      'Det vanlege er ei open gruppe, der alle har sitt. Ulike utfordringar går godt saman, og du kjem ofte fortare i gang. Vil du heller ha eit tema, vel du opptil fire, det viktigaste først.',
    rank: (rank) =>
      ['Aller helst', 'Nest helst', 'Som nummer tre', 'Som nummer fire'][rank - 1] ?? String(rank),
    moreThemes: 'Fleire ønske',
    noTheme: 'Ingen fleire ønske',
    onlyThemed: 'Eg vil berre ha ei gruppe om noko av det eg har valt',
    onlyThemedHint: 'Utan dette krysset kan du òg få plass i ei open gruppe. Det går ofte fortare.',
    agreeTitle: 'Samtykke og løfte om å teie',
    consent: 'Ja, de kan bruke opplysningane mine slik det står her',
    confidentiality: 'Ja, dette lovar eg',
    talk: 'Eg vil gjerne snakke med ein igangsetjar først',
    talkHint: 'Ein igangsetjar tek kontakt med deg før du får ein invitasjon.',
    talkRequired: 'Ein igangsetjar tek kontakt med deg for ein kort samtale før du får ein invitasjon.',
    guardTitle: 'Er det nokon du ikkje vil møte?',
    guard: 'E-postadresse eller telefonnummer, éi eller eitt på kvar linje',
    guardHint:
      'Melder dei seg på med det du skriv her, kjem de ikkje i same gruppe. Vi lagrar det berre som kodar som ikkje kan lesast tilbake. Verken dei andre eller igangsetjaren får vite det. Du kan skrive inntil ti.',
    submit: 'Stadfest påmeldinga',
    already: 'Du har allereie stadfesta, så her er det ikkje noko meir å gjere.',
    toPlace: 'Gå til sida mi',
  },
  link: {
    title: 'Ny lenke',
    lead: 'Skriv e-postadressa du melde deg på med, så sender vi ei ny lenke til sida di.',
    email: 'E-postadresse',
    submit: 'Send meg ei lenke',
  },
  linkSent: {
    title: 'Sjå i e-posten din',
    what: 'Er adressa meldt på hos oss, har vi sendt ei lenke dit. Alle får dette svaret. Då kan ingen finne ut kven som er påmeld.',
    missing:
      'Kjem ho ikkje i løpet av nokre minutt, kan du sjå i søppelposten. Du kan òg prøve ei anna adresse du kan ha brukt.',
  },
  recall: {
    title: 'Be om hjelp',
    lead: 'For grupper som har gått vidare på eiga hand. Vi veit ikkje lenger kven de er, men orda de fekk, fører fram til ein igangsetjar.',
    phrase: 'Orda frå den siste e-posten',
    phraseHint:
      'Skriv alle orda i same rekkjefølgje. Det er det same om du brukar store eller små bokstavar.',
    unknownPhrase: 'Vi finn ikkje desse orda. Sjå om dei er skrivne slik dei står i e-posten.',
    contact: 'Korleis når vi deg?',
    contactHint:
      'E-postadresse eller telefonnummer. Vi sender det til ein igangsetjar og tek ikkje vare på det.',
    wish: 'Kva gjeld det?',
    wishes: {
      help: 'Vi vil gjerne ha med ein igangsetjar på eit møte',
      newPeople: 'Vi vil gjerne ha med fleire',
      room: 'Vi treng eit anna rom',
      other: 'Noko anna',
    },
    submit: 'Send meldinga',
  },
  recallSent: {
    title: 'Takk',
    what: 'Meldinga er på veg. Ein igangsetjar ringjer eller skriv til deg.',
  },
  unsubscribe: {
    title: 'Ikkje fleire e-postar',
    lead: 'Då set vi plassen din på pause, og du får ingen invitasjonar. Har du alt sagt ja til ei gruppe, beheld du plassen der. Ein plass du ikkje har svart på, går til ein annan. Ingenting blir sletta no. Du kan bli med att frå sida di. Varer pausen lenge, spør vi om du framleis vil vere med.',
    submit: 'Stopp e-postane',
    doneTitle: 'E-postane er stoppa',
    done: 'Du får ikkje fleire e-postar om å vente på ei gruppe. Har du alt sagt ja til ei gruppe, beheld du plassen der. På sida di kan du bli med att eller slette alt.',
  },
  place,
  privacy,
};
