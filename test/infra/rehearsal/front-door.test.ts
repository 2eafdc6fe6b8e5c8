import { once } from 'node:events';
import { createServer } from 'node:http';
import { afterEach, expect, it } from 'vitest';
import { throughDoor } from '../../../infra/rehearsal/front-door.ts';

const server = createServer((request, response) => response.end(`${request.method} ${request.url}`));
afterEach(() => {
  server.close();
});

it('asks for a name that only the emulator knows at its own address, and for others where they are', async () => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const endpoint = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
  const send = throughDoor(endpoint);
  const text = async (url: string, init: RequestInit = {}) => (await send(new URL(url), init)).text();
  expect(await text('https://abc.execute-api.localhost:1/nb/a%20b?x=1', { method: 'POST' })).toBe(
    'POST /_aws/execute-api/abc/$default/nb/a%20b?x=1',
  );
  expect(await text(`${endpoint}/nb/`)).toBe('GET /nb/');
});
