import type { Link, Subject } from '../../../shared/domain/link.ts';
import { type ReplyAddress, type ReplyPurpose, shortSecret } from '../../../shared/domain/reply-address.ts';
import { understand } from '../../../shared/reply/understand.ts';
import { answerByMail, type MailedReply } from '../../../shared/use-cases/answer-by-mail.ts';
import { openReply } from '../../../shared/use-cases/reply-question.ts';
import { mailsIn, putLink } from '../support/table.ts';
import type { TestKit } from '../support/test-deps.ts';

type Wanted = { readonly purpose: ReplyPurpose; readonly extra?: Partial<Link> };

/** An address to answer to, good for 30 days, as the mailer would have made it. */
export const putReply = async (
  kit: TestKit,
  subject: Subject,
  { purpose, extra = {} }: Wanted,
): Promise<ReplyAddress> => {
  const secret = shortSecret(kit.deps.newSecret());
  return { purpose, token: await putLink(kit, subject, { purpose, extra, secret }) };
};

/** What comes of a mail with these words from this proven sender. */
export const mailIn = async (
  { deps }: Pick<TestKit, 'deps'>,
  to: ReplyAddress,
  { words, ...mail }: { readonly words: string } & Omit<MailedReply, 'says'>,
) => {
  const question = await openReply(deps, to);
  if (question === undefined) return 'unknown';
  return answerByMail(deps, question, { ...mail, says: (name) => understand(words, name) });
};

/** Mails about answers that wait to be sent. */
export const replyMails = (kit: TestKit) =>
  mailsIn(kit)
    .filter(({ message }) => message.kind.startsWith('reply'))
    .map(({ to, message }) => ({ to, message }));
