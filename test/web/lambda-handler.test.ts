import { describe, expect, it } from 'vitest';
import { createWebApp } from '../../functions/web/app.ts';
import { createWebHandler } from '../../functions/web/handler.ts';
import type { WebFailure } from '../../functions/web/web-deps.ts';
import type { Organisation } from '../../shared/organisation/schema.ts';
import { createTestDeps } from '../use-cases/support/test-deps.ts';
import { lambdaEvent } from './support/lambda-event.ts';
import { linkFor, personWithLink } from './support/people.ts';
import { everyRoute, inventedToken } from './support/routes.ts';
import { baseUrl, draftScript, openWeb, stylesheet } from './support/visitor.ts';

const createHandler = (organisation?: Organisation, ready?: () => Promise<void>) => {
  const { deps } = createTestDeps();
  const failures: WebFailure[] = [];
  const handler = createWebHandler({
    deps: organisation === undefined ? deps : { ...deps, organisation },
    baseUrl: 'https://krets.example.org',
    secureCookies: true,
    startMatching: async () => undefined,
    stylesheet,
    draftScript,
    ...(ready !== undefined && { ready }),
    log: { unexpected: (failure) => void failures.push(failure) },
  });
  return { handler, failures, deps };
};

/** An organisation that no page can be made of. */
const unshowable = (organisation: Organisation): Organisation => ({
  ...organisation,
  get texts(): Organisation['texts'] {
    throw new TypeError('a text that somebody typed');
  },
});

const fail = (what: string): never => {
  throw new Error(what);
};

describe('web function', () => {
  it('answers an event of the HTTP API with a page and its headers', async () => {
    const { handler, failures } = createHandler();
    const answer = await handler(lambdaEvent({ path: '/nb/' }));
    expect(answer).toMatchObject({ statusCode: 200, isBase64Encoded: false });
    expect(answer.headers).toMatchObject({ 'x-frame-options': 'DENY' });
    expect(answer.body).toMatch(/^<!doctype html>/);
    expect(failures).toEqual([]);
  });

  it('has a last word when not even the error page can be made', async () => {
    const { handler, failures } = createHandler(unshowable(createTestDeps().deps.organisation));
    const answer = await handler(lambdaEvent({ path: '/nb/' }));
    expect(answer).toMatchObject({ statusCode: 500, headers: { 'x-content-type-options': 'nosniff' } });
    expect(answer.body).toContain('Something went wrong on our side');
    expect(failures.at(-1)).toEqual({ reference: 'none', method: '', route: '', errorName: 'TypeError' });
  });

  it.each([
    ['an address that is none', { ...lambdaEvent({ path: '/nb/' }), requestContext: { domainName: 'a b' } }],
    ['an event of another kind', { Records: [] }],
  ])('refuses %s', async (_, event) => {
    const { handler, failures } = createHandler();
    const answer = await Reflect.apply(handler, undefined, [event]);
    expect(answer).toMatchObject({ statusCode: 400, headers: { 'cache-control': 'no-store' } });
    expect(failures.map(({ errorName }) => errorName)).toEqual(['UnreadableRequest']);
  });

  it('reads headers in any language', async () => {
    const { handler } = createHandler();
    expect(await handler(lambdaEvent({ path: '/nb/', headers: { 'user-agent': 'blåbær' } }))).toMatchObject({
      statusCode: 200,
    });
  });

  it('waits for the contact key before posts and pages of staff, not before what participants open, nor the overview', async () => {
    let waited = 0;
    const { handler } = createHandler(undefined, async () => {
      waited += 1;
    });
    const waits = async (path: string, method = 'GET') => {
      const before = waited;
      await handler(lambdaEvent({ method, path }));
      return waited - before;
    };
    for (const path of [
      '/',
      '/style.css',
      '/nb/',
      '/nb/sign-up',
      `/nb/place/${inventedToken}`,
      '/nb/coordinator/',
    ])
      expect(await waits(path), path).toBe(0);
    for (const path of [
      '/nb/coordinator/sheet',
      '/en/coordinator/tasks',
      '/nb/lead',
      `/nb/ask/${inventedToken}`,
    ])
      expect(await waits(path), path).toBe(1);
    expect(await waits('/nb/sign-up', 'POST')).toBe(1);
    expect(await waits('/nb/sign-up', 'HEAD')).toBe(0);
  });

  it('says that something went wrong when the contact key cannot be fetched', async () => {
    const { handler, failures } = createHandler(undefined, async () => {
      throw new TypeError('KMS does not answer');
    });
    expect(await handler(lambdaEvent({ path: '/nb/coordinator/tasks' }))).toMatchObject({ statusCode: 500 });
    expect(await handler(lambdaEvent({ path: '/nb/sign-up' }))).toMatchObject({ statusCode: 200 });
    expect(failures.map(({ errorName }) => errorName)).toEqual(['TypeError']);
  });

  it.each(['waiting', 'invited', 'accepted', 'inGroup'] as const)(
    'hashes nothing on any page that somebody who is %s may open',
    async (state) => {
      const web = openWeb();
      const { person, token: place } = await personWithLink(web, 'place', { state });
      const [confirm, invitation, unsubscribe] = [
        await linkFor(web, person, 'confirm'),
        await linkFor(web, person, 'seat'),
        await linkFor(web, person, 'unsubscribe'),
      ];
      const deps = { ...web.kit.deps, hashContact: () => fail('something was hashed') };
      const failures: WebFailure[] = [];
      const unexpected = (failure: WebFailure) => void failures.push(failure);
      const app = createWebApp({
        deps,
        baseUrl,
        secureCookies: true,
        startMatching: async () => fail('a matching was started'),
        stylesheet,
        draftScript,
        log: { unexpected },
      });
      const seen = new Set<number>();
      for (const { method, path } of everyRoute({ app }, { place, confirm, invitation, unsubscribe })) {
        if (method === 'GET' && !/^\/nb\/(coordinator|lead|ask)/.test(path))
          seen.add((await app.request(path)).status);
      }
      expect(failures).toEqual([]);
      expect(seen).toContain(200);
    },
  );
});
