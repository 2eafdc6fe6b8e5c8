import { knownLocales, type Locale, lookedFor } from './locale.ts';

/** A text of the organisation file as it is after reading: there in every language, some of them filled in. */
export type Filled = Readonly<Record<Locale, string | readonly string[]>>;
type Reader = { readonly locale: Locale; readonly defaultLocale: Locale };

const norwegian: ReadonlySet<Locale> = new Set(['nb', 'nn']);

/**
 * The language of a text that stands in for a missing one; undefined where the reader's own is there. Told by being word
 * for word the same as the one that would stand in. Between the two Norwegian ones nothing is said: they are read aloud
 * alike, and often are the same.
 */
export const standInLanguage = (texts: Filled, { locale, defaultLocale }: Reader): Locale | undefined => {
  const same = new Set(knownLocales.filter((other) => String(texts[other]) === String(texts[locale])));
  const [own, ...others] = lookedFor(locale, defaultLocale);
  if (own === defaultLocale) return undefined;
  const from = same.has(defaultLocale) ? defaultLocale : others.find((other) => same.has(other));
  if (from === undefined || (norwegian.has(from) && norwegian.has(locale))) return undefined;
  return from;
};
