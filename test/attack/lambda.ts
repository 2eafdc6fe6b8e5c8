import type { LambdaEvent } from 'hono/aws-lambda';
import { createWebHandler } from '../../functions/web/handler.ts';
import type { WebFailure } from '../../functions/web/web-deps.ts';
import { leaves } from '../canaries/watch.ts';
import type { TestKit } from '../use-cases/support/test-deps.ts';
import { baseUrl, ownPost, stylesheet } from '../web/support/visitor.ts';

/** A request as API Gateway hands it over: the path and query as they came, the body as text or base64. */
export type Raw = {
  readonly method?: string;
  readonly path: string;
  readonly query?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly cookie?: string;
  readonly body?: string;
  readonly base64?: boolean;
};

const formPost = { ...ownPost, 'content-type': 'application/x-www-form-urlencoded' };

const eventOf = ({
  method = 'GET',
  path,
  query = '',
  headers,
  cookie,
  body,
  base64 = false,
}: Raw): LambdaEvent => ({
  version: '2.0',
  routeKey: '$default',
  rawPath: path,
  rawQueryString: query,
  headers: { host: 'krets.example.org', ...(method === 'GET' ? {} : formPost), ...headers },
  ...(cookie !== undefined && { cookies: [cookie] }),
  body: body ?? null,
  isBase64Encoded: base64,
  requestContext: {
    accountId: '1',
    apiId: 'a',
    authentication: null,
    authorizer: {},
    domainName: 'krets.example.org',
    domainPrefix: 'krets',
    http: { method, path, protocol: 'HTTP/1.1', sourceIp: '192.0.2.1', userAgent: 'test' },
    requestId: 'R-1',
    routeKey: '$default',
    stage: '$default',
    time: '',
    timeEpoch: 0,
  },
});

/** The web function over a kit's table, as Lambda calls it; `failures` is all that it would log. */
export const openLambda = (kit: TestKit) => {
  const failures: WebFailure[] = [];
  const handler = createWebHandler({
    deps: kit.deps,
    baseUrl,
    secureCookies: true,
    startMatching: async () => undefined,
    stylesheet,
    log: {
      unexpected: (failure) => {
        leaves('a failure', failure);
        failures.push(failure);
      },
    },
  });
  const send = async (raw: Raw) => {
    const { statusCode, headers = {}, body, cookies = [] } = await handler(eventOf(raw));
    return { status: statusCode, headers: { ...headers }, body, cookies };
  };
  return { send, failures };
};
