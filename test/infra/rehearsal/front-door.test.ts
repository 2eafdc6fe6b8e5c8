import { createServer } from 'node:http';
import { expect, it, onTestFinished } from 'vitest';
import { throughDoor } from '../../../infra/rehearsal/front-door.ts';
import { listenOnLoopback } from '../../loopback.ts';

const server = createServer((request, response) => response.end(`${request.method} ${request.url}`));
it('asks for a name that only the emulator knows at its own address, and for others where they are', async () => {
  const { url: endpoint, stop } = await listenOnLoopback(server);
  onTestFinished(stop);
  const send = throughDoor(endpoint);
  const text = async (url: string, init: RequestInit = {}) => (await send(new URL(url), init)).text();
  expect(await text('https://abc.execute-api.localhost:1/nb/a%20b?x=1', { method: 'POST' })).toBe(
    'POST /_aws/execute-api/abc/$default/nb/a%20b?x=1',
  );
  expect(await text(`${endpoint}/nb/`)).toBe('GET /nb/');
});
