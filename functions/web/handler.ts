import { type APIGatewayProxyResult, handle, type LambdaContext, type LambdaEvent } from 'hono/aws-lambda';
import { problemOf } from '../../shared/log/problem-of.ts';
import { createWebApp } from './app.ts';
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

/**
 * Whether the event is a request of our HTTP API. Asked here, because the adapter writes a request that
 * it cannot read to the console as an error object, which holds the whole address and so a link.
 */
const isReadable = (event: LambdaEvent): boolean => {
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

/** HTTP API → the app. Never throws. */
export const createWebHandler = (
  web: WebDeps,
): ((event: LambdaEvent, context?: LambdaContext) => Promise<APIGatewayProxyResult>) => {
  const answer = handle(createWebApp(web));
  const failed = (errorName: string): void =>
    web.log.unexpected({ reference: 'none', method: '', route: '', errorName });
  return async (event, context) => {
    if (!isReadable(event)) {
      failed('UnreadableRequest');
      return lastResort(400);
    }
    try {
      return await answer(event, context);
    } catch (error) {
      failed(problemOf(error).errorName);
      return lastResort(500);
    }
  };
};
