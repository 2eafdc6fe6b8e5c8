export type RetentionWords = {
  readonly unconfirmedHours: number;
  readonly stillInterestedDays: number;
  readonly stillInterestedAnswerDays: number;
  readonly pausedDays: number;
  readonly lapsedDays: number;
};

export const privacy = {
  title: 'Personvern',
  lead: (name: string): string =>
    `${name} har ansvaret for opplysningene du gir her. Vi lagrer så lite som mulig, så kort tid som mulig.`,
  whatTitle: 'Hva vi har om deg',
  what: [
    'Det du selv skriver: hva du vil bli kalt, hvordan vi når deg, hvor og når du kan møtes, språk og hva slags gruppe du ønsker.',
    'Adresser og numre til dem du ikke vil møte. De er gjort om til koder som ikke kan leses tilbake.',
    'Når du meldte deg på, hva du har svart oss, og når du samtykket og lovet taushet.',
  ],
  notTitle: 'Hva vi ikke har',
  not: [
    'Ingen diagnose, ingen journal og ingen tekst om hva du strever med.',
    'Ingen fødselsdato. Du sier bare at du er 18 år eller eldre.',
    'Ingen informasjonskapsler for deg som melder deg på, ingen sporing og ingen reklame.',
    'Ber du om det, husker nettleseren din det du skriver i påmeldingen. Det ligger bare på enheten din og hentes ikke fram igjen etter et døgn. Vi får det ikke før du sender.',
  ],
  whyTitle: 'Hva vi bruker det til',
  why: 'Bare til å finne en gruppe til deg og gi deg beskjed. Vi gjør det fordi du har sagt ja. Du kan trekke samtykket tilbake når du vil, ved å melde deg av.',
  whoTitle: 'Hvem som ser det',
  who: [
    'Igangsetteren for gruppen din ser fornavnet ditt, hvordan du kan nås, og om du har svart. En leder hos oss kan se det samme.',
    'De andre i gruppen får verken navn eller adresse fra oss.',
    'Vil du ha en samtale først, kan igangsetterne se fornavnet ditt, området ditt og hvordan du kan nås. Får du hjelp til å melde deg på, kan den som hjelper deg, se det samme.',
    'Kommer ikke e-posten fram til deg, ser en leder fornavnet og adressen din.',
  ],
  keepTitle: 'Hvor lenge vi har det',
  keep: (words: RetentionWords): readonly string[] => [
    `Bekrefter du ikke påmeldingen, er den borte etter ${words.unconfirmedHours} timer.`,
    'Når gruppen klarer seg selv, sletter vi alt om dere. Da kan ingen se hvem som var i samme gruppe.',
    `Har du ventet i ${words.stillInterestedDays} dager, spør vi om du fortsatt vil være med. Svarer du ikke innen ${words.stillInterestedAnswerDays} dager, sletter vi påmeldingen.`,
    `Etter ${words.pausedDays} dager med pause spør vi på samme måte. Det gjør vi også ${words.lapsedDays} dager etter en invitasjon uten svar.`,
  ],
  rightsTitle: 'Det du kan gjøre selv',
  rights: [
    'På siden din kan du se, laste ned, endre og slette alt. Du trenger ikke å spørre noen.',
    'Har du mistet lenken, kan du få en ny.',
    'Du kan klage til Datatilsynet hvis du mener vi gjør noe galt.',
  ],
  newLink: 'Få en ny lenke til siden din',
  agreementsTitle: 'Det du sier ja til',
  consent: 'Samtykke',
  confidentiality: 'Taushetsløfte',
  version: (version: string): string => `Utgave ${version}`,
  contact: 'Spørsmål om personvern kan du sende til',
};
