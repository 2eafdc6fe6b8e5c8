import { describe, expect, it } from 'vitest';
import { messageSchema } from '../../shared/domain/message.ts';
import { mailKinds } from '../../shared/mail/kinds.ts';
import { mailLanguages } from '../../shared/mail/languages.ts';
import type { MailLanguage, Templates } from '../../shared/mail/templates/template.ts';
import { knownLocales, type Locale } from '../../shared/organisation/locale.ts';
import { everyMessage, samples } from './rendering.ts';

const kinds = messageSchema
  .unwrap()
  .options.map((option) => option.shape.kind.value)
  .toSorted();

describe('the catalogue of mails', () => {
  it('has words in every language for every message there is, and no others', () => {
    const templates = knownLocales.map((locale) => mailLanguages[locale].templates);
    for (const catalogue of [...templates, mailKinds, samples]) {
      expect(Object.keys(catalogue).toSorted()).toEqual(kinds);
    }
    expect(kinds).toHaveLength(36);
    expect(knownLocales.length).toBeGreaterThanOrEqual(5);
  });

  it('does not compile when a kind or a language is missing', () => {
    const { confirm: _confirm, ...rest } = mailLanguages.nb.templates;
    // @ts-expect-error: a language without a text for 'confirm' is not one.
    const lacking: Templates = rest;
    expect(Object.keys(lacking)).toHaveLength(kinds.length - 1);
    const { ar: _arabic, ...others } = mailLanguages;
    // @ts-expect-error: every language in the list has its mails.
    const fewer: Readonly<Record<Locale, MailLanguage>> = others;
    expect(Object.keys(fewer)).toHaveLength(knownLocales.length - 1);
  });

  it('is tested on messages as the table holds them', () => {
    for (const message of everyMessage()) expect(messageSchema.safeParse(message).success).toBe(true);
  });
});
