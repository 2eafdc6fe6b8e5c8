import { groupReasonWords } from '../../../i18n/group-reasons.ts';
import { groupReasons } from '../../../i18n/nb/group-reasons.ts';
import { button, facts, mail, paragraph, small } from '../../mail-text.ts';
import type { Templates } from '../template.ts';
import { countedFacts, people, placeRows } from './words.ts';

const open = 'Åpne siden';

const wishes = {
  help: 'De vil gjerne ha med en igangsetter på et møte.',
  newPeople: 'De vil gjerne ha med flere. Da blir det en ny start, som en ny gruppe.',
  room: 'De trenger et nytt rom.',
  other: 'De vil gjerne snakke med deg.',
};

/** Innlogging, spørsmål om nye grupper, og det som venter på en telefon. */
export const coordinatorAsk = {
  signIn: () =>
    mail(
      { subject: 'signIn', preview: 'Lenken virker én gang.' },
      paragraph('Her er lenken du logger inn med. Den virker én gang, det neste døgnet.'),
      button('Logg inn', 'signIn'),
      small('Har du ikke bedt om den, kan du se bort fra denne e-posten. Ingen har logget inn.'),
    ),
  coordinatorWelcome: (_message, say) =>
    mail(
      { subject: 'message', preview: 'Velkommen, her er lenken din.' },
      paragraph(`Velkommen som igangsetter hos ${say.organisation}.`),
      paragraph('Begynn med å fortelle når og hvor du kan. Etter det spør vi deg bare om det som passer.'),
      button('Logg inn', 'signIn'),
      paragraph('Lenken virker i tre døgn. På innloggingssiden kan du når som helst be om en ny.'),
    ),
  ask: ({ group, people: count, reasons = [], handedOnBy }, say) =>
    mail(
      { subject: 'timeAndPlaceQuestion', preview: 'Passer dette for deg?' },
      paragraph('Nå er det mange nok til å starte. Kan du ta denne?'),
      handedOnBy !== undefined && paragraph(`${say.typed(handedOnBy)} har sendt spørsmålet videre til deg.`),
      countedFacts(group, count, say),
      button('Svar her', 'ask'),
      reasons.length > 0 &&
        paragraph(reasons.map((reason) => groupReasonWords(groupReasons, reason)).join(' ')),
      paragraph(
        'Du kan si ja, eller ja med et annet sted eller tidspunkt. Du kan også si nei, gi den til en kollega eller ta pause. Du trenger ikke å si hvorfor.',
      ),
      small(
        `Hører vi ikke fra deg, minner vi deg på det om ${say.rules.ladder.reminderAfterDays} dager. Etter ${say.rules.ladder.nextAfterDays} dager spør vi en annen.`,
      ),
    ),
  askReminder: ({ group, people: count }, say) =>
    mail(
      { subject: 'reminder', preview: 'Passer dette for deg?' },
      paragraph('Vi har ikke hørt fra deg ennå. Kan du ta denne? Et nei er også et fint svar.'),
      countedFacts(group, count, say),
      button('Svar her', 'ask'),
      small('Hører vi ikke fra deg, spør vi snart en annen.'),
    ),
  nobodyTakes: ({ group, people: count, since, asked }, say) =>
    mail(
      { subject: 'question', preview: 'Kan du se på dette?' },
      paragraph(
        `Her venter ${people(count)} på en igangsetter, og ingen har sagt ja. Spørsmålet har stått åpent siden ${say.moment(since)}. Kan du finne noen eller ta den selv?`,
      ),
      facts([
        ...placeRows(group, say),
        { label: 'Antall', value: people(count) },
        { label: 'Spurt så langt', value: asked === 1 ? '1 igangsetter' : `${asked} igangsettere` },
      ]),
      button(open, 'signIn'),
      paragraph('Finner vi ingen, går alle tilbake i køen.'),
    ),
  taken: ({ group, people: count }, say) =>
    mail(
      { subject: 'message', preview: 'Takk for at du tar denne.' },
      paragraph('Takk. Nå er du igangsetter her.'),
      countedFacts(group, count, say),
      paragraph(
        'På siden ser du hvor langt gruppen er kommet, og hva som er neste steg. Vi skriver når det er noe å gjøre.',
      ),
      button(open, 'signIn'),
    ),
  recall: ({ wish, contact, area }, say) =>
    mail(
      { subject: 'question', preview: 'Noen vil gjerne høre fra deg.' },
      paragraph(
        'Noen som har gått videre på egen hånd, vil gjerne høre fra deg. De har brukt ordene de fikk.',
      ),
      paragraph(wishes[wish]),
      facts([
        { label: 'Område', value: say.area(area) },
        { label: 'Kontakt', value: say.typed(contact) },
      ]),
      paragraph(
        'Ta kontakt med den som skrev, så snart det passer. Nummeret eller adressen står bare i denne e-posten. Ta vare på den til dere har snakket sammen.',
      ),
      button('Til oversikten', 'signIn'),
    ),
  talkWaiting: () =>
    mail(
      { subject: 'message', preview: 'Noen venter på en samtale.' },
      paragraph(
        'Noen venter på en samtale i forkant. Ta kontakt når det passer, helst i løpet av noen dager.',
      ),
      button('Se hvem', 'signIn'),
    ),
  taskWaiting: () =>
    mail(
      { subject: 'message', preview: 'Det er en telefon å ta.' },
      paragraph('Du har en telefon å ta, til en som ikke har e-post. På siden står det hva du kan si.'),
      button('Se hvem', 'signIn'),
    ),
} satisfies Partial<Templates>;
