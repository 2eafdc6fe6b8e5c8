import type { FrameTexts } from '../catalogue.ts';

const atOne = (clock: string): boolean => clock.startsWith('01');

/** Before the sound of «i», and not of «ie» or «ia», «y» becomes «e». */
const soundsLikeY = (word: string): boolean => /^(i|hi(?![ae]))/i.test(word);

export const frame: FrameTexts = {
  languageName: 'Español',
  layout: {
    skip: 'Ir al contenido',
    language: 'Idioma',
    quickExit: 'Salida rápida',
    quickExitHint: 'Abre la previsión del tiempo en lugar de esta página.',
    helpNow: 'Ayuda ahora',
    contact: 'Contacto',
    privacy: 'Privacidad',
    accessibility: 'Accesibilidad',
    promise: 'La promesa que nos hacemos',
    startPack: 'Guía para grupos que empiezan',
    newLink: 'Recibir un nuevo enlace a tu página',
    recall: 'Para grupos: pedir ayuda a una persona coordinadora',
    coordinators: 'Para quienes coordinan',
    home: 'Ir a la página de inicio',
  },
  times: {
    clock: (time) => time,
    at: (day, clock) => `${day}, ${atOne(clock) ? 'a la' : 'a las'} ${clock}`,
    span: (day, from, to) => `${day}, de ${from} a ${to}`,
  },
  months: [
    'enero',
    'febrero',
    'marzo',
    'abril',
    'mayo',
    'junio',
    'julio',
    'agosto',
    'septiembre',
    'octubre',
    'noviembre',
    'diciembre',
  ],
  dates: {
    month: (month, year) => `${month} de ${year}`,
    day: (date, monthOfYear) => `${date} de ${monthOfYear}`,
    long: (weekday, day) => `${weekday}, ${day}`,
    short: (weekday, date, month) => `${weekday}, ${date} de ${month}`,
  },
  list: {
    between: ', ',
    beside: ', ',
    last: (before, last) => `${before} ${soundsLikeY(last) ? 'e' : 'y'} ${last}`,
  },
  weekdays: {
    mon: 'lunes',
    tue: 'martes',
    wed: 'miércoles',
    thu: 'jueves',
    fri: 'viernes',
    sat: 'sábado',
    sun: 'domingo',
  },
  weekdaysShort: { mon: 'Lun', tue: 'Mar', wed: 'Mié', thu: 'Jue', fri: 'Vie', sat: 'Sáb', sun: 'Dom' },
  parts: { morning: 'mañana', afternoon: 'tarde', evening: 'noche' },
  slot: (weekday, part) => `${weekday} por la ${part}`,
  from: (clock) => `desde ${atOne(clock) ? 'la' : 'las'} ${clock}`,
  optional: '(opcional)',
  choose: 'Elige',
  none: 'Ninguno',
  yes: 'Sí',
  no: 'No',
  back: 'Volver',
  video: 'Por videollamada',
  meeting: 'Reunión',
};
