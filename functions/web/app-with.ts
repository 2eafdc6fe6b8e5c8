import { type Handler, Hono } from 'hono';
import { TrieRouter } from 'hono/router/trie-router';
import { knownLocales } from '../../shared/organisation/locale.ts';
import { compressedForReader } from './compressed.ts';
import { postedForm } from './form.ts';
import { keepTyped } from './keep-typed.ts';
import { pageLanguage } from './language.ts';
import { answerUnexpected, answerUnreadable, answerWith } from './problems.tsx';
import { siteRoutes } from './routes/site.ts';
import { ownPostsOnly, securityHeaders } from './security.ts';
import type { WebDeps, WebEnv } from './web-deps.ts';

/** The first step of every page's address. */
const inLanguage = `/:locale{(?:${knownLocales.join('|')})}`;

/** For every address that exists: what else is tried on it is answered 405, with what it does take. */
const refuseOtherMethods = (app: Hono<WebEnv>, refuse: Handler<WebEnv>): void => {
  const routes = app.routes.filter(({ method }) => method !== 'ALL');
  for (const [path, taken] of Map.groupBy(routes, (route) => route.path)) {
    const methods = taken.flatMap(({ method }) => (method === 'GET' ? ['GET', 'HEAD'] : [method]));
    app.all(path, (c, next) => {
      c.header('Allow', [...new Set(methods)].join(', '));
      return refuse(c, next);
    });
  }
};

/** Pages that belong together; each set is mounted under every language. */
export type Pages = (web: WebDeps) => Hono<WebEnv>;

/** An app of some of the pages, with everything around them. Answers each request by itself; keeps nothing. */
export const createAppWith = (web: WebDeps, pages: readonly Pages[]): Hono<WebEnv> => {
  // The usual router tries one first that cannot take an address that begins with a pattern.
  const app = new Hono<WebEnv>({ strict: false, router: new TrieRouter() });
  app.use(compressedForReader);
  app.use(securityHeaders(web));
  app.use(pageLanguage(web));
  app.use(ownPostsOnly(web, answerWith(web, { kind: 'otherOrigin' })));
  app.use(postedForm(answerUnreadable(web)));
  app.use(keepTyped(app));

  app.route('/', siteRoutes(web));
  for (const some of pages) app.route(inLanguage, some(web));

  refuseOtherMethods(app, answerWith(web, { kind: 'methodNotAllowed' }));
  app.notFound(answerWith(web, { kind: 'notFound' }));
  app.onError(answerUnexpected(web));
  return app;
};
