import { describe, expect, it } from 'vitest';
import { mailsIn } from '../use-cases/support/table.ts';
import { expectFormAgain, formKey, goodSignUp, hostile } from './support/forms.ts';
import { readPage } from './support/html.ts';
import { putPerson } from './support/people.ts';
import { type Fields, openWeb } from './support/visitor.ts';

const people = (web: ReturnType<typeof openWeb>) =>
  web.kit.store.dump().filter((row) => row['state'] === 'unconfirmed');

describe('signing up', () => {
  it.each(['nb', 'en'])('takes a form in %s as it was shown, filled in', async (locale) => {
    const web = openWeb();
    const page = readPage(await (await web.get(`/${locale}/sign-up`)).text());
    const shown = page.fields();
    expect(shown['formKey']).toMatch(/^[\w-]{22}$/);
    const response = await web.post(`/${locale}/sign-up`, { ...goodSignUp, formKey: shown['formKey']! });
    expect(response.status).toBe(303);
    expect(response.headers.get('Location')).toBe(`/${locale}/sign-up/received`);
    expect((await web.get(`/${locale}/sign-up/received`)).status).toBe(200);
    expect(people(web)).toHaveLength(1);
    expect(mailsIn(web.kit).map(({ message }) => message.kind)).toEqual(['confirm']);
  });

  it('gives every visitor a key of their own', async () => {
    const web = openWeb();
    const keys = await Promise.all(
      [1, 2, 3].map(async () => readPage(await (await web.get('/nb/sign-up')).text()).fields()['formKey']),
    );
    expect(new Set(keys).size).toBe(3);
  });

  it('the same form posted 20 times at once is one sign-up and one mail, and the same answer', async () => {
    const web = openWeb();
    const answers = await Promise.all(Array.from({ length: 20 }, () => web.post('/nb/sign-up', goodSignUp)));
    const seen = new Set(answers.map(({ status, headers }) => `${status} ${headers.get('Location')}`));
    expect([...seen]).toEqual(['303 /nb/sign-up/received']);
    expect(people(web)).toHaveLength(1);
    expect(mailsIn(web.kit)).toHaveLength(1);
  });

  it('answers a known address as it answers a new one', async () => {
    const web = openWeb();
    await putPerson(web, { email: goodSignUp.email });
    const known = await web.post('/nb/sign-up', goodSignUp);
    const fresh = await web.post('/nb/sign-up', {
      ...goodSignUp,
      formKey: 'x'.repeat(22),
      email: 'new@example.org',
    });
    const seen = async (response: Response) => [
      response.status,
      [...response.headers],
      await response.text(),
    ];
    expect(await seen(known)).toEqual(await seen(fresh));
  });

  it('stores nothing for a program that fills in the hidden field, and tells it nothing', async () => {
    const web = openWeb();
    const response = await web.post('/nb/sign-up', { ...goodSignUp, website: 'https://example.com' });
    expect(response.headers.get('Location')).toBe('/nb/sign-up/received');
    expect(web.kit.store.dump()).toEqual([]);
  });

  const wrongs: readonly (readonly [string, Fields, readonly string[]])[] = [
    ['no first name', { firstName: '' }, ['firstName']],
    ['a first name of blanks', { firstName: '   ' }, ['firstName']],
    ['a first name that is too long', { firstName: 'å'.repeat(61) }, ['firstName']],
    ['a first name that runs backwards', { firstName: 'Kari\u202Egro' }, ['firstName']],
    ['a first name over two lines', { firstName: 'Kari\nBcc: x@example.org' }, ['firstName']],
    ['no e-mail', { email: '' }, ['email']],
    ['something else as e-mail', { email: 'not an address' }, ['email']],
    ['an e-mail that is too long', { email: `${'a'.repeat(250)}@example.org` }, ['email']],
    ['hostile text as e-mail', { email: hostile }, ['email']],
    ['letters as phone', { phone: 'ring meg' }, ['phone']],
    ['a phone that is too long', { phone: '1'.repeat(61) }, ['phone']],
    ['hostile text as phone', { phone: hostile }, ['phone']],
    ['no home', { home: '' }, ['home']],
    ['no slots', { slots: [] }, ['slots']],
    ['no languages', { languages: [] }, ['languages']],
    ['no way of meeting', { mode: [] }, ['mode']],
    ['being younger than 18', { adult: '' }, ['adult']],
    [
      'everything hostile',
      { firstName: `\u0000${hostile}`, email: hostile, phone: hostile },
      ['firstName', 'email', 'phone'],
    ],
    [
      'nothing at all',
      { firstName: '', email: '', phone: '', home: '', slots: [], languages: [], mode: [], adult: '' },
      ['firstName', 'email', 'home', 'slots', 'languages', 'mode', 'adult'],
    ],
  ];

  it.each(wrongs)(
    'with %s: shows the form again, keeps all that was typed, stores nothing',
    async (_, patch, wrong) => {
      const web = openWeb();
      const typed = { ...goodSignUp, ...patch };
      await expectFormAgain(await web.post('/nb/sign-up', typed), { wrong, typed });
      expect(web.kit.store.dump()).toEqual([]);
    },
  );

  const unoffered: readonly (readonly [string, Fields])[] = [
    ['home', { home: 'oslo' }],
    ['home', { home: hostile }],
    ['maxMinutes', { maxMinutes: '' }],
    ['maxMinutes', { maxMinutes: '17' }],
    ['maxMinutes', { maxMinutes: '1e9' }],
    ['slots', { slots: ['sat-evening'] }],
    ['slots', { slots: ['mon-evening', hostile] }],
    ['languages', { languages: ['tlh'] }],
    ['mode', { mode: ['post'] }],
    ['adult', { adult: 'no' }],
  ];

  it.each(unoffered)('with a %s that is not on offer: %o', async (name, patch) => {
    const web = openWeb();
    const response = await web.post('/nb/sign-up', { ...goodSignUp, ...patch });
    expect(response.status).toBe(422);
    const page = readPage(await response.text());
    expect(page.links).toContain(`#${name}`);
    expect(page.byId(name)).toBeDefined();
    expect(page.fields()['firstName']).toBe(goodSignUp.firstName);
    expect(web.kit.store.dump()).toEqual([]);
  });

  it('says what is wrong in the language of the page', async () => {
    const web = openWeb();
    const texts = await Promise.all(
      ['nb', 'en'].map(async (locale) =>
        (await web.post(`/${locale}/sign-up`, { ...goodSignUp, email: 'x' })).text(),
      ),
    );
    expect(texts[0]).toContain('Dette ligner ikke en e-postadresse');
    expect(texts[1]).toContain('This does not look like an e-mail address');
  });

  it('makes a new sign-up of a key that is not ours', async () => {
    const web = openWeb();
    expect((await web.post('/nb/sign-up', { ...goodSignUp, formKey: `${formKey}!` })).status).toBe(303);
    expect(people(web)).toHaveLength(1);
  });
});
