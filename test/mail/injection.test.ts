import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Message } from '../../shared/domain/message.ts';
import { oneLine } from '../../shared/i18n/one-line.ts';
import { buildMessage } from '../../shared/mail/mime.ts';
import { everyMessage, outgoing, rendered } from './rendering.ts';
import { samplesOf, type Typed, typed } from './samples.ts';

const nasty = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '</p></main></body>',
  '<!--',
  '&lt;b&gt;&amp;#60;',
  'a\r\nBcc: victim@example.com\r\n\r\nnew body',
  'a\nbegin:vevent',
  'a\u0000b\u2028c\u2029d',
  '\u202egnp.exe\u202c',
  '{{7*7}}%0d%0a',
  'END:VEVENT\r\nBEGIN:VEVENT',
  '1'.repeat(5000),
];
const hostile = fc.oneof(
  { weight: 1, arbitrary: fc.constantFrom(...nasty) },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
  {
    weight: 2,
    arbitrary: fc
      .array(fc.constantFrom(...nasty, '<', '>', '"', "'", '&', '\r', '\n', 'x'), { maxLength: 8 })
      .map((parts) => parts.join('')),
  },
);

const fields = Object.keys(typed).filter((name): name is keyof Typed => Object.hasOwn(typed, name));
/** A word that stands nowhere else, so that messages that show a field can be told from those that do not. */
const marked = (field: keyof Typed): Typed => ({ ...typed, [field]: 'Qxyzzyq' });
const shows = (field: keyof Typed): readonly number[] =>
  everyMessage(marked(field)).flatMap((message, index) =>
    rendered(message, 'nb', marked(field)).text.includes('Qxyzzyq') ? [index] : [],
  );

/** A tag begins at every `<` and nowhere else; attributes are part of it. */
const tags = (html: string): readonly string[] => html.match(/<[^>]*>/g) ?? [];
const unescaped = (html: string): string =>
  html
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');

const messageAt = (index: number, said: Typed): Message => everyMessage(said)[index]!;

describe.each(fields)('whatever is typed as %s', (field) => {
  const indexes = shows(field);
  const plain = new Map(
    indexes.map((index) => [index, rendered(messageAt(index, typed), 'nb', typed)] as const),
  );

  it('is shown as text and leaves the structure of the mail as it was', () => {
    expect(indexes.length).toBeGreaterThan(0);
    fc.assert(
      fc.property(hostile, fc.constantFrom(...indexes), (value, index) => {
        const said = { ...typed, [field]: value };
        const { subject, text, html } = rendered(messageAt(index, said), 'nb', said);
        const before = plain.get(index)!;
        expect(tags(html)).toEqual(tags(before.html));
        expect(unescaped(html)).toContain(oneLine(value));
        expect(subject).toBe(before.subject);
        expect(text.split('\n').length).toBe(before.text.split('\n').length);
        expect(text).toContain(oneLine(value));
      }),
      { numRuns: 1000 },
    );
  });

  it('never reaches a header', async () => {
    const headers = (raw: Buffer) => raw.toString('utf8').split('\r\n\r\n')[0];
    await fc.assert(
      fc.asyncProperty(hostile, fc.constantFrom(...indexes), async (value, index) => {
        const said = { ...typed, [field]: value };
        const raw = await buildMessage(outgoing(rendered(messageAt(index, said), 'nb', said)));
        expect(headers(raw)).toBe(headers(await buildMessage(outgoing(plain.get(index)!))));
      }),
      { numRuns: 100 },
    );
  });
});

describe('headers', () => {
  const mail = outgoing(rendered({ kind: 'placeLink' }));
  const control = fc.constantFrom(
    '\r',
    '\n',
    '\r\n',
    '\u0000',
    '\t',
    '\u007f',
    '\u0085',
    '\u2028',
    '\u2029',
    '\u202e',
    '\u200b',
  );
  const broken = fc
    .tuple(fc.string({ maxLength: 10 }), control, fc.string({ maxLength: 10 }))
    .map(([before, middle, after]) => `${before}${middle}${after}`);
  const places = {
    Subject: (value: string) => ({ ...mail, subject: value }),
    From: (value: string) => ({ ...mail, from: { ...mail.from, name: value } }),
    'sender address': (value: string) => ({
      ...mail,
      from: { ...mail.from, address: `${value}@example.org` },
    }),
    To: (value: string) => ({ ...mail, to: `${value}@example.org` }),
    'Reply-To': (value: string) => ({ ...mail, replyTo: `${value}@example.org` }),
    'List-Unsubscribe': (value: string) => ({ ...mail, unsubscribeUrl: `https://example.org/${value}` }),
    'Message-ID': (value: string) => ({ ...mail, id: value }),
  };

  it.each(Object.entries(places))('%s with a control character is refused', async (_name, place) => {
    await fc.assert(
      fc.asyncProperty(broken, async (value) => {
        await expect(buildMessage(place(value))).rejects.toThrow('mail header');
      }),
      { numRuns: 200 },
    );
  });

  it.each([
    'a@example.org, b@example.org',
    'a@example.org;b@example.org',
    'group: a@example.org;',
    'Name <a@example.org>',
    '',
    'nobody',
    'a@b@example.org',
  ])('%j is not one recipient', async (to) => {
    await expect(buildMessage({ ...mail, to })).rejects.toThrow('not one address');
  });

  it('has no control character in any header value, and each header once', async () => {
    for (const message of Object.values(samplesOf(typed)).flat()) {
      const raw = (await buildMessage(outgoing(rendered(message)))).toString('utf8');
      const [head = ''] = raw.split('\r\n\r\n');
      const unfolded = head.replace(/\r\n[ \t]+/g, ' ').split('\r\n');
      expect(unfolded.filter((line) => !/^[A-Za-z-]+: [\x20-\x7e]+$/.test(line))).toEqual([]);
      const names = unfolded.map((line) => line.split(':')[0]);
      expect(new Set(names).size).toBe(names.length);
    }
  });
});
