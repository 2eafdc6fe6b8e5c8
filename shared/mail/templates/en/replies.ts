import type { ReplyWords } from '../template.ts';

/** What stands in every mail that can be answered by mail. */
export const reply: ReplyWords = {
  byMail: 'You can also answer yes or no by replying to this e-mail.',
  yesByMail: 'If you still want to take part, you can also reply yes to this e-mail.',
  promise: (text) => `If you reply yes, you also make this promise: “${text}”`,
};
