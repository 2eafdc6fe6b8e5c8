import { gunzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import '../all-languages.ts';
import { knownLocales } from '../../shared/organisation/locale.ts';
import { idOf, roomNamed } from '../use-cases/support/entities.ts';
import { linkFor, putPerson } from './support/people.ts';
import { everyRoute, type Route, send } from './support/routes.ts';
import { openStaffWeb, sixNames } from './support/staff.ts';
import { draftScript, openWeb, ownPost, type Web } from './support/visitor.ts';

const asBrowsers = { 'Accept-Encoding': 'gzip, deflate, br' };
const first = 60_000;
const after = 15_000;

const encodingOf = (response: Response) => response.headers.get('Content-Encoding');

/** Bytes on the way, without headers. */
const weightOf = async (response: Response): Promise<number> => (await response.arrayBuffer()).byteLength;

/** What every page needs beside itself, the first time. */
let around = 0;
beforeAll(async () => {
  const web = openWeb();
  for (const path of ['/style.css', '/favicon.ico', (await draftScript()).path])
    around += await weightOf(await web.get(path, asBrowsers));
});

/** `plain` is the weight where it is not compressed: on the way in from a mail or another site. */
type Seen = {
  readonly route: string;
  readonly status: number;
  readonly bytes: number;
  readonly plain: number;
};
type Visitor = { readonly web: Pick<Web, 'app'>; readonly locale: string; readonly cookie?: string };

/**
 * What a visitor is sent at each of these addresses. Everything is looked at before anything is posted, and posts
 * come without anything filled in; signing out would end the walk.
 */
const seenBy = async (
  { web, locale, cookie }: Visitor,
  routes: readonly Route[],
): Promise<readonly Seen[]> => {
  const seen: Seen[] = [];
  const form = { 'Content-Type': 'application/x-www-form-urlencoded' };
  const headers = { ...ownPost, ...asBrowsers, ...form, ...(cookie && { Cookie: cookie }) };
  const walked = routes.filter(({ path }) => !path.endsWith('/sign-out'));
  for (const { method, path } of walked.toSorted((one, other) => one.method.localeCompare(other.method))) {
    const response = await send(web, { method, path: path.replace('/nb/', `/${locale}/`) }, { headers });
    if (!response.headers.get('Content-Type')?.startsWith('text/html')) continue;
    const packed = encodingOf(response) === 'gzip';
    const body = Buffer.from(await response.arrayBuffer());
    const plain = packed ? gunzipSync(body).byteLength : body.byteLength;
    seen.push({ route: `${method} ${path}`, status: response.status, bytes: body.byteLength, plain });
  }
  return seen;
};

const expectLight = (seen: readonly Seen[], { looked }: { readonly looked: string }): void => {
  expect(seen.filter(({ bytes, plain }) => bytes > after || plain + around > first)).toEqual([]);
  expect(seen.find(({ route }) => route === `GET ${looked}`)?.status).toBe(200);
  expect(seen.map(({ status }) => status)).toEqual(expect.arrayContaining([200, 404, 422]));
};

const eight = [...sixNames, 'Ingeborg-Marie', 'Jakob'];

describe.each(knownLocales)(
  'at most 60 kB on the first view and 15 kB after, with everything wrong too, in %s',
  (locale) => {
    it('for a visitor', async () => {
      const web = openWeb();
      const seen = await seenBy({ web, locale }, everyRoute(web));
      expectLight(seen, { looked: '/nb/sign-up' });
      expect(Math.min(...seen.map(({ plain }) => plain))).toBeGreaterThan(2000);
    });

    it.each(['waiting', 'invited'] as const)('for somebody who is %s', async (state) => {
      const web = openWeb();
      const person = await putPerson(web, { state });
      const place = await linkFor(web, person, 'place');
      const invitation = state === 'invited' ? { invitation: await linkFor(web, person, 'seat') } : {};
      const seen = await seenBy({ web, locale }, everyRoute(web, { place, ...invitation }));
      expectLight(seen, { looked: `/nb/place/${place}/change` });
    });

    it.each(['asked', 'complete'] as const)('for the coordinator of eight people, %s', async (state) => {
      const web = await openStaffWeb();
      const { group } = await web.groupIn(state, {}, eight);
      for (const name of eight)
        await web.kit.store.commit([{ type: 'room', after: roomNamed(`Rom ${name}`) }]);
      const tokens = { ask: await web.askToken(group), asks: group.id, groups: group.id };
      const cookie = await web.cookieOf(web.anna);
      const seen = await seenBy({ web, locale, cookie }, everyRoute(web, tokens));
      const page = state === 'asked' ? 'asks' : 'groups';
      expectLight(seen, { looked: `/nb/coordinator/${page}/${group.id}` });
    });

    it('for the lead of twenty groups', async () => {
      const web = await openStaffWeb();
      for (let count = 0; count < 20; count += 1)
        await web.groupIn('asked', { id: idOf(`group ${count}`), seats: [] });
      const cookie = await web.cookieOf(web.liv);
      const seen = await seenBy({ web, locale, cookie }, everyRoute(web, { coordinators: web.olav.id }));
      expectLight(seen, { looked: '/nb/lead' });
    });
  },
);

describe('a page', () => {
  const askedBy = (site: string) => ({ ...asBrowsers, 'Sec-Fetch-Site': site });

  it('is compressed for our own pages and for the reader, never for another site', async () => {
    const web = await openStaffWeb();
    const { path } = await web.groupIn('complete');
    const Cookie = await web.cookieOf(web.anna);
    const encodings = async (page: string) =>
      Promise.all(
        ['same-origin', 'none', 'same-site', 'cross-site'].map(async (site) =>
          encodingOf(await web.get(page, { ...askedBy(site), Cookie })),
        ),
      );
    for (const page of [path, '/nb/coordinator', '/nb/sign-up', '/nb/lead/figures'])
      expect([page, ...(await encodings(page))]).toEqual([page, 'gzip', 'gzip', null, null]);
    expect(encodingOf(await web.get('/nb/sign-up', asBrowsers))).toBeNull();
    expect(encodingOf(await web.get('/style.css', askedBy('cross-site')))).toBe('gzip');
  });

  it('is compressed when a form comes back, in this language or another', async () => {
    const web = openWeb();
    const headers = { ...asBrowsers, ...ownPost };
    const again = await web.post('/nb/sign-up', { firstName: 'Noor' }, headers);
    const switched = await web.post('/ar/sign-up', { firstName: 'Noor', switchLanguage: 'ar' }, headers);
    expect([again.status, encodingOf(again)]).toEqual([422, 'gzip']);
    expect([switched.status, encodingOf(switched)]).toEqual([200, 'gzip']);
  });
});
