import type { GroupReasonTexts } from '../catalogue.ts';

export const groupReasons: GroupReasonTexts = {
  title: 'Por qué encajan entre sí',
  everyoneAccepts: 'A todas las personas les van bien el lugar, el horario y el idioma.',
  firstChoice: {
    all: 'Un grupo así es la primera opción de todas las personas.',
    most: 'Un grupo así es la primera opción de la mayoría.',
    some: 'Un grupo así es la primera opción de algunas personas.',
  },
  travel: (minutes) => `Nadie tarda más de ${minutes} minutos en llegar.`,
  waitedLong: (weeks) => `Hay quien lleva al menos ${weeks} semanas esperando.`,
};
