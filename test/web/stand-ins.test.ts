import { describe, expect, it } from 'vitest';
import '../all-languages.ts';
import { inEveryLanguage } from '../../shared/organisation/locale.ts';
import { standInLanguage } from '../../shared/organisation/stand-in.ts';
import { bergenJson, readOrganisation, withValue } from '../organisation/fixtures/organisations.ts';
import { readPage } from './support/html.ts';
import { openWeb } from './support/visitor.ts';

const defaultLocale = 'nb';

describe('the language of a text that stands in', () => {
  it('is that of the text, and nothing where the own one is there or reads alike', () => {
    const texts = { nb: 'Uro', nn: 'Uro', en: 'Worry', es: 'Worry', ar: 'Worry' };
    const told = inEveryLanguage((locale) => standInLanguage(texts, { locale, defaultLocale }));
    expect(told).toEqual({ nb: undefined, nn: undefined, en: undefined, es: 'en', ar: 'en' });
    const onlyEnglish = { nb: 'Worry', nn: 'Worry', en: 'Worry', es: 'Worry', ar: 'Worry' };
    expect(
      inEveryLanguage((locale) => standInLanguage(onlyEnglish, { locale, defaultLocale: 'en' })),
    ).toEqual({ nb: 'en', nn: 'en', en: undefined, es: 'en', ar: 'en' });
    const lines = { nb: ['a', 'b'], nn: ['a'], en: ['x'], es: ['a', 'b'], ar: ['c'] };
    expect(standInLanguage(lines, { locale: 'es', defaultLocale })).toBe('nb');
    expect(standInLanguage(lines, { locale: 'ar', defaultLocale })).toBeUndefined();
  });
});

describe('a page with texts that stand in', () => {
  const lacking = readOrganisation(
    [
      { at: ['texts', 'startPack'], value: { nb: ['Alle slipper til.'] } },
      { at: ['languages', 0, 'name'], value: { nb: 'Norsk' } },
      { at: ['helpNow', 0, 'about'], value: { nb: 'Når det haster.', en: 'When it cannot wait.' } },
    ].reduce<unknown>((json, { at, value }) => withValue(json, at, value), bergenJson),
  );

  /** What is marked as being in another language, but for the ways to the other languages. */
  const marked = async (web: ReturnType<typeof openWeb>, path: string) => {
    const page = readPage(await (await web.get(path)).text());
    return page
      .all('ul')
      .concat(page.all('label'), page.all('span'), page.all('option'))
      .flatMap(({ attributes, children }) => {
        const lang = attributes.get('lang');
        const inside = children.map((child) => (typeof child === 'string' ? child : child.children.join('')));
        return lang === undefined ? [] : [`${lang} ${attributes.get('dir')} ${inside.join('')}`];
      });
  };

  it('says of each in which language it is', async () => {
    const web = openWeb({ organisation: lacking });
    const help = 'en ltr When it cannot wait.';
    expect(await marked(web, '/ar/start-pack')).toEqual(['nb ltr Alle slipper til.', help]);
    expect(await marked(web, '/ar/sign-up')).toEqual(['nb ltr Norsk', help]);
    expect(await marked(web, '/nn/start-pack')).toEqual([]);
    expect(await marked(web, '/nb/sign-up')).toEqual([]);
  });

  it('says nothing where every text is there', async () => {
    const web = openWeb();
    for (const path of ['/ar/start-pack', '/ar/sign-up', '/es/sign-up', '/en/'])
      expect(await marked(web, path)).toEqual([]);
  });
});
