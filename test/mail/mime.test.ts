import { simpleParser } from 'mailparser';
import { describe, expect, it } from 'vitest';
import { buildMessage } from '../../shared/mail/mime.ts';
import { everyMessage, locales, outgoing, rendered, samples } from './rendering.ts';

const [meetingSet] = samples.meetingSet;
const parse = async (mail: Parameters<typeof buildMessage>[0]) => {
  const raw = await buildMessage(mail);
  return { raw: raw.toString('utf8'), parsed: await simpleParser(raw) };
};
const lines = (text: string | false | undefined) => (text || '').replaceAll('\r\n', '\n').trim();

describe('the message', () => {
  it.each(locales)('comes out of a mail reader as it went in, in %s', async (locale) => {
    for (const message of everyMessage()) {
      const mail = outgoing(rendered(message, locale));
      const { parsed } = await parse(mail);
      expect(parsed.subject).toBe(mail.subject);
      expect(lines(parsed.text)).toBe(lines(mail.text));
      expect(lines(parsed.html)).toBe(lines(mail.html));
      expect(parsed.from?.value).toEqual([{ name: 'Krets', address: 'krets@example.org' }]);
    }
  });

  it('carries æ, ø and å in both parts, and as pure ASCII on the wire', async () => {
    const { raw, parsed } = await parse(outgoing(rendered(meetingSet!)));
    expect(parsed.text).toContain('Hei Åse,');
    expect(parsed.text).toContain('Hvor: Møterommet, Øvregaten 1');
    expect(parsed.html).toContain('<p>Hei Åse,</p>');
    expect(Buffer.from(raw).every((byte) => byte < 0x80)).toBe(true);
    expect(Math.max(...raw.split('\r\n').map((line) => line.length))).toBeLessThan(999);
    expect(raw).not.toMatch(/[^\r]\n/);
  });

  it('has exactly one recipient, in one header', async () => {
    for (const message of everyMessage()) {
      const { parsed, raw } = await parse(outgoing(rendered(message)));
      expect([parsed.to].flat().map((to) => to?.value)).toEqual([[{ name: '', address: 'ase@example.com' }]]);
      expect(raw).not.toMatch(/^(cc|bcc|resent-\w+):/im);
    }
  });

  it('writes a Norwegian domain in its ASCII form', async () => {
    const { parsed } = await parse({ ...outgoing(rendered(meetingSet!)), to: 'ola@blåbær.no' });
    expect([parsed.to].flat()[0]?.value[0]?.address).toMatch(/^ola@(xn--blbr-roah|blåbær)\.no$/);
    const raw = (await buildMessage({ ...outgoing(rendered(meetingSet!)), to: 'ola@blåbær.no' })).toString(
      'utf8',
    );
    expect(raw).toContain('To: ola@xn--blbr-roah.no\r\n');
  });

  it('says that a machine wrote it, and where answers go', async () => {
    const { parsed } = await parse(outgoing(rendered({ kind: 'confirm' })));
    expect(parsed.headers.get('auto-submitted')).toBe('auto-generated');
    expect(parsed.headers.get('x-auto-response-suppress')).toBe('All');
    expect(parsed.replyTo?.value).toEqual([{ name: '', address: 'post@example.org' }]);
    expect(parsed.messageId).toBe('<mail000000000000000000@example.org>');
    expect(parsed.date?.toISOString()).toBe('2026-11-22T08:00:00.000Z');
  });

  it('is the same message when it is built twice', async () => {
    const mail = outgoing(rendered(meetingSet!));
    expect(await buildMessage(mail)).toEqual(await buildMessage(mail));
  });

  it('can be unsubscribed from in one click exactly where it has such a link', async () => {
    for (const message of everyMessage()) {
      const mail = outgoing(rendered(message));
      const { raw } = await parse(mail);
      const unfolded = raw.replace(/\r\n[ \t]+/g, ' ');
      const oneClick = unfolded.includes('\r\nList-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n');
      expect(oneClick).toBe(mail.unsubscribeUrl !== undefined);
      const listed = /\r\nList-Unsubscribe: <([^>]*)>\r\n/.exec(unfolded)?.[1];
      expect(listed).toBe(mail.unsubscribeUrl);
      if (listed !== undefined)
        expect(listed).toMatch(/^https:\/\/krets\.example\.org\/nb\/unsubscribe\/[\w-]{22}\.s{43}$/);
    }
  });

  it('offers text first, then HTML, then the calendar', async () => {
    const { raw, parsed } = await parse(outgoing(rendered(meetingSet!)));
    const types = [...raw.matchAll(/^Content-Type: ([\w/]+)/gm)].map(([, type]) => type);
    expect(types).toEqual([
      'multipart/mixed',
      'multipart/alternative',
      'text/plain',
      'text/html',
      'text/calendar',
      'application/ics',
    ]);
    expect(raw).toMatch(/Content-Type: text\/calendar; charset=utf-8; method=REQUEST/);
    expect(parsed.attachments.map(({ filename }) => filename)).toContain('invite.ics');
  });
});
