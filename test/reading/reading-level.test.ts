import { describe, expect, it } from 'vitest';
import { readHtml } from '../web/support/html.ts';
import { blocksOf } from './blocks.ts';
import { onlySentences, readingOf } from './lix.ts';
import { measuredMails, measuredPages, measuredProblems } from './measured.ts';

/** Up to 30 is very easy, up to 40 easy; `npm run reading-level` prints what each page and mail has. */
const most = 35;

const pages = await measuredPages();

describe('what participants read in bokmål', () => {
  it.each(pages)('page $name: LIX of at most 35', ({ all, sentences }) => {
    expect(sentences.words).toBeGreaterThan(0);
    expect(sentences.lix).toBeLessThanOrEqual(most);
    expect(all.lix).toBeLessThanOrEqual(most);
  });

  it('is all pages, each as itself and none empty', () => {
    const names = pages.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const name of ['/', '/sign-up', '/privacy', '/promise', '/start-pack', 'confirm', 'invitation'])
      expect(names).toContain(name);
    expect(names.filter((name) => name.startsWith('my place')).length).toBeGreaterThan(15);
    expect(pages.find(({ name }) => name === '/')?.all.words).toBeGreaterThan(300);
  });

  it.each(measuredProblems())('$name: LIX of at most 35', ({ all, sentences }) => {
    expect(sentences.lix).toBeLessThanOrEqual(most);
    expect(all.lix).toBeLessThanOrEqual(most);
  });

  it.each(measuredMails())('$name: LIX of at most 35', ({ all, sentences }) => {
    expect(sentences.words).toBeGreaterThan(15);
    expect(sentences.lix).toBeLessThanOrEqual(most);
    expect(all.lix).toBeLessThanOrEqual(most);
  });
});

describe('LIX', () => {
  it('is words per sentence and long words in per cent', () => {
    // 4 and 3 words; one in each has more than six letters.
    const text = 'Du får en invitasjon. Svar når anledningen.';
    expect(readingOf([text])).toEqual({ words: 7, sentences: 2, longWords: 2, lix: 32.1 });
  });

  it('does not take a time or a date for the end of a sentence', () => {
    expect(readingOf(['Vi møtes tirsdag 1. desember kl. 18.00 i sentrum.'])).toMatchObject({
      sentences: 1,
      words: 9,
    });
  });

  it('finds hard text hard', () => {
    const hard =
      'Vedkommende vil deretter motta informasjon vedrørende gruppetilhørighet i henhold til gjeldende retningslinjer for selvhjelpsvirksomhet.';
    expect(readingOf([hard]).lix).toBeGreaterThan(60);
  });

  it('leaves out names of fields where only sentences count', () => {
    expect(onlySentences(['Fornavn', 'Vi sender en lenke dit.', 'Send'])).toEqual([
      'Vi sender en lenke dit.',
    ]);
  });
});

describe('the text of a page', () => {
  it('is one line for each paragraph, without choices', () => {
    const page = readHtml(
      '<h1>Hei, <bdi>Kari</bdi></h1><p>En <a href="/">lenke</a>\n her.</p><select><option>Fana</option></select><ul><li>Én</li><li>To</li></ul>',
    );
    expect(blocksOf(page)).toEqual(['Hei, Kari', 'En lenke her.', 'Én', 'To']);
  });
});
