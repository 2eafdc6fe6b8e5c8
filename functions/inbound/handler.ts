import type { SNSEvent } from 'aws-lambda';
import { parseReplyAddress } from '../../shared/domain/reply-address.ts';
import type { Log } from '../../shared/log/catalogue.ts';
import { problemOf } from '../../shared/log/problem-of.ts';
import { readMail } from '../../shared/reply/read-mail.ts';
import { understand } from '../../shared/reply/understand.ts';
import { answerByMail, type MailedOutcome } from '../../shared/use-cases/answer-by-mail.ts';
import type { Deps } from '../../shared/use-cases/ports.ts';
import { openReply, type ReplyQuestion } from '../../shared/use-cases/reply-question.ts';
import { type Received, readReceived } from './received.ts';

export type InboundDeps = { readonly deps: Deps; readonly replyDomain: string; readonly log: Log };

type Outcome = MailedOutcome | 'ignored';

/** A mail to two questions at once answers neither. */
const questionOf = async (
  { deps, replyDomain }: InboundDeps,
  { recipients }: Received,
): Promise<ReplyQuestion | undefined> => {
  const [address, ...more] = recipients.flatMap((text) => parseReplyAddress(text, replyDomain) ?? []);
  return address === undefined || more.length > 0 ? undefined : openReply(deps, address);
};

/** Whose question it is comes first: nothing is parsed that did not come to one of our addresses. */
const handleOne = async (inbound: InboundDeps, message: string): Promise<Outcome> => {
  const received = readReceived(message);
  if (received === undefined || received.unwanted) return 'ignored';
  const { deps } = inbound;
  const question = await questionOf(inbound, received);
  if (question === undefined) return 'ignored';
  const mail = await readMail(received.raw(), [deps.organisation.sender.address]);
  if (mail === undefined || mail.automatic) return 'ignored';
  return answerByMail(deps, question, {
    id: received.id,
    from: received.proven ? mail.from : undefined,
    says: (firstName) => understand(mail.text, firstName),
  });
};

/**
 * Answers by mail from SES, by way of a topic. The same mail any number of times is once. Keeps and logs
 * nothing of a mail; throws an error that says nothing of it when one should come again.
 */
export const createInboundHandler =
  (inbound: InboundDeps) =>
  async ({ Records }: SNSEvent): Promise<void> => {
    const counts: Record<Outcome, number> = { answered: 0, helped: 0, ignored: 0 };
    let failed = 0;
    for (const { Sns } of Records) {
      try {
        counts[await handleOne(inbound, Sns.Message)] += 1;
      } catch (error) {
        failed += 1;
        inbound.log('inboundFailed', problemOf(error));
      }
    }
    inbound.log('inboundHandled', counts);
    if (failed > 0) throw new Error('An answer by mail could not be taken; the log has the kind of error.');
  };
