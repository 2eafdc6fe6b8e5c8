import MailComposer from 'nodemailer/lib/mail-composer';
import type { OutgoingMail } from '../use-cases/mail-port.ts';
import { asciiAddress, domainOf } from './address.ts';

const unprintable = /[\p{Cc}\p{Cf}\u2028\u2029]/u;

/** A header with a line break is two headers, and one with a direction mark is not what it looks like. */
const headerText = (name: string, value: string): string => {
  if (unprintable.test(value)) throw new Error(`the mail header ${name} has a control character`);
  return value;
};

/** Exactly one mailbox: no list, no group, no display name. */
const mailbox = (name: string, value: string): string => {
  const address = asciiAddress(headerText(name, value));
  if (!/^[^\s@,;:<>()[\]"\\]+@[^\s@,;:<>()[\]"\\]+$/.test(address)) {
    throw new Error(`the mail header ${name} is not one address`);
  }
  return address;
};

const unsubscribeHeaders = (url: string | undefined): Readonly<Record<string, string>> =>
  url === undefined
    ? {}
    : {
        'List-Unsubscribe': `<${headerText('List-Unsubscribe', url)}>`,
        'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      };

/** The one recipient, as the envelope and the `To` header both have it. */
export const recipientOf = ({ to }: Pick<OutgoingMail, 'to'>): string => mailbox('To', to);

/**
 * The whole message (RFC 5322) as bytes, with a plain part, an HTML part and where there is one a
 * calendar part. The Message-ID and the boundaries come from the mail's id, so that a second copy
 * of it is the same message. Rejects control characters in a header and more than one recipient.
 */
export const buildMessage = async (mail: OutgoingMail): Promise<Buffer> => {
  const sender = mailbox('From', mail.from.address);
  const composer = new MailComposer({
    from: { name: headerText('From', mail.from.name), address: sender },
    to: { name: '', address: recipientOf(mail) },
    replyTo: { name: '', address: mailbox('Reply-To', mail.replyTo) },
    subject: headerText('Subject', mail.subject),
    messageId: `<${headerText('Message-ID', mail.id)}@${domainOf(sender)}>`,
    date: new Date(mail.at),
    text: mail.text,
    html: mail.html,
    ...(mail.calendar && { icalEvent: { ...mail.calendar, filename: 'invite.ics' } }),
    headers: {
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'All',
      ...unsubscribeHeaders(mail.unsubscribeUrl),
    },
    baseBoundary: mail.id,
    disableFileAccess: true,
    disableUrlAccess: true,
    newline: 'win',
  });
  return composer.compile().build();
};
