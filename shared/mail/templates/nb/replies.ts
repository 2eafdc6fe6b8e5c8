import type { ReplyWords } from '../template.ts';

/** Det som står i hver e-post som kan besvares på e-post. */
export const reply: ReplyWords = {
  byMail: 'Du kan også svare ja eller nei på denne e-posten.',
  yesByMail: 'Vil du fortsatt være med, kan du også svare ja på denne e-posten.',
  promise: (text) => `Svarer du ja på e-post, lover du samtidig dette: «${text}»`,
};
