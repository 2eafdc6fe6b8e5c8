import type { ReplyWords } from '../template.ts';

/** Det som står i kvar e-post som kan svarast på med e-post. */
export const reply: ReplyWords = {
  byMail: 'Du kan òg svare ja eller nei på denne e-posten.',
  yesByMail: 'Vil du framleis vere med, kan du òg svare ja på denne e-posten.',
  promise: (text) => `Svarar du ja på e-post, lovar du samtidig dette: «${text}»`,
};
