import type { Send } from '../../test/journeys/visitor.ts';

/**
 * `ID.execute-api.localhost` is a name that few resolvers know. The emulator takes the same request at
 * its own address; the function gets path, query, headers and body all the same.
 */
export const throughDoor =
  (endpoint: string | undefined): Send =>
  (url, init) => {
    const [, api] = url.hostname.match(/^([^.]+)\.execute-api\.localhost$/) ?? [];
    if (api === undefined || endpoint === undefined) return fetch(url, init);
    return fetch(`${endpoint}/_aws/execute-api/${api}/$default${url.pathname}${url.search}`, init);
  };
