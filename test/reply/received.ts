import { rawMail } from './mails.ts';

type Wish = {
  readonly to: readonly string[];
  readonly raw?: Uint8Array;
  readonly source?: string;
  readonly verdicts?: Partial<Record<'spam' | 'virus' | 'dmarc', string>>;
  readonly encoding?: 'BASE64' | 'UTF8';
  /** SES's name of the mail. */
  readonly id?: string;
};

/** `unsaid` leaves it out. */
const verdict = (status = 'PASS') => (status === 'unsaid' ? undefined : { status });

/** The notification of SES's action "publish to a topic", after AWS's documented example. */
export const received = ({
  to,
  raw = rawMail(),
  source = 'ada@example.org',
  verdicts = {},
  encoding = 'BASE64',
  id = 'd6iitobk75ur44p8kdnnp7g2n800',
}: Wish): string =>
  JSON.stringify({
    notificationType: 'Received',
    receipt: {
      timestamp: '2026-11-23T09:00:00.000Z',
      processingTimeMillis: 222,
      recipients: to,
      spamVerdict: verdict(verdicts.spam),
      virusVerdict: verdict(verdicts.virus),
      spfVerdict: { status: 'PASS' },
      dkimVerdict: { status: 'PASS' },
      dmarcVerdict: verdict(verdicts.dmarc),
      action: { type: 'SNS', topicArn: 'arn:aws:sns:eu-north-1:000000000000:answers', encoding },
    },
    mail: {
      timestamp: '2026-11-23T09:00:00.000Z',
      source,
      messageId: id,
      destination: to,
      headersTruncated: false,
      headers: [{ name: 'From', value: 'Ada <ada@example.org>' }],
      commonHeaders: { from: ['Ada <ada@example.org>'], to, subject: 'Sv: Et spørsmål om tid og sted' },
    },
    content: Buffer.from(raw).toString(encoding === 'BASE64' ? 'base64' : 'utf8'),
  });
