import { button, facts, mail, paragraph, small } from '../../mail-text.ts';
import type { Templates } from '../template.ts';
import { countedFacts, groupFacts, meetingOff, meetingRows, people, placeRows } from './words.ts';

const open = 'Åpne siden';

const reasonsDissolved = {
  tooFew: 'Det ble for få til å starte denne.',
  noCoordinator: 'Vi fant ingen igangsetter til denne.',
  closed: 'Denne er avsluttet.',
};

const stuck = {
  date: 'Det første møtet er ikke avtalt, eller ingen har sagt fra om det ble holdt.',
  handover: 'Denne skulle etter planen ha vært overlevert.',
};

/** En gruppe fra den er full til den klarer seg selv. */
export const coordinatorGroup = {
  chooseDate: ({ group, people: count, again }, say) =>
    mail(
      { subject: 'timeAndPlaceQuestion', preview: 'Kan du finne en dato?' },
      paragraph(
        again
          ? 'Det første møtet har ikke fått noen dato ennå. Kan du avtale det nå?'
          : 'Nå har nok sagt ja. Kan du avtale det første møtet?',
      ),
      countedFacts(group, count, say),
      button('Avtal møtet', 'signIn'),
      paragraph('Alle får beskjed med en gang du har valgt.'),
    ),
  placeFree: ({ group, people: count, refilled }, say) =>
    mail(
      { subject: 'message', preview: 'Du trenger ikke å gjøre noe.' },
      paragraph('En plass ble ledig.'),
      countedFacts(group, count, say),
      paragraph(
        refilled
          ? 'Vi har invitert en ny fra køen. Du trenger ikke å gjøre noe.'
          : 'Vi har ikke invitert noen ny. De andre er fortsatt med, og du trenger ikke å gjøre noe.',
      ),
      button(open, 'signIn'),
    ),
  memberJoined: ({ group, people: count }, say) =>
    mail(
      { subject: 'message', preview: 'Én til er med.' },
      paragraph('En ny person har sagt ja. Ring gjerne før det første møtet. Navnet står på siden.'),
      countedFacts(group, count, say),
      button(open, 'signIn'),
    ),
  groupDissolved: ({ group, reason, meeting }, say) =>
    mail(
      { subject: 'message', preview: 'Du trenger ikke å gjøre noe.' },
      paragraph(reasonsDissolved[reason]),
      facts(placeRows(group, say)),
      meetingOff(meeting, say),
      paragraph(
        'Alle som var med i gruppen, er tilbake i køen og har fått beskjed. Du trenger ikke å gjøre noe.',
      ),
      button('Til oversikten', 'signIn'),
    ),
  coordinatorMeeting: ({ group, meeting, method, takenOver }, say) =>
    method === 'CANCEL' && takenOver
      ? mail(
          { subject: 'message', preview: 'Du trenger ikke å gjøre noe.' },
          paragraph(
            `En annen igangsetter har tatt over denne gruppen og møtet ${say.moment(meeting.startsAt)}.`,
          ),
          paragraph(
            'Ligger møtet i kalenderen din, forsvinner det når du åpner vedlegget. Du trenger ikke å gjøre noe.',
          ),
          facts(placeRows(group, say)),
          button('Til oversikten', 'signIn'),
        )
      : method === 'CANCEL'
        ? mail(
            { subject: 'cancelled', preview: 'Alle har fått beskjed.' },
            paragraph(`Møtet ${say.moment(meeting.startsAt)} er avlyst, og alle har fått beskjed.`),
            paragraph('Ligger møtet i kalenderen din, forsvinner det når du åpner vedlegget.'),
            facts(placeRows(group, say)),
            button(open, 'signIn'),
          )
        : mail(
            { subject: 'timeAndPlace', preview: 'Alle har fått beskjed.' },
            paragraph(
              'Møtet er avtalt, og alle har fått beskjed. Med vedlegget legger du det i kalenderen din.',
            ),
            facts([...meetingRows(meeting, say), ...placeRows(group, say)]),
            paragraph('Ring gjerne alle før møtet. Ringelisten og arkene til møtet ligger på siden.'),
            button(open, 'signIn'),
          ),
  coordinatorMeetingReminder: ({ group, meeting, people: count }, say) =>
    mail(
      { subject: 'reminder', preview: 'Snart er det tid for å møtes.' },
      paragraph('Snart er det tid for det første møtet. Har du fått ringt alle?'),
      facts([
        ...meetingRows(meeting, say),
        ...placeRows(group, say),
        { label: 'Antall', value: people(count) },
      ]),
      paragraph('Ta gjerne med arket om taushetsløftet og rammene. Du skriver det ut fra siden.'),
      button(open, 'signIn'),
    ),
  wasItHeld: ({ group, meeting }, say) =>
    mail(
      { subject: 'question', preview: 'Ble møtet holdt?' },
      paragraph(
        'Ble det første møtet holdt? Si fra på siden, så vet vi at dere er i gang. Ble det ikke noe av, velger du en ny dato der.',
      ),
      facts([...meetingRows(meeting, say), ...placeRows(group, say)]),
      button('Svar her', 'signIn'),
    ),
  handoverPrompt: ({ group, overdue }, say) =>
    mail(
      { subject: 'question', preview: 'Klarer de seg selv nå?' },
      paragraph(
        overdue
          ? 'Her har du vært med lenger enn planlagt. Er det noe som mangler før de klarer seg selv?'
          : 'Kanskje klarer de seg selv snart. Snakk med dem om når det passer at du trekker deg tilbake.',
      ),
      facts(placeRows(group, say)),
      paragraph(
        'Når dere er enige, overleverer du gruppen på siden. Da får alle en siste e-post, og vi sletter alt om dem.',
      ),
      overdue &&
        paragraph(
          `Skjer det ikke, sletter vi alt om gruppen senest ${say.rules.retention.groupDays} dager etter det første møtet.`,
        ),
      button(open, 'signIn'),
    ),
  groupStuck: ({ group, waitsFor, since }, say) =>
    mail(
      { subject: 'question', preview: 'Kan du se på dette?' },
      paragraph(`${stuck[waitsFor]} Sist det skjedde noe, var ${say.moment(since)}.`),
      groupFacts(group, say),
      paragraph('Snakk gjerne med igangsetteren. Du kan også gi gruppen til en annen.'),
      button(open, 'signIn'),
    ),
  handoverReceipt: ({ erasedAt, people: count }, say) =>
    mail(
      { subject: 'receipt', preview: 'Noe å ta vare på.' },
      paragraph(`Overleveringen er gjort. Takk for at du hjalp ${people(count)} i gang.`),
      paragraph(
        `${upperFirst(say.moment(erasedAt))} slettet vi navn, e-post og telefon. Vi slettet også svarene de hadde gitt, hvem som var sammen, møtene og ringelisten. Igjen er bare tall, og det som trengs for å kjenne igjen ordene de fikk.`,
      ),
      small('Du kan ikke lenger se gruppen. Vil de ha hjelp senere, bruker de ordene de fikk.'),
      button('Til oversikten', 'signIn'),
    ),
} satisfies Partial<Templates>;

const upperFirst = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);
