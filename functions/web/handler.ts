import { type APIGatewayProxyResult, handle, type LambdaContext, type LambdaEvent } from 'hono/aws-lambda';
import { problemOf } from '../../shared/log/problem-of.ts';
import { pagesByReader, type Reader, readerOf } from './pages-by-reader.ts';
import type { WebDeps } from './web-deps.ts';

const words = {
  400: 'Dette kunne vi ikke lese.\nWe could not read this.\n',
  500: 'Noe gikk galt hos oss. Prøv igjen om litt.\nSomething went wrong on our side. Please try again soon.\n',
} as const;

/** What is left when even the error page cannot be made: no language, no organisation, never stored. */
const lastResort = (statusCode: keyof typeof words): APIGatewayProxyResult => ({
  statusCode,
  headers: {
    'content-type': 'text/plain; charset=utf-8',
    'cache-control': 'no-store',
    'content-security-policy': "default-src 'none'",
    'referrer-policy': 'strict-origin',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
  },
  body: words[statusCode],
  isBase64Encoded: false,
});

type ApiEvent = Extract<LambdaEvent, { rawPath: string }>;

/**
 * Whether the event is a request of our HTTP API. Asked here, because the adapter writes a request that
 * it cannot read to the console as an error object, which holds the whole address and so a link.
 */
const isReadable = (event: LambdaEvent): event is ApiEvent => {
  if (!('rawPath' in event)) return false;
  try {
    new Request(`https://${event.requestContext.domainName}${event.rawPath}?${event.rawQueryString}`, {
      headers: Object.entries(event.headers).map(([name, value]) => [name, encodeURIComponent(value ?? '')]),
    });
    return true;
  } catch {
    return false;
  }
};

/** Nothing is hashed when a participant opens a page or a coordinator the overview: the key is not waited for then. */
const needsKey = (reader: Reader, { requestContext: { http } }: ApiEvent): boolean =>
  !['GET', 'HEAD'].includes(http.method) || reader === 'staff';

/** HTTP API → the app. Never throws. `ready` is awaited before whatever may hash an address or a phone. */
export const createWebHandler = (
  web: WebDeps & { readonly ready?: () => Promise<void> },
): ((event: LambdaEvent, context?: LambdaContext) => Promise<APIGatewayProxyResult>) => {
  const pagesFor = pagesByReader(web, (app) => handle(app));
  const failed = (errorName: string): void =>
    web.log.unexpected({ reference: 'none', method: '', route: '', errorName });
  return async (event, context) => {
    if (!isReadable(event)) {
      failed('UnreadableRequest');
      return lastResort(400);
    }
    try {
      const reader = readerOf(event.rawPath);
      const [answer] = await Promise.all([pagesFor(reader), needsKey(reader, event) && web.ready?.()]);
      return await answer(event, context);
    } catch (error) {
      failed(problemOf(error).errorName);
      return lastResort(500);
    }
  };
};
