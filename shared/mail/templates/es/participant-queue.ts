import { button, mail, paragraph, small } from '../../mail-text.ts';
import type { Templates } from '../template.ts';
import { meetingOff } from './words.ts';

const ownPage = 'Abrir tu página';

const welcomes = {
  talk: 'Gracias por confirmar. Ya tienes hecha la inscripción. Primero, una persona coordinadora se pondrá en contacto contigo para una breve conversación.',
  queue:
    'Gracias por confirmar. Ya tienes hecha la inscripción. Puede pasar un tiempo hasta que haya suficientes personas que encajen.',
};

const reasonsBack = {
  tooFew: 'Esta vez éramos muy pocas personas para empezar.',
  noCoordinator: 'Esta vez no encontramos a nadie para coordinar.',
  coordinatorChanged: 'Esta vez, por desgracia, no lo conseguimos.',
  groupClosed: 'Esta vez, por desgracia, no lo conseguimos.',
};

const reasonsPaused = {
  talk: 'Gracias por la conversación. Tu plaza está ahora en pausa.',
  noTimes: 'Ya no te queda ningún horario, así que tu plaza está en pausa.',
};

/** Inscripción, espera y pausa. */
export const participantQueue = {
  confirm: (_message, say) => ({
    subject: 'confirmAddress',
    preview: 'Pulsa el botón y sabremos que la dirección es correcta.',
    greeting: 'plain',
    body: [
      paragraph(
        'Alguien ha escrito esta dirección en nuestra página. ¿Has sido tú? Pulsa el botón y sabremos que la dirección es correcta. Terminas la inscripción en la página que se abre.',
      ),
      button('Confirmar la dirección', 'confirm'),
      paragraph(
        `El enlace funciona durante ${say.rules.retention.unconfirmedHours} horas. Si no confirmas en ese tiempo, borramos lo que se escribió.`,
      ),
      small('Si no has sido tú, no tienes que hacer nada. Todo se borra solo.'),
    ],
  }),
  welcome: ({ talk }) =>
    mail(
      { subject: 'yourPlace', preview: 'Ya tienes hecha la inscripción. Aquí está el enlace a tu página.' },
      paragraph(talk ? welcomes.talk : welcomes.queue),
      paragraph('Te escribiremos cuando haya plaza en un grupo. No tienes que hacer nada mientras esperas.'),
      button(ownPage, 'place'),
      paragraph(
        'La página es solo tuya, y no necesitas contraseña. Allí ves cómo va todo. También puedes cambiar tus respuestas, hacer una pausa o borrarlo todo.',
      ),
      small('Guarda este correo. Quien tenga el enlace puede abrir tu página.'),
    ),
  placeLink: () =>
    mail(
      { subject: 'yourLink', preview: 'Aquí tienes un nuevo enlace a tu página.' },
      paragraph('Aquí tienes un nuevo enlace a tu página.'),
      button(ownPage, 'place'),
      small('Si no lo has pedido tú, puedes ignorar este correo. No se ha cambiado nada.'),
    ),
  placeLapsed: (_message, say) =>
    mail(
      { subject: 'yourPlace', preview: 'Puedes volver cuando te vaya bien.' },
      paragraph(
        'No supimos nada de ti antes de que acabara el plazo, así que la plaza es para otra persona. No pasa nada.',
      ),
      paragraph(
        'Si todavía quieres participar, vuelve a la lista de espera desde tu página. Conservas el lugar que tenías.',
      ),
      button('Volver a participar', 'place'),
      paragraph(
        `Si no haces nada, no recibirás nuevas invitaciones. Dentro de ${say.rules.retention.lapsedDays} días te preguntaremos si todavía quieres participar.`,
      ),
    ),
  backInQueue: ({ reason, meeting }, say) =>
    mail(
      { subject: 'yourPlace', preview: 'Conservas tu lugar en la lista de espera.' },
      paragraph(reasonsBack[reason]),
      meetingOff(meeting, say),
      paragraph(
        'Vuelves a la lista de espera, con el lugar que tenías. No tienes que hacer nada. Te escribiremos cuando haya plaza en un grupo.',
      ),
      button(ownPage, 'place'),
    ),
  stillInterested: ({ answerBy, suggestion }, say) =>
    mail(
      { subject: 'question', preview: `Responde, por favor, antes del ${say.moment(answerBy)}.` },
      paragraph(
        'Hace un tiempo que no sabemos de ti. ¿Todavía quieres participar? Respondes en tu página, pulsando una sola vez.',
      ),
      button('Responder en tu página', 'place'),
      suggestion === true &&
        paragraph('En tu página hay también una propuesta que puede hacer que vaya más rápido.'),
      paragraph(
        `Si no sabemos nada de ti antes del ${say.moment(answerBy)}, borramos todo lo que tenemos sobre ti. Te escribiremos cuando esté hecho. Puedes volver a inscribirte cuando quieras.`,
      ),
    ),
  paused: ({ reason }, say) =>
    mail(
      { subject: 'yourPlace', preview: 'Tu plaza está en pausa.' },
      paragraph(reasonsPaused[reason]),
      paragraph(
        reason === 'noTimes'
          ? 'Elige nuevos horarios en tu página, y vuelve desde allí a la lista de espera.'
          : 'Puedes volver a la lista de espera desde tu página, cuando quieras.',
      ),
      button(ownPage, 'place'),
      paragraph(
        `Mientras dura la pausa, no recibes invitaciones. Después de ${say.rules.retention.pausedDays} días te preguntaremos si todavía quieres participar.`,
      ),
    ),
} satisfies Partial<Templates>;
