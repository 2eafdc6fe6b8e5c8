import { once } from 'node:events';
import { createServer } from 'node:http';

/** KMS as far as a function needs it when it starts; counts its calls. */
export const startKeyServer = async () => {
  const targets: string[] = [];
  const server = createServer((request, response) => {
    targets.push(String(request.headers['x-amz-target']));
    request.resume();
    response.setHeader('content-type', 'application/x-amz-json-1.1');
    const mac = Buffer.alloc(32, 7).toString('base64');
    response.end(JSON.stringify({ Mac: mac, MacAlgorithm: 'HMAC_SHA_256', KeyId: 'key-1' }));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}`,
    targets,
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
};
