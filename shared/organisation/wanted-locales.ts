import * as z from 'zod';
import { knownLocales, type Locale } from './locale.ts';

/**
 * What a file must have. Everything is there in its default language. What people say yes to is there in
 * every language that is offered, because nobody can agree to what they cannot read. Other texts may be
 * missing in the other languages: `lookedFor` says what is shown instead.
 */
export type WantedLocales = {
  readonly required: readonly Locale[];
  readonly agreed: readonly Locale[];
  readonly fallback: Locale;
};

const wantedSchema = z.object({
  locales: z.array(z.enum(knownLocales)).catch([]),
  defaultLocale: z.enum(knownLocales),
});

/**
 * Reads the languages ahead of the rest, so that a missing text is reported at its own place.
 * Total: a file whose languages are unreadable asks for none here, its schema reports them.
 */
export function wantedLocales(json: unknown): WantedLocales {
  const read = wantedSchema.safeParse(json);
  if (!read.success) return { required: [], agreed: [], fallback: 'nb' };
  const { locales, defaultLocale } = read.data;
  return { required: [defaultLocale], agreed: [defaultLocale, ...locales], fallback: defaultLocale };
}
