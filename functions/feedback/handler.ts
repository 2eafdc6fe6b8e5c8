import type { SNSEvent, SNSEventRecord } from 'aws-lambda';
import * as z from 'zod';
import type { Subject } from '../../shared/domain/link.ts';
import type { Log } from '../../shared/log/catalogue.ts';
import { problemOf } from '../../shared/log/problem-of.ts';
import { subjectTags } from '../../shared/mail/subject-tags.ts';
import { type MailTrouble, recordMailTrouble } from '../../shared/use-cases/mail-trouble.ts';
import type { Deps } from '../../shared/use-cases/ports.ts';

export type FeedbackDeps = { readonly deps: Pick<Deps, 'store'>; readonly log: Log };

type Report = { readonly subject: Subject; readonly trouble: MailTrouble };

const mailSchema = z.object({
  tags: z.object({
    [subjectTags.type]: z.tuple([z.enum(['participant', 'coordinator'])]),
    [subjectTags.id]: z.tuple([z.string().regex(/^[\w-]{1,64}$/)]),
  }),
});

/** SES's event, of which nothing is read that is about the address. */
const eventSchema = z.discriminatedUnion('eventType', [
  z.object({
    eventType: z.literal('Bounce'),
    bounce: z.object({ bounceType: z.string() }),
    mail: mailSchema,
  }),
  z.object({ eventType: z.literal('Complaint'), mail: mailSchema }),
]);

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/**
 * What a notification says of one of ours; undefined for mails without a person behind them, and for
 * bounces that pass by themselves, such as a full mailbox.
 */
const reportOf = ({ Sns }: SNSEventRecord): Report | undefined => {
  const read = eventSchema.safeParse(parsed(Sns.Message));
  if (!read.success) return undefined;
  const { tags } = read.data.mail;
  const subject = { type: tags[subjectTags.type][0], id: tags[subjectTags.id][0] };
  if (read.data.eventType === 'Complaint') return { subject, trouble: 'complained' };
  return read.data.bounce.bounceType === 'Permanent' ? { subject, trouble: 'bounced' } : undefined;
};

/**
 * Bounces and complaints from SES, by way of a topic. Any order, any number of times. Throws an error
 * that says nothing of the event when one could not be recorded, so that it comes again.
 */
export const createFeedbackHandler =
  ({ deps, log }: FeedbackDeps) =>
  async ({ Records }: SNSEvent): Promise<void> => {
    const reports = Records.map(reportOf).filter((report) => report !== undefined);
    let recorded = 0;
    let failed = 0;
    for (const report of reports) {
      try {
        if ((await recordMailTrouble(deps, report)) === 'recorded') recorded += 1;
      } catch (error) {
        failed += 1;
        log('feedbackFailed', problemOf(error));
      }
    }
    log('feedbackRecorded', { recorded, ignored: Records.length - recorded - failed });
    if (failed > 0)
      throw new Error('A bounce or complaint could not be recorded; the log has the kind of error.');
  };
