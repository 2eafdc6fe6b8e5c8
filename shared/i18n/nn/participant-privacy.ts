import type { ParticipantTexts } from '../catalogue.ts';

export const privacy: ParticipantTexts['privacy'] = {
  title: 'Personvern',
  lead: (name) =>
    `${name} har ansvaret for opplysningane du gir her. Vi lagrar så lite som mogleg, så kort tid som mogleg.`,
  whatTitle: 'Kva vi har om deg',
  what: [
    'Det du sjølv skriv: kva du vil bli kalla, korleis vi når deg, kvar og når du kan møtast, språk og kva slags gruppe du ønskjer.',
    'Adresser og nummer til dei du ikkje vil møte. Dei er gjorde om til kodar som ikkje kan lesast tilbake.',
    'Når du melde deg på, kva du har svart oss, og når du samtykte og lova å teie.',
  ],
  notTitle: 'Kva vi ikkje har',
  not: [
    'Ingen diagnose, ingen journal og ingen tekst om kva du strevar med.',
    'Ingen fødselsdato. Du seier berre at du er 18 år eller eldre.',
    'Ingen informasjonskapslar for deg som melder deg på, inga sporing og ingen reklame.',
    'Ber du om det, hugsar nettlesaren din det du skriv i påmeldinga. Det ligg berre på eininga di og blir ikkje henta fram att etter eit døgn. Vi får det ikkje før du sender.',
  ],
  whyTitle: 'Kva vi brukar det til',
  why: 'Berre til å finne ei gruppe til deg og gi deg beskjed. Vi gjer det fordi du har sagt ja. Du kan trekkje samtykket tilbake når du vil, ved å melde deg av.',
  whoTitle: 'Kven som ser det',
  who: [
    'Igangsetjaren for gruppa di ser førenamnet ditt, korleis vi kan nå deg, og om du har svart. Ein leiar hos oss kan sjå det same.',
    'Dei andre i gruppa får verken namn eller adresse frå oss.',
    'Vil du ha ein samtale først, kan igangsetjarane sjå førenamnet ditt, området ditt og korleis vi kan nå deg. Får du hjelp til å melde deg på, kan den som hjelper deg, sjå det same.',
    'Kjem ikkje e-posten fram til deg, ser ein leiar førenamnet og adressa di.',
  ],
  keepTitle: 'Kor lenge vi har det',
  keep: (words) => [
    `Stadfestar du ikkje påmeldinga, er ho borte etter ${words.unconfirmedHours} timar.`,
    'Når gruppa klarer seg sjølv, slettar vi alt om dykk. Då kan ingen sjå kven som var i same gruppe.',
    `Har du venta i ${words.stillInterestedDays} dagar, spør vi om du framleis vil vere med. Svarar du ikkje innan ${words.stillInterestedAnswerDays} dagar, slettar vi påmeldinga.`,
    `Etter ${words.pausedDays} dagar med pause spør vi på same måten. Det gjer vi òg ${words.lapsedDays} dagar etter ein invitasjon utan svar.`,
  ],
  rightsTitle: 'Det du kan gjere sjølv',
  rights: [
    'På sida di kan du sjå, laste ned, endre og slette alt. Du treng ikkje spørje nokon.',
    'Har du mist lenka, kan du få ei ny.',
    'Du kan klage til Datatilsynet om du meiner vi gjer noko gale.',
  ],
  newLink: 'Få ei ny lenke til sida di',
  agreementsTitle: 'Det du seier ja til',
  consent: 'Samtykke',
  confidentiality: 'Løfte om å teie',
  version: (version) => `Utgåve ${version}`,
  contact: 'Spørsmål om personvern kan du sende til',
};
