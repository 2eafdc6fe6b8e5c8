import { describe, expect, it } from 'vitest';
import { messageSchema } from '../../shared/domain/message.ts';
import { mailKinds } from '../../shared/mail/kinds.ts';
import { enTemplates } from '../../shared/mail/templates/en/all.ts';
import { nbTemplates } from '../../shared/mail/templates/nb/all.ts';
import type { Templates } from '../../shared/mail/templates/template.ts';
import { everyMessage, samples } from './rendering.ts';

const kinds = messageSchema.options.map((option) => option.shape.kind.value).toSorted();

describe('the catalogue of mails', () => {
  it('has words in both languages for every message there is, and no others', () => {
    for (const catalogue of [nbTemplates, enTemplates, mailKinds, samples]) {
      expect(Object.keys(catalogue).toSorted()).toEqual(kinds);
    }
    expect(kinds).toHaveLength(36);
  });

  it('does not compile when a kind is missing', () => {
    const { confirm: _, ...rest } = nbTemplates;
    // @ts-expect-error: a language without a text for 'confirm' is not one.
    const lacking: Templates = rest;
    expect(Object.keys(lacking)).toHaveLength(kinds.length - 1);
  });

  it('is tested on messages as the table holds them', () => {
    for (const message of everyMessage()) expect(messageSchema.safeParse(message).success).toBe(true);
  });
});
