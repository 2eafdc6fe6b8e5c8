import { button, facts, mail, paragraph, small } from '../../mail-text.ts';
import type { Templates } from '../template.ts';
import { countedFacts, groupFacts, meetingOff, meetingRows, people, placeRows } from './words.ts';

const open = 'Abrir la página';

const reasonsDissolved = {
  tooFew: 'Quedaron muy pocas personas para empezar.',
  noCoordinator: 'No encontramos a nadie para coordinarlo.',
  closed: 'Este grupo está cerrado.',
};

const stuck = {
  date: 'La primera reunión no está fijada, o nadie ha dicho si se celebró.',
  handover: 'Según lo previsto, ya debería seguir por su cuenta.',
};

/** Un grupo desde que está completo hasta que sigue por su cuenta. */
export const coordinatorGroup = {
  chooseDate: ({ group, people: count, again }, say) =>
    mail(
      { subject: 'timeAndPlaceQuestion', preview: '¿Puedes encontrar una fecha?' },
      paragraph(
        again
          ? 'La primera reunión todavía no tiene fecha. ¿Puedes fijarla ahora?'
          : 'Ya han dicho que sí suficientes personas. ¿Puedes fijar la primera reunión?',
      ),
      countedFacts(group, count, say),
      button('Fijar la reunión', 'signIn'),
      paragraph('Avisamos a todo el mundo en cuanto hayas elegido.'),
    ),
  placeFree: ({ group, people: count, refilled }, say) =>
    mail(
      { subject: 'message', preview: 'No tienes que hacer nada.' },
      paragraph('Ha quedado libre una plaza.'),
      countedFacts(group, count, say),
      paragraph(
        refilled
          ? 'Hemos invitado a otra persona de la lista de espera. No tienes que hacer nada.'
          : 'No hemos invitado a nadie más. Las demás personas siguen, y no tienes que hacer nada.',
      ),
      button(open, 'signIn'),
    ),
  memberJoined: ({ group, people: count }, say) =>
    mail(
      { subject: 'message', preview: 'Se une una persona más.' },
      paragraph(
        'Una persona más ha dicho que sí. Si puedes, llámala antes de la primera reunión. El nombre está en la página.',
      ),
      countedFacts(group, count, say),
      button(open, 'signIn'),
    ),
  groupDissolved: ({ group, reason, meeting }, say) =>
    mail(
      { subject: 'message', preview: 'No tienes que hacer nada.' },
      paragraph(reasonsDissolved[reason]),
      facts(placeRows(group, say)),
      meetingOff(meeting, say),
      paragraph(
        'Todas las personas del grupo han vuelto a la lista de espera y ya lo saben. No tienes que hacer nada.',
      ),
      button('Ir al resumen', 'signIn'),
    ),
  coordinatorMeeting: ({ group, meeting, method, takenOver }, say) =>
    method === 'CANCEL' && takenOver
      ? mail(
          { subject: 'message', preview: 'No tienes que hacer nada.' },
          paragraph(
            `Otra persona se ha hecho cargo de este grupo y de la reunión del ${say.moment(meeting.startsAt)}.`,
          ),
          paragraph(
            'Si la reunión está en tu calendario, desaparece al abrir el archivo adjunto. No tienes que hacer nada.',
          ),
          facts(placeRows(group, say)),
          button('Ir al resumen', 'signIn'),
        )
      : method === 'CANCEL'
        ? mail(
            { subject: 'cancelled', preview: 'Hemos avisado a todo el mundo.' },
            paragraph(
              `La reunión del ${say.moment(meeting.startsAt)} está cancelada, y hemos avisado a todo el mundo.`,
            ),
            paragraph('Si la reunión está en tu calendario, desaparece al abrir el archivo adjunto.'),
            facts(placeRows(group, say)),
            button(open, 'signIn'),
          )
        : mail(
            { subject: 'timeAndPlace', preview: 'Hemos avisado a todo el mundo.' },
            paragraph(
              'La reunión está fijada, y hemos avisado a todo el mundo. Con el archivo adjunto la pones en tu calendario.',
            ),
            facts([...meetingRows(meeting, say), ...placeRows(group, say)]),
            paragraph(
              'Si puedes, llama a todas las personas antes de la reunión. La lista de llamadas y las hojas para la reunión están en la página.',
            ),
            button(open, 'signIn'),
          ),
  coordinatorMeetingReminder: ({ group, meeting, people: count }, say) =>
    mail(
      { subject: 'reminder', preview: 'Pronto llega el día de reunirse.' },
      paragraph('Pronto es la primera reunión. ¿Has podido llamar a todas las personas?'),
      facts([
        ...meetingRows(meeting, say),
        ...placeRows(group, say),
        { label: 'Cuántas', value: people(count) },
      ]),
      paragraph(
        'Lleva, si puedes, la hoja con la promesa de confidencialidad y las pautas. La imprimes desde la página.',
      ),
      button(open, 'signIn'),
    ),
  wasItHeld: ({ group, meeting }, say) =>
    mail(
      { subject: 'question', preview: '¿Se celebró la reunión?' },
      paragraph(
        '¿Se celebró la primera reunión? Dínoslo en la página, y sabremos que ya estáis en marcha. Si no se celebró, allí eliges otra fecha.',
      ),
      facts([...meetingRows(meeting, say), ...placeRows(group, say)]),
      button('Responder aquí', 'signIn'),
    ),
  handoverPrompt: ({ group, overdue }, say) =>
    mail(
      { subject: 'question', preview: '¿Pueden seguir ya por su cuenta?' },
      paragraph(
        overdue
          ? 'Llevas aquí más tiempo del previsto. ¿Falta algo para que sigan por su cuenta?'
          : 'Quizá pronto puedan seguir por su cuenta. Habla con ellas sobre cuándo es buen momento para que te retires.',
      ),
      facts(placeRows(group, say)),
      paragraph(
        'Cuando estéis de acuerdo, dejas el grupo en sus manos desde la página. Todas las personas reciben un último correo, y borramos todo sobre ellas.',
      ),
      overdue &&
        paragraph(
          `Si no se hace, borramos todo sobre el grupo, como muy tarde, ${say.rules.retention.groupDays} días después de la primera reunión.`,
        ),
      button(open, 'signIn'),
    ),
  groupStuck: ({ group, waitsFor, since }, say) =>
    mail(
      { subject: 'question', preview: '¿Puedes mirar esto?' },
      paragraph(`${stuck[waitsFor]} Lo último que pasó fue el ${say.moment(since)}.`),
      groupFacts(group, say),
      paragraph('Puedes hablar con quien coordina. También puedes dar el grupo a otra persona.'),
      button(open, 'signIn'),
    ),
  handoverReceipt: ({ erasedAt, people: count }, say) =>
    mail(
      { subject: 'receipt', preview: 'Algo que conviene guardar.' },
      paragraph(`El grupo ya está en sus manos. Gracias por ayudar a empezar a ${people(count)}.`),
      paragraph(
        `El ${say.moment(erasedAt)}, borramos nombres, correos y teléfonos. También borramos las respuestas que habían dado, quiénes estaban en el mismo grupo, las reuniones y la lista de llamadas. Solo quedan cifras, y lo necesario para reconocer las palabras que recibieron.`,
      ),
      small('Ya no puedes ver el grupo. Si más adelante quieren ayuda, usarán las palabras que recibieron.'),
      button('Ir al resumen', 'signIn'),
    ),
} satisfies Partial<Templates>;
