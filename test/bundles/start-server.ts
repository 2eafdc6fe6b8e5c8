import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import { listenOnLoopback } from '../loopback.ts';

/** Lambda and Step Functions as far as whoever starts something needs them; keeps what was asked for. */
export const startStartServer = async () => {
  const asked: { readonly path: string; readonly how: string; readonly body: string }[] = [];
  const server = createServer(async (request, response) => {
    const { url: path = '', headers } = request;
    const how = String(headers['x-amz-invocation-type'] ?? headers['x-amz-target']);
    asked.push({ path, how, body: await text(request) });
    response.statusCode = path === '/' ? 200 : 202;
    response.setHeader('content-type', 'application/x-amz-json-1.0');
    response.end(path === '/' ? JSON.stringify({ executionArn: 'arn:aws:states:e', startDate: 0 }) : '');
  });
  return { ...(await listenOnLoopback(server)), asked };
};
