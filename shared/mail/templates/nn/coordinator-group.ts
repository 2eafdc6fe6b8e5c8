import { button, facts, mail, paragraph, small } from '../../mail-text.ts';
import type { Templates } from '../template.ts';
import { countedFacts, groupFacts, meetingOff, meetingRows, people, placeRows } from './words.ts';

const open = 'Opne sida';

const reasonsDissolved = {
  tooFew: 'Det blei for få til å starte denne.',
  noCoordinator: 'Vi fann ingen igangsetjar til denne.',
  closed: 'Denne er avslutta.',
};

const stuck = {
  date: 'Det første møtet er ikkje avtalt, eller ingen har sagt frå om det blei halde.',
  handover: 'Denne skulle etter planen ha vore overlevert.',
};

/** Ei gruppe frå ho er full til ho klarer seg sjølv. */
export const coordinatorGroup = {
  chooseDate: ({ group, people: count, again }, say) =>
    mail(
      { subject: 'timeAndPlaceQuestion', preview: 'Kan du finne ein dato?' },
      paragraph(
        again
          ? 'Det første møtet har ikkje fått nokon dato enno. Kan du avtale det no?'
          : 'No har nok sagt ja. Kan du avtale det første møtet?',
      ),
      countedFacts(group, count, say),
      button('Avtal møtet', 'signIn'),
      paragraph('Alle får beskjed med ein gong du har valt.'),
    ),
  placeFree: ({ group, people: count, refilled }, say) =>
    mail(
      { subject: 'message', preview: 'Du treng ikkje gjere noko.' },
      paragraph('Ein plass blei ledig.'),
      countedFacts(group, count, say),
      paragraph(
        refilled
          ? 'Vi har invitert ein ny frå køen. Du treng ikkje gjere noko.'
          : 'Vi har ikkje invitert nokon ny. Dei andre er framleis med, og du treng ikkje gjere noko.',
      ),
      button(open, 'signIn'),
    ),
  memberJoined: ({ group, people: count }, say) =>
    mail(
      { subject: 'message', preview: 'Éin til er med.' },
      paragraph('Ein ny person har sagt ja. Ring gjerne før det første møtet. Namnet står på sida.'),
      countedFacts(group, count, say),
      button(open, 'signIn'),
    ),
  groupDissolved: ({ group, reason, meeting }, say) =>
    mail(
      { subject: 'message', preview: 'Du treng ikkje gjere noko.' },
      paragraph(reasonsDissolved[reason]),
      facts(placeRows(group, say)),
      meetingOff(meeting, say),
      paragraph(
        'Alle som var med i gruppa, er tilbake i køen og har fått beskjed. Du treng ikkje gjere noko.',
      ),
      button('Til oversikta', 'signIn'),
    ),
  coordinatorMeeting: ({ group, meeting, method, takenOver }, say) =>
    method === 'CANCEL' && takenOver
      ? mail(
          { subject: 'message', preview: 'Du treng ikkje gjere noko.' },
          paragraph(
            `Ein annan igangsetjar har teke over denne gruppa og møtet ${say.moment(meeting.startsAt)}.`,
          ),
          paragraph(
            'Ligg møtet i kalenderen din, forsvinn det når du opnar vedlegget. Du treng ikkje gjere noko.',
          ),
          facts(placeRows(group, say)),
          button('Til oversikta', 'signIn'),
        )
      : method === 'CANCEL'
        ? mail(
            { subject: 'cancelled', preview: 'Alle har fått beskjed.' },
            paragraph(`Møtet ${say.moment(meeting.startsAt)} er avlyst, og alle har fått beskjed.`),
            paragraph('Ligg møtet i kalenderen din, forsvinn det når du opnar vedlegget.'),
            facts(placeRows(group, say)),
            button(open, 'signIn'),
          )
        : mail(
            { subject: 'timeAndPlace', preview: 'Alle har fått beskjed.' },
            paragraph(
              'Møtet er avtalt, og alle har fått beskjed. Med vedlegget legg du det i kalenderen din.',
            ),
            facts([...meetingRows(meeting, say), ...placeRows(group, say)]),
            paragraph('Ring gjerne alle før møtet. Ringjelista og arka til møtet ligg på sida.'),
            button(open, 'signIn'),
          ),
  coordinatorMeetingReminder: ({ group, meeting, people: count }, say) =>
    mail(
      { subject: 'reminder', preview: 'Snart er det tid for å møtast.' },
      paragraph('Snart er det tid for det første møtet. Har du fått ringt alle?'),
      facts([
        ...meetingRows(meeting, say),
        ...placeRows(group, say),
        { label: 'Kor mange', value: people(count) },
      ]),
      paragraph('Ta gjerne med arket om løftet om å teie og rammene. Du skriv det ut frå sida.'),
      button(open, 'signIn'),
    ),
  wasItHeld: ({ group, meeting }, say) =>
    mail(
      { subject: 'question', preview: 'Blei møtet halde?' },
      paragraph(
        'Blei det første møtet halde? Sei frå på sida, så veit vi at de er i gang. Blei det ikkje noko av, vel du ein ny dato der.',
      ),
      facts([...meetingRows(meeting, say), ...placeRows(group, say)]),
      button('Svar her', 'signIn'),
    ),
  handoverPrompt: ({ group, overdue }, say) =>
    mail(
      { subject: 'question', preview: 'Klarer dei seg sjølve no?' },
      paragraph(
        overdue
          ? 'Her har du vore med lenger enn planlagt. Er det noko som manglar før dei klarer seg sjølve?'
          : 'Kanskje klarer dei seg sjølve snart. Snakk med dei om når det passar at du trekkjer deg tilbake.',
      ),
      facts(placeRows(group, say)),
      paragraph(
        'Når de er einige, overleverer du gruppa på sida. Då får alle ein siste e-post, og vi slettar alt om dei.',
      ),
      overdue &&
        paragraph(
          `Skjer det ikkje, slettar vi alt om gruppa seinast ${say.rules.retention.groupDays} dagar etter det første møtet.`,
        ),
      button(open, 'signIn'),
    ),
  groupStuck: ({ group, waitsFor, since }, say) =>
    mail(
      { subject: 'question', preview: 'Kan du sjå på dette?' },
      paragraph(`${stuck[waitsFor]} Sist det skjedde noko, var ${say.moment(since)}.`),
      groupFacts(group, say),
      paragraph('Snakk gjerne med igangsetjaren. Du kan òg gi gruppa til ein annan.'),
      button(open, 'signIn'),
    ),
  handoverReceipt: ({ erasedAt, people: count }, say) =>
    mail(
      { subject: 'receipt', preview: 'Noko å ta vare på.' },
      paragraph(`Overleveringa er gjord. Takk for at du hjelpte ${people(count)} i gang.`),
      paragraph(
        `${upperFirst(say.moment(erasedAt))} sletta vi namn, e-post og telefon. Vi sletta òg svara dei hadde gitt, kven som var saman, møta og ringjelista. Att er berre tal, og det som trengst for å kjenne att orda dei fekk.`,
      ),
      small('Du kan ikkje lenger sjå gruppa. Vil dei ha hjelp seinare, brukar dei orda dei fekk.'),
      button('Til oversikta', 'signIn'),
    ),
} satisfies Partial<Templates>;

const upperFirst = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);
