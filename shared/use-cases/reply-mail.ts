import type { Change } from '../domain/change.ts';
import type { Message } from '../domain/message.ts';
import { mailTo, tellCoordinator } from '../domain/notify.ts';
import { addHours } from '../domain/time.ts';
import type { Deps } from './ports.ts';
import type { ReplyQuestion } from './reply-question.ts';
import { settingOf } from './scene.ts';

/** One friendly mail in 24 hours about each question; and of receipts a few, for those who change their mind. */
const mostPerDay = { help: 1, noted: 5 } as const;

const tries = 4;

const questionKey = ({ about, link }: ReplyQuestion): string =>
  [about, link.subject.id, link.round ?? link.coordinatorId ?? ''].join('#');

/** To the address that we know, never to where the answer came from. Over their number nothing is sent. */
export const sendReplyMail = async (
  deps: Deps,
  question: ReplyQuestion,
  { what, message }: { readonly what: keyof typeof mostPerDay; readonly message: Message },
): Promise<void> => {
  const { posting } = settingOf(deps);
  const cap: Change = {
    type: 'mailCap',
    key: `${what}#${questionKey(question)}`,
    limit: mostPerDay[what],
    expiresAt: addHours(posting.now, 24),
  };
  const mail =
    question.about === 'replyAsk'
      ? tellCoordinator(question.coordinator.id, message, posting)
      : mailTo(question.person.id, message, posting);
  for (let left = tries; left > 0; left -= 1) {
    const written = await deps.store.commit([cap, mail]);
    if (written.ok || written.passing !== true) return;
  }
  throw new Error('Others were at the same rows to the end; the answer stands, its mail is tried again.');
};
