import type { ParticipantTexts } from '../catalogue.ts';

export const start: ParticipantTexts['start'] = {
  heading: 'Bli med i ei sjølvhjelpsgruppe',
  lead: 'Nokre få menneske møtest, snakkar saman og lyttar til kvarandre. Det kostar ingenting.',
  signUp: 'Meld deg på',
  whatTitle: 'Kva er ei sjølvhjelpsgruppe?',
  what: (min, max) => [
    `De er ${min} til ${max} personar som møtest jamleg og snakkar om det de strevar med. Alle er likeverdige. Ingen er ekspert, og ingen er pasient.`,
    'Du vel sjølv kva du fortel. Det er òg lov å berre lytte.',
  ],
  whoTitle: 'Kven er gruppene for?',
  who: [
    'Gruppene er for deg som er 18 år eller eldre og har noko du vil snakke med andre om. Det kan vere noko som nettopp har hendt, eller noko som har vart lenge.',
    'I dei fleste gruppene har alle sitt. Det går godt saman. Vil du heller vere i ei gruppe om eitt tema, kan du ønskje deg det.',
  ],
  howTitle: 'Korleis startar ei gruppe?',
  how: 'Når mange nok i nærleiken kan møtast på same tid, spør vi ein igangsetjar. Igangsetjaren finn eit rom og er med dei første gongene. Etter det er gruppa dykkar eiga.',
  promisesTitle: 'Det vi lovar',
  promises: [
    { title: 'Det er gratis', what: 'Du betaler ingenting, verken no eller seinare.' },
    { title: 'Gruppa er lukka', what: 'Dei same møtest kvar gong.' },
    { title: 'Vi teier', what: 'Alle lovar å teie om det som blir sagt, og om kven som er med.' },
    {
      title: 'Ikkje noko register',
      what: 'Når gruppa klarer seg sjølv, slettar vi det vi har om deg. Då kan ingen sjå kven som var i same gruppe.',
    },
    {
      title: 'Ingen diagnose',
      what: 'Du treng ingen diagnose og inga tilvising. Vi spør ikkje kva du strevar med.',
    },
    { title: 'Du bestemmer', what: 'Du kan slutte når som helst utan å seie kvifor.' },
  ],
  nextTitle: 'Kva skjer når du melder deg på?',
  steps: [
    'Du fortel kvar og når du kan møtast. Det tek eit par minutt.',
    'Du får ein e-post med ei lenke. Der stadfestar du.',
    'Vi ser etter andre i nærleiken som kan møtast når du kan. Du kan heile tida sjå kvar du står.',
    'Når de er mange nok, får du ein invitasjon. Du bestemmer om du vil svare ja.',
    'De møtest for første gong saman med igangsetjaren.',
  ],
  talkOffered: 'Vil du snakke med ein igangsetjar først, kan du krysse av for det når du stadfestar.',
  talkRequired: 'Før du får plass i ei gruppe, tek ein igangsetjar kontakt for ein kort samtale.',
  urgentTitle: 'Hastar det?',
  urgent: 'Gruppene er ikkje laga for det som hastar. Nokon du kan ringje no:',
  weTitle: 'Kven er vi?',
  we: (name) =>
    `${name} set i gang gruppene her. Vi er ikkje behandlarar, og ei gruppe erstattar ikkje behandling. Har du spørsmål, eller vil du ha hjelp til å melde deg på, kan du skrive eller ringje til oss.`,
  website: 'Les meir om oss',
};

export const info: ParticipantTexts['info'] = {
  accessibility: {
    title: 'Tilgjenge',
    lead: 'Alle skal kunne bruke desse sidene, òg den som ser dårleg, brukar tastatur eller er sliten.',
    doneTitle: 'Det vi har gjort',
    done: [
      'Sidene er laga etter krava i WCAG 2.2, nivå A og AA.',
      'Alt kan brukast med tastatur, med stor skrift og på små skjermar. Er telefonen din sett til mørk vising, blir sidene mørke.',
      'Alt verkar utan JavaScript. Sidene er små og kjem fram òg der dekninga er dårleg.',
      'Er noko gale i eit skjema, seier vi det med ord. Det du har skrive, blir ståande.',
      'Ingenting blinkar, og ingenting går ut på tid medan du skriv.',
    ],
    testTitle: 'Slik prøver vi sidene',
    test: 'Kvar gong vi endrar noko, går eit program gjennom sidene. Det ser etter feil i fargar, namn, rekkjefølgje og storleik. Eit program finn ikkje alt.',
    gapsTitle: 'Det vi veit er mangelfullt',
    gaps: [
      'Sidene er enno ikkje prøvde av nokon som brukar skjermlesar til dagleg.',
      'E-postar ser ulike ut i ulike program. Difor har kvar e-post òg rein tekst.',
    ],
    helpTitle: 'Er noko vanskeleg å bruke?',
    help: 'Sei frå, så rettar vi det så fort vi kan. Vi kan òg melde deg på når vi snakkar saman. Skriv til',
    complain:
      'Er du ikkje nøgd med svaret, kan du seie frå til Digitaliseringsdirektoratet. Dei fører tilsyn med nettsider.',
  },
  promise: {
    title: 'Løftet vi gir kvarandre',
    lead: 'Dette lovar alle som er med. Du lovar det når du stadfestar påmeldinga, og igjen når du seier ja til ein plass.',
    meansTitle: 'Kva tyder det?',
    means: [
      'Du kan gjerne seie at du sjølv er med, og kva du har lært om deg sjølv.',
      'Du seier ikkje kven dei andre er. Heller ikkje til dei du står nær.',
      'Møter du nokon av dei andre på gata, kan du vente til dei helsar.',
      'Løftet gjeld òg etter at du har slutta.',
      'Er det fare for liv, ringjer du 113. Livet går føre løftet.',
    ],
    notStored: 'Ingen skriv under på noko. Når gruppa klarer seg sjølv, slettar vi òg at du har lova det.',
  },
  startPack: {
    title: 'Startpakke',
    lead: 'For grupper som skal i gang. Skriv han gjerne ut og ta han med. Alt er forslag. Det er de som bestemmer.',
    framesTitle: 'Rammer å bli einige om',
    promiseTitle: 'Løftet',
    parts: [
      {
        title: 'Det første møtet',
        lines: [
          'Igangsetjaren ønskjer velkomen og er med heile tida.',
          'Sei kva de vil bli kalla. Meir treng ingen seie om seg sjølv.',
          'Les rammene høgt, og bli einige om dei. Gi løftet til kvarandre.',
          'Ta ein kort runde: Korleis har du det i dag? Det er lov å seie pass.',
          'Avtal neste møte før de går.',
        ],
      },
      {
        title: 'Dei neste møta',
        lines: [
          'Start med ein runde der alle får ordet, omtrent like lenge.',
          'Spør om nokon treng meir tid i dag.',
          'Vel noko å snakke om frå gong til gong, eller la det kome av seg sjølv.',
          'Slutt med ein runde om kva de tek med dykk.',
          'Set av litt tid no og då til å snakke om korleis gruppa har det.',
        ],
      },
      {
        title: 'Når gruppa er åleine',
        lines: [
          'Byt på å låse opp, passe tida og ønskje velkomen. Ingen treng vere leiar.',
          'Bli einige om korleis de gir beskjed når nokon ikkje kan kome.',
          'Bli einige om kva de gjer når nokon sluttar, og om de vil ha med nye.',
          'Ta vare på orda i den siste e-posten frå oss. Med dei kan de be om hjelp.',
        ],
      },
      {
        title: 'Når det blir vanskeleg',
        lines: [
          'Ta det opp tidleg. Sei korleis det er for deg, ikkje kva dei andre gjer gale.',
          'Er de uroa for nokon, så sei det til den det gjeld. Ring gjerne saman.',
          'Gruppa skal ikkje bere alt åleine. Numra nedanfor er der for dykk òg.',
        ],
      },
    ],
  },
};
