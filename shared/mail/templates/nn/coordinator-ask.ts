import { groupReasonWords } from '../../../i18n/group-reasons.ts';
import { groupReasons } from '../../../i18n/nn/group-reasons.ts';
import { button, facts, mail, paragraph, small } from '../../mail-text.ts';
import type { Templates } from '../template.ts';
import { countedFacts, people, placeRows } from './words.ts';

const open = 'Opne sida';

const wishes = {
  help: 'Dei vil gjerne ha med ein igangsetjar på eit møte.',
  newPeople: 'Dei vil gjerne ha med fleire. Då blir det ein ny start, som ei ny gruppe.',
  room: 'Dei treng eit nytt rom.',
  other: 'Dei vil gjerne snakke med deg.',
};

/** Innlogging, spørsmål om nye grupper, og det som ventar på ein telefon. */
export const coordinatorAsk = {
  signIn: () =>
    mail(
      { subject: 'signIn', preview: 'Lenka verkar éin gong.' },
      paragraph('Her er lenka du loggar inn med. Ho verkar éin gong, det neste døgnet.'),
      button('Logg inn', 'signIn'),
      small('Har du ikkje bede om ho, kan du sjå bort frå denne e-posten. Ingen har logga inn.'),
    ),
  coordinatorWelcome: (_message, say) =>
    mail(
      { subject: 'message', preview: 'Velkomen, her er lenka di.' },
      paragraph(`Velkomen som igangsetjar hos ${say.organisation}.`),
      paragraph('Start med å fortelje når og kvar du kan. Etter det spør vi deg berre om det som passar.'),
      button('Logg inn', 'signIn'),
      paragraph('Lenka verkar i tre døgn. På innloggingssida kan du når som helst be om ei ny.'),
    ),
  ask: ({ group, people: count, reasons = [], handedOnBy }, say) =>
    mail(
      { subject: 'timeAndPlaceQuestion', preview: 'Passar dette for deg?' },
      paragraph('No er det mange nok til å starte. Kan du ta denne?'),
      handedOnBy !== undefined && paragraph(`${say.typed(handedOnBy)} har sendt spørsmålet vidare til deg.`),
      countedFacts(group, count, say),
      button('Svar her', 'ask'),
      reasons.length > 0 &&
        paragraph(reasons.map((reason) => groupReasonWords(groupReasons, reason)).join(' ')),
      paragraph(
        'Du kan seie ja, eller ja med ein annan stad eller eit anna tidspunkt. Du kan òg seie nei, gi ho til ein kollega eller ta pause. Du treng ikkje seie kvifor.',
      ),
      small(
        `Høyrer vi ikkje frå deg, minner vi deg på det om ${say.rules.ladder.reminderAfterDays} dagar. Etter ${say.rules.ladder.nextAfterDays} dagar spør vi ein annan.`,
      ),
    ),
  askReminder: ({ group, people: count }, say) =>
    mail(
      { subject: 'reminder', preview: 'Passar dette for deg?' },
      paragraph('Vi har ikkje høyrt frå deg enno. Kan du ta denne? Eit nei er òg eit fint svar.'),
      countedFacts(group, count, say),
      button('Svar her', 'ask'),
      small('Høyrer vi ikkje frå deg, spør vi snart ein annan.'),
    ),
  nobodyTakes: ({ group, people: count, since, asked }, say) =>
    mail(
      { subject: 'question', preview: 'Kan du sjå på dette?' },
      paragraph(
        `Her ventar ${people(count)} på ein igangsetjar, og ingen har sagt ja. Spørsmålet har stått ope sidan ${say.moment(since)}. Kan du finne nokon eller ta ho sjølv?`,
      ),
      facts([
        ...placeRows(group, say),
        { label: 'Kor mange', value: people(count) },
        { label: 'Spurde så langt', value: asked === 1 ? '1 igangsetjar' : `${asked} igangsetjarar` },
      ]),
      button(open, 'signIn'),
      paragraph('Finn vi ingen, går alle tilbake i køen.'),
    ),
  taken: ({ group, people: count }, say) =>
    mail(
      { subject: 'message', preview: 'Takk for at du tek denne.' },
      paragraph('Takk. No er du igangsetjar her.'),
      countedFacts(group, count, say),
      paragraph(
        'På sida ser du kor langt gruppa er komen, og kva som er neste steg. Vi skriv når det er noko å gjere.',
      ),
      button(open, 'signIn'),
    ),
  recall: ({ wish, contact, area }, say) =>
    mail(
      { subject: 'question', preview: 'Nokon vil gjerne høyre frå deg.' },
      paragraph(
        'Nokon som har gått vidare på eiga hand, vil gjerne høyre frå deg. Dei har brukt orda dei fekk.',
      ),
      paragraph(wishes[wish]),
      facts([
        { label: 'Område', value: say.area(area) },
        { label: 'Kontakt', value: say.typed(contact) },
      ]),
      paragraph(
        'Ta kontakt med den som skreiv, så snart det passar. Nummeret eller adressa står berre i denne e-posten. Ta vare på han til de har snakka saman.',
      ),
      button('Til oversikta', 'signIn'),
    ),
  talkWaiting: () =>
    mail(
      { subject: 'message', preview: 'Nokon ventar på ein samtale.' },
      paragraph(
        'Nokon ventar på ein samtale i forkant. Ta kontakt når det passar, helst i løpet av nokre dagar.',
      ),
      button('Sjå kven', 'signIn'),
    ),
  taskWaiting: () =>
    mail(
      { subject: 'message', preview: 'Det er ein telefon å ta.' },
      paragraph('Du har ein telefon å ta, til ein som ikkje har e-post. På sida står det kva du kan seie.'),
      button('Sjå kven', 'signIn'),
    ),
} satisfies Partial<Templates>;
