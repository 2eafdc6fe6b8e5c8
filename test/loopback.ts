import { once } from 'node:events';
import type { Server } from 'node:http';

/** Opens a server on a free port that only this machine reaches; `stop` cuts what is still open. */
export const listenOnLoopback = async (server: Server, host: '127.0.0.1' | 'localhost' = '127.0.0.1') => {
  server.listen(0, host);
  await once(server, 'listening');
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('the server has no port');
  return {
    port: address.port,
    url: `http://${host}:${address.port}`,
    stop: async (): Promise<void> => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
};
