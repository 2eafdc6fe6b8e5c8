import type { Message } from '../domain/message.ts';
import { mailTo, tellCoordinator } from '../domain/notify.ts';
import { attempt, decided, withinCap } from './attempt.ts';
import { capOf } from './mail-caps.ts';
import type { Deps } from './ports.ts';
import type { ReplyQuestion } from './reply-question.ts';
import { settingOf } from './scene.ts';

/** One friendly mail in 24 hours about each question; and of receipts a few, for those who change their mind. */
const mostPerDay = { help: 1, noted: 5 } as const;

const questionKey = ({ about, link }: ReplyQuestion): string =>
  [about, link.subject.id, link.round ?? link.coordinatorId ?? ''].join('#');

/** To the address that we know, never to where the answer came from. Over their number nothing is sent. */
export const sendReplyMail = async (
  deps: Deps,
  question: ReplyQuestion,
  { what, message }: { readonly what: keyof typeof mostPerDay; readonly message: Message },
): Promise<void> => {
  const { posting } = settingOf(deps);
  const limit = { limit: mostPerDay[what], hours: 24 };
  const cap = capOf(`${what}#${questionKey(question)}`, limit, posting.now);
  const mail =
    question.about === 'replyAsk'
      ? tellCoordinator(question.coordinator.id, message, posting)
      : mailTo(question.person.id, message, posting);
  const sent = await attempt(withinCap(deps.store), async () => decided({}, [cap, mail]));
  if (!sent.ok)
    throw new Error('Others were at the same rows to the end; the answer stands, its mail is tried again.');
};
