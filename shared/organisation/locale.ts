import * as z from 'zod';

/** The languages that Krets itself speaks; an organisation offers one or more of them. */
export const knownLocales = ['nb', 'en'] as const;
export type Locale = (typeof knownLocales)[number];

/** A text in every known language: where the file leaves out a language that is not offered, another one fills in. */
export type LocalizedText = Record<Locale, string>;
export type LocalizedParagraphs = Record<Locale, string[]>;

/** Which languages a file must be complete in, and which one fills in for the others. */
export type WantedLocales = { readonly required: readonly Locale[]; readonly fallback: Locale };

const wantedSchema = z.object({
  locales: z.array(z.enum(knownLocales)).catch([]),
  defaultLocale: z.enum(knownLocales).catch('nb'),
});

/**
 * Reads the languages ahead of the rest, so that a missing text is reported at its own place.
 * Total: a file whose languages are unreadable asks for none here, its schema reports them.
 */
export function wantedLocales(json: unknown): WantedLocales {
  const read = wantedSchema.safeParse(json);
  if (!read.success) return { required: [], fallback: 'nb' };
  return { required: read.data.locales, fallback: read.data.defaultLocale };
}
