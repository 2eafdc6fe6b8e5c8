import { createInboundHandler } from '../../functions/inbound/handler.ts';
import type { Log } from '../../shared/log/catalogue.ts';
import type { Deps } from '../../shared/use-cases/ports.ts';
import { type AnswerMails, type IncomingMail, startAnswerMails } from './answer-mails.ts';

/** Where answers by mail go in the local system; no name that anybody could own. */
export const localReplyDomain = 'svar.example.org';

type InboundEvent = Parameters<ReturnType<typeof createInboundHandler>>[0];

/**
 * The notification that SES would publish. Its verdicts are this machine's word: whoever can reach
 * loopback may be anybody. Nothing here checks DMARC; that part of trust is SES's, and played in test/reply.
 */
const notification = ({ from, recipients, raw }: IncomingMail): string => {
  const pass = { status: 'PASS' };
  return JSON.stringify({
    notificationType: 'Received',
    mail: { source: from },
    receipt: {
      recipients,
      spamVerdict: pass,
      virusVerdict: pass,
      dmarcVerdict: pass,
      action: { type: 'SNS', encoding: 'BASE64' },
    },
    content: raw.toString('base64'),
  });
};

const eventOf = (Message: string): InboundEvent => ({
  Records: [
    {
      EventVersion: '1.0',
      EventSubscriptionArn: 'local',
      EventSource: 'aws:sns',
      Sns: {
        ...{ SignatureVersion: '1', Timestamp: '', Signature: '', SigningCertUrl: '', MessageId: '' },
        ...{ MessageAttributes: {}, Type: 'Notification', UnsubscribeUrl: '', TopicArn: 'local' },
        Message,
      },
    },
  ],
});

/** Takes answers by mail on a port of loopback: the function of the cloud, behind SMTP instead of SES. */
export const startAnswers = (
  deps: Deps,
  { port, log }: { readonly port: number; readonly log: Log },
): Promise<AnswerMails> => {
  const handler = createInboundHandler({ deps, replyDomain: localReplyDomain, log });
  return startAnswerMails(port, (mail) => handler(eventOf(notification(mail))));
};
