import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import '../all-languages.ts';
import { ChangePage } from '../../functions/web/pages/change.tsx';
import { ConfirmPage } from '../../functions/web/pages/confirm.tsx';
import type { FormState } from '../../functions/web/pages/form-parts.tsx';
import { InvitationPage } from '../../functions/web/pages/invitation.tsx';
import { NewLinkPage } from '../../functions/web/pages/new-link.tsx';
import { PlacePage } from '../../functions/web/pages/place.tsx';
import { RecallPage } from '../../functions/web/pages/recall.tsx';
import { SignUpPage } from '../../functions/web/pages/sign-up.tsx';
import { choicesOf, siteOf } from '../../functions/web/site.ts';
import { offerWords, placeWords, seatWords } from '../../functions/web/wording.ts';
import { idOf, preferences } from '../use-cases/support/entities.ts';
import { bergen } from '../use-cases/support/test-deps.ts';
import { hostile } from './support/forms.ts';
import { readPage } from './support/html.ts';
import { meetingAt, seatIn } from './support/people.ts';
import { openWeb } from './support/visitor.ts';

const locale = 'nb' as const;
const page = { locale, site: siteOf(bergen, locale), path: '/sign-up' };
const choices = choicesOf(bergen, locale);
const agreements = { consent: bergen.consent.text.nb, confidentiality: bergen.confidentiality.text.nb };
const wording = { organisation: bergen, locale };

/** A form in which this text stands in every field that takes text, with every field marked wrong. */
const formWith = (text: string): FormState => {
  const fields = ['firstName', 'email', 'phone', 'guard', 'guardAdd', 'phrase', 'contact', 'formKey'];
  return {
    locale,
    values: Object.fromEntries(fields.map((name) => [name, text])),
    errors: Object.fromEntries(fields.map((name) => [name, 'notText'])),
  };
};

const seatWith = (text: string) =>
  seatWords(wording, {
    seat: {
      ...seatIn({ id: idOf('group') }),
      coordinatorName: text,
      area: text,
      slot: text,
      language: text,
      meeting: { ...meetingAt, place: text },
    },
  });

/** The organisation's own words: a line of its own is a paragraph there, which no visitor can make. */
const onOneLine = (text: string): string => text.replaceAll('\n', ' ');

/** Every page that shows what somebody typed. */
const showing = (text: string) => [
  SignUpPage({ page, form: formWith(text), choices, script: '/script/x.js' }),
  ConfirmPage({
    page,
    form: formWith(text),
    said: { firstName: text, phone: text, shown: text, offers: offerWords(wording, preferences) },
    talk: 'offered',
    choices,
    agreements,
  }),
  ChangePage({ page, form: formWith(text), choices, base: '/nb/place/T', seated: false }),
  NewLinkPage({ page, form: formWith(text) }),
  RecallPage({ page, form: formWith(text) }),
  InvitationPage({
    page,
    form: formWith(text),
    view: { firstName: text, state: 'open' },
    seat: seatWith(text),
    confidentiality: onOneLine(text),
    base: '/nb/invitation/T',
  }),
  PlacePage({
    page,
    base: '/nb/place/T',
    form: formWith(text),
    confidentiality: onOneLine(text),
    words: {
      ...placeWords(wording, {
        state: 'accepted',
        locale: 'nb',
        firstName: text,
        preferences: { ...preferences, home: text, slots: [text], languages: [text] },
        hasEmail: true,
        guardEntries: 1,
        talk: 'none',
      }),
      seat: seatWith(text),
      openRound: 1,
    },
  }),
];

const read = async (text: string) => (await Promise.all(showing(text))).map((html) => readPage(String(html)));

const pieces = fc.constantFrom(
  '<',
  '>',
  '"',
  "'",
  '&',
  '&lt;',
  '&#39;',
  '</title>',
  '</textarea>',
  '<script>',
  '--><!--',
  ']]>',
  '`',
  '=',
  ' onerror=',
  '\u0000',
  '\u2028',
  '\u202E',
  '\uFEFF',
  'javascript:',
  '{{',
  '${',
  hostile,
);
const nasty = fc
  .array(fc.oneof(pieces, fc.string({ unit: 'binary', maxLength: 4 })), { minLength: 1, maxLength: 8 })
  .map((all) => all.join(''));

// A thousand strings through whole pages: minutes on a machine that has other things to do.
describe('what somebody typed', { timeout: 600_000 }, () => {
  it('never changes the structure of a page, and stands there as text: 1,000 strings', async () => {
    const plain = (await read('x')).map(({ skeleton }) => skeleton);
    await fc.assert(
      fc.asyncProperty(nasty, async (text) => {
        const pages = await read(text);
        expect(pages.map(({ skeleton }) => skeleton)).toEqual(plain);
        const values = pages.map((one) => [
          one.text,
          ...one.all('input').map((input) => input.attributes.get('value') ?? ''),
        ]);
        for (const found of values) expect(found.some((value) => value.includes(text))).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it('the reader that judges this does see what is not escaped', () => {
    expect(() => readPage(`<html><head><title>x</title></head><p>${hostile}</p></html>`)).toThrow();
    expect(() => readPage('<html><head><title>x</title></head><p>a > b</p></html>')).toThrow();
    expect(() => readPage('<html><head><title>x</title></head><p x="a"b">c</p></html>')).toThrow();
  });

  it('in an address comes back as no more than text', async () => {
    const web = openWeb();
    const paths = [
      '/nb/<script>',
      '/nb/"onload="x',
      "/nb/'x'",
      '/nb/%3Cscript%3E',
      '/nb/%00',
      '//evil.example.com/x',
      '/nb//evil.example.com',
    ];
    for (const path of paths) {
      const response = await web.app.request(`https://krets.example.org${path}`);
      expect(response.status, path).toBe(404);
      const found = readPage(await response.text());
      expect(found.all('script'), path).toEqual([]);
      for (const link of found.links)
        expect(link).toMatch(/^(\/(?!\/)|#|https:\/\/www\.yr\.no\/$|tel:|mailto:)/);
    }
  });

  it('in a header comes back nowhere', async () => {
    const web = openWeb();
    const response = await web.get('/', {
      'Accept-Language': 'canary-77',
      Referer: 'https://canary-77',
      'User-Agent': 'canary-77',
      Cookie: 'a=canary-77',
    });
    expect(`${[...response.headers].join()} ${await response.text()}`).not.toContain('canary-77');
  });
});
