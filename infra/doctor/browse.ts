import { lookup } from 'node:dns';
import { request as plainRequest, type RequestOptions } from 'node:http';
import { request as safeRequest } from 'node:https';
import type { LookupFunction } from 'node:net';
import { text } from 'node:stream/consumers';
import type { Browse } from './port.ts';

const longest = 20_000;

/** Every name below `localhost` is this machine (RFC 6761), which many resolvers do not know; emulators use them. */
const near: LookupFunction = (name, options, answer) =>
  lookup(name.endsWith('.localhost') ? 'localhost' : name, options, answer);

const optionsOf = (url: URL, body: string | undefined): RequestOptions => ({
  lookup: near,
  timeout: longest,
  method: body === undefined ? 'GET' : 'POST',
  ...(body !== undefined && {
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      'content-length': Buffer.byteLength(body),
      origin: url.origin,
    },
  }),
});

/** A visitor without cookies, who sees redirects instead of following them. */
export const browse: Browse = (address, body) =>
  new Promise((resolve, reject) => {
    const url = new URL(address);
    const request = url.protocol === 'https:' ? safeRequest : plainRequest;
    const sent = request(url, optionsOf(url, body), (response) => {
      const { statusCode: status = 0, headers } = response;
      text(response).then(
        (page) => resolve({ status, location: headers.location ?? '', body: page }),
        reject,
      );
    });
    sent.on('timeout', () => sent.destroy(new Error(`no answer for ${longest / 1000} seconds`)));
    sent.on('error', reject);
    sent.end(body);
  });
