import type { Meeting } from '../../../domain/participant.ts';
import { rowsIn } from '../../group-rows.ts';
import { type Block, paragraph } from '../../mail-text.ts';
import type { Say } from '../../say.ts';
import type { Subjects } from '../../subjects.ts';

export const people = (count: number): string => (count === 1 ? '1 persona' : `${count} personas`);

export const { placeRows, groupRows, meetingRows, groupFacts, countedFacts, meetingFacts } = rowsIn({
  area: 'Zona',
  slot: 'Horario fijo',
  language: 'Idioma',
  coordinator: 'Coordina',
  count: 'Cuántas',
  when: 'Cuándo',
  where: 'Dónde',
  people,
});

/** Cuando una fecha fijada queda sin efecto. */
export const meetingOff = (meeting: Meeting | undefined, say: Say): Block | undefined =>
  meeting &&
  paragraph(
    `La reunión del ${say.moment(meeting.startsAt)} ya no se celebra. Si está en tu calendario, desaparece al abrir el archivo adjunto.`,
  );

export const subjects: Subjects = {
  confirmAddress: 'Confirma tu dirección',
  yourPlace: 'Sobre tu plaza',
  yourLink: 'El enlace que pediste',
  timeAndPlaceQuestion: 'Una pregunta sobre el día y el lugar',
  timeAndPlace: 'Día y lugar',
  newTimeAndPlace: 'Nuevo día o nuevo lugar',
  cancelled: 'La reunión está cancelada',
  reminder: 'Un recordatorio',
  question: 'Una pregunta para ti',
  message: 'Un mensaje para ti',
  erased: 'Tus datos están borrados',
  signIn: 'Enlace para iniciar sesión',
  receipt: 'Comprobante',
};

export const meeting = 'Reunión';

export const greeting = (firstName: string | undefined): string =>
  firstName === undefined || firstName === '' ? 'Hola:' : `Hola, ${firstName}:`;

/** El final de cada correo. */
export const foot = {
  helpTitle: 'Si necesitas ayuda o hablar con alguien ahora',
  contact: (organisation: string) => `Un saludo, ${organisation}`,
  pause: '¿No te va bien en este momento? Haz una pausa aquí',
  place: '¿Ya no quieres participar? En tu página puedes darte de baja y borrarlo todo',
  coordinator: (organisation: string) => `Recibes este correo porque coordinas con ${organisation}.`,
};
