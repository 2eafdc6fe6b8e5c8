import { setTimeout as wait } from 'node:timers/promises';
import * as z from 'zod';

const storeSchema = z.object({
  emails: z.array(
    z.object({
      subject: z.string(),
      destination: z.object({ to: z.array(z.string()), cc: z.array(z.string()), bcc: z.array(z.string()) }),
      body: z.object({ text: z.string(), html: z.string() }),
      attachments: z.array(z.object({ content: z.string(), contentType: z.string() })),
    }),
  ),
});

export type Mail = {
  readonly to: string;
  readonly recipients: number;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** Text of the calendar part, if there is one. */
  readonly calendar: string | undefined;
  /** Every address in the text part, in order. */
  readonly links: readonly string[];
};

/** What came out of SES, read by HTTP as anybody could. */
export type Mailbox = {
  readonly all: () => Promise<readonly Mail[]>;
  /** The newest mail to an address that holds such a link (a part of its path); waits until it is there. */
  readonly linkTo: (address: string, path: string) => Promise<string>;
  readonly newest: (address: string, holds: string) => Promise<Mail>;
  /** Waits until no new mail has come for a while. */
  readonly quiet: () => Promise<void>;
};

const calendarOf = (attachments: readonly { readonly content: string; readonly contentType: string }[]) => {
  const part = attachments.find(
    ({ contentType }) => contentType.startsWith('text/calendar') || contentType === 'application/ics',
  );
  return part && Buffer.from(part.content, 'base64').toString('utf8');
};

export const linksIn = (text: string): readonly string[] => text.match(/https?:\/\/[^\s>]+/g) ?? [];

const usualPatience = 300;
const step = 50;

/** Waits until no new mail has come for a while. */
const untilQuiet = async (all: Mailbox['all']): Promise<void> => {
  let last = -1;
  for (let same = 0; same < 8; ) {
    const now = (await all()).length;
    same = now === last ? same + 1 : 0;
    last = now;
    await wait(step);
  }
};

/**
 * A mailbox over any way to read all mails, oldest first. `quiet`: a better sign than silence that all
 * have come; `patience`: how often to look for a mail.
 */
export const mailboxOver = (
  all: Mailbox['all'],
  {
    quiet = () => untilQuiet(all),
    patience = usualPatience,
  }: Partial<Pick<Mailbox, 'quiet'>> & { patience?: number } = {},
): Mailbox => {
  const newest = async (address: string, holds: string): Promise<Mail> => {
    for (let tries = 0; tries < patience; tries += 1) {
      const mine = (await all()).filter(({ to, text }) => to.includes(address) && text.includes(holds));
      const last = mine.at(-1);
      if (last !== undefined) return last;
      await wait(step);
    }
    throw new Error(`no mail to ${address} with ${holds}`);
  };
  const linkTo = async (address: string, path: string): Promise<string> =>
    (await newest(address, path)).links.find((link) => link.includes(path)) ?? '';
  return { all, linkTo, newest, quiet };
};

/** The inbox of the embedded SES. */
export const createMailbox = (inboxUrl: string): Mailbox =>
  mailboxOver(async () => {
    const { emails } = storeSchema.parse(await (await fetch(`${inboxUrl}/store`)).json());
    return emails.map(({ subject, destination: { to, cc, bcc }, body, attachments }) => ({
      to: to[0] ?? '',
      recipients: to.length + cc.length + bcc.length,
      subject,
      text: body.text,
      html: body.html,
      calendar: calendarOf(attachments),
      links: linksIn(body.text),
    }));
  });
