import type { ReplyWords } from '../template.ts';

/** ما يرد في كل رسالة يمكن الرد عليها بالبريد. */
export const reply: ReplyWords = {
  byMail: 'يمكنك أيضًا الرد على هذه الرسالة بنعم أو لا.',
  promise: (text) => `الرد بنعم عبر البريد هو أيضًا وعد بما يلي: «${text}»`,
};
