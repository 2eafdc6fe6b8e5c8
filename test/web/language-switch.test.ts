import { describe, expect, it } from 'vitest';
import '../all-languages.ts';
import { languageField } from '../../functions/web/pages/post.tsx';
import { participantText, problemText } from '../../shared/i18n/index.ts';
import { atPlace, see } from './support/at-place.ts';
import { goodConfirmation, goodSignUp, hostile } from './support/forms.ts';
import { readPage } from './support/html.ts';
import { personWithLink, tableText } from './support/people.ts';
import { inventedToken } from './support/routes.ts';
import { openStaffWeb } from './support/staff.ts';
import { type Fields, openWeb, type Web } from './support/visitor.ts';

const pressed = (typed: Fields): Fields => ({ ...typed, [languageField]: 'yes' });

/** What a language button does: posts the page's form to the page in that language. */
const inLanguage = async (web: Web, path: string, typed: Fields) => {
  const response = await web.post(path, pressed(typed));
  expect(response.status).toBe(200);
  return readPage(await response.text());
};

const buttons = (page: ReturnType<typeof readPage>) =>
  page.all('button').filter(({ attributes }) => attributes.get('form') === 'typed');

describe('changing the language in the middle of a form', () => {
  const { website: _trap, ...typed } = goodSignUp;

  it.each(['nn', 'en', 'es', 'ar', 'nb'] as const)(
    'to %s keeps everything that was typed, judges nothing and does nothing',
    async (locale) => {
      const web = openWeb();
      const half = { ...typed, email: 'not yet', adult: '', phone: hostile };
      const page = await inLanguage(web, `/${locale}/sign-up`, half);
      const { adult: _adult, ...kept } = half;
      expect(page.fields()).toEqual({ ...kept, website: '' });
      expect(page.text).toContain(participantText(locale).signUp.lead);
      expect(page.text).not.toContain(problemText(locale).summary.title);
      expect(tableText(web)).toBe(tableText(openWeb()));
    },
  );

  it('shows the form whose typing it takes, and one button for each other language', async () => {
    const page = await see(openWeb(), '/nb/sign-up');
    expect(page.all('form').filter(({ attributes }) => attributes.get('id') === 'typed')).toHaveLength(1);
    const [first, ...others] = buttons(page);
    // The first button is what the Enter key presses: it must send the form and not change the language.
    expect([...(first?.attributes.keys() ?? [])]).toEqual(['type', 'class', 'form', 'hidden']);
    expect(others.map(({ attributes }) => attributes.get('formaction'))).toEqual([
      ...['/nn/sign-up', '/en/sign-up', '/es/sign-up', '/ar/sign-up'],
    ]);
    expect(others.every(({ attributes }) => attributes.get('name') === languageField)).toBe(true);
  });

  it('is still there, with everything, where the form came back with errors', async () => {
    const web = openWeb();
    const wrong = { ...goodSignUp, email: 'nobody' };
    const refused = readPage(await (await web.post('/nb/sign-up', wrong)).text());
    expect(buttons(refused)).toHaveLength(5);
    const again = await inLanguage(web, '/ar/sign-up', refused.fields());
    expect(again.fields()).toEqual(refused.fields());
  });

  it('works on the second page, with what must not be lost there', async () => {
    const web = openWeb();
    const unconfirmed = { state: 'unconfirmed', waitingSince: undefined, consent: undefined } as const;
    const { token } = await personWithLink(web, 'confirm', unconfirmed);
    const before = tableText(web);
    const typedThere = { ...goodConfirmation, guard: 'per@example.org\n91234567', wantsTalk: 'yes' };
    const page = await inLanguage(web, `/ar/confirm/${token}`, typedThere);
    expect(page.fields()).toEqual({ ...typedThere, shown: expect.any(String) });
    expect(page.all('details').every(({ attributes }) => attributes.has('open'))).toBe(true);
    expect(tableText(web)).toBe(before);
  });

  it('shows what was typed and not what is stored', async () => {
    const { web, path } = await atPlace();
    const stored = (await see(web, `${path}/change`)).fields('change');
    const changed = { ...stored, firstName: 'Noor', slots: ['sat-morning'] };
    const page = await inLanguage(web, `${path.replace('/nb/', '/es/')}/change`, changed);
    expect(page.fields('change')).toEqual(changed);
    expect((await see(web, `${path}/change`)).fields('change')).toEqual(stored);
  });

  it('works behind the sign-in', async () => {
    const { anna, browserOf } = await openStaffWeb();
    const annas = await browserOf(anna);
    const fields = (await annas.page('/nb/coordinator/availability')).fields('/availability');
    const changed = { ...fields, capacity: '7', areas: ['fana'] };
    const response = await annas.post('/nn/coordinator/availability', pressed(changed));
    expect(readPage(await response.text()).fields('/availability')).toEqual(changed);
    expect((await annas.page('/nb/coordinator/availability')).fields('/availability')).toEqual(fields);
  });

  it('is refused from another site like any post', async () => {
    const foreign = { Origin: 'https://elsewhere.example', 'Sec-Fetch-Site': 'cross-site' };
    expect((await openWeb().post('/es/sign-up', pressed(typed), foreign)).status).toBe(403);
  });
});

describe('the language of a page', () => {
  it.each([
    ['nb', 'ltr'],
    ['nn', 'ltr'],
    ['es', 'ltr'],
    ['ar', 'rtl'],
  ])('%s is said with its direction', async (locale, direction) => {
    const response = await openWeb().get(`/${locale}/`);
    expect(await response.text()).toContain(`<html lang="${locale}" dir="${direction}" `);
  });

  it('leads from what a post was answered with to a page that can be asked for', async () => {
    const path = `/nb/place/${inventedToken}`;
    const refused = readPage(await (await openWeb().post(`${path}/pause`)).text());
    expect(refused.links).toContain(path.replace('/nb/', '/ar/'));
    expect(refused.links.filter((link) => link.endsWith('/pause'))).toEqual([]);
  });

  it('keeps numbers to call, addresses and typed places in their own direction', async () => {
    const html = await (await openWeb().get('/ar/sign-up')).text();
    expect(html).toContain('<bdi dir="ltr">116 123</bdi>');
    expect(html).toMatch(/<input [^>]*id="email"[^>]* dir="ltr"/);
    expect(html).toMatch(/<input [^>]*id="firstName"[^>]* dir="auto"/);
  });
});
