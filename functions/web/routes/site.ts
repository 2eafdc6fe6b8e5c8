import { Hono } from 'hono';
import { etag } from 'hono/etag';
import { readOnce } from '../../../shared/runtime/read-once.ts';
import { compressed } from '../compressed.ts';
import { preferredLocale } from '../language.ts';
import { mapStyle } from '../map-style.ts';
import { scriptFolder } from '../own-script.ts';
import type { WebDeps, WebEnv } from '../web-deps.ts';

const hour = 'public, max-age=3600';
/** An hour without asking; then with its tag, which a new version changes. */
const styleKept = `${hour}, stale-while-revalidate=604800`;

/** A plain grey dot: says nothing in a row of tabs. */
const icon =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><circle cx="8" cy="8" r="6" fill="#79848a"/></svg>';

/** Compressed to a seventh for everybody: nothing of anybody is in it, so that its size tells nothing. */
const addStyle = (app: Hono<WebEnv>, { deps, stylesheet }: WebDeps): void => {
  const style = readOnce(async () => `${await stylesheet()}${mapStyle(deps.organisation)}`);
  app.get('/style.css', etag(), compressed, async (c) => {
    return c.body(await style(), 200, {
      'Content-Type': 'text/css; charset=utf-8',
      'Cache-Control': styleKept,
    });
  });
};

const forGood = 'public, max-age=31536000, immutable';

/** Under its hash only: a page of another version asks for another file. */
const addScript = (app: Hono<WebEnv>, { draftScript }: WebDeps): void => {
  app.get(`${scriptFolder}/:file`, async (c) => {
    const { path, text } = await draftScript();
    if (path !== c.req.path) return c.notFound();
    return c.body(text, 200, { 'Content-Type': 'text/javascript; charset=utf-8', 'Cache-Control': forGood });
  });
};

/** Everything outside the languages: the way in, and files for browsers and machines. */
export const siteRoutes = (web: WebDeps): Hono<WebEnv> => {
  const { organisation } = web.deps;
  const app = new Hono<WebEnv>();
  app.get('/', (c) => {
    c.header('Vary', 'Accept-Language');
    return c.redirect(`/${preferredLocale(organisation, c.req.header('Accept-Language') ?? '')}/`, 302);
  });
  addStyle(app, web);
  addScript(app, web);
  app.get('/favicon.ico', (c) =>
    c.body(icon, 200, { 'Content-Type': 'image/svg+xml', 'Cache-Control': hour }),
  );
  app.get('/robots.txt', (c) => {
    const personal = [
      'confirm',
      'place',
      'invitation',
      'unsubscribe',
      'ask',
      'calendar',
      'coordinator',
      'lead',
    ];
    const lines = personal.map((path) => `Disallow: /*/${path}`);
    return c.text(['User-agent: *', ...lines, ''].join('\n'), 200, { 'Cache-Control': hour });
  });
  app.get('/health', (c) => c.text('ok'));
  return app;
};
