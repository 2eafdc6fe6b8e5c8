import { describe, expect, it } from 'vitest';
import type { LinkPurpose } from '../../shared/domain/link.ts';
import type { Message } from '../../shared/domain/message.ts';
import { directionOf } from '../../shared/i18n/direction.ts';
import { mailKinds } from '../../shared/mail/kinds.ts';
import { mailLanguages } from '../../shared/mail/languages.ts';
import { createMailWords } from '../../shared/mail/render.ts';
import { litenByJson, readOrganisation } from '../organisation/fixtures/organisations.ts';
import { baseUrl, bergen, everyMessage, locales, rendered, tokensOf, writtenAt } from './rendering.ts';
import { typed } from './samples.ts';

const cases = locales.flatMap((locale) =>
  everyMessage().map((message) => ({ name: `${message.kind} in ${locale}`, locale, message })),
);

const previewOf = (html: string): string => /<div class="preview"[^>]*>([^<]*)/.exec(html)?.[1] ?? '';
/** What would tell somebody looking over a shoulder what this is about. */
const telling = new RegExp(
  [
    'gruppe|grupp|selvhjelp|sjølvhjelp|sorg|angst|helse|einsemd|ensomhet|terap',
    'group|self-help|grief|anxi|health|therap|lonel',
    'grupo|autoayuda|duelo|ansiedad|salud|soledad|depre',
    'diagn[oó]s|مجموع|مساعدة|القلق|الاكتئاب|الوحدة|الحزن|علاج|صحة|نفسي|تشخيص',
  ].join('|'),
  'i',
);

describe('neutrality', () => {
  const themeNames = bergen.themes.flatMap(({ name }) => Object.values(name));
  const themeWords = themeNames
    .flatMap((name) => name.toLowerCase().split(/\W+/u))
    .filter((word) =>
      /^(angst|depresjon|sorg|grief|anxiety|ensomhet|einsemd|loneliness|ansiedad|duelo|soledad)$/.test(word),
    );

  it.each(cases)('$name names no theme in any part', ({ locale, message }) => {
    const { subject, text, html, calendar } = rendered(message, locale);
    const all = [subject, text, html, calendar?.content ?? ''].join('\n').toLowerCase();
    expect(themeWords.length).toBeGreaterThan(5);
    expect([...themeNames, ...themeWords].filter((word) => all.includes(word.toLowerCase()))).toEqual([]);
  });

  it.each(cases)('$name has a subject from the list and says nothing beside it', ({ locale, message }) => {
    const { subject, html } = rendered(message, locale);
    expect(Object.values(mailLanguages[locale].subjects)).toContain(subject);
    const preview = previewOf(html);
    expect(preview.length).toBeGreaterThan(200);
    expect(preview.slice(0, 80)).toMatch(/^\S.+\S/);
    expect(`${subject} ${preview}`).not.toMatch(telling);
    expect(preview).not.toContain(typed.firstName);
  });

  it('keeps the list itself neutral', () => {
    for (const locale of locales) {
      const all = Object.values(mailLanguages[locale].subjects);
      expect(all.filter((subject) => telling.test(subject))).toEqual([]);
      expect(all.filter((subject) => /[!¡]|\p{Extended_Pictographic}|\p{Cf}/u.test(subject))).toEqual([]);
      expect(new Set(all).size).toBe(all.length);
    }
  });

  it('carries nothing that loads, counts or frames', () => {
    for (const { locale, message } of cases) {
      const { html } = rendered(message, locale);
      expect(html).not.toMatch(/<(img|script|link|iframe|object|table|form|video)\b|url\(|@import|\ssrc=/i);
      const addresses = [...html.matchAll(/href="([^"]*)"/g)].map(([, address]) => address ?? '');
      expect(
        addresses.filter((address) => !/^(https:\/\/krets\.example\.org\/|tel:\d+$)/.test(address)),
      ).toEqual([]);
      expect(html).toContain(`<html lang="${locale}" dir="${directionOf(locale)}">`);
    }
  });
});

describe('the mail that proves an address', () => {
  const confirm = (firstName: string, secret: string) =>
    createMailWords({ organisation: bergen, baseUrl }).render({
      message: { kind: 'confirm' },
      recipient: { email: `${secret}@example.com`, firstName, locale: 'nb' },
      tokens: { confirm: `id.${secret}` },
      at: writtenAt,
    });

  it('is the same bytes but for the token, whatever name somebody typed', () => {
    const one = JSON.stringify(confirm('Kjøp klokker på example.com', 'first'));
    const other = JSON.stringify(confirm('Åse', 'second'));
    expect(one.replaceAll('id.first', 'id.TOKEN')).toBe(other.replaceAll('id.second', 'id.TOKEN'));
    expect(one).not.toContain('klokker');
  });
});

describe('links and foot', () => {
  const purposes: readonly LinkPurpose[] = ['confirm', 'place', 'seat', 'unsubscribe', 'ask', 'signIn'];
  const withoutOne = (message: Message, left: LinkPurpose) =>
    createMailWords({ organisation: bergen, baseUrl }).render({
      message,
      recipient: { email: 'ase@example.com', firstName: 'Åse', locale: 'nb' },
      tokens: { ...tokensOf(message), [left]: undefined },
      at: writtenAt,
    });

  it('shows in both parts every link that is made, and needs each of its own', () => {
    for (const message of everyMessage()) {
      const { text, html } = rendered(message);
      for (const token of Object.values(tokensOf(message))) {
        expect(text).toContain(token);
        expect(html).toContain(token);
      }
      for (const purpose of mailKinds[message.kind].links) {
        expect(() => withoutOne(message, purpose)).toThrow(purpose);
      }
    }
  });

  it('makes no link that nobody can press, and none that is not asked for', () => {
    for (const message of everyMessage()) {
      const wanted = Object.keys(tokensOf(message));
      expect(wanted.filter((purpose) => !purposes.some((known) => known === purpose))).toEqual([]);
      const count = rendered(message).text.match(/\.s{43}/g)?.length ?? 0;
      expect(count).toBe(wanted.length + (mailKinds[message.kind].stop === 'place' ? 1 : 0));
    }
  });

  it('offers one click to stop waiting where a mail is about waiting, never on the first and the last', () => {
    const stoppable = everyMessage().filter((message) => rendered(message).unsubscribeUrl !== undefined);
    const kinds = new Set(stoppable.map(({ kind }) => kind));
    for (const kind of [
      'welcome',
      'placeLink',
      'backInQueue',
      'stillInterested',
      'invitationReminder',
    ] as const) {
      expect(kinds).toContain(kind);
    }
    for (const kind of ['confirm', 'erased', 'handover', 'ask', 'signIn'] as const)
      expect(kinds).not.toContain(kind);
    expect([...kinds].filter((kind) => mailKinds[kind].to === 'coordinator')).toEqual([]);
  });

  it('names whom to call now where it may be needed', () => {
    for (const message of everyMessage()) {
      const { text } = rendered(message);
      expect(text.includes('116 123')).toBe(mailKinds[message.kind].help);
    }
    expect(mailKinds.welcome.help && mailKinds.backInQueue.help && mailKinds.erased.help).toBe(true);
  });

  it('speaks as the organisation of the file, in a language it offers', () => {
    const organisation = readOrganisation(litenByJson);
    const { render } = createMailWords({ organisation, baseUrl: `${baseUrl}/` });
    const recipient = { email: 'ase@example.com', firstName: 'Åse', locale: 'en' };
    const mail = render({
      message: { kind: 'confirm' },
      recipient,
      tokens: { confirm: 'id.secret' },
      at: writtenAt,
    });
    expect(mail.from).toEqual({ name: 'Ringen', address: 'ringen@liten-by.example.org' });
    expect(mail.replyTo).toBe('hei@liten-by.example.org');
    expect(mail.text).toContain('Hilsen Selvhjelp Liten by\nhei@liten-by.example.org\n116 123\n');
    expect(mail.text).toContain('Lenken virker i 48 timer.');
    expect(mail.text).toContain('Bekreft adressen:\nhttps://krets.example.org/nb/confirm/id.secret\n');
  });
});
