import { describe, expect, it } from 'vitest';
import { addHours } from '../../shared/domain/time.ts';
import { mailsIn } from '../use-cases/support/table.ts';
import { expectFormAgain, hostile } from './support/forms.ts';
import { readPage } from './support/html.ts';
import { putPerson, tableText } from './support/people.ts';
import { draftScript, openWeb } from './support/visitor.ts';

const waysTo = (page: ReturnType<typeof readPage>) => [
  ...page.links,
  ...page.all('button').map(({ attributes }) => attributes.get('formaction')),
];

describe('the way in', () => {
  it.each([
    ['en-GB,en;q=0.8', '/en/'],
    ['nn-NO', '/nn/'],
    ['no', '/nb/'],
    ['es-CL,es;q=0.9,en;q=0.5', '/es/'],
    ['ar', '/ar/'],
    ['de,ar-SY;q=0.7,en;q=0.3', '/ar/'],
    ['', '/nb/'],
  ])('a visitor who asks for "%s" is led to %s', async (asked, place) => {
    const response = await openWeb().get('/', { 'Accept-Language': asked });
    expect(response.status).toBe(302);
    expect(response.headers.get('Location')).toBe(place);
    expect(response.headers.get('Vary')).toBe('Accept-Language');
  });

  it.each(['nb', 'en'] as const)(
    'the first page in %s says what a group is and whom to call now',
    async (locale) => {
      const response = await openWeb().get(`/${locale}/`);
      const page = readPage(await response.text());
      expect(response.status).toBe(200);
      expect(page.all('html')[0]!.attributes.get('lang')).toBe(locale);
      expect(page.title).toBe('Krets');
      expect(page.links).toEqual(
        expect.arrayContaining([`/${locale}/sign-up`, 'tel:116123', 'tel:113', `/${locale}/privacy`]),
      );
      expect(page.text).toContain(locale === 'nb' ? '5 til 8' : '5 to 8');
    },
  );

  it('every page offers the same page in the other languages', async () => {
    const web = openWeb();
    for (const path of [
      '',
      '/sign-up',
      '/link',
      '/recall',
      '/privacy',
      '/accessibility',
      '/promise',
      '/start-pack',
      '/place/erased',
    ]) {
      const page = readPage(await (await web.get(`/nb${path}`)).text());
      for (const other of ['nn', 'en', 'es', 'ar']) {
        expect(waysTo(page)).toContain(`/${other}${path}`);
        expect((await web.get(`/${other}${path}`)).status).toBe(200);
      }
    }
  });

  it('tells how long things are kept, in the numbers of the organisation', async () => {
    const page = readPage(await (await openWeb().get('/nb/privacy')).text());
    for (const words of ['72 timer', '90 dager', '14 dager', '180 dager', '30 dager']) {
      expect(page.text).toContain(words);
    }
  });

  it('serves what browsers and machines ask for', async () => {
    const web = openWeb();
    const types = {
      '/style.css': 'text/css',
      '/favicon.ico': 'image/svg+xml',
      '/robots.txt': 'text/plain',
      '/health': 'text/plain',
    };
    for (const [path, type] of Object.entries(types)) {
      const response = await web.get(path);
      expect(response.status).toBe(200);
      expect(response.headers.get('Content-Type')?.split(';')[0]).toBe(type);
    }
  });
});

describe('the style sheet', () => {
  it('holds what the pages use, compressed where that is taken, and is not sent again unchanged', async () => {
    const web = openWeb();
    const plain = await web.get('/style.css');
    const text = await plain.text();
    for (const part of [
      '.ds-button',
      '.ds-field',
      '.ds-error-summary',
      '.slots',
      'prefers-color-scheme:dark',
    ])
      expect(text).toContain(part);
    expect(text).not.toContain('@import');
    // Pages are right to left too: no rule of ours may name a side.
    const ours = text.slice(text.indexOf('@layer krets{'));
    expect(ours).not.toMatch(
      /[{;](margin|padding|border)-(left|right)|[{;](left|right):|text-align:(left|right)/,
    );
    const packed = await web.get('/style.css', { 'Accept-Encoding': 'gzip, br' });
    expect(packed.headers.get('Content-Encoding')).toBe('gzip');
    expect(packed.headers.get('Vary')).toBe('Accept-Encoding');
    const bytes = (await packed.arrayBuffer()).byteLength;
    expect(bytes).toBeLessThan(20_000);
    const known = { 'Accept-Encoding': 'gzip, br', 'If-None-Match': packed.headers.get('ETag') ?? '' };
    const again = await web.get('/style.css', known);
    expect([again.status, await again.text()]).toEqual([304, '']);
  });
});

describe('the script of the form', () => {
  it('may be kept for good under its hash, and is nowhere else', async () => {
    const web = openWeb();
    const { path, text } = await draftScript();
    expect(readPage(await (await web.get('/ar/sign-up')).text()).all('script')).toHaveLength(1);
    const response = await web.get(path);
    expect(response.headers.get('Content-Type')).toBe('text/javascript; charset=utf-8');
    expect(response.headers.get('Cache-Control')).toContain('immutable');
    expect(await response.text()).toBe(text);
    expect(text.length).toBeGreaterThan(500);
    for (const other of [path.replace('.js', ''), path.replace(/[0-9a-f](?=\.js)/, '_'), '/script/draft.js'])
      expect((await web.get(other)).status, other).toBe(404);
  });

  it('is no file that a page waits for or breaks without', async () => {
    const web = openWeb();
    const [script] = readPage(await (await web.get('/nb/sign-up')).text()).all('script');
    expect([...(script?.attributes.keys() ?? [])]).toEqual(['src', 'defer']);
    const page = readPage(await (await web.get('/nb/sign-up')).text());
    const offer = page.all('div').find(({ attributes }) => attributes.get('id') === 'draft');
    expect(offer?.attributes.has('hidden')).toBe(true);
  });
});

describe('a new link to my place', () => {
  it('gives the same answer for a known and an unknown address, and mails only the known one', async () => {
    const web = openWeb();
    await putPerson(web, { email: 'kari@example.org' });
    const known = await web.post('/nb/link', { email: 'Kari@example.org' });
    const unknown = await web.post('/nb/link', { email: 'nobody@example.org' });
    const seen = async (response: Response) => [
      response.status,
      [...response.headers],
      await response.text(),
    ];
    expect(await seen(known)).toEqual(await seen(unknown));
    expect(known.headers.get('Location')).toBe('/nb/link/sent');
    expect((await web.get('/nb/link/sent')).status).toBe(200);
    expect(mailsIn(web.kit).map(({ message }) => message.kind)).toEqual(['placeLink']);
  });

  it.each(['', 'x', 'a'.repeat(300), hostile])('asks again for the address "%s"', async (email) => {
    const web = openWeb();
    const before = tableText(web);
    await expectFormAgain(await web.post('/en/link', { email }), { wrong: ['email'], typed: { email } });
    expect(tableText(web)).toBe(before);
  });
});

describe('asking the coordinator back', () => {
  const typed = { phrase: 'sol måne stjerne', contact: 'oss@example.org', wish: 'help' };

  it('says kindly that the words are unknown, and keeps them', async () => {
    const web = openWeb();
    const page = await expectFormAgain(await web.post('/nb/recall', typed), { wrong: ['phrase'], typed });
    expect(page.text).toContain('Vi finner ikke disse ordene');
  });

  it.each([
    [{ phrase: '' }, ['phrase']],
    [{ phrase: 'x'.repeat(121) }, ['phrase']],
    [{ contact: '' }, ['contact']],
    [{ contact: hostile }, ['contact']],
    [{ wish: '' }, ['wish']],
    [{ phrase: '', contact: 'x', wish: '' }, ['phrase', 'contact', 'wish']],
  ])('asks again for %o', async (patch, wrong) => {
    const all = { ...typed, ...patch };
    await expectFormAgain(await openWeb().post('/nb/recall', all), { wrong, typed: all });
  });

  it('sends the words of a group on', async () => {
    const web = openWeb();
    const phraseHash = web.kit.deps.hashContact('phrase', 'sol måne stjerne');
    const expiresAt = addHours(web.kit.clock.now(), 24);
    await web.kit.store.commit([
      {
        type: 'recall',
        phraseHash,
        area: 'bergenhus',
        coordinatorId: 'c'.repeat(22),
        expiresAt,
      },
    ]);
    const response = await web.post('/nb/recall', typed);
    expect(response.headers.get('Location')).toBe('/nb/recall/sent');
    expect((await web.get('/nb/recall/sent')).status).toBe(200);
  });
});
