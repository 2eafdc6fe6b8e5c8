import * as z from 'zod';
import { fullListOf, line, prose, record } from './fields.ts';
import { inEveryLanguage, knownLocales, type Locale, languages, lookedFor } from './locale.ts';
import type { WantedLocales } from './wanted-locales.ts';

const inLanguage = (locale: Locale): string => `in ${languages[locale].called} (${locale})`;

type Wanted<Value> = {
  readonly required: readonly Locale[];
  readonly fallback: Locale;
  readonly schemaFor: (language: string) => z.ZodType<Value>;
};

/** A value per language; complete where it is required, and filled in elsewhere so that readers need no check. */
function localized<Value>({ required, fallback, schemaFor }: Wanted<Value>) {
  const fieldIn = (locale: Locale) => {
    const schema = schemaFor(inLanguage(locale));
    return required.includes(locale) ? schema : schema.optional();
  };
  return record(inEveryLanguage(fieldIn)).transform((values, context): Record<Locale, Value> => {
    const firstOf = (locales: readonly Locale[]) =>
      locales.map((locale) => values[locale]).find((value) => value !== undefined);
    const spare = firstOf(knownLocales);
    if (spare !== undefined)
      return inEveryLanguage((locale) => firstOf(lookedFor(locale, fallback)) ?? spare);
    context.issues.push({ code: 'custom', message: 'write this in at least one language', input: values });
    return z.NEVER;
  });
}

export function localizedLine(wanted: WantedLocales, what: string) {
  return localized({ ...wanted, schemaFor: (language) => line(`${what} ${language}`) });
}

export function localizedProse(wanted: WantedLocales, what: string) {
  return localized({ ...wanted, schemaFor: (language) => prose(`${what} ${language}`) });
}

/** What people say yes to: in every language that is offered. */
export function localizedAgreement({ agreed, fallback }: WantedLocales, what: string) {
  return localized({ required: agreed, fallback, schemaFor: (language) => prose(`${what} ${language}`) });
}

export function localizedParagraphs(wanted: WantedLocales, what: string) {
  return localized({
    ...wanted,
    schemaFor: (language) =>
      fullListOf(`${what} ${language}, one text per paragraph`, prose(`a paragraph of ${what} ${language}`)),
  });
}
