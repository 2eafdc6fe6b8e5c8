import { Hono } from 'hono';
import { preferredLocale } from '../language.ts';
import { style } from '../style.ts';
import type { WebDeps, WebEnv } from '../web-deps.ts';

const hour = 'public, max-age=3600';

/** A plain grey dot: says nothing in a row of tabs. */
const icon =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><circle cx="8" cy="8" r="6" fill="#79848a"/></svg>';

/** Everything outside the languages: the way in, and files for browsers and machines. */
export const siteRoutes = ({ deps: { organisation } }: WebDeps): Hono<WebEnv> => {
  const app = new Hono<WebEnv>();
  app.get('/', (c) => {
    c.header('Vary', 'Accept-Language');
    return c.redirect(`/${preferredLocale(organisation, c.req.header('Accept-Language') ?? '')}/`, 302);
  });
  app.get('/style.css', (c) =>
    c.body(style, 200, { 'Content-Type': 'text/css; charset=utf-8', 'Cache-Control': hour }),
  );
  app.get('/favicon.ico', (c) =>
    c.body(icon, 200, { 'Content-Type': 'image/svg+xml', 'Cache-Control': hour }),
  );
  app.get('/robots.txt', (c) => {
    const personal = ['confirm', 'place', 'invitation', 'unsubscribe', 'ask', 'coordinator', 'lead'];
    const lines = personal.map((path) => `Disallow: /*/${path}`);
    return c.text(['User-agent: *', ...lines, ''].join('\n'), 200, { 'Cache-Control': hour });
  });
  app.get('/health', (c) => c.text('ok'));
  return app;
};
