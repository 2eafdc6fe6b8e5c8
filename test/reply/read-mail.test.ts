import { describe, expect, it } from 'vitest';
import { readMail } from '../../shared/reply/read-mail.ts';
import { understand } from '../../shared/reply/understand.ts';
import { visibleText } from '../../shared/reply/visible-text.ts';
import { htmlReplies, rawMail, sender, textReplies } from './mails.ts';

const read = async (mail: Parameters<typeof rawMail>[0]) => {
  const found = await readMail(rawMail(mail), [sender]);
  if (found === undefined) throw new Error('not read');
  return found;
};

describe('the words of a reply', () => {
  it.each(Object.entries(textReplies('Ja, gjerne')))('are told from what it quotes: %s', async (_, body) => {
    const { text } = await read({ body });
    expect(understand(text, 'Alma')).toBe('yes');
    expect(text).not.toContain('Kan du');
  });

  it.each(Object.entries(htmlReplies('Nei takk')))('are told in HTML alone: %s', async (_, body) => {
    const { text } = await read({ type: 'text/html; charset=utf-8', body });
    expect(understand(text, 'Alma')).toBe('no');
    expect(text).not.toContain('Kan du');
  });

  it('are the text part where there is one, and come in any encoding', async () => {
    const both = [
      '--b',
      'Content-Type: text/plain; charset=iso-8859-1',
      'Content-Transfer-Encoding: quoted-printable',
      '',
      'Ja, selvf=F8lgelig',
      '--b',
      'Content-Type: text/html',
      '',
      '<p>Nei</p>',
      '--b--',
    ].join('\n');
    const { text } = await read({ type: 'multipart/alternative; boundary=b', body: both });
    expect(text).toBe('Ja, selvfølgelig');
    const base64 = Buffer.from('نعم').toString('base64');
    const headers = ['From: alma@example.com', 'Content-Transfer-Encoding: base64'];
    expect((await read({ headers, body: base64 })).text).toBe('نعم');
  });

  it('an answer below the quote is not guessed at', async () => {
    const body = `Den man. 23. nov. 2026 kl. 10:14 skrev LINK <${sender}>:\n> Kan du?\n\nJa`;
    expect(understand((await read({ body })).text, 'Alma')).toBe('unclear');
  });

  it('are looked for in the beginning only: nothing hostile is long when it reaches the library', () => {
    for (const piece of ['On ', 'Den 1 skrev <', '-', '\n', '>', ' \n', '20269', 'a. skrev ', '\t\n ']) {
      const text = piece.repeat(65_536 / piece.length);
      expect(visibleText(text, [sender]).length).toBeLessThanOrEqual(2000);
    }
  });
});

describe('who wrote', () => {
  it('is one address in one header', async () => {
    expect(await read({})).toMatchObject({ from: 'alma@example.com', automatic: false });
    expect((await read({ headers: ['From: alma@BLÅBÆR.no'] })).from).toMatch(/^alma@xn--/);
  });

  it.each([
    [['From: a@example.com', 'From: b@example.com']],
    [['From: a@example.com, b@example.com']],
    [['From: Alma: a@example.com;']],
    [['From: "a@example.com" <b@example.com>, c@example.com']],
    [['From: Alma']],
    [['From: <>']],
    [[]],
  ])('is nobody for %j', async (headers) => {
    expect((await read({ headers })).from).toBeUndefined();
  });

  it('is the address and not the name beside it, nor another header', async () => {
    const headers = [
      'From: "alma@example.com" <eve@example.net>',
      'Sender: alma@example.com',
      'Reply-To: alma@example.com',
    ];
    expect((await read({ headers })).from).toBe('eve@example.net');
  });
});

describe('a machine', () => {
  const from = 'From: alma@example.com';
  it.each([
    [[from, 'Auto-Submitted: auto-replied']],
    [[from, 'Auto-Submitted: auto-generated; owner-email="x@example.com"']],
    [[from, 'Precedence: bulk']],
    [[from, 'Precedence: auto_reply']],
    [[from, 'X-Autoreply: yes']],
    [[from, 'List-Id: <list.example.com>']],
    [[from, 'Return-Path: <>']],
    [['From: MAILER-DAEMON@example.com']],
    [['From: Mail Delivery System <postmaster@example.com>']],
    [['From: no-reply@example.com']],
  ])('is known by %j', async (headers) => {
    expect((await read({ headers })).automatic).toBe(true);
  });

  it('is known by a report of a mail that did not arrive', async () => {
    expect(await read({ type: 'multipart/report; boundary=b', body: '--b--' })).toMatchObject({
      automatic: true,
    });
  });

  it('is not a person whose program says `no`, or asks others not to answer by themselves', async () => {
    const headers = [from, 'Auto-Submitted: no', 'X-Auto-Response-Suppress: All', 'Precedence: normal'];
    expect((await read({ headers })).automatic).toBe(false);
  });
});

describe('what no mail program writes', () => {
  it.each([
    ['too many headers', { headers: Array.from({ length: 301 }, (_, index) => `X-${index}: y`) }],
    ['too many lines', { body: 'x\n'.repeat(4001) }],
    ['too many bytes', { body: 'x'.repeat(161 * 1024) }],
  ])('is not read: %s', async (_, mail) => {
    expect(await readMail(rawMail(mail), [sender])).toBeUndefined();
  });

  it('is read up to there', async () => {
    expect((await read({ body: `Ja\n\n${'> x\n'.repeat(3900)}` })).text).toBe('Ja');
  });

  it('is not read where parts lie too deep, and does no harm', async () => {
    const deep = Array.from(
      { length: 60 },
      (_, at) => `--b${at}\nContent-Type: multipart/mixed; boundary=b${at + 1}\n\n`,
    );
    expect(
      await readMail(rawMail({ type: 'multipart/mixed; boundary=b0', body: deep.join('') }), [sender]),
    ).toBeUndefined();
    expect(await readMail(new Uint8Array([0, 255, 10, 13, 0]), [sender])).toMatchObject({ from: undefined });
  });
});
