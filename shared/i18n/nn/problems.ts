import type { ProblemTexts } from '../catalogue.ts';

export const problems: ProblemTexts = {
  summary: {
    title: 'Noko må rettast før vi kan gå vidare',
    kept: 'Alt du har skrive, står der framleis. Trykk på ei linje for å kome til feltet.',
  },
  fields: {
    required: 'Dette må fyllast ut.',
    tooLong: 'Dette er for langt. Skriv det kortare.',
    notText: 'Dette kan vi ikkje lese som tekst. Skriv det på nytt.',
    hiddenCharacters:
      'Her er det usynlege teikn som vi ikkje kan ta imot. Skriv det på nytt i staden for å lime inn.',
    notAnEmail: 'Dette liknar ikkje ei e-postadresse. Skriv ho til dømes slik: namn@example.org.',
    notAPhone: 'Dette liknar ikkje eit telefonnummer. Skriv sifra, gjerne med landkode først.',
    notAChoice: 'Vel noko som står i lista.',
    chooseOne: 'Vel minst eitt alternativ.',
    tooMany: 'Det er for mange. Ta bort nokre.',
    notANumber: 'Skriv eit heilt tal.',
    notADate: 'Vel ein dato, eller skriv han slik: 2027-01-31.',
    notATime: 'Dette er ikkje eit klokkeslett. Skriv det til dømes slik: 18.00.',
    inThePast: 'Dette har allereie vore. Vel noko seinare.',
    tooFarAhead: 'Dette er for langt fram i tid. Vel noko tidlegare.',
    shownChanged: 'Noko på sida er endra sidan du opna ho. Les det ein gong til, og kryss av på nytt.',
    mustConfirm: 'Kryss av her for å gå vidare.',
    emailOrPhone:
      'Skriv ei e-postadresse eller eit telefonnummer. Har du fleire, skriv du éi eller eitt på kvar linje.',
    roomAndPlace:
      'Her står ein stad, og over er det valt eit rom. Vel «Ein annan stad» der, eller la dette feltet stå tomt.',
  },
  pages: {
    invalid: {
      title: 'Vi manglar noko',
      what: 'Noko manglar i svaret, eller vi kan ikkje lese alt.',
      kept: 'Ingenting er endra.',
      next: 'Gå tilbake og prøv ein gong til.',
    },
    unknownLink: {
      title: 'Denne lenka kjenner vi ikkje',
      what: 'Lenka fører ikkje til noko hos oss. Kanskje blei ho kutta i e-posten, eller det ho galdt, er sletta.',
      kept: 'Ingenting er endra.',
      next: 'Kopier heile lenka frå e-posten, eller be om ei ny.',
    },
    goneLink: {
      title: 'Denne lenka verkar ikkje lenger',
      what: 'Lenka er brukt før eller er for gammal, eller noko nytt har skjedd sidan ho blei send.',
      kept: 'Det du har gjort tidlegare, står fast. Ingenting er endra no.',
      next: 'Be om ei ny lenke, så sender vi ho på e-post.',
    },
    wrongState: {
      title: 'Dette går ikkje no',
      what: 'Det du valde, passar ikkje lenger. Kanskje er det gjort allereie, eller noko har skjedd i mellomtida.',
      kept: 'Alt står som før.',
      next: 'Sjå korleis det ligg an no, og vel derifrå.',
    },
    alreadyTaken: {
      title: 'Ein annan var litt før deg',
      what: 'Ein annan igangsetjar har teke denne gruppa, eller er spurd i mellomtida.',
      kept: 'Du treng ikkje gjere noko. Ingenting er endra.',
      next: 'Takk for at du ville. Vi spør deg att når det trengst.',
    },
    placeGone: {
      title: 'Plassen er ikkje ledig lenger',
      what: 'Du har svart, eller plassen har gått til ein annan, eller det blei ikkje noko av gruppa.',
      kept: 'Du har framleis plassen din i køen.',
      next: 'Du høyrer frå oss når det er ei ny gruppe som passar. Du treng ikkje gjere noko.',
    },
    personGone: {
      title: 'Dette gjeld ikkje lenger',
      what: 'Personen har gått ut eller er teken ut, eller noko nytt har skjedd i mellomtida.',
      kept: 'Du treng ikkje gjere meir med det.',
      next: 'Sjå korleis det ligg an no.',
    },
    roomTaken: {
      title: 'Rommet er oppteke',
      what: 'Ei anna gruppe har fått rommet på den tida.',
      kept: 'Ingenting er endra.',
      next: 'Gå tilbake og vel eit anna rom eller ein annan dato.',
    },
    tooFewLeft: {
      title: 'Då blir de for få',
      what: 'Då blir det færre att enn ei gruppe treng.',
      kept: 'Ingenting er endra.',
      next: 'Gå tilbake, eller snakk med ein leiar om kva som er best.',
    },
    stillNeeded: {
      title: 'Det er framleis bruk for personen',
      what: 'Vi kan ikkje ta bort den siste leiaren, eller ein som framleis har grupper.',
      kept: 'Ingenting er endra.',
      next: 'Gi gruppene til ein annan, eller legg til ein ny leiar først.',
    },
    addressInUse: {
      title: 'Adressa er i bruk',
      what: 'Det finst allereie ein igangsetjar med denne adressa.',
      kept: 'Ingenting er endra.',
      next: 'Gå tilbake og bruk ei anna adresse, eller endre den som finst.',
    },
    signedOut: {
      title: 'Du er logga ut',
      what: 'Du må logge inn for å sjå denne sida. Kanskje er det ei stund sidan sist.',
      kept: 'Ingenting er endra.',
      next: 'Be om ei innloggingslenke på e-post.',
    },
    notYours: {
      title: 'Denne sida er ikkje di',
      what: 'Sida høyrer til ein annan igangsetjar, eller er berre for leiarar.',
      kept: 'Ingenting er endra.',
      next: 'Gå til di eiga oversikt.',
    },
    notFound: {
      title: 'Vi finn ikkje sida',
      what: 'Det er inga side på denne adressa.',
      kept: 'Ingenting er endra.',
      next: 'Sjå om adressa er rett, eller gå til framsida.',
    },
    heardEnough: {
      title: 'Vi har høyrt dykk',
      what: 'Gruppa har bede om dette mange gonger det siste døgnet, og beskjedane er sende vidare.',
      kept: 'Denne gongen blei ingenting sendt.',
      next: 'Vent til i morgon. Hastar det, så ta kontakt på ein annan måte.',
    },
    busy: {
      title: 'Mange på éin gong',
      what: 'Så mykje skjedde samtidig at vi ikkje fekk det til.',
      kept: 'Ingenting er endra.',
      next: 'Vent litt og prøv igjen.',
    },
    badRequest: {
      title: 'Vi kunne ikkje lese skjemaet',
      what: 'Det som blei sendt, er ikkje slik skjemaet vårt ser ut.',
      kept: 'Ingenting er endra.',
      next: 'Gå tilbake, last sida på nytt og prøv igjen.',
    },
    tooLarge: {
      title: 'Det blei for mykje tekst',
      what: 'Det som blei sendt, er lengre enn vi kan ta imot.',
      kept: 'Ingenting er endra.',
      next: 'Gå tilbake og skriv kortare.',
    },
    wrongType: {
      title: 'Vi kunne ikkje lese skjemaet',
      what: 'Det som blei sendt, er ikkje eit vanleg skjema.',
      kept: 'Ingenting er endra.',
      next: 'Gå tilbake, last sida på nytt og prøv igjen.',
    },
    otherOrigin: {
      title: 'Dette kom ikkje frå sida vår',
      what: 'Skjemaet blei sendt frå ein annan nettstad, og slikt tek vi ikkje imot.',
      kept: 'Ingenting er endra.',
      next: 'Opne sida vår sjølv, og gjer det derifrå.',
    },
    methodNotAllowed: {
      title: 'Slik kan ikkje sida brukast',
      what: 'Denne adressa tek ikkje imot det som blei sendt.',
      kept: 'Ingenting er endra.',
      next: 'Start på framsida, eller opne lenka frå e-posten.',
    },
    unexpected: {
      title: 'Noko gjekk gale hos oss',
      what: 'Det var ikkje din feil. Vi har fått beskjed om at det skjedde, men ikkje om kva du skreiv.',
      kept: 'Kanskje blei det lagra, kanskje ikkje. Det er trygt å prøve igjen: Det blir ikkje gjort to gonger.',
      next: 'Vent litt og prøv på nytt. Hjelper det ikkje, så ta kontakt.',
    },
  },
  reference: (reference) => `Oppgi gjerne denne koden om du tek kontakt: ${reference}`,
  /** Below `busy` and `unexpected`, where something had been sent. */
  again: { kept: 'Det du fylte ut, er framleis her.', send: 'Send på nytt' },
  links: {
    home: 'Til framsida',
    newLink: 'Få ei ny lenke',
    signIn: 'Logg inn',
    overview: 'Til oversikta mi',
  },
};
