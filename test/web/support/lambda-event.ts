import type { LambdaEvent } from 'hono/aws-lambda';
import { ownPost } from './visitor.ts';

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

/** The event that stands for this request; a post comes from a form of our own unless headers say otherwise. */
export const lambdaEvent = ({
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
