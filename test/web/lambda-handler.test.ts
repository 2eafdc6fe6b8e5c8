import type { LambdaEvent } from 'hono/aws-lambda';
import { describe, expect, it } from 'vitest';
import { createWebHandler } from '../../functions/web/handler.ts';
import type { WebFailure } from '../../functions/web/web-deps.ts';
import type { Organisation } from '../../shared/organisation/schema.ts';
import { createTestDeps } from '../use-cases/support/test-deps.ts';

const eventFor = (rawPath: string, headers: Record<string, string> = {}): LambdaEvent => ({
  version: '2.0',
  routeKey: '$default',
  rawPath,
  rawQueryString: '',
  headers: { host: 'krets.example.org', ...headers },
  body: null,
  isBase64Encoded: false,
  requestContext: {
    accountId: '1',
    apiId: 'a',
    authentication: null,
    authorizer: {},
    domainName: 'krets.example.org',
    domainPrefix: 'krets',
    http: { method: 'GET', path: rawPath, protocol: 'HTTP/1.1', sourceIp: '192.0.2.1', userAgent: 'test' },
    requestId: 'R-1',
    routeKey: '$default',
    stage: '$default',
    time: '',
    timeEpoch: 0,
  },
});

const createHandler = (organisation?: Organisation) => {
  const { deps } = createTestDeps();
  const failures: WebFailure[] = [];
  const handler = createWebHandler({
    deps: organisation === undefined ? deps : { ...deps, organisation },
    baseUrl: 'https://krets.example.org',
    secureCookies: true,
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

describe('web function', () => {
  it('answers an event of the HTTP API with a page and its headers', async () => {
    const { handler, failures } = createHandler();
    const answer = await handler(eventFor('/nb/'));
    expect(answer).toMatchObject({ statusCode: 200, isBase64Encoded: false });
    expect(answer.headers).toMatchObject({ 'x-frame-options': 'DENY' });
    expect(answer.body).toMatch(/^<!doctype html>/);
    expect(failures).toEqual([]);
  });

  it('has a last word when not even the error page can be made', async () => {
    const { handler, failures } = createHandler(unshowable(createTestDeps().deps.organisation));
    const answer = await handler(eventFor('/nb/'));
    expect(answer).toMatchObject({ statusCode: 500, headers: { 'x-content-type-options': 'nosniff' } });
    expect(answer.body).toContain('Something went wrong on our side');
    expect(failures.at(-1)).toEqual({ reference: 'none', method: '', route: '', errorName: 'TypeError' });
  });

  it.each([
    ['an address that is none', { ...eventFor('/nb/'), requestContext: { domainName: 'a b' } }],
    ['an event of another kind', { Records: [] }],
  ])('refuses %s', async (_, event) => {
    const { handler, failures } = createHandler();
    const answer = await Reflect.apply(handler, undefined, [event]);
    expect(answer).toMatchObject({ statusCode: 400, headers: { 'cache-control': 'no-store' } });
    expect(failures.map(({ errorName }) => errorName)).toEqual(['UnreadableRequest']);
  });

  it('reads headers in any language', async () => {
    const { handler } = createHandler();
    expect(await handler(eventFor('/nb/', { 'user-agent': 'blåbær' }))).toMatchObject({ statusCode: 200 });
  });
});
