import { once } from 'node:events';
import { createServer } from 'node:net';

const listens = async (port: number): Promise<number | undefined> => {
  const server = createServer();
  try {
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    return typeof address === 'object' && address !== null ? address.port : undefined;
  } catch {
    return undefined;
  } finally {
    if (server.listening) {
      server.close();
      await once(server, 'close');
    }
  }
};

/** The usual port when it is free on loopback, else one that the system gives. `0` asks for any. */
export const choosePort = async (usual: number): Promise<number> => {
  const port = (await listens(usual)) ?? (await listens(0));
  if (port === undefined) throw new Error('No free port on loopback.');
  return port;
};
