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

/** An event that is brought twice comes within minutes; Lambda tries one for six hours. */
const once = { limit: 1, hours: 24 } as const;

/**
 * To the address that we know, never to where the answer came from. Over their number nothing is sent, nor twice `of`
 * the same mail.
 */
export const sendReplyMail = async (
  deps: Deps,
  question: ReplyQuestion,
  {
    what,
    message,
    of,
  }: {
    readonly what: keyof typeof mostPerDay;
    readonly message: Message;
    readonly of?: string | undefined;
  },
): Promise<void> => {
  const { posting } = settingOf(deps);
  const limit = { limit: mostPerDay[what], hours: 24 };
  const caps = [
    capOf(`${what}#${questionKey(question)}`, limit, posting.now),
    ...(of === undefined ? [] : [capOf(`heard#${deps.hashSecret(of)}`, once, posting.now)]),
  ];
  const mail =
    question.about === 'replyAsk'
      ? tellCoordinator(question.coordinator.id, message, posting)
      : mailTo(question.person.id, message, posting);
  const sent = await attempt(withinCap(deps.store), async () => decided({}, [...caps, mail]));
  if (!sent.ok)
    throw new Error('Others were at the same rows to the end; the answer stands, its mail is tried again.');
};
