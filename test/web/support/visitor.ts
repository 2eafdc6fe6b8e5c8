import { createWebApp } from '../../../functions/web/app.ts';
import { ownScript } from '../../../functions/web/own-script.ts';
import type { WebFailure } from '../../../functions/web/web-deps.ts';
import { builtBrowserScript } from '../../../infra/browser-script.ts';
import { builtStylesheet } from '../../../infra/stylesheet.ts';
import type { Organisation } from '../../../shared/organisation/schema.ts';
import type { StartMatching } from '../../../shared/use-cases/ask-for-matching.ts';
import type { Store } from '../../../shared/use-cases/ports.ts';
import { leaves } from '../../canaries/watch.ts';
import { createTestDeps } from '../../use-cases/support/test-deps.ts';

export const baseUrl = 'https://krets.example.org';

/** What a browser sends along when one of our own pages posts. */
export const ownPost = { Origin: baseUrl, 'Sec-Fetch-Site': 'same-origin' } as const;

export type Fields = Readonly<Record<string, string | readonly string[]>>;

export const urlEncoded = (fields: Fields): string =>
  new URLSearchParams(
    Object.entries(fields).flatMap(([name, value]) =>
      (typeof value === 'string' ? [value] : value).map((one): [string, string] => [name, one]),
    ),
  ).toString();

type Options = {
  readonly organisation?: Organisation;
  readonly around?: (store: Store) => Store;
  readonly baseUrl?: string;
  readonly startMatching?: StartMatching;
  readonly stylesheet?: () => Promise<string>;
};

/** Built once for all tests of a file, by those that ask for it. */
export const stylesheet = builtStylesheet();
export const draftScript = ownScript(builtBrowserScript);

/** The web function over an empty memory store, and a visitor who can get and post. */
export const openWeb = (options: Options = {}) => {
  const kit = createTestDeps(options);
  const failures: WebFailure[] = [];
  const app = createWebApp({
    deps: kit.deps,
    baseUrl: options.baseUrl ?? baseUrl,
    secureCookies: true,
    stylesheet: options.stylesheet ?? stylesheet,
    draftScript,
    startMatching: options.startMatching ?? (async () => undefined),
    log: {
      unexpected: (failure) => {
        leaves('a failure', failure);
        failures.push(failure);
      },
    },
  });
  const get = async (path: string, headers: Record<string, string> = {}): Promise<Response> =>
    app.request(path, { headers });
  const post = async (path: string, fields: Fields = {}, headers: Record<string, string> = ownPost) =>
    app.request(path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded', ...headers },
      body: urlEncoded(fields),
    });
  return { kit, app, failures, get, post };
};
export type Web = ReturnType<typeof openWeb>;
