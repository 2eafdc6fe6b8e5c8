import { describe, expect, it } from 'vitest';
import type { LinkPurpose } from '../../shared/domain/link.ts';
import { personIn } from '../use-cases/support/table.ts';
import { goodConfirmation } from './support/forms.ts';
import { readPage } from './support/html.ts';
import { linkFor, personWithLink, putPerson, tableText } from './support/people.ts';
import { everyRoute, inventedToken } from './support/routes.ts';
import { openWeb, type Web } from './support/visitor.ts';

type Page = { readonly method: 'GET' | 'POST'; readonly path: string };

/** Every participant page that a link opens, by the purpose that fits it. */
const pages = {
  confirm: [
    { method: 'GET', path: '/confirm/T' },
    { method: 'POST', path: '/confirm/T' },
  ],
  place: [
    ...['', '/change', '/pause', '/withdraw', '/leave', '/data.json'].map(
      (end) => ({ method: 'GET', path: `/place/T${end}` }) as const,
    ),
    ...['/answer', '/pause', '/resume', '/interested', '/change', '/withdraw', '/leave'].map(
      (end) => ({ method: 'POST', path: `/place/T${end}` }) as const,
    ),
  ],
  seat: [
    { method: 'GET', path: '/invitation/T' },
    { method: 'POST', path: '/invitation/T' },
    { method: 'GET', path: '/invitation/T/give-back' },
    { method: 'POST', path: '/invitation/T/give-back' },
  ],
  unsubscribe: [
    { method: 'GET', path: '/unsubscribe/T' },
    { method: 'POST', path: '/unsubscribe/T' },
  ],
} as const satisfies Partial<Record<LinkPurpose, readonly Page[]>>;

const everyPage: readonly Page[] = Object.values(pages).flat();

type Key = { readonly token: string; readonly locale?: string };

const open = (web: Web, { method, path }: Page, { token, locale = 'nb' }: Key): Promise<Response> => {
  const at = `/${locale}${path.replace('T', token)}`;
  return method === 'GET' ? web.get(at) : web.post(at, { ...goodConfirmation, answer: 'decline' });
};

const expectAll = async (
  web: Web,
  tested: readonly Page[],
  { token, status }: { token: string; status: number },
) => {
  const before = tableText(web);
  const texts = new Set<string>();
  for (const page of tested) {
    const response = await open(web, page, { token });
    expect(response.status, `${page.method} ${page.path}`).toBe(status);
    texts.add(readPage(await response.text()).text);
  }
  expect(tableText(web)).toBe(before);
  return texts;
};

describe('links that open nothing', () => {
  it.each([
    ['an invented one', inventedToken],
    ['one that is too short', 'abc.def'],
    ['one that was cut', inventedToken.slice(0, -1)],
    ['one with more on it', `${inventedToken}x`],
    ['a path in disguise', '..%2f..%2fetc%2fpasswd'],
    ['an object’s method', '__proto__'],
    ['a very long one', 'A'.repeat(5000)],
    ['a broken escape', '%E0%A4%A'],
    ['hostile text', encodeURIComponent('"><script>alert(1)</script>')],
  ])('%s: 404 everywhere', async (_, token) => {
    await expectAll(openWeb(), everyPage, { token, status: 404 });
  });

  it('are answered alike, known person or not, living or erased', async () => {
    const web = openWeb();
    const { token, person } = await personWithLink(web, 'place');
    const foreign = `${person.id}.${'B'.repeat(43)}`;
    const seen = [
      ...(await expectAll(
        web,
        everyPage.filter(({ method }) => method === 'GET'),
        { token: inventedToken, status: 404 },
      )),
      ...(await expectAll(
        web,
        everyPage.filter(({ method }) => method === 'GET'),
        { token: foreign, status: 404 },
      )),
    ];
    await web.post(`/nb/place/${token}/withdraw`);
    seen.push(
      ...(await expectAll(
        web,
        everyPage.filter(({ method }) => method === 'GET'),
        { token, status: 404 },
      )),
    );
    const plain = seen.map((text) => text.replaceAll(/\s+/g, ' '));
    expect(new Set(plain).size).toBe(1);
  });

  it('an expired one: nowhere, with a way to a new one, in both languages', async () => {
    for (const purpose of ['confirm', 'place', 'seat', 'unsubscribe'] as const) {
      const web = openWeb();
      const { token } = await personWithLink(web, purpose, {
        state: purpose === 'seat' ? 'invited' : 'waiting',
      });
      web.kit.clock.forward({ days: 31 });
      const before = tableText(web);
      for (const page of pages[purpose]) {
        for (const locale of ['nb', 'en']) {
          const response = await open(web, page, { token, locale });
          expect(response.status, page.path).toBe(410);
          expect(readPage(await response.text()).links).toContain(`/${locale}/link`);
        }
      }
      expect(tableText(web)).toBe(before);
    }
  });
});

describe('opening a link', () => {
  it('changes nothing, by GET, HEAD, OPTIONS and anything but POST, ten times over', async () => {
    const states = {
      confirm: 'unconfirmed',
      place: 'waiting',
      invitation: 'invited',
      unsubscribe: 'waiting',
    } as const;
    for (const [name, state] of Object.entries(states)) {
      const web = openWeb();
      const person = await putPerson(web, { state });
      const tokens = {
        confirm: await linkFor(web, person, 'confirm'),
        place: await linkFor(web, person, 'place'),
        invitation: await linkFor(web, person, 'seat'),
        unsubscribe: await linkFor(web, person, 'unsubscribe'),
      };
      const before = tableText(web);
      const opened = new Set<number>();
      for (const { path } of everyRoute(web, tokens)) {
        for (const method of ['GET', 'HEAD', 'OPTIONS', 'PUT', 'PATCH', 'DELETE']) {
          for (let times = 0; times < (method === 'GET' ? 10 : 1); times += 1) {
            opened.add((await web.app.request(path, { method })).status);
          }
        }
      }
      expect(tableText(web), name).toBe(before);
      expect(opened.has(200)).toBe(true);
      expect(web.failures).toEqual([]);
    }
  });
});

describe('stopping the mails', () => {
  const subscribed = async () => {
    const web = openWeb();
    return { web, ...(await personWithLink(web, 'unsubscribe')) };
  };

  it('asks first, and one press pauses', async () => {
    const { web, person, token } = await subscribed();
    const page = readPage(await (await web.get(`/nb/unsubscribe/${token}`)).text());
    expect(page.links).toContain(`/nb/unsubscribe/${token}`);
    expect(page.text).toContain('Har du alt sagt ja til en gruppe, beholder du plassen der');
    expect((await personIn(web.kit, person)).state).toBe('waiting');
    const response = await web.post(`/nb/unsubscribe/${token}`);
    expect(response.status).toBe(200);
    expect(readPage(await response.text()).text).toContain('E-postene er stoppet');
    expect((await personIn(web.kit, person)).state).toBe('paused');
  });

  it.each([
    ['application/x-www-form-urlencoded', 'List-Unsubscribe=One-Click'],
    [
      'multipart/form-data; boundary=b',
      '--b\r\nContent-Disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--b--\r\n',
    ],
  ])('works as mail programs do it: %s, no origin, no cookie, no redirect, twice', async (type, body) => {
    const { web, person, token } = await subscribed();
    for (const _ of [1, 2]) {
      const response = await web.app.request(`/nb/unsubscribe/${token}`, {
        method: 'POST',
        headers: { 'Content-Type': type },
        body,
      });
      expect(response.status).toBe(200);
      expect((await personIn(web.kit, person)).state).toBe('paused');
    }
  });
});
