import type { ReplyWords } from '../template.ts';

/** Lo que dice cada correo al que se puede responder por correo. */
export const reply: ReplyWords = {
  byMail: 'También puedes responder a este correo con un sí o un no.',
  yesByMail: 'Si todavía quieres participar, también puedes responder a este correo con un sí.',
  promise: (text) => `Si respondes que sí por correo, prometes también esto: «${text}»`,
};
