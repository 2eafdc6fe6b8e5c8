import { address, button, facts, mail, paragraph, phrase, small } from '../../mail-text.ts';
import type { Templates } from '../template.ts';
import { groupFacts, groupRows, meetingFacts, meetingOff, meetingRows } from './words.ts';

const ownPage = 'Abrir tu página';
const cannotCome =
  '¿Al final no puedes participar? Responde que no con el enlace de la invitación, o haz una pausa en tu página. No hace falta que digas por qué. Si es solo este día, puedes responder a este correo.';
const inCalendar =
  'Con el archivo adjunto pones la reunión en tu calendario. Allí solo aparece «Reunión», la hora y el lugar.';

const reasonsErased = {
  own: 'Hemos borrado todo lo que teníamos sobre ti, como nos pediste.',
  noAnswer: 'No supimos nada de ti, así que hemos borrado todo lo que teníamos sobre ti.',
  talk: 'Gracias por la conversación. Hemos borrado todo lo que teníamos sobre ti.',
};

/** De la invitación hasta que el grupo sigue por su cuenta. */
export const participantGroup = {
  invitation: ({ group, answerBy, meeting }, say) =>
    mail(
      {
        subject: 'timeAndPlaceQuestion',
        preview: `Responde, por favor, antes del ${say.moment(answerBy)}.`,
      },
      paragraph('Hay una plaza para ti. ¿Te va bien esto?'),
      facts([...groupRows(group, say), ...(meeting ? meetingRows(meeting, say) : [])]),
      meeting
        ? undefined
        : paragraph(
            'Cuando suficientes personas hayan dicho que sí, quien coordina fija la primera reunión.',
          ),
      paragraph(
        `Responde antes del ${say.moment(answerBy)}. Puedes decir que sí, que no o que el horario no te va bien. Si dices que no, conservas tu lugar en la lista de espera.`,
      ),
      button('Responder aquí', 'seat'),
      paragraph('Si no sabemos nada de ti antes, la plaza será para otra persona.'),
    ),
  invitationReminder: ({ group, answerBy }, say) =>
    mail(
      { subject: 'reminder', preview: `Responde, por favor, antes del ${say.moment(answerBy)}.` },
      paragraph(`Todavía te guardamos una plaza. Responde, por favor, antes del ${say.moment(answerBy)}.`),
      groupFacts(group, say),
      button('Responder aquí', 'seat'),
      paragraph(
        'Si no te va bien, también nos ayuda saberlo. En ese caso conservas tu lugar en la lista de espera.',
      ),
    ),
  groupComplete: ({ group }, say) =>
    mail(
      { subject: 'yourPlace', preview: 'Ya han dicho que sí suficientes personas.' },
      paragraph(
        'Ya han dicho que sí suficientes personas, así que sale adelante. Quien coordina fija la primera reunión. Te avisaremos en cuanto estén fijados el día y el lugar.',
      ),
      groupFacts(group, say),
      paragraph(
        'Ahora no tienes que hacer nada. Si al final no puedes participar, responde que no con el enlace de la invitación.',
      ),
      button(ownPage, 'place'),
    ),
  meetingSet: ({ group, meeting }, say) =>
    mail(
      { subject: 'timeAndPlace', preview: 'Ya están fijados el día y el lugar.' },
      paragraph('Ya están fijados el día y el lugar de la primera reunión.'),
      meetingFacts(meeting, group, say),
      paragraph(`${inCalendar} Por lo demás, no tienes que hacer nada.`),
      paragraph(cannotCome),
      button(ownPage, 'place'),
    ),
  meetingMoved: ({ group, meeting }, say) =>
    mail(
      { subject: 'newTimeAndPlace', preview: 'Algo ha cambiado.' },
      paragraph('Ha cambiado el día o el lugar de la reunión. Ahora vale esto:'),
      meetingFacts(meeting, group, say),
      paragraph(
        'Si la reunión está en tu calendario, se corrige al abrir el archivo adjunto. Por lo demás, no tienes que hacer nada.',
      ),
      paragraph(cannotCome),
      button(ownPage, 'place'),
    ),
  meetingCancelled: ({ meeting }, say) =>
    mail(
      { subject: 'cancelled', preview: 'Te avisaremos de la nueva fecha.' },
      paragraph(`La reunión del ${say.moment(meeting.startsAt)} está cancelada.`),
      paragraph(
        'Tu plaza sigue siendo tuya. Quien coordina busca una nueva fecha, y te avisaremos. No tienes que hacer nada.',
      ),
      paragraph('Si la reunión está en tu calendario, desaparece al abrir el archivo adjunto.'),
      button(ownPage, 'place'),
    ),
  meetingReminder: ({ group, meeting }, say) =>
    mail(
      { subject: 'reminder', preview: 'Pronto llega el día de reunirse.' },
      paragraph('Pronto es la primera reunión.'),
      meetingFacts(meeting, group, say),
      paragraph('No tienes que preparar nada. Nos alegra que vengas.'),
      paragraph(cannotCome),
      button(ownPage, 'place'),
    ),
  newCoordinator: ({ group }, say) =>
    mail(
      { subject: 'message', preview: 'No tienes que hacer nada.' },
      paragraph('Ahora os coordina otra persona. Todo lo demás sigue igual, y no tienes que hacer nada.'),
      groupFacts(group, say),
      button(ownPage, 'place'),
    ),
  erased: ({ reason, meeting }, say) =>
    mail(
      { subject: 'erased', preview: 'No tienes que hacer nada.' },
      paragraph(reasonsErased[reason]),
      meetingOff(meeting, say),
      paragraph(
        'Este es nuestro último correo. Los enlaces de los correos anteriores ya no funcionan. Puedes volver a inscribirte cuando quieras.',
      ),
    ),
  handover: ({ phrase: words, erasedAt }, say) =>
    mail(
      { subject: 'message', preview: 'Algo que conviene guardar.' },
      paragraph('Ahora seguís por vuestra cuenta, y la persona que coordinaba se retira.'),
      paragraph(
        'Si un día quieres dejarlo, puedes hacerlo sin más. Avisa a las demás personas, si te parece bien. Con nosotros no hay nada de lo que darse de baja.',
      ),
      paragraph('Guarda estas palabras, por si más adelante queréis ayuda:'),
      phrase(say.typed(words)),
      paragraph('Escribidlas aquí, y una persona coordinadora se pondrá en contacto:'),
      address(say.recallUrl),
      paragraph(
        `Las palabras valen hasta el ${say.dayAfter(erasedAt, say.rules.retention.recallDays)}. No podemos recuperarlas, así que apuntadlas.`,
      ),
      paragraph(
        `Comprobante: el ${say.moment(erasedAt)}, borramos tu nombre y cómo contactar contigo. También borramos todo lo que habías respondido y quiénes estáis en el mismo grupo. Solo queda que se creó un grupo y cuántas personas participaron. También conservamos lo necesario para reconocer las palabras.`,
      ),
      small('Este es nuestro último correo. Los enlaces de los correos anteriores ya no funcionan.'),
    ),
} satisfies Partial<Templates>;
