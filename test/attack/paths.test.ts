import { describe, expect, it } from 'vitest';
import { languageField } from '../../functions/web/pages/post.tsx';
import { readPage } from '../web/support/html.ts';
import { linkFor, putPerson, tableText } from '../web/support/people.ts';
import { everyRoute, inventedToken } from '../web/support/routes.ts';
import { openStaffWeb, sixNames } from '../web/support/staff.ts';
import { openWeb } from '../web/support/visitor.ts';
import { openLambda } from './lambda.ts';

const staffPaths = everyRoute(openWeb())
  .filter(({ method, path }) => method === 'GET' && /^\/nb\/(coordinator|lead)/.test(path))
  .map(({ path }) => path)
  .filter((path) => !/sign-in|link-sent/.test(path));

/** Ways to write a path that some servers take for another one than they check. */
const disguises: Readonly<Record<string, (path: string) => string>> = {
  'trailing slash': (path) => `${path}/`,
  'two slashes': (path) => path.replace('/nb/', '/nb//'),
  'leading slashes': (path) => `/${path}`,
  dots: (path) => path.replace('/nb/', '/nb/privacy/../'),
  'encoded dots': (path) => path.replace('/nb/', '/nb/privacy/%2e%2e/'),
  'a dot': (path) => path.replace('/nb/', '/nb/./'),
  'encoded letter': (path) => path.replace('/c', '/%63').replace('/l', '/%6c'),
  'encoded slash': (path) => path.replace('/nb/', '/nb%2f'),
  'encoded twice': (path) => path.replace('/c', '/%2563').replace('/l', '/%256c'),
  'encoded slash twice': (path) => path.replace('/nb/', '/nb%252f'),
  capitals: (path) => path.toUpperCase(),
  'a parameter': (path) => `${path};x=1`,
  'a null byte': (path) => `${path}%00`,
  'a public end': (path) => `${path}/../../style.css`,
  'a style sheet': (path) => `${path}/style.css`,
  'a backslash': (path) => path.replace('/nb/', '/nb\\'),
  'behind unsubscribing': (path) => path.replace('/nb/', '/nb/unsubscribe/../'),
  'another script': (path) => path.replace('a', '\u0430'),
  'a whole address': (path) => `https://krets.example.org${path}`,
};

describe('paths in disguise', () => {
  it.each(Object.entries(disguises))('%s: signed out, no page of staff opens', async (_, disguise) => {
    const web = await openStaffWeb();
    const { group } = await web.groupIn('scheduled');
    const { send, failures } = openLambda(web.kit);
    const before = tableText(web);
    for (const path of staffPaths.map((one) => one.replace(inventedToken, group.id))) {
      for (const method of ['GET', 'POST']) {
        const { status, body } = await send({
          method,
          path: disguise(path),
          body: method === 'POST' ? 'answer=take' : '',
        });
        const harmless = [200, 303].includes(status) && /style\.css|privacy/.test(disguise(path));
        if (!harmless) expect([400, 401, 404, 405], `${method} ${disguise(path)}`).toContain(status);
        expect(sixNames.filter((name) => body.includes(name))).toEqual([]);
      }
    }
    expect(tableText(web)).toBe(before);
    expect(failures.filter(({ errorName }) => errorName !== 'UnreadableRequest')).toEqual([]);
  });

  it.each(Object.entries(disguises))('%s: signed in, never an error and never more', async (_, disguise) => {
    const web = await openStaffWeb();
    const { group } = await web.groupIn('scheduled');
    const { send, failures } = openLambda(web.kit);
    const cookie = await web.cookieOf(web.olav);
    for (const path of staffPaths.map((one) => one.replace(inventedToken, group.id))) {
      const { status, body } = await send({ path: disguise(path), cookie });
      expect(status, path).toBeLessThan(500);
      expect(sixNames.filter((name) => body.includes(name))).toEqual([]);
    }
    expect(failures.filter(({ errorName }) => errorName !== 'UnreadableRequest')).toEqual([]);
  });

  it('a token written another way is the same token or none', async () => {
    const web = openWeb();
    const person = await putPerson(web);
    const token = await linkFor(web, person, 'place');
    const { send } = openLambda(web.kit);
    const encoded = [...token].map((one) => `%${one.codePointAt(0)?.toString(16).padStart(2, '0')}`).join('');
    const statuses = [];
    for (const way of [
      token,
      encoded,
      `${token}%20`,
      `${token}%00`,
      `${token}%2f`,
      encodeURIComponent(encoded),
    ])
      statuses.push((await send({ path: `/nb/place/${way}` })).status);
    expect(statuses).toEqual([200, 200, 404, 404, 404, 404]);
  });
});

describe('methods in disguise', () => {
  it('no header, field or parameter makes a get of a post or a post of a get', async () => {
    const web = openWeb();
    const person = await putPerson(web);
    const token = await linkFor(web, person, 'place');
    const { send } = openLambda(web.kit);
    const before = tableText(web);
    const names = ['x-http-method-override', 'x-http-method', 'x-method-override', '_method'];
    for (const name of names) {
      for (const path of [`/nb/place/${token}/withdraw`, `/nb/place/${token}/pause`]) {
        await send({ path, headers: { [name]: 'POST' } });
        await send({ path, query: `${name}=POST` });
        await send({ method: 'HEAD', path, headers: { [name]: 'POST' } });
        await send({ method: 'PUT', path, headers: { [name]: 'POST' }, body: `${name}=POST` });
      }
      const posted = await send({ method: 'POST', path: `/nb/place/${token}`, body: `${name}=DELETE` });
      expect([400, 405]).toContain(posted.status);
    }
    expect(tableText(web)).toBe(before);
  });

  it('the buttons that change the language do nothing but show the page', async () => {
    const web = openWeb();
    const person = await putPerson(web);
    const token = await linkFor(web, person, 'place');
    const before = tableText(web);
    for (const { method, path } of everyRoute(web, { place: token })) {
      if (method !== 'POST' || path.includes('unsubscribe')) continue;
      const response = await web.post(path, { [languageField]: 'en', firstName: 'X', answer: 'decline' });
      expect(response.status, path).toBeLessThan(500);
    }
    expect(tableText(web)).toBe(before);
  });

  it('where to go next is one of ours, whatever the address says', async () => {
    const web = await openStaffWeb();
    const { send } = openLambda(web.kit);
    const ways = [
      '//evil.example.com',
      'https://evil.example.com',
      '/\\evil.example.com',
      '/%2f%2fevil.example.com',
    ];
    for (const next of [...ways, 'javascript:alert(1)', '/nb/../../evil', '/x?next=//evil.example.com']) {
      const query = `next=${encodeURIComponent(next)}&done=${encodeURIComponent(next)}&date=${encodeURIComponent(next)}`;
      for (const path of ['/nb/coordinator', '/nb/coordinator/sign-in', '/nb/lead', '/']) {
        const { headers, body } = await send({ path, query });
        expect(`${Object.values(headers).join()}`).not.toContain('evil');
        if (body.startsWith('<'))
          expect(readPage(body).links.filter((link) => link.includes('evil'))).toEqual([]);
      }
      const body = `email=${encodeURIComponent(web.anna.email)}&next=${encodeURIComponent(next)}`;
      await send({ method: 'POST', path: '/nb/coordinator/sign-in', body });
      expect(tableText(web)).not.toContain('evil');
    }
  });
});
