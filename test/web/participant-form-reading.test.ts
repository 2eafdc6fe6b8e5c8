import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readForm } from '../../functions/web/form.ts';
import { preferredLocale } from '../../functions/web/language.ts';

const urlEncoded = 'application/x-www-form-urlencoded';

const request = (body: string | Uint8Array<ArrayBuffer>, type: string = urlEncoded): Request =>
  new Request('https://krets.example.org/', { method: 'POST', body, headers: { 'Content-Type': type } });

const statusOf = async (body: string | Uint8Array<ArrayBuffer>, type?: string): Promise<number> => {
  const read = await readForm(request(body, type));
  return read.ok ? 200 : read.status;
};

describe('reading a posted form', () => {
  it('gives text per field, and lists where a field may come several times', async () => {
    const read = await readForm(
      request('firstName=%C3%85se+M&slots=mon-evening&slots=tue-evening&languages=no&email='),
    );
    expect(read).toEqual({
      ok: true,
      values: { firstName: 'Åse M', slots: ['mon-evening', 'tue-evening'], languages: ['no'], email: '' },
    });
  });

  it.each([
    ['a repeated single field', 'email=a%40example.org&email=b%40example.org'],
    ['a prototype name', '__proto__=x'],
    ['a constructor', 'constructor=x'],
    ['a method of every object', 'toString=x'],
    ['a bracketed name', 'slots[]=mon-evening'],
    ['a dotted name', 'a.b=1'],
    ['an empty name', '=1'],
    ['a broken escape', 'firstName=%E0%A4%A'],
    ['bytes that are no UTF-8', 'firstName=%FF%FE'],
    ['more fields than any form has', Array.from({ length: 301 }, () => 'slots=x').join('&')],
  ])('refuses %s', async (_, body) => {
    expect(await statusOf(body)).toBe(400);
  });

  it('refuses raw bytes that are no UTF-8', async () => {
    expect(await statusOf(new Uint8Array([0x61, 0x3d, 0xff]))).toBe(400);
  });

  it.each([
    'application/json',
    'text/plain',
    'multipart/form-data; boundary=x',
    `${urlEncoded}; charset=iso-8859-1`,
    `${urlEncoded}-x`,
    '',
  ])('refuses the type "%s"', async (type) => {
    expect(await statusOf('firstName=x', type)).toBe(415);
  });

  it.each([
    urlEncoded,
    `${urlEncoded};charset=UTF-8`,
    `${urlEncoded}; charset="utf-8"`,
    urlEncoded.toUpperCase(),
  ])('takes the type "%s"', async (type) => {
    expect(await statusOf('firstName=x', type)).toBe(200);
  });

  it('takes 16 KB and not a byte more', async () => {
    expect(await statusOf(`guard=${'x'.repeat(16 * 1024 - 6)}`)).toBe(200);
    expect(await statusOf(`guard=${'x'.repeat(16 * 1024 - 5)}`)).toBe(413);
  });

  it('stops reading a body that never told its length', async () => {
    let pulled = 0;
    const body = new ReadableStream<Uint8Array>({
      pull: (controller) => {
        pulled += 1;
        controller.enqueue(new Uint8Array(4096).fill(0x61));
      },
    });
    const read = await readForm(
      new Request('https://krets.example.org/', {
        method: 'POST',
        body,
        headers: { 'Content-Type': urlEncoded },
        duplex: 'half',
      }),
    );
    expect(read).toEqual({ ok: false, status: 413 });
    expect(pulled).toBeLessThan(10);
  });

  it('does not believe a length that is too small', async () => {
    const long = request(`guard=${'x'.repeat(20_000)}`);
    long.headers.set('Content-Length', '3');
    expect(await readForm(long)).toEqual({ ok: false, status: 413 });
  });

  it('never pollutes anything, whatever the names and values', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(fc.string(), fc.string({ unit: 'binary' }))), async (pairs) => {
        const body = pairs.map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`);
        const read = await readForm(request(body.join('&')));
        if (read.ok) expect(Object.getPrototypeOf(read.values)).toBe(Object.prototype);
        expect(Object.keys(Object.prototype)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('gives back any text exactly', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme' }), async (text) => {
        const read = await readForm(request(new URLSearchParams({ firstName: text }).toString()));
        expect(read).toEqual({ ok: true, values: { firstName: text } });
      }),
      { numRuns: 300 },
    );
  });
});

describe('the language of a visitor', () => {
  const both = { locales: ['nb', 'en'], defaultLocale: 'nb' } as const;
  const offered = { locales: [...both.locales], defaultLocale: both.defaultLocale };

  it.each([
    ['', 'nb'],
    ['en', 'en'],
    ['en-GB,en;q=0.9', 'en'],
    ['nb-NO,nb;q=0.9,en;q=0.8', 'nb'],
    ['nn,en;q=0.5', 'nb'],
    ['no;q=0.3, en;q=0.9', 'en'],
    ['pl', 'nb'],
    ['pl, en;q=0.2', 'en'],
    ['en;q=0', 'nb'],
    ['*', 'nb'],
    [`${'x,'.repeat(5000)}en`, 'nb'],
  ])('"%s" is met with %s', (header, locale) => {
    expect(preferredLocale(offered, header)).toBe(locale);
  });

  it('is never one that the organisation does not offer', () => {
    expect(preferredLocale({ locales: ['nb'], defaultLocale: 'nb' }, 'en')).toBe('nb');
  });
});
