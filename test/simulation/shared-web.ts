import { createWebApp } from '../../functions/web/app.ts';
import { ownScript } from '../../functions/web/own-script.ts';
import type { WebDeps, WebFailure } from '../../functions/web/web-deps.ts';
import type { Deps } from '../../shared/use-cases/ports.ts';
import { bergen } from '../use-cases/support/test-deps.ts';
import { baseUrl, type Fields, ownPost, urlEncoded } from '../web/support/visitor.ts';

type Present = { readonly deps: Deps; readonly failed: (failure: WebFailure) => void };
export type Answer = {
  readonly status: number;
  readonly to: string;
  readonly html: string;
  readonly cookie: string;
};

/**
 * The web function is made once, as in the cloud; making its routes takes longer than a whole history.
 * Whose table it works on changes with each history, so it asks for that at every request.
 */
const createSharedWeb = () => {
  let present: Present | undefined;
  const now = (): Present => {
    if (present === undefined) throw new Error('no history has begun');
    return present;
  };
  const deps: Deps = {
    organisation: bergen,
    get store() {
      return now().deps.store;
    },
    now: () => now().deps.now(),
    newId: () => now().deps.newId(),
    newSecret: () => now().deps.newSecret(),
    hashSecret: (secret) => now().deps.hashSecret(secret),
    hashContact: (kind, normalised) => now().deps.hashContact(kind, normalised),
    randomInt: (below) => now().deps.randomInt(below),
  };
  const web: WebDeps = {
    deps,
    baseUrl,
    secureCookies: true,
    startMatching: async () => undefined,
    stylesheet: async () => '',
    draftScript: ownScript(async () => ''),
    log: { unexpected: (failure) => now().failed(failure) },
  };
  const app = createWebApp(web);
  return {
    attach: (next: Present) => {
      present = next;
    },
    app,
  };
};

export const sharedWeb = createSharedWeb();

const seen = async (response: Response): Promise<Answer> => ({
  status: response.status,
  to: response.headers.get('location') ?? '',
  html: response.status === 200 ? await response.text() : '',
  cookie: response.headers.get('set-cookie')?.split(';')[0] ?? '',
});

const path = (address: string): string => address.replace(baseUrl, '');

export const ask = async (method: 'GET' | 'HEAD', address: string, cookie = ''): Promise<Answer> =>
  seen(
    await sharedWeb.app.request(path(address), { method, headers: cookie === '' ? {} : { Cookie: cookie } }),
  );

export const post = async (address: string, fields: Fields = {}, cookie = ''): Promise<Answer> =>
  seen(
    await sharedWeb.app.request(path(address), {
      method: 'POST',
      headers: {
        'Content-Type': 'application/x-www-form-urlencoded',
        ...ownPost,
        ...(cookie === '' ? {} : { Cookie: cookie }),
      },
      body: urlEncoded(fields),
    }),
  );
