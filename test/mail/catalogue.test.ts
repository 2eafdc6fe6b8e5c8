import { describe, expect, it } from 'vitest';
import { messageSchema } from '../../shared/domain/message.ts';
import { mailKinds } from '../../shared/mail/kinds.ts';
import { mailLanguages } from '../../shared/mail/languages.ts';
import type { ParticipantTexts } from '../../shared/mail/mail-fields.ts';
import { mail, paragraph } from '../../shared/mail/mail-text.ts';
import { mails } from '../../shared/mail/mails.ts';
import type { MailLanguage, Mails } from '../../shared/mail/templates/template.ts';
import { knownLocales, type Locale } from '../../shared/organisation/locale.ts';
import { everyMessage, samples } from './rendering.ts';

const kinds = messageSchema
  .unwrap()
  .options.map((option) => option.shape.kind.value)
  .toSorted();

describe('the catalogue of mails', () => {
  it('has a mail for every message there is, and no others', () => {
    for (const catalogue of [mails, mailKinds, samples]) {
      expect(Object.keys(catalogue).toSorted()).toEqual(kinds);
    }
    expect(kinds).toHaveLength(45);
    expect(knownLocales.length).toBeGreaterThanOrEqual(5);
  });

  it('does not compile when a kind, a text or a language is missing', () => {
    const { confirm: _confirm, ...rest } = mails;
    // @ts-expect-error: a message that nothing is told about is no mail.
    const lacking: Mails = rest;
    expect(Object.keys(lacking)).toHaveLength(kinds.length - 1);
    const { welcome, ...others } = mailLanguages.nb.texts;
    // @ts-expect-error: a language without a text for 'welcome' is not one.
    const fewer: MailLanguage['texts'] = others;
    expect(fewer).not.toHaveProperty(welcome.name);
    const { ar: _arabic, ...most } = mailLanguages;
    // @ts-expect-error: every language in the list has its mails.
    const four: Readonly<Record<Locale, MailLanguage>> = most;
    expect(Object.keys(four)).toHaveLength(knownLocales.length - 1);
  });

  it('does not compile when a text names what it is not told', () => {
    const words = { subject: 'question', preview: 'x' } as const;
    const misspelt: Pick<ParticipantTexts, 'meetingCancelled'> = {
      // @ts-expect-error: there is no 'meetingAd'.
      meetingCancelled: (told) => mail(words, paragraph(`x ${told.meetingAd}`)),
    };
    expect(misspelt.meetingCancelled({ meetingAt: 'y' }).body).toHaveLength(1);
    const unguarded: Pick<ParticipantTexts, 'erased'> = {
      // @ts-expect-error: there may be no meeting to tell of.
      erased: (told) => mail(words, paragraph(told.meetingAt)),
    };
    expect(unguarded.erased({ meetingAt: 'y', situation: 'own' }).body).toHaveLength(1);
  });

  it('is tested on messages as the table holds them', () => {
    for (const message of everyMessage()) expect(messageSchema.safeParse(message).success).toBe(true);
  });
});
