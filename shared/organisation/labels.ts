import type { Locale, LocalizedText } from './locale.ts';
import type { Organisation } from './shape.ts';

/** The mixed group: a theme that every organisation has. */
export const openTheme = 'open';
/** Meeting by video: an area that takes no travelling, where the organisation allows it. */
export const videoArea = 'video';

const openThemeName = { nb: 'Åpen gruppe', en: 'Open group' } satisfies LocalizedText;
const videoAreaName = { nb: 'Video', en: 'Video' } satisfies LocalizedText;

type Named = { readonly id: string; readonly name: LocalizedText };

/** The offered language that fits best; a language that is not offered (any more) gives the default one. */
export function localeOf(
  { locales, defaultLocale }: Pick<Organisation, 'locales' | 'defaultLocale'>,
  wanted: string,
): Locale {
  return locales.find((locale) => locale === wanted) ?? defaultLocale;
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
