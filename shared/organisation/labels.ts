import {
  inEveryLanguage,
  knownLocales,
  type Locale,
  type LocalizedText,
  languages,
  lookedFor,
} from './locale.ts';
import type { Organisation } from './shape.ts';

/** The mixed group: a theme that every organisation has. */
export const openTheme = 'open';
/** Meeting by video: an area that takes no travelling, where the organisation allows it. */
export const videoArea = 'video';

const openThemeName: LocalizedText = inEveryLanguage((locale) => languages[locale].openGroup);
const videoAreaName: LocalizedText = inEveryLanguage((locale) => languages[locale].video);

type Named = { readonly id: string; readonly name: LocalizedText };

/** The offered language that fits best; where neither it nor a language that stands in for it is offered, the default one. */
export function localeOf(
  { locales, defaultLocale }: Pick<Organisation, 'locales' | 'defaultLocale'>,
  wanted: string,
): Locale {
  const known = knownLocales.find((locale) => locale === wanted);
  const best = known === undefined ? [] : lookedFor(known, defaultLocale);
  return best.find((locale) => locales.includes(locale)) ?? defaultLocale;
}

/** The id stands in for its name when the file no longer has the entry, so that old data can still be shown. */
function nameOf(entries: readonly Named[], id: string, locale: Locale): string {
  return entries.find((entry) => entry.id === id)?.name[locale] ?? id;
}

export function areaName(organisation: Organisation, id: string, locale: string): string {
  const named = [...organisation.areas, { id: videoArea, name: videoAreaName }];
  return nameOf(named, id, localeOf(organisation, locale));
}

export function themeName(organisation: Organisation, id: string, locale: string): string {
  const named = [...organisation.themes, { id: openTheme, name: openThemeName }];
  return nameOf(named, id, localeOf(organisation, locale));
}

export function languageName(organisation: Organisation, id: string, locale: string): string {
  return nameOf(organisation.languages, id, localeOf(organisation, locale));
}
