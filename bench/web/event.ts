/** A request as the HTTP API hands it to a function (payload format 2.0). */
export type ApiEvent = {
  readonly version: '2.0';
  readonly rawPath: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly cookies?: readonly string[];
  readonly body?: string;
} & Readonly<Record<string, unknown>>;

export const host = 'krets.example.org';
/** The public address that the functions are given. */
export const baseUrl = `https://${host}`;

type Request = {
  readonly path: string;
  readonly cookie?: string;
  /** Makes it a post from one of our own pages. */
  readonly form?: URLSearchParams;
};

/** A browser's request. */
export const apiEvent = ({ path, cookie, form }: Request): ApiEvent => {
  const method = form === undefined ? 'GET' : 'POST';
  const posting = { 'content-type': 'application/x-www-form-urlencoded', origin: baseUrl };
  return {
    version: '2.0',
    routeKey: '$default',
    rawPath: path,
    rawQueryString: '',
    headers: { host, 'accept-language': 'nb', ...(form !== undefined && posting) },
    ...(cookie !== undefined && { cookies: [cookie] }),
    ...(form !== undefined && { body: form.toString() }),
    requestContext: {
      domainName: host,
      http: { method, path, protocol: 'HTTP/1.1', sourceIp: '192.0.2.1', userAgent: 'bench' },
      requestId: 'bench',
      stage: '$default',
    },
    isBase64Encoded: false,
  };
};
