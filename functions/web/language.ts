import type { MiddlewareHandler } from 'hono';
import type { Locale } from '../../shared/i18n/index.ts';
import { localeOf } from '../../shared/organisation/labels.ts';
import type { Organisation } from '../../shared/organisation/schema.ts';
import type { WebDeps, WebEnv } from './web-deps.ts';

type Languages = Pick<Organisation, 'locales' | 'defaultLocale'>;

const longestHeader = 400;

/** `nb-NO;q=0.8` → what it asks for and how much. Norwegian of any kind is met by bokmål. */
const wish = (part: string): { readonly language: string; readonly weight: number } => {
  const [tag = '', quality] = part.trim().toLowerCase().split(';q=');
  const language = tag.split('-')[0] ?? '';
  return {
    language: language === 'no' || language === 'nn' ? 'nb' : language,
    weight: quality === undefined ? 1 : Number(quality) || 0,
  };
};

/** The offered language that an `Accept-Language` header likes best. */
export const preferredLocale = (organisation: Languages, header: string): Locale => {
  const wishes = header
    .slice(0, longestHeader)
    .split(',')
    .map(wish)
    .filter(
      ({ language, weight }) => weight > 0 && organisation.locales.some((locale) => locale === language),
    )
    .sort((one, other) => other.weight - one.weight);
  return localeOf(organisation, wishes[0]?.language ?? '');
};

/** The language of a page is the one in its address; elsewhere the one the browser asks for. */
export const pageLanguage =
  ({ deps: { organisation } }: WebDeps): MiddlewareHandler<WebEnv> =>
  async (c, next) => {
    const inAddress = c.req.path.split('/')[1] ?? '';
    const known = inAddress === 'nb' || inAddress === 'en';
    c.set(
      'locale',
      known
        ? localeOf(organisation, inAddress)
        : preferredLocale(organisation, c.req.header('Accept-Language') ?? ''),
    );
    await next();
  };
