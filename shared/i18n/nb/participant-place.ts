import { going } from './participant-going.ts';

/** My place, and the pages that lead on from it. */
export const place = {
  ...going,
  title: 'Min plass',
  hello: (name: string): string => `Hei, ${name}`,
  way: {
    title: 'Veien til det første møtet',
    steps: {
      signedUp: 'Påmeldt',
      talk: 'Samtale med en igangsetter',
      waiting: 'Venter på en gruppe',
      invited: 'Invitasjon',
      meeting: 'Første møte',
    },
    here: 'Her er du nå',
    passed: 'ferdig',
  },
  states: {
    unconfirmed: {
      title: 'Du har ikke bekreftet ennå',
      what: 'Åpne lenken i den første e-posten fra oss og bekreft der.',
      next: 'Når du har bekreftet, ser vi etter en gruppe til deg.',
    },
    talk: {
      title: 'En igangsetter tar kontakt',
      what: 'Før du får en invitasjon, har dere en kort samtale.',
      next: 'Etter samtalen ser vi etter en gruppe til deg.',
    },
    waiting: {
      title: 'Du venter på en gruppe',
      what: 'Du står i køen, og vi ser etter en gruppe hver dag.',
      next: 'Når det er nok som passer sammen, får du en invitasjon på e-post. Du trenger ikke å gjøre noe mens du venter.',
    },
    invited: {
      title: 'Det er en plass til deg',
      what: 'Vi har sendt deg en invitasjon på e-post. Gruppen ser du her.',
      next: 'Du kan svare lenger nede på denne siden, eller med lenken i invitasjonen.',
    },
    accepted: {
      title: 'Du har sagt ja til en plass',
      what: 'Plassen er din.',
      next: 'Igangsetteren avtaler det første møtet, og du får beskjed på e-post. Vil du likevel ikke være med, kan du slutte lenger nede på denne siden.',
    },
    inGroup: {
      title: 'Du er med i en gruppe',
      what: 'Dere er i gang. Fint at du er med.',
      next: 'Når gruppen klarer seg selv, får du en siste e-post, og vi sletter det vi har om deg.',
    },
    paused: {
      title: 'Plassen din er på pause',
      what: 'Du får ingen invitasjoner nå. Du beholder plassen din i køen.',
      next: 'Når du vil være med igjen, trykker du på knappen lenger nede.',
    },
    lapsed: {
      title: 'Plassen gikk til en annen',
      what: 'Vi hørte ikke fra deg før fristen gikk ut. Det er helt i orden.',
      next: 'Vil du fortsatt være med, går du tilbake i køen med knappen lenger nede. Du beholder plassen du hadde.',
    },
  },
  since: (day: string): string => `Plassen din i køen regnes fra ${day}.`,
  answerBy: (day: string): string => `Svar innen ${day}.`,
  missingTitle: 'Hva mangler?',
  reasons: {
    talkFirst: 'Samtalen med igangsetteren kommer først.',
    beingAsked: 'Det kan bli en gruppe. Vi spør en igangsetter nå.',
    soon: 'Du er ny i køen. I løpet av et døgn begynner vi å se etter en gruppe til deg.',
    unknown: 'Vi har ikke funnet en gruppe ennå, men vi ser etter hver dag.',
    chooseAnew:
      'Noe av det du valgte, finnes ikke lenger hos oss. Velg på nytt under «Endre», så ser vi etter en gruppe igjen.',
    noArea: 'Vi vet ikke hvor du kan møtes. Det velger du under «Endre».',
    tooFewNearby: 'Det må bli flere som kan møtes der du kan reise.',
    noSharedLanguage: 'Det må bli flere i nærheten av deg som vil snakke samme språk.',
    noSharedSlot: 'Det må bli flere i nærheten av deg som kan på de samme tidspunktene.',
    themeTooFew: 'Det må bli flere i nærheten av deg som ønsker seg samme slags gruppe.',
    noCoordinator: 'Vi mangler en igangsetter som kan når og der du kan.',
    leftOver:
      'Sist klarte vi ikke å gi alle en plass. Det skyldes ikke deg, og du beholder plassen din i køen.',
  },
  suggestion: {
    title: 'Et forslag, hvis det passer for deg',
    lead: {
      now: (condition: string): string =>
        `Sist vi så etter, fantes det en gruppe du kan få plass i hvis du ${condition}.`,
      soon: (condition: string): string => `Det kan gå raskere å finne en gruppe hvis du ${condition}.`,
    },
    noHurry: 'Passer det ikke, trenger du ikke å gjøre noe.',
    after: {
      now: 'Vi kan ikke love at plassen er ledig fortsatt. Du beholder uansett plassen din i køen, og du kan angre.',
      soon: 'Du beholder plassen din i køen, og du kan angre.',
    },
    changes: {
      slot: (slot: string) => ({
        condition: `også kan ${slot}`,
        yes: `Ja, jeg kan også ${slot}`,
        done: `Vi har lagt til ${slot} i tidspunktene dine.`,
      }),
      travel: (minutes: number) => ({
        condition: `kan reise inntil ${minutes} minutter`,
        yes: `Ja, jeg kan reise inntil ${minutes} minutter`,
        done: `Vi har skrevet at du kan reise inntil ${minutes} minutter.`,
      }),
      open: {
        condition: 'også kan tenke deg en åpen gruppe, der alle har sitt',
        yes: 'Ja, en åpen gruppe er også fint',
        done: 'Vi har lagt til at en åpen gruppe også er fint.',
      },
      video: {
        condition: 'også kan møtes på video',
        yes: 'Ja, jeg kan også møtes på video',
        done: 'Vi har lagt til at du også kan møtes på video.',
      },
    },
    doneTitle: 'Takk, det er lagt til',
    doneNext: 'Vi ser etter en gruppe hver dag, nå også med dette. Plassen din i køen er den samme.',
    undo: 'Angre dette',
  },
  nextTitle: 'Hva skjer nå?',
  meetingSet:
    'Tid og sted er avtalt. Vil du likevel ikke være med, kan du slutte lenger nede på denne siden.',
  /** What comes next while a coordinator is asked. */
  asking:
    'Sier igangsetteren ja, får du en invitasjon på e-post. Du trenger ikke å gjøre noe mens du venter.',
  looking:
    'Vi ser etter flere til gruppen, og du trenger ikke å gjøre noe. Vil du likevel ikke være med, kan du slutte lenger nede på denne siden.',
  interest: {
    title: 'Vil du fortsatt være med?',
    what: (day: string): string =>
      `Du har ventet en stund. Svar innen ${day}. Hører vi ikke fra deg, sletter vi påmeldingen.`,
    yes: 'Ja, jeg venter gjerne',
  },
  seat: {
    title: 'Gruppen',
    area: 'Område',
    slot: 'Fast tidspunkt',
    language: 'Språk',
    kind: 'Hva slags gruppe',
    open: 'Åpen gruppe, der alle har sitt',
    themed: 'En gruppe om noe du har valgt selv',
    choice: (kind: string, choice: string): string => `${kind} (${choice})`,
    choices: ['førstevalget ditt', 'andrevalget ditt'],
    way: 'Reisetid for deg',
    wayMinutes: (minutes: number): string => `Omtrent ${minutes} minutter`,
    coordinator: 'Igangsetter',
    meeting: 'Første møte',
    meetingTime: (start: string, end: string): string => `${start} til ${end}`,
    noMeeting: 'Tid og sted er ikke avtalt ennå.',
    looking: (until: string): string =>
      `Gruppen trenger flere for å kunne møtes. Vi ser etter flere fram til ${until}. Finner vi noen, blir alt som avtalt. Finner vi ingen, går du tilbake i køen med plassen du hadde, og du får beskjed.`,
    place: 'Møtested',
  },
  offers: {
    title: 'Det du har valgt',
    name: 'Navn',
    home: 'Bor i',
    travel: 'Reisetid',
    slots: 'Tidspunkter',
    languages: 'Språk',
    mode: 'Slik vil du møtes',
    guard: 'Personer du ikke vil møte',
    change: 'Endre',
  },
  actions: {
    title: 'Det du kan gjøre',
    pause: 'Ta pause',
    resume: 'Jeg vil være med igjen',
    leave: 'Slutt i gruppen',
    withdraw: 'Meld meg av og slett alt',
    data: 'Last ned alt dere har om meg',
    dataName: 'mine-opplysninger.json',
  },
  change: {
    title: 'Endre',
    lead: 'Du beholder plassen din i køen, uansett hva du endrer.',
    seated:
      'Du har en plass i en gruppe. Derfor kan du nå bare endre navn, telefonnummer og språk i e-postene, og legge til noen du ikke vil møte. Passer ikke gruppen, kan du si nei eller slutte.',
    mailLanguage: 'Språk i e-postene fra oss',
    lateTitle: 'Du har fått en plass i en gruppe',
    late: 'Det skjedde mens skjemaet var åpent, og derfor er ønskene under ikke lagret. Det andre du skrev, står i skjemaet nedenfor og kan lagres nå. Passer ikke plassen, kan du si nei på siden din og endre ønskene etterpå.',
    phoneHint: 'Fjern nummeret hvis vi ikke skal ha det.',
    guardAdd: 'Legg til noen du ikke vil møte',
    submit: 'Lagre',
  },
  invitation: {
    title: 'Invitasjon',
    hello: (name: string): string => `Hei, ${name}`,
    lead: 'Det er en plass til deg i denne gruppen:',
    answerBy: (day: string): string =>
      `Svar innen ${day}. Hører vi ikke fra deg innen da, går plassen til en annen.`,
    promiseTitle: 'Et løfte til de andre',
    confidentiality: 'Ja, dette lover jeg',
    accept: 'Ja takk, jeg vil ha plassen',
    otherTitle: 'Eller',
    decline: 'Nei takk, ikke denne gruppen',
    time: 'Tidspunktet passer ikke',
    otherHint:
      'Sier du nei, beholder du plassen din i køen. Passer ikke tidspunktet, fjerner vi det fra svarene dine.',
    acceptedTitle: 'Takk, plassen er din',
    accepted: 'Du hører fra oss på e-post når tid og sted er avtalt.',
    changeMind: 'Har du ombestemt deg?',
    giveBack: 'Jeg kan likevel ikke være med',
  },
  declined: {
    title: 'Takk for svaret',
    what: 'Du beholder plassen din i køen. Du får en ny invitasjon når en annen gruppe passer.',
  },
  updated: {
    title: 'Takk, det er lagret',
    what: 'Det du skrev nå, gjelder fra nå av. Du beholder plassen din i køen.',
  },
  guarded: {
    title: 'Takk, de du ikke vil møte, er lagt til',
    what: 'Fra nå av setter vi dere ikke sammen. Alt annet er som før, fordi du har en plass i en gruppe. Vi kan ikke si hvem som er med der. Er du utrygg, kan du si nei eller slutte lenger nede på denne siden.',
  },
  seated: {
    title: 'Svarene dine er som før',
    what: 'Du har en plass i en gruppe. Derfor har vi ikke lagret det du skrev nå. Navn og telefonnummer kan du endre på denne siden. Passer ikke gruppen, kan du si nei eller slutte.',
  },
  otherTime: {
    title: 'Takk for svaret',
    what: 'Vi har fjernet det tidspunktet fra svarene dine. Du beholder plassen din i køen. Du får en ny invitasjon når et annet tidspunkt passer.',
    noTimes:
      'Hadde du bare det ene tidspunktet, er plassen din satt på pause. Da velger du nye på siden din.',
  },
};
