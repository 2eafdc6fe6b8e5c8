import { describe, expect, it } from 'vitest';
import type { Catalogue } from '../../shared/i18n/catalogue.ts';
import type { Locale } from '../../shared/i18n/index.ts';
import { nn } from '../../shared/i18n/nn/all.ts';
import { knownLocales } from '../../shared/organisation/locale.ts';
import { bergen } from '../use-cases/support/test-deps.ts';
import { everyText, type Text } from './every-text.ts';

const source = everyText('nb');
const translations = knownLocales.filter((locale) => locale !== 'nb');

/** Which of the samples a text mentions: the same ones in every language, or a fact is lost in translation. */
const mentioned = ({ words, given }: Text): readonly unknown[] =>
  given
    .flatMap((sample) => (typeof sample === 'object' ? Object.values(Object(sample)) : [sample]))
    .filter((sample) => words.includes(String(sample)));

/** What is left of a text without its samples. */
const fixed = ({ words, given }: Text): string =>
  given.reduce<string>((left, sample) => left.replaceAll(String(sample), ''), words);

const isSentence = (words: string): boolean => /\p{L}{3}.*\s.*\p{L}{3}/u.test(words);

/** How much of the source may be word for word the same: short phrases that the two Norwegian languages share. */
const mostAlike = (locale: Locale): number => (locale === 'nn' ? 0.15 : 0);

describe.each(translations)('the texts in %s', (locale) => {
  const texts = everyText(locale);

  it('have the shape of the source, and none is empty', () => {
    expect(texts.map(({ path }) => path)).toEqual(source.map(({ path }) => path));
    expect(texts.filter(({ words }) => words.trim() === '')).toEqual([]);
  });

  it('mention what the source mentions', () => {
    const lost = texts.flatMap((text, index) => {
      const wanted = mentioned(source[index]!);
      const told = mentioned(text);
      return JSON.stringify(told) === JSON.stringify(wanted) ? [] : [{ text, wanted }];
    });
    expect(lost).toEqual([]);
  });

  it('are translated', () => {
    const sentences = source.filter((text) => isSentence(fixed(text)));
    const byPath = Map.groupBy(texts, ({ path }) => path);
    const same = sentences.filter((text) => byPath.get(text.path)?.some(({ words }) => words === text.words));
    expect(sentences.length).toBeGreaterThan(400);
    expect(same.length / sentences.length).toBeLessThanOrEqual(mostAlike(locale));
  });
});

describe('the texts of every language', () => {
  const all = knownLocales.flatMap((locale) => everyText(locale).map((text) => ({ locale, ...text })));

  it('are calm: no exclamation marks, no emoji, no double spaces', () => {
    expect(all.length).toBeGreaterThan(5 * 500);
    expect(all.filter(({ words }) => /[!¡]|\p{Extended_Pictographic}| {2}/u.test(words))).toEqual([]);
  });

  it('say no theme of the organisation outside the pages where themes are chosen', () => {
    const themes = bergen.themes.flatMap(({ name }) => Object.values(name));
    expect(all.filter(({ words }) => themes.some((theme) => words.includes(theme)))).toEqual([]);
  });

  it('end every isolate that they begin', () => {
    const odd = all.filter(({ words }) => {
      const [begun, ended] = [/[\u2066-\u2068]/g, /\u2069/g].map((mark) => words.match(mark)?.length ?? 0);
      return begun !== ended;
    });
    expect(odd).toEqual([]);
  });

  it('do not compile when one is missing', () => {
    const { lead: _lead, ...rest } = nn;
    // @ts-expect-error: a language without the texts for leads is not one.
    const lacking: Catalogue = rest;
    expect(Object.keys(lacking)).not.toContain('lead');
  });
});
