import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { locales, rendered, samples } from './rendering.ts';

/**
 * Every mail, word by word, as files in `golden/`. After a wanted change of words write them anew with
 * `npx vitest run test/mail/golden.test.ts -u`, and read the difference before it is committed.
 */
const folder = new URL('./golden/', import.meta.url);

const previewOf = (html: string): string => {
  const [, inside = 'no preview'] = /<div class="preview"[^>]*>([^<]*)/.exec(html) ?? [];
  return inside.split('\u034f')[0] ?? inside;
};

const kinds = Object.entries(samples);
const htmlKinds = ['confirm', 'meetingSet', 'handover'];

describe.each(locales)('mails in %s', (locale) => {
  it.each(kinds)('%s', async (kind, messages) => {
    const mails = messages.map((message) => {
      const { subject, html, text, calendar } = rendered(message, locale);
      const facts = [`Subject: ${subject}`, `Preview: ${previewOf(html)}`];
      return [...facts, ...(calendar ? [`Calendar: ${calendar.method}`] : []), '', text].join('\n');
    });
    const path = new URL(`${locale}/${kind}.txt`, folder).pathname;
    await expect(mails.join('='.repeat(40).concat('\n'))).toMatchFileSnapshot(path);
  });

  it.each(htmlKinds)('%s as HTML', async (kind) => {
    const [message] = kinds.find(([name]) => name === kind)?.[1] ?? [];
    const path = new URL(`${locale}/${kind}.html`, folder).pathname;
    await expect(rendered(message!, locale).html).toMatchFileSnapshot(path);
  });

  it('has a file for every kind and no other', () => {
    const wanted = [...kinds.map(([kind]) => `${kind}.txt`), ...htmlKinds.map((kind) => `${kind}.html`)];
    expect(readdirSync(new URL(`${locale}/`, folder)).sort()).toEqual(wanted.sort());
  });
});
