import { ownPost, type Web } from './visitor.ts';

/** A token of the right shape that nobody ever got. */
export const inventedToken = `${'A'.repeat(22)}.${'B'.repeat(43)}`;

export type Route = { readonly method: 'GET' | 'POST'; readonly path: string };

/** Every route of the app, in bokmål, with the given tokens (by the path before them) or invented ones in it. */
export const everyRoute = (
  { app }: Pick<Web, 'app'>,
  tokens: Readonly<Record<string, string>> = {},
): readonly Route[] => {
  const filled = (path: string): string =>
    path
      .replace(/:locale\{[^}]*\}/, 'nb')
      .replace(
        /([a-z-]+)\/:[a-zA-Z]+(\{[^}]*\})?/g,
        (_, before: string) => `${before}/${tokens[before] ?? inventedToken}`,
      );
  const known = app.routes.flatMap(({ method, path }) =>
    method === 'GET' || method === 'POST' ? [{ method, path: filled(path) } as const] : [],
  );
  return [...new Map(known.map((route) => [`${route.method} ${route.path}`, route])).values()];
};

/** Sends a request as our own pages do; a post without anything in it. */
export const send = async (
  { app }: Pick<Web, 'app'>,
  { method, path }: { readonly method: string; readonly path: string },
  init: RequestInit = {},
): Promise<Response> =>
  app.request(path, {
    method,
    headers: { ...ownPost, 'Content-Type': 'application/x-www-form-urlencoded' },
    ...(method === 'POST' && { body: '' }),
    ...init,
  });
