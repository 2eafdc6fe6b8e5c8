import * as z from 'zod';
import { fullListOf, line, prose, record } from './fields.ts';
import type { Locale, WantedLocales } from './locale.ts';

const localeNames = { nb: 'in bokmål (nb)', en: 'in English (en)' } satisfies Record<Locale, string>;

function requiredIn<Value>(wanted: WantedLocales, locale: Locale, schema: z.ZodType<Value>) {
  return wanted.required.includes(locale) ? schema : schema.optional();
}

/** A value per language; complete for the offered languages, and filled in for the others so that readers need no check. */
function localized<Value>(wanted: WantedLocales, schemaFor: (language: string) => z.ZodType<Value>) {
  return record({
    nb: requiredIn(wanted, 'nb', schemaFor(localeNames.nb)),
    en: requiredIn(wanted, 'en', schemaFor(localeNames.en)),
  }).transform((values, context): Record<Locale, Value> => {
    const spare = values[wanted.fallback] ?? values.nb ?? values.en;
    if (spare !== undefined) return { nb: values.nb ?? spare, en: values.en ?? spare };
    context.issues.push({ code: 'custom', message: 'write this in at least one language', input: values });
    return z.NEVER;
  });
}

export function localizedLine(wanted: WantedLocales, what: string) {
  return localized(wanted, (language) => line(`${what} ${language}`));
}

export function localizedProse(wanted: WantedLocales, what: string) {
  return localized(wanted, (language) => prose(`${what} ${language}`));
}

export function localizedParagraphs(wanted: WantedLocales, what: string) {
  return localized(wanted, (language) =>
    fullListOf(`${what} ${language}, one text per paragraph`, prose(`a paragraph of ${what} ${language}`)),
  );
}
