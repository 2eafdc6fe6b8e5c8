import { describe, expect, it } from 'vitest';
import { readPage } from './support/html.ts';
import { everyRoute, inventedToken, send } from './support/routes.ts';
import { canary, throwing } from './support/throwing-store.ts';
import { baseUrl, draftScript, openWeb, ownPost, urlEncoded } from './support/visitor.ts';

const isPage = (response: Response): boolean =>
  (response.headers.get('Content-Type') ?? '').startsWith('text/html');

const scriptedPage = /^\/nb\/sign-up(\/received)?$/;

/** All that must stand on every answer, whatever its status. */
const expectGuarded = (response: Response, what: string): void => {
  const header = (name: string): string => response.headers.get(name) ?? '';
  const policy = header('Content-Security-Policy');
  expect(policy, what).toContain("default-src 'none'");
  expect(policy, what).toContain("frame-ancestors 'none'");
  expect(policy, what).toContain("form-action 'self'");
  expect(policy, what).not.toContain('unsafe');
  const [, path = ''] = what.split(' ');
  const scripted = scriptedPage.test(path) && [200, 422].includes(response.status);
  // One page and the one after it have a script, and only ever from a file of ours.
  expect(/script-src [^;]*/.exec(policy)?.[0], what).toBe(scripted ? "script-src 'self'" : undefined);
  expect(policy.includes("trusted-types 'none'"), what).toBe(scripted);
  expect(header('Referrer-Policy'), what).toBe('strict-origin');
  expect(header('X-Content-Type-Options'), what).toBe('nosniff');
  expect(header('X-Frame-Options'), what).toBe('DENY');
  expect(header('Strict-Transport-Security'), what).toContain('max-age=');
  const kept =
    /^\/(style\.css|favicon\.ico|robots\.txt|nb|nb\/|nb\/(privacy|accessibility|promise|start-pack))$/.test(
      new URL(what.split(' ')[1]!, baseUrl).pathname,
    );
  if (!kept || response.status >= 400) {
    expect(header('Cache-Control'), what).toBe('no-store');
    expect(header('X-Robots-Tag'), what).toBe('noindex');
  }
};

describe('headers', () => {
  it('stand on every answer to every route, whatever its status', async () => {
    const web = openWeb();
    const seen = new Set<number>();
    for (const route of everyRoute(web)) {
      const response = await send(web, route);
      seen.add(response.status);
      expectGuarded(response, `${route.method} ${route.path} ${response.status}`);
    }
    expect([...seen]).toEqual(expect.arrayContaining([200, 302, 404, 422]));
    expect(web.failures).toEqual([]);
  });

  it('stand on refusals and failures too', async () => {
    const web = openWeb();
    const broken = openWeb({ around: throwing });
    const long = 'guard='.padEnd(17_000, 'x');
    const json = { headers: { ...ownPost, 'Content-Type': 'application/json' }, body: '{}' };
    const foreign = { headers: { Origin: 'https://evil.example.com' } };
    const cases: readonly (readonly [number, Promise<Response>, string])[] = [
      [404, web.get('/nb/nowhere'), 'GET /nb/nowhere'],
      [404, web.get('/xx/'), 'GET /xx/'],
      [404, web.get(`/nb/place/${inventedToken}`), 'GET /nb/place'],
      [405, send(web, { method: 'DELETE', path: '/nb/' }), 'DELETE /nb/'],
      [405, send(web, { method: 'OPTIONS', path: '/nb/sign-up' }), 'OPTIONS /nb/sign-up'],
      [415, send(web, { method: 'POST', path: '/nb/sign-up' }, json), 'POST /nb/sign-up'],
      [413, send(web, { method: 'POST', path: '/nb/sign-up' }, { body: long }), 'POST /nb/sign-up'],
      [
        400,
        send(web, { method: 'POST', path: '/nb/sign-up' }, { body: 'email=a&email=b' }),
        'POST /nb/sign-up',
      ],
      [403, send(web, { method: 'POST', path: '/nb/sign-up' }, foreign), 'POST /nb/sign-up'],
      [422, web.post('/nb/sign-up', {}), 'POST /nb/sign-up'],
      [500, broken.get(`/nb/place/${inventedToken}`), 'GET /nb/place'],
    ];
    for (const [status, answer, what] of cases) {
      const response = await answer;
      expect(response.status, what).toBe(status);
      expectGuarded(response, what);
      expect(isPage(response), what).toBe(true);
    }
  });

  it('promise encryption only where there is some', async () => {
    const local = openWeb({ baseUrl: 'http://localhost:8080' });
    const response = await local.get('/nb/');
    expect(response.headers.has('Strict-Transport-Security')).toBe(false);
  });

  it('let nothing be fetched from elsewhere: pages hold no style, no handler and no script but one', async () => {
    const web = openWeb();
    const { path: script } = await draftScript();
    for (const { method, path } of everyRoute(web)) {
      const response = await send(web, { method, path });
      if (!isPage(response)) continue;
      const page = readPage(await response.text());
      const names = page.skeleton.match(/[a-z][a-z-]*/g) ?? [];
      expect(
        names.filter((name) => name === 'style' || name.startsWith('on')),
        path,
      ).toEqual([]);
      expect(
        page.all('script').map(({ attributes, children }) => [attributes.get('src'), ...children]),
        path,
      ).toEqual(scriptedPage.test(path) ? [[script]] : []);
      expect(
        page.all('link').map((link) => link.attributes.get('href')),
        path,
      ).toEqual(['/style.css', '/favicon.ico']);
    }
  });
});

describe('methods', () => {
  it('that a page does not take are answered 405 with those it takes', async () => {
    const web = openWeb();
    const routes = everyRoute(web);
    const taken = Map.groupBy(routes, ({ path }) => path);
    for (const [path, known] of taken) {
      const expected = known.flatMap(({ method }) => (method === 'GET' ? ['GET', 'HEAD'] : [method]));
      for (const method of ['PUT', 'PATCH', 'DELETE', 'OPTIONS', 'BREW', 'POST', 'GET']) {
        if (expected.includes(method)) continue;
        const body = method === 'POST' ? { body: '' } : {};
        const response = await web.app.request(path, {
          method,
          headers: { ...ownPost, 'Content-Type': 'application/x-www-form-urlencoded' },
          ...body,
        });
        expect(response.status, `${method} ${path}`).toBe(405);
        expect(response.headers.get('Allow')?.split(', ').sort(), path).toEqual([...expected].sort());
      }
    }
  });

  it('HEAD answers as GET does, without a body', async () => {
    const web = openWeb();
    for (const { path } of everyRoute(web).filter(({ method }) => method === 'GET')) {
      const [head, get] = [await web.app.request(path, { method: 'HEAD' }), await web.get(path)];
      expect(head.status, path).toBe(get.status);
      expect(await head.text(), path).toBe('');
      expect(head.headers.get('Content-Type'), path).toBe(get.headers.get('Content-Type'));
    }
  });
});

describe('addresses', () => {
  it('come from the settings alone, whatever host a request claims', async () => {
    const web = openWeb();
    const lies = {
      Host: 'evil.example.com',
      'X-Forwarded-Host': 'evil.example.com',
      Forwarded: 'host=evil.example.com',
    };
    for (const { method, path } of everyRoute(web)) {
      const response = await send(
        web,
        { method, path },
        {
          headers: { ...ownPost, ...lies, 'Content-Type': 'application/x-www-form-urlencoded' },
        },
      );
      const everything = `${[...response.headers].join()} ${await response.text()}`;
      expect(everything, path).not.toContain('evil');
    }
  });

  it('lead nowhere else: every redirect is a path of our own', async () => {
    const web = openWeb();
    for (const { method, path } of everyRoute(web)) {
      const response = await send(web, { method, path });
      const location = response.headers.get('Location');
      if (location !== null) expect(location, path).toMatch(/^\/(?!\/)/);
    }
  });
});

describe('failures nobody expected', () => {
  it('show a reference and nothing of what happened; the log holds no path and no message', async () => {
    const web = openWeb({ around: throwing });
    const tokened = everyRoute(web).filter(({ path }) => path.includes(inventedToken));
    const failing: string[] = [];
    for (const route of tokened) {
      const before = web.failures.length;
      const response = await send(
        web,
        route,
        route.method === 'POST' ? { body: urlEncoded({ answer: 'decline' }) } : {},
      );
      if (response.status !== 500) continue;
      failing.push(route.path);
      const text = await response.text();
      const failure = web.failures[before]!;
      expect(web.failures.length).toBe(before + 1);
      expect(text).not.toContain(canary);
      expect(text).not.toMatch(/TypeError|\.ts|at \w+ \(/);
      expect(text).toContain(failure.reference);
      expect(failure).toEqual({
        reference: expect.stringMatching(/^[\w-]{22}$/),
        method: route.method,
        route: expect.stringContaining('/:'),
        errorName: 'TypeError',
      });
      expect(JSON.stringify(failure)).not.toContain(inventedToken);
      expect(JSON.stringify(failure)).not.toContain(canary);
    }
    expect(failing.length).toBeGreaterThan(10);
  });
});
