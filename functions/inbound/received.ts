import * as z from 'zod';

/** What SES does not say proves nothing: AWS's own example has no word on DMARC. */
const verdict = z.object({ status: z.string() }).catch({ status: '' });

const schema = z.object({
  notificationType: z.literal('Received'),
  mail: z.object({ source: z.string().catch(''), messageId: z.string().optional().catch(undefined) }),
  receipt: z.object({
    recipients: z.array(z.string()),
    spamVerdict: verdict,
    virusVerdict: verdict,
    dmarcVerdict: verdict,
    action: z.object({ encoding: z.enum(['BASE64', 'UTF8', 'UTF-8']).catch('BASE64') }),
  }),
  content: z.string(),
});

/** A mail as SES received it, by way of a topic, and what SES found out about it. */
export type Received = {
  /** SES's own, the same however often the event comes. */
  readonly id: string | undefined;
  /** Envelope addresses on our domain that it was sent to. */
  readonly recipients: readonly string[];
  /** DMARC passed, and neither spam nor a virus: the `From` address is who it says. */
  readonly proven: boolean;
  /** Spam, a virus, or a bounce: nobody gets anything for it. */
  readonly unwanted: boolean;
  readonly raw: () => Uint8Array;
};

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** The envelope sender of bounces is empty; SES writes its own daemon there. */
const noSender = /^$|^<>$|^mailer-daemon@/i;

/** Undefined for anything else than a received mail with its content. */
export const readReceived = (message: string): Received | undefined => {
  const read = schema.safeParse(parsed(message));
  if (!read.success) return undefined;
  const { mail, receipt, content } = read.data;
  const verdicts = [receipt.spamVerdict.status, receipt.virusVerdict.status];
  return {
    id: mail.messageId,
    recipients: receipt.recipients,
    proven: [...verdicts, receipt.dmarcVerdict.status].every((status) => status === 'PASS'),
    unwanted: verdicts.includes('FAIL') || noSender.test(mail.source),
    raw: () => Buffer.from(content, receipt.action.encoding === 'BASE64' ? 'base64' : 'utf8'),
  };
};
