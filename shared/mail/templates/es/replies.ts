import type { ReplyWords } from '../template.ts';

/** Lo que dice cada correo al que se puede responder por correo. */
export const reply: ReplyWords = {
  byMail: 'También puedes responder sí o no a este correo.',
  promise: (text) => `Si respondes que sí por correo, prometes también esto: «${text}»`,
};
