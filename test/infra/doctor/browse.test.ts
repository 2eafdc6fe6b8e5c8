import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import { beforeAll, expect, it } from 'vitest';
import { browse } from '../../../infra/doctor/browse.ts';
import { listenOnLoopback } from '../../loopback.ts';

const seen: string[] = [];
const server = createServer(async (request, response) => {
  const { method, url, headers } = request;
  seen.push(`${method} ${url} ${headers.host} ${headers.origin ?? ''} ${await text(request)}`);
  response.writeHead(method === 'POST' ? 303 : 200, { location: '/thanks' }).end('page');
});
let address: string;
beforeAll(async () => {
  const { port, stop } = await listenOnLoopback(server, 'localhost');
  address = `krets.localhost:${port}`;
  return stop;
});

it('opens a page, posts a form, and stays where it was sent', async () => {
  const url = `http://${address}/nb/sign-up`;
  expect(await browse(url)).toEqual({ status: 200, location: '/thanks', body: 'page' });
  expect(await browse(url, 'a=b')).toEqual({ status: 303, location: '/thanks', body: 'page' });
  expect(seen).toEqual([`GET /nb/sign-up ${address}  `, `POST /nb/sign-up ${address} http://${address} a=b`]);
});

it('says so when nobody answers', async () => {
  await expect(browse('http://127.0.0.1:1/')).rejects.toThrow('ECONNREFUSED');
});
