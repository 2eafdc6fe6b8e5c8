import { pluralIn } from '../../../i18n/plural.ts';
import type { Subjects } from '../../subjects.ts';
import type { Counts } from '../template.ts';

const plural = pluralIn('es');
const people = (count: number): string => plural(count, { one: '1 persona', other: `${count} personas` });

export const counts: Counts = {
  people,
  ofPeople: people,
  coordinators: people,
  days: (count) => plural(count, { one: '1 día', other: `${count} días` }),
  hours: (count) => plural(count, { one: '1 hora', other: `${count} horas` }),
};

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
