import { groupReasons } from '../../../i18n/es/group-reasons.ts';
import { groupReasonWords } from '../../../i18n/group-reasons.ts';
import { button, facts, mail, paragraph, small } from '../../mail-text.ts';
import type { Templates } from '../template.ts';
import { countedFacts, people, placeRows } from './words.ts';

const open = 'Abrir la página';

const wishes = {
  help: 'Quieren que una persona coordinadora vaya a una reunión.',
  newPeople: 'Quieren que se una más gente. Eso es un nuevo comienzo, como un grupo nuevo.',
  room: 'Necesitan otra sala.',
  other: 'Quieren hablar contigo.',
};

/** Inicio de sesión, preguntas sobre nuevos grupos y llamadas pendientes. */
export const coordinatorAsk = {
  signIn: () =>
    mail(
      { subject: 'signIn', preview: 'El enlace funciona una sola vez.' },
      paragraph(
        'Este es el enlace para iniciar sesión. Funciona una sola vez, durante las próximas 24 horas.',
      ),
      button('Iniciar sesión', 'signIn'),
      small('Si no lo has pedido tú, puedes ignorar este correo. Nadie ha iniciado sesión.'),
    ),
  coordinatorWelcome: (_message, say) =>
    mail(
      { subject: 'message', preview: 'Te damos la bienvenida, aquí está tu enlace.' },
      paragraph(`Te damos la bienvenida: ahora coordinas con ${say.organisation}.`),
      paragraph(
        'Empieza por contarnos cuándo y dónde puedes. Después, solo te preguntaremos por lo que te vaya bien.',
      ),
      button('Iniciar sesión', 'signIn'),
      paragraph(
        'El enlace funciona durante tres días. En la página de inicio de sesión puedes pedir otro cuando quieras.',
      ),
    ),
  ask: ({ group, people: count, reasons = [], handedOnBy }, say) =>
    mail(
      { subject: 'timeAndPlaceQuestion', preview: '¿Te va bien esto?' },
      paragraph('Ya hay suficientes personas para empezar. ¿Puedes encargarte?'),
      handedOnBy !== undefined && paragraph(`${say.typed(handedOnBy)} te ha pasado la pregunta.`),
      countedFacts(group, count, say),
      button('Responder aquí', 'ask'),
      reasons.length > 0 &&
        paragraph(reasons.map((reason) => groupReasonWords(groupReasons, reason)).join(' ')),
      paragraph(
        'Puedes decir que sí, o que sí pero en otro lugar o a otra hora. También puedes decir que no, pasárselo a otra persona del equipo o hacer una pausa. No hace falta que digas por qué.',
      ),
      small(
        `Si no sabemos nada de ti, te lo recordamos dentro de ${say.rules.ladder.reminderAfterDays} días. Después de ${say.rules.ladder.nextAfterDays} días se lo preguntamos a otra persona.`,
      ),
    ),
  askReminder: ({ group, people: count }, say) =>
    mail(
      { subject: 'reminder', preview: '¿Te va bien esto?' },
      paragraph('Todavía no sabemos nada de ti. ¿Puedes encargarte? Un no también es una buena respuesta.'),
      countedFacts(group, count, say),
      button('Responder aquí', 'ask'),
      small('Si no sabemos nada de ti, pronto se lo preguntaremos a otra persona.'),
    ),
  nobodyTakes: ({ group, people: count, since, asked }, say) =>
    mail(
      { subject: 'question', preview: '¿Puedes mirar esto?' },
      paragraph(
        `Aquí hay ${people(count)} a la espera de alguien que coordine, y nadie ha dicho que sí. La pregunta está abierta desde el ${say.moment(since)}. ¿Puedes encontrar a alguien o encargarte tú?`,
      ),
      facts([
        ...placeRows(group, say),
        { label: 'Cuántas', value: people(count) },
        { label: 'Se ha preguntado a', value: people(asked) },
      ]),
      button(open, 'signIn'),
      paragraph('Si no encontramos a nadie, todas las personas vuelven a la lista de espera.'),
    ),
  taken: ({ group, people: count }, say) =>
    mail(
      { subject: 'message', preview: 'Gracias por encargarte.' },
      paragraph('Gracias. Ahora coordinas aquí.'),
      countedFacts(group, count, say),
      paragraph(
        'En la página ves en qué punto está el grupo y cuál es el siguiente paso. Te escribiremos cuando haya algo que hacer.',
      ),
      button(open, 'signIn'),
    ),
  recall: ({ wish, contact, area }, say) =>
    mail(
      { subject: 'question', preview: 'Alguien quiere saber de ti.' },
      paragraph(
        'Unas personas que siguen por su cuenta quieren hablar contigo. Han usado las palabras que recibieron.',
      ),
      paragraph(wishes[wish]),
      facts([
        { label: 'Zona', value: say.area(area) },
        { label: 'Contacto', value: say.typed(contact) },
      ]),
      paragraph(
        'Ponte en contacto con quien ha escrito, en cuanto puedas. El número o la dirección solo está en este correo. Guárdalo hasta que hayáis hablado.',
      ),
      button('Ir al resumen', 'signIn'),
    ),
  talkWaiting: () =>
    mail(
      { subject: 'message', preview: 'Alguien espera una conversación.' },
      paragraph(
        'Alguien espera una conversación previa. Ponte en contacto cuando te vaya bien, mejor en los próximos días.',
      ),
      button('Ver quién', 'signIn'),
    ),
  taskWaiting: () =>
    mail(
      { subject: 'message', preview: 'Hay una llamada por hacer.' },
      paragraph(
        'Tienes que llamar a una persona que no tiene correo. En la página pone lo que puedes decir.',
      ),
      button('Ver a quién', 'signIn'),
    ),
} satisfies Partial<Templates>;
