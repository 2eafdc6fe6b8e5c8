import { createHash } from 'node:crypto';
import * as z from 'zod';
import type { Organisation } from '../shared/organisation/schema.ts';

const agreedTextSchema = z.strictObject({
  organisation: z.string(),
  text: z.enum(['consent', 'confidentiality']),
  version: z.string(),
  locale: z.string(),
  /** SHA-256 of the words in base64url, as it stands beside each agreement in the table. */
  hash: z.string(),
  words: z.string(),
});
/** A text that people have agreed to, or can agree to now. */
export type AgreedText = z.infer<typeof agreedTextSchema>;

/** Every text there ever was; nothing in it is changed or removed, or the proof of a consent would be lost. */
export const agreedTextsSchema = z.array(agreedTextSchema);

export const hashOfWords = (words: string): string => createHash('sha256').update(words).digest('base64url');

/** The texts as this organisation's file has them now, in every language that it offers. */
export const textsNow = (organisation: Organisation): readonly AgreedText[] =>
  (['consent', 'confidentiality'] as const).flatMap((text) =>
    organisation.locales.map((locale) => {
      const words = organisation[text].text[locale];
      const { version } = organisation[text];
      return { organisation: organisation.id, text, version, locale, hash: hashOfWords(words), words };
    }),
  );

/** What makes two entries the same text, whatever its words. */
export const nameOfText = ({ organisation, text, version, locale }: AgreedText): string =>
  `${organisation}, ${text}, version ${version}, ${locale}`;

type Compared = {
  /** Same version, other words: the file must get a new version. */
  readonly reworded: readonly AgreedText[];
  /** A new version or a new language, to be written down. */
  readonly missing: readonly AgreedText[];
};

/** The texts of now against those written down. */
export const compareTexts = (now: readonly AgreedText[], written: readonly AgreedText[]): Compared => {
  const known = new Map(written.map((entry) => [nameOfText(entry), entry.hash]));
  const hashBefore = (entry: AgreedText) => known.get(nameOfText(entry));
  return {
    reworded: now.filter((entry) => ![undefined, entry.hash].includes(hashBefore(entry))),
    missing: now.filter((entry) => hashBefore(entry) === undefined),
  };
};
