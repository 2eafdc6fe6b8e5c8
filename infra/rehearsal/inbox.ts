import { simpleParser } from 'mailparser';
import * as z from 'zod';
import { linksIn, type Mail } from '../../test/journeys/mailbox.ts';
import type { Target } from './target.ts';

const addresses = z.array(z.string());

const miniStackSchema = z.object({
  messages: z.record(
    z.string(),
    z.array(
      z.object({
        To: addresses,
        CC: addresses,
        BCC: addresses,
        Subject: z.string(),
        BodyText: z.string(),
        BodyHtml: z.string().nullable(),
      }),
    ),
  ),
});

/** MiniStack's `/_ministack/ses/messages`, oldest first. It shows text and HTML, not the calendar part. */
export const readMiniStackMails = (answer: unknown): readonly Mail[] =>
  Object.values(miniStackSchema.parse(answer).messages)
    .flat()
    .map(({ To, CC, BCC, Subject, BodyText, BodyHtml }) => ({
      to: To[0] ?? '',
      recipients: To.length + CC.length + BCC.length,
      subject: Subject,
      text: BodyText,
      html: BodyHtml ?? '',
      calendar: undefined,
      links: linksIn(BodyText),
    }));

const localStackSchema = z.object({ messages: z.array(z.object({ RawData: z.string().optional() })) });

const parsed = async (raw: string): Promise<Mail> => {
  const mail = await simpleParser(raw);
  const to = [mail.to ?? [], mail.cc ?? [], mail.bcc ?? []].flat().flatMap(({ value }) => value);
  const calendar = mail.attachments.find(({ contentType }) => contentType === 'text/calendar');
  return {
    to: to[0]?.address ?? '',
    recipients: to.length,
    subject: mail.subject ?? '',
    text: mail.text ?? '',
    html: mail.html || '',
    calendar: calendar?.content.toString('utf8'),
    links: linksIn(mail.text ?? ''),
  };
};

/** LocalStack's `/_aws/ses`: raw messages as they were sent, oldest first. */
export const readLocalStackMails = (answer: unknown): Promise<readonly Mail[]> =>
  Promise.all(
    localStackSchema
      .parse(answer)
      .messages.flatMap(({ RawData }) => (RawData === undefined ? [] : [parsed(RawData)])),
  );

const json = async (url: string): Promise<unknown> => (await fetch(url)).json();

/** How to read every mail that the target's SES was given, or undefined where nobody can. */
export const inboxOf = ({ kind, connection }: Target): (() => Promise<readonly Mail[]>) | undefined => {
  const { endpoint } = connection;
  if (kind === 'ministack')
    return async () => readMiniStackMails(await json(`${endpoint}/_ministack/ses/messages`));
  if (kind === 'localstack') return async () => readLocalStackMails(await json(`${endpoint}/_aws/ses`));
  return undefined;
};
