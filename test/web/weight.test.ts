import { describe, expect, it } from 'vitest';
import '../all-languages.ts';
import { knownLocales } from '../../shared/organisation/locale.ts';
import { draftScript, openWeb } from './support/visitor.ts';

const asBrowsers = { 'Accept-Encoding': 'gzip, deflate, br' };

/** Bytes on the way, without headers. */
const weight = async (web: ReturnType<typeof openWeb>, path: string): Promise<number> =>
  (await (await web.get(path, asBrowsers)).arrayBuffer()).byteLength;

describe.each(knownLocales)('public pages in %s', (locale) => {
  it('weigh at most 60 kB with all they need, and 15 kB once that is there', async () => {
    const web = openWeb();
    const script = await draftScript();
    const around = await Promise.all(
      ['/style.css', '/favicon.ico', script.path].map((path) => weight(web, path)),
    );
    const pages = [
      '',
      'sign-up',
      'sign-up/received',
      'privacy',
      'promise',
      'start-pack',
      'accessibility',
      'link',
      'recall',
    ];
    for (const page of pages) {
      const bytes = await weight(web, `/${locale}/${page}`);
      expect(bytes, page).toBeGreaterThan(1000);
      expect(bytes, page).toBeLessThanOrEqual(15_000);
      expect(
        around.reduce((sum, one) => sum + one, bytes),
        page,
      ).toBeLessThanOrEqual(60_000);
    }
  });
});

describe('the form', () => {
  it('is compressed as long as nothing of anybody is in it', async () => {
    const web = openWeb();
    const encoding = async (response: Promise<Response>) => (await response).headers.get('Content-Encoding');
    const headers = { ...asBrowsers, 'Sec-Fetch-Site': 'same-origin' };
    expect(await encoding(web.get('/nb/sign-up', asBrowsers))).toBe('gzip');
    expect(await encoding(web.get('/nb/sign-up'))).toBeNull();
    expect(await encoding(web.post('/nb/sign-up', { firstName: 'Noor' }, headers))).toBeNull();
    const switched = web.post('/ar/sign-up', { firstName: 'Noor', switchLanguage: 'ar' }, headers);
    expect([(await switched).status, await encoding(switched)]).toEqual([200, null]);
  });
});
