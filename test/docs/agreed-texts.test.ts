import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  agreedTextsSchema,
  compareTexts,
  hashOfWords,
  nameOfText,
  textsNow,
} from '../../docs/agreed-texts.ts';
import { loadOrganisation, organisationFiles } from '../../shared/organisation/registry.ts';
import { assistedSignUp } from '../../shared/use-cases/assisted.ts';
import { confirm } from '../../shared/use-cases/confirm.ts';
import { answerInvitation } from '../../shared/use-cases/invitation.ts';
import { assistedValues, confirmValues, signUpValues } from '../domain/forms/values.ts';
import { adaIn } from '../use-cases/participant/stage.ts';
import { coordinatorNamed } from '../use-cases/support/entities.ts';
import { personIn, personLink } from '../use-cases/support/table.ts';
import { bergen, createTestDeps } from '../use-cases/support/test-deps.ts';

const file = new URL('../../docs/agreed-texts.json', import.meta.url);
const written = agreedTextsSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
const now = Object.keys(organisationFiles).flatMap((id) => textsNow(loadOrganisation(id)));

const inBergen = (text: 'consent' | 'confidentiality', locale: string) => {
  const { version } = bergen[text];
  const found = written.find(
    (entry) =>
      entry.organisation === bergen.id &&
      entry.text === text &&
      entry.version === version &&
      entry.locale === locale,
  );
  return { version, locale, hash: found?.hash };
};

describe('the texts that people agree to', () => {
  it('are written down with the hash of their words, each once', () => {
    expect(written.filter(({ words, hash }) => hashOfWords(words) !== hash)).toEqual([]);
    expect(new Set(written.map(nameOfText)).size).toBe(written.length);
  });

  it('have a new version when their words change (then: npm run docs:agreed-texts)', () => {
    const { reworded, missing } = compareTexts(now, written);
    expect(now.length).toBeGreaterThanOrEqual(4);
    expect({ reworded: reworded.map(nameOfText), missing: missing.map(nameOfText) }).toEqual({
      reworded: [],
      missing: [],
    });
  });

  it('are noticed to change by a single letter, in one language', () => {
    const text = { ...bergen.consent.text, en: `${bergen.consent.text.en}.` };
    const reworded = textsNow({ ...bergen, consent: { ...bergen.consent, text } });
    expect(compareTexts(reworded, written).reworded.map(({ locale }) => locale)).toEqual(['en']);
    const renewed = textsNow({ ...bergen, consent: { version: 'next', text } });
    const { reworded: none, missing } = compareTexts(renewed, written);
    expect([none.length, missing.length]).toEqual([0, bergen.locales.length]);
  });
});

describe('what is stored of a consent', () => {
  it.each(bergen.locales)('is version, language and hash of the text on the page in %s', async (locale) => {
    const kit = await adaIn('unconfirmed', { ada: { locale: 'nb' } });
    const token = await personLink(kit, kit.ada, { purpose: 'confirm' });
    await confirm(kit.deps, { token, values: confirmValues, locale });
    const { consent, confidentiality } = await personIn(kit, kit.ada);
    const at = kit.clock.now();
    expect(consent).toEqual({ ...inBergen('consent', locale), at });
    expect(confidentiality).toEqual({ ...inBergen('confidentiality', locale), at });
  });

  it.each(bergen.locales)('is of what was read out in %s by the coordinator', async (locale) => {
    const kit = createTestDeps();
    await assistedSignUp(kit.deps, coordinatorNamed('Kari', { locale }), assistedValues);
    const { consent, confidentiality } = await personIn(kit, { id: signUpValues.formKey });
    expect(consent).toMatchObject(inBergen('consent', locale));
    expect(confidentiality).toMatchObject(inBergen('confidentiality', locale));
  });

  it('is renewed for the promise that stands on the invitation, and for nothing else', async () => {
    const kit = await adaIn('invited');
    const before = await personIn(kit, kit.ada);
    const round = before.seat?.round ?? 0;
    const token = await personLink(kit, kit.ada, { purpose: 'seat', extra: { round } });
    await answerInvitation(kit.deps, { token, answer: 'accept', confidentiality: true, locale: 'en' });
    const after = await personIn(kit, kit.ada);
    expect(after.confidentiality).toEqual({ ...inBergen('confidentiality', 'en'), at: kit.clock.now() });
    expect(after.consent).toEqual(before.consent);
  });
});
