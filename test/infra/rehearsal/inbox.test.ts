import { expect, it } from 'vitest';
import { inboxOf, readLocalStackMails, readMiniStackMails } from '../../../infra/rehearsal/inbox.ts';
import type { Kind } from '../../../infra/rehearsal/target.ts';

const link = 'https://abc.execute-api.localhost:4566/nb/confirm/x.y';

const miniStackMail = (to: string, more: object = {}) => ({
  MessageId: '1@email.amazonses.com',
  Source: 'krets@example.org',
  To: [to],
  CC: [],
  BCC: [],
  Subject: 'Bekreft påmeldingen',
  BodyText: `Hei.\n\n${link}\n\nHilsen Krets`,
  BodyHtml: '<html>Hei</html>',
  Timestamp: 1795400000.5,
  Type: 'SendRawEmail',
  ...more,
});

it('reads the mails out of the answer of MiniStack, oldest first', () => {
  const messages = { '000000000000': [miniStackMail('a@example.org'), miniStackMail('b@example.org')] };
  expect(readMiniStackMails({ messages })).toEqual(
    ['a@example.org', 'b@example.org'].map((to) => ({
      to,
      recipients: 1,
      subject: 'Bekreft påmeldingen',
      text: `Hei.\n\n${link}\n\nHilsen Krets`,
      html: '<html>Hei</html>',
      calendar: undefined,
      links: [link],
    })),
  );
  expect(readMiniStackMails({ messages: {} })).toEqual([]);
});

it('counts every recipient and bears a mail without HTML', () => {
  const mail = miniStackMail('a@example.org', {
    CC: ['b@example.org'],
    BCC: ['c@example.org'],
    BodyHtml: null,
  });
  expect(readMiniStackMails({ messages: { 1: [mail] } })[0]).toMatchObject({ recipients: 3, html: '' });
});

it('throws for an answer that it does not know, instead of finding no mails', () => {
  expect(() => readMiniStackMails({ message: 'not found' })).toThrow();
});

it('reads raw messages, as LocalStack keeps them', async () => {
  const RawData = [
    'From: Krets <krets@example.org>',
    'To: a@example.org',
    'Subject: =?utf-8?Q?Bekreft_p=C3=A5meldingen?=',
    'Content-Type: text/plain; charset=utf-8',
    '',
    `Hei. ${link}`,
  ].join('\r\n');
  const [mail, ...others] = await readLocalStackMails({ messages: [{ RawData }, { Subject: 'not raw' }] });
  expect(others).toEqual([]);
  expect(mail).toMatchObject({
    to: 'a@example.org',
    recipients: 1,
    subject: 'Bekreft påmeldingen',
    links: [link],
    calendar: undefined,
  });
});

it('knows no inbox of a real account', () => {
  const at = (kind: Kind) =>
    inboxOf({ kind, account: '000000000000', connection: { region: 'eu-north-1' }, variables: {} });
  expect(at('aws')).toBeUndefined();
  expect(at('unknown')).toBeUndefined();
  expect(at('ministack')).toBeTypeOf('function');
});
