import type { MiddlewareHandler } from 'hono';
import { type Locale, loadLanguage } from '../../shared/i18n/index.ts';
import { localeOf } from '../../shared/organisation/labels.ts';
import { knownLocales } from '../../shared/organisation/locale.ts';
import type { Organisation } from '../../shared/organisation/schema.ts';
import type { WebDeps, WebEnv } from './web-deps.ts';

type Languages = Pick<Organisation, 'locales' | 'defaultLocale'>;

const longestHeader = 400;

/** Who reads one kind of Norwegian reads the other better than whatever comes next in the header. */
const met: ReadonlyMap<string, readonly string[]> = new Map([
  ['no', ['nb', 'nn']],
  ['nb', ['nb', 'nn']],
  ['nn', ['nn', 'nb']],
]);

type Wish = { readonly languages: readonly string[]; readonly weight: number };

/** `nb-NO;q=0.8` → what would meet it, and how much it is wanted. */
const wish = (part: string): Wish => {
  const [tag = '', quality] = part.trim().toLowerCase().split(';q=');
  const language = tag.split('-')[0] ?? '';
  return {
    languages: met.get(language) ?? [language],
    weight: quality === undefined ? 1 : Number(quality) || 0,
  };
};

/** The offered language that an `Accept-Language` header likes best. */
export const preferredLocale = (organisation: Languages, header: string): Locale => {
  const wishes = header
    .slice(0, longestHeader)
    .split(',')
    .map(wish)
    .filter(({ weight }) => weight > 0)
    .sort((one, other) => other.weight - one.weight);
  const best = wishes
    .flatMap(({ languages }) => languages)
    .find((language) => organisation.locales.some((locale) => locale === language));
  return localeOf(organisation, best ?? '');
};

const localeFor = (organisation: Languages, path: string, header: string): Locale => {
  const inAddress = path.split('/')[1] ?? '';
  const known = knownLocales.some((locale) => locale === inAddress);
  return known ? localeOf(organisation, inAddress) : preferredLocale(organisation, header);
};

/**
 * The language of a page is the one in its address; elsewhere the one the browser asks for. Its texts are
 * there from here on, and those of no other language.
 */
export const pageLanguage =
  ({ deps: { organisation } }: WebDeps): MiddlewareHandler<WebEnv> =>
  async (c, next) => {
    const locale = localeFor(organisation, c.req.path, c.req.header('Accept-Language') ?? '');
    await loadLanguage(locale);
    c.set('locale', locale);
    await next();
  };
