import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { RawRow } from '../../shared/use-cases/ports.ts';
import { goodSignUp } from '../web/support/forms.ts';
import { everyRoute, inventedToken } from '../web/support/routes.ts';
import { openWeb, urlEncoded } from '../web/support/visitor.ts';
import { furnished, type World } from './furnished.ts';

const paths = everyRoute(openWeb()).flatMap(({ method, path }) => (method === 'POST' ? [path] : []));
/** Mail programs post there in any encoding, and nothing of it is read. */
const read = paths.filter((path) => !path.includes('/unsubscribe/'));

const rowsOf = ({ web }: World): readonly RawRow[] => web.kit.store.dump();
const sized = (bytes: number): string => `guard=${'x'.repeat(bytes - 6)}`;
const base64 = (text: string): string => Buffer.from(text).toString('base64');

/** Bodies that are no form, with the one answer they get on every form there is. */
const refused: readonly (readonly [string, number, { body: string; base64?: boolean; type?: string }])[] = [
  ['a byte more than 16 KB', 413, { body: sized(16 * 1024 + 1) }],
  ['6 MB, as much as Lambda takes', 413, { body: sized(6 * 1024 * 1024) }],
  ['too much as base64', 413, { body: base64(sized(16 * 1024 + 1)), base64: true }],
  ['301 fields', 400, { body: 'slots=x&'.repeat(301) }],
  ['JSON', 415, { body: '{"email":"a@example.org"}', type: 'application/json' }],
  ['a file', 415, { body: '--b\r\n', type: 'multipart/form-data; boundary=b' }],
  ['plain text', 415, { body: 'email=a', type: 'text/plain' }],
  [
    'XML with an entity',
    415,
    { body: '<!DOCTYPE x [<!ENTITY y SYSTEM "file:///x">]>', type: 'application/xml' },
  ],
  ['another charset', 415, { body: 'a=b', type: 'application/x-www-form-urlencoded; charset=utf-16' }],
  ['two types', 415, { body: 'a=b', type: 'text/plain, application/x-www-form-urlencoded' }],
  ['a field twice', 400, { body: 'email=a%40example.org&email=b%40example.org' }],
  ['a field twice, once encoded', 400, { body: 'email=a&%65mail=b' }],
  ['__proto__', 400, { body: '__proto__=x' }],
  ['__proto__ with a bracket', 400, { body: '__proto__[admin]=1' }],
  ['constructor.prototype', 400, { body: 'constructor.prototype.admin=1' }],
  ['constructor', 400, { body: 'constructor=x' }],
  ['hasOwnProperty', 400, { body: 'hasOwnProperty=x' }],
  ['a null byte in a name', 400, { body: 'email%00=x' }],
  ['half a character', 400, { body: 'firstName=%F0%9F' }],
  ['a lone surrogate', 400, { body: 'firstName=%ED%A0%80' }],
  ['an overlong slash', 400, { body: 'firstName=%C0%AF' }],
  ['a broken escape', 400, { body: 'firstName=%zz' }],
  ['a name of 41 letters', 400, { body: `${'a'.repeat(41)}=x` }],
];

describe('bodies that are no form of ours', () => {
  let world: World;
  beforeAll(async () => {
    world = await furnished();
  });

  it('are tried on every form', () => {
    expect(read.length).toBeGreaterThanOrEqual(38);
  });

  it.each(refused)(
    '%s is answered %i by every form, and nothing is written',
    async (_, status, { body, base64: encoded = false, type }) => {
      const before = rowsOf(world);
      for (const path of read) {
        const headers = type === undefined ? {} : { 'content-type': type };
        const raw = { method: 'POST', path: world.real(path), cookie: world.cookie, headers, body };
        expect((await world.send({ ...raw, base64: encoded })).status, path).toBe(status);
      }
      expect(rowsOf(world)).toEqual(before);
      expect(world.failures).toEqual([]);
      expect(Object.keys(Object.prototype)).toEqual([]);
    },
  );

  it('that lie about their length are measured', async () => {
    for (const length of ['3', '0', '-1', 'x', '99999999999']) {
      const { status } = await world.send({
        method: 'POST',
        path: '/nb/link',
        headers: { 'content-length': length },
        body: sized(20_000),
      });
      expect(status, length).toBe(413);
    }
  });

  it('to unsubscribe may be anything, and say nothing', async () => {
    const before = rowsOf(world);
    for (const body of ['__proto__=x', sized(20_000), '\u0000', '{'.repeat(9999)]) {
      const path = `/nb/unsubscribe/${inventedToken}`;
      expect((await world.send({ method: 'POST', path, body })).status).toBe(404);
    }
    expect(rowsOf(world)).toEqual(before);
  });
});

/** Text that nobody's name, place or address is, with what is wrong with it. */
const unspeakable: Readonly<Record<string, string>> = {
  'a null byte': 'a\u0000b',
  'a new line': 'a\r\nBcc: b@example.org',
  'turned around': 'a\u202egpj.exe',
  'turned around and back': '\u2066a\u2069b\u2067',
  'zero width': 'a\u200bb',
  'a soft hyphen': 'a\u00adb',
  'a separator of lines': 'a\u2028b',
  'private characters': 'a\ue000b',
  'no character': 'a\uffffb',
  'tags of characters': 'a\u{e0041}b',
  'an escape': 'a\u001b[31mb',
};

describe('text that cannot be seen for what it is', () => {
  it.each(Object.entries(unspeakable))('%s is refused by every form that keeps text', async (_, text) => {
    const world = await furnished();
    const before = rowsOf(world);
    for (const path of read) {
      const fields = { ...goodSignUp, firstName: text, name: text, address: text, place: text, phrase: text };
      const more = {
        email: `${text}@example.org`,
        contact: text,
        guard: text,
        guardAdd: text,
        date: text,
        round: text,
      };
      const body = urlEncoded({ ...fields, ...more, answer: text, outcome: text, alternative: text });
      const { status } = await world.send({
        method: 'POST',
        path: world.real(path),
        cookie: world.cookie,
        body,
      });
      expect(status, path).toBeLessThan(500);
    }
    const kept = JSON.stringify(rowsOf(world));
    expect(kept).not.toContain(JSON.stringify(text).slice(1, -1));
    expect(before.length).toBeGreaterThan(0);
    expect(world.failures).toEqual([]);
  });

  it('whatever is posted, by name and by value: a page, never a failure, never a polluted object', async () => {
    const world = await furnished();
    const names = fc.constantFrom(
      ...Object.keys(goodSignUp),
      'answer',
      'participantId',
      'taskId',
      'outcome',
      'date',
    );
    const values = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.constantFrom('__proto__', 'NaN', '1e309', '-0', '[object Object]', 'null', '999999999999999999999'),
      fc.constant('x'.repeat(9000)),
    );
    const fields = fc.uniqueArray(fc.tuple(names, values), { selector: ([name]) => name, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...read), fields, async (path, pairs) => {
        const body = pairs.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&');
        const raw = { method: 'POST', path: world.real(path), cookie: world.cookie, body };
        const answer = await world.send(raw);
        expect(answer.status, path).toBeLessThan(500);
        expect(Object.keys(Object.prototype)).toEqual([]);
      }),
      { numRuns: 400 },
    );
    expect(world.failures).toEqual([]);
  });
});
