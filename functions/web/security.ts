import type { Context, MiddlewareHandler } from 'hono';
import type { WebDeps, WebEnv } from './web-deps.ts';

/**
 * No script at all (but where `allowOwnScript` is called), and style only from our own file, so nothing that somebody typed can ever run.
 * The icons of Designsystemet are pictures inside the style sheet (`data:`), which no picture of a page is.
 */
const contentSecurityPolicy = [
  "default-src 'none'",
  "style-src 'self'",
  "img-src 'self' data:",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

const policyHeader = 'Content-Security-Policy';

const always = {
  // Not `no-referrer`: with that, browsers send `Origin: null` on our own form posts.
  'Referrer-Policy': 'strict-origin',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=()',
} as const;

const twoYears = 'max-age=63072000; includeSubDomains';

const isHttps = ({ baseUrl }: WebDeps): boolean => baseUrl.startsWith('https:');

/**
 * For the form and the page after it: files of this host, nothing inline, and no way from text to markup for the
 * script either (docs/adr/024).
 */
export const allowOwnScript = (c: Context<WebEnv>): void => {
  const script = "script-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'";
  c.header(policyHeader, `${contentSecurityPolicy}; ${script}`);
};

/** The same headers on every answer, errors too. What sets no caching of its own is never stored. */
export const securityHeaders =
  (web: WebDeps): MiddlewareHandler<WebEnv> =>
  async (c, next) => {
    await next();
    if (!c.res.headers.has(policyHeader)) c.header(policyHeader, contentSecurityPolicy);
    for (const [name, value] of Object.entries(always)) c.header(name, value);
    if (isHttps(web)) c.header('Strict-Transport-Security', twoYears);
    if (c.res.headers.has('Cache-Control')) return;
    c.header('Cache-Control', 'no-store');
    c.header('X-Robots-Tag', 'noindex');
  };

/** The browser's own word on where a request comes from; no page can forge it. */
const fetchSites: ReadonlySet<string> = new Set(['same-origin', 'none']);

/** Whether the browser says that one of our own pages asked, or the reader by an address, a bookmark or another program. */
export const isFetchedFromHere = (headers: Headers): boolean =>
  fetchSites.has(headers.get('Sec-Fetch-Site') ?? '');

/**
 * Whether a post comes from one of our own pages, or from no page at all (a mail provider's
 * one-click unsubscribe sends neither header). `null` is what privacy settings make of an origin;
 * it counts as ours only when the browser says so in its other header.
 */
export const isOwnPost = (headers: Headers, baseUrl: string): boolean => {
  const said = headers.has('Sec-Fetch-Site');
  if (said && !isFetchedFromHere(headers)) return false;
  const origin = headers.get('Origin');
  if (origin === 'null') return said;
  return origin === null || origin === new URL(baseUrl).origin;
};

/** Refuses what another site posts in a visitor's name. Our address comes from the settings, never from `Host`. */
export const ownPostsOnly =
  (web: WebDeps, refuse: MiddlewareHandler<WebEnv>): MiddlewareHandler<WebEnv> =>
  async (c, next) =>
    c.req.method !== 'POST' || isOwnPost(c.req.raw.headers, web.baseUrl) ? next() : refuse(c, next);
