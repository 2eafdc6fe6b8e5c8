import type { ParticipantTexts } from '../catalogue.ts';
import { going } from './participant-going.ts';

export const place: ParticipantTexts['place'] = {
  ...going,
  title: 'Min plass',
  hello: (name) => `Hei, ${name}`,
  way: {
    title: 'Vegen til det første møtet',
    steps: {
      signedUp: 'Påmeld',
      talk: 'Samtale med ein igangsetjar',
      waiting: 'Ventar på ei gruppe',
      invited: 'Invitasjon',
      meeting: 'Første møte',
    },
    here: 'Her er du no',
    passed: 'ferdig',
  },
  states: {
    unconfirmed: {
      title: 'Du har ikkje stadfesta enno',
      what: 'Opne lenka i den første e-posten frå oss og stadfest der.',
      next: 'Når du har stadfesta, ser vi etter ei gruppe til deg.',
    },
    talk: {
      title: 'Ein igangsetjar tek kontakt',
      what: 'Før du får ein invitasjon, har de ein kort samtale.',
      next: 'Etter samtalen ser vi etter ei gruppe til deg.',
    },
    waiting: {
      title: 'Du ventar på ei gruppe',
      what: 'Du står i køen, og vi ser etter ei gruppe kvar dag.',
      next: 'Når det er nok som passar saman, får du ein invitasjon på e-post. Du treng ikkje gjere noko medan du ventar.',
    },
    invited: {
      title: 'Det er ein plass til deg',
      what: 'Vi har sendt deg ein invitasjon på e-post. Gruppa ser du her.',
      next: 'Du kan svare lenger nede på denne sida, eller med lenka i invitasjonen.',
    },
    accepted: {
      title: 'Du har sagt ja til ein plass',
      what: 'Plassen er din.',
      next: 'Igangsetjaren avtaler det første møtet, og du får beskjed på e-post. Vil du likevel ikkje vere med, kan du slutte lenger nede på denne sida.',
    },
    inGroup: {
      title: 'Du er med i ei gruppe',
      what: 'De er i gang. Fint at du er med.',
      next: 'Når gruppa klarer seg sjølv, får du ein siste e-post, og vi slettar det vi har om deg.',
    },
    paused: {
      title: 'Plassen din er på pause',
      what: 'Du får ingen invitasjonar no. Du beheld plassen din i køen.',
      next: 'Når du vil vere med att, trykkjer du på knappen lenger nede.',
    },
    lapsed: {
      title: 'Plassen gjekk til ein annan',
      what: 'Vi høyrde ikkje frå deg før fristen gjekk ut. Det er heilt i orden.',
      next: 'Vil du framleis vere med, går du tilbake i køen med knappen lenger nede. Du beheld plassen du hadde.',
    },
  },
  since: (day) => `Plassen din i køen blir rekna frå ${day}.`,
  answerBy: (day) => `Svar innan ${day}.`,
  missingTitle: 'Kva manglar?',
  reasons: {
    talkFirst: 'Samtalen med igangsetjaren kjem først.',
    beingAsked: 'Det kan bli ei gruppe. Vi spør ein igangsetjar no.',
    soon: 'Du er ny i køen. I løpet av eit døgn byrjar vi å sjå etter ei gruppe til deg.',
    unknown: 'Vi har ikkje funne ei gruppe enno, men vi ser etter kvar dag.',
    chooseAnew:
      'Noko av det du valde, finst ikkje lenger hos oss. Vel på nytt under «Endre», så ser vi etter ei gruppe igjen.',
    noArea: 'Vi veit ikkje kvar du kan møtast. Det vel du under «Endre».',
    tooFewNearby: 'Det må bli fleire som kan møtast der du kan reise.',
    noSharedLanguage: 'Det må bli fleire i nærleiken av deg som vil snakke same språk.',
    noSharedSlot: 'Det må bli fleire i nærleiken av deg som kan på dei same tidspunkta.',
    themeTooFew: 'Det må bli fleire i nærleiken av deg som ønskjer seg same slags gruppe.',
    noCoordinator: 'Vi manglar ein igangsetjar som kan når og der du kan.',
    leftOver:
      'Sist klarte vi ikkje å gi alle ein plass. Det kjem ikkje av deg, og du beheld plassen din i køen.',
  },
  suggestion: {
    title: 'Eit forslag, om det passar for deg',
    lead: {
      now: (condition) => `Sist vi såg etter, fanst det ei gruppe du kan få plass i om du ${condition}.`,
      soon: (condition) => `Det kan gå raskare å finne ei gruppe om du ${condition}.`,
    },
    noHurry: 'Passar det ikkje, treng du ikkje gjere noko.',
    after: {
      now: 'Vi kan ikkje love at plassen er ledig framleis. Du beheld plassen din i køen uansett, og du kan ombestemme deg.',
      soon: 'Du beheld plassen din i køen, og du kan ombestemme deg.',
    },
    changes: {
      slot: (slot) => ({
        condition: `òg kan ${slot}`,
        yes: `Ja, eg kan òg ${slot}`,
        done: `Vi har lagt til ${slot} i tidspunkta dine.`,
      }),
      travel: (minutes) => ({
        condition: `kan reise inntil ${minutes} minutt`,
        yes: `Ja, eg kan reise inntil ${minutes} minutt`,
        done: `Vi har skrive at du kan reise inntil ${minutes} minutt.`,
      }),
      open: {
        condition: 'òg kan tenkje deg ei open gruppe, der alle har sitt',
        yes: 'Ja, ei open gruppe er òg fint',
        done: 'Vi har lagt til at ei open gruppe òg er fint.',
      },
      video: {
        condition: 'òg kan møtast på video',
        yes: 'Ja, eg kan òg møtast på video',
        done: 'Vi har lagt til at du òg kan møtast på video.',
      },
    },
    doneTitle: 'Takk, det er lagt til',
    doneNext: 'Vi ser etter ei gruppe kvar dag, no òg med dette. Plassen din i køen er den same.',
    undo: 'Ta det bort att',
  },
  nextTitle: 'Kva skjer no?',
  meetingSet:
    'Tid og stad er avtalt. Vil du likevel ikkje vere med, kan du slutte lenger nede på denne sida.',
  asking:
    'Seier igangsetjaren ja, får du ein invitasjon på e-post. Du treng ikkje gjere noko medan du ventar.',
  looking:
    'Vi ser etter fleire til gruppa, og du treng ikkje gjere noko. Vil du likevel ikkje vere med, kan du slutte lenger nede på denne sida.',
  interest: {
    title: 'Vil du framleis vere med?',
    what: (day) =>
      `Du har venta ei stund. Svar innan ${day}. Høyrer vi ikkje frå deg, slettar vi påmeldinga.`,
    yes: 'Ja, eg ventar gjerne',
  },
  seat: {
    title: 'Gruppa',
    area: 'Område',
    slot: 'Fast tidspunkt',
    language: 'Språk',
    kind: 'Kva slags gruppe',
    open: 'Open gruppe, der alle har sitt',
    themed: 'Ei gruppe om noko du har valt sjølv',
    choice: (kind, choice) => `${kind} (${choice})`,
    choices: ['førstevalet ditt', 'andrevalet ditt'],
    way: 'Reisetid for deg',
    wayMinutes: (minutes) => `Omtrent ${minutes} minutt`,
    coordinator: 'Igangsetjar',
    meeting: 'Første møte',
    meetingTime: (start, end) => `${start} til ${end}`,
    noMeeting: 'Tid og stad er ikkje avtalt enno.',
    looking: (until) =>
      `Gruppa treng fleire for å kunne møtast. Vi ser etter fleire fram til ${until}. Finn vi nokon, blir alt som avtalt. Finn vi ingen, går du tilbake i køen med plassen du hadde, og du får beskjed.`,
    place: 'Møtestad',
  },
  offers: {
    title: 'Det du har valt',
    name: 'Namn',
    home: 'Bur i',
    travel: 'Reisetid',
    slots: 'Tidspunkt',
    languages: 'Språk',
    mode: 'Slik vil du møtast',
    guard: 'Personar du ikkje vil møte',
    change: 'Endre',
  },
  actions: {
    title: 'Det du kan gjere',
    pause: 'Ta pause',
    resume: 'Eg vil vere med att',
    leave: 'Slutt i gruppa',
    withdraw: 'Meld meg av og slett alt',
    data: 'Last ned alt de har om meg',
    dataName: 'mine-opplysningar.json',
  },
  change: {
    title: 'Endre',
    lead: 'Du beheld plassen din i køen, same kva du endrar.',
    seated:
      'Du har ein plass i ei gruppe. Difor kan du no berre endre namn, telefonnummer og språk i e-postane, og leggje til nokon du ikkje vil møte. Passar ikkje gruppa, kan du seie nei eller slutte.',
    mailLanguage: 'Språk i e-postane frå oss',
    lateTitle: 'Du har fått ein plass i ei gruppe',
    late: 'Det skjedde medan skjemaet var ope, og difor er ønska under ikkje lagra. Det andre du skreiv, står i skjemaet nedanfor og kan lagrast no. Passar ikkje plassen, kan du seie nei på sida di og endre ønska etterpå.',
    phoneHint: 'Ta bort nummeret om vi ikkje skal ha det.',
    guardAdd: 'Legg til nokon du ikkje vil møte',
    submit: 'Lagre',
  },
  invitation: {
    title: 'Invitasjon',
    hello: (name) => `Hei, ${name}`,
    lead: 'Det er ein plass til deg i denne gruppa:',
    answerBy: (day) => `Svar innan ${day}. Høyrer vi ikkje frå deg innan då, går plassen til ein annan.`,
    promiseTitle: 'Eit løfte til dei andre',
    confidentiality: 'Ja, dette lovar eg',
    accept: 'Ja takk, eg vil ha plassen',
    otherTitle: 'Eller',
    decline: 'Nei takk, ikkje denne gruppa',
    time: 'Tidspunktet passar ikkje',
    otherHint:
      'Seier du nei, beheld du plassen din i køen. Passar ikkje tidspunktet, tek vi det bort frå svara dine.',
    acceptedTitle: 'Takk, plassen er din',
    accepted: 'Du høyrer frå oss på e-post når tid og stad er avtalt.',
    changeMind: 'Har du ombestemt deg?',
    giveBack: 'Eg kan likevel ikkje vere med',
  },
  declined: {
    title: 'Takk for svaret',
    what: 'Du beheld plassen din i køen. Du får ein ny invitasjon når ei anna gruppe passar.',
  },
  updated: {
    title: 'Takk, det er lagra',
    what: 'Det du skreiv no, gjeld frå no av. Du beheld plassen din i køen.',
  },
  guarded: {
    title: 'Takk, dei du ikkje vil møte, er lagde til',
    what: 'Frå no av set vi dykk ikkje saman. Alt anna er som før, fordi du har ein plass i ei gruppe. Vi kan ikkje seie kven som er med der. Er du utrygg, kan du seie nei eller slutte lenger nede på denne sida.',
  },
  seated: {
    title: 'Svara dine er som før',
    what: 'Du har ein plass i ei gruppe. Difor har vi ikkje lagra det du skreiv no. Namn og telefonnummer kan du endre på denne sida. Passar ikkje gruppa, kan du seie nei eller slutte.',
  },
  otherTime: {
    title: 'Takk for svaret',
    what: 'Vi har teke bort det tidspunktet frå svara dine. Du beheld plassen din i køen. Du får ein ny invitasjon når eit anna tidspunkt passar.',
    noTimes: 'Hadde du berre det eine tidspunktet, er plassen din sett på pause. Då vel du nye på sida di.',
  },
};
