import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { replyAddress, shortSecret } from '../../shared/domain/reply-address.ts';
import { formatToken } from '../../shared/domain/token.ts';
import { createMemoryRows } from '../../shared/store/memory-rows.ts';
import { personNamed } from '../use-cases/support/entities.ts';
import { personLink, putPeople } from '../use-cases/support/table.ts';
import { createTestDeps } from '../use-cases/support/test-deps.ts';
import { formsOf, leaves, takeHits, watchedLog, watchedRows, watchMail } from './watch.ts';

const name = 'Kåre <b> & "Åse"';
const email = 'kare.aase@example.org';
const phone = '+4741234567';

const person = personNamed('Kari', { firstName: name, email, phone });

/** A person in a table of the shared fakes, which is all it takes. */
const known = async () => {
  const kit = createTestDeps();
  await putPeople(kit, [{ ...person, preferences: { ...person.preferences, themes: ['angst', 'open'] } }]);
  const token = await personLink(kit, person, { purpose: 'place' });
  return { kit, token, secret: token.split('.')[1] ?? '' };
};

afterEach(() => {
  takeHits();
});

const isSeen = (text: string): boolean => {
  leaves('a test', text);
  return takeHits().length > 0;
};

const writings: Readonly<Record<string, (text: string) => string>> = {
  'as it is': (text) => text,
  'in small letters': (text) => text.toLowerCase(),
  base64: (text) => Buffer.from(text).toString('base64'),
  'base64 in a longer text': (text) => Buffer.from(`{"a":"${text}","b":1}`).toString('base64'),
  base64url: (text) => Buffer.from(`xy${text}z`).toString('base64url'),
  'in an address': (text) => `/nb/x?y=${encodeURIComponent(text)}`,
  'in a form': (text) => new URLSearchParams({ a: text }).toString(),
  'in JSON': (text) => JSON.stringify({ deep: [{ text }] }),
  'in JSON with escapes': (text) => JSON.stringify(text).replace(/å/g, '\\u00e5').replace(/Å/g, '\\u00c5'),
  'in HTML': (text) =>
    `<p>${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')}</p>`,
};

describe('canaries', () => {
  it.each(Object.entries(writings))('are seen %s: name, mail, phone, link', async (_, write) => {
    const { token, secret } = await known();
    for (const text of [name, email, phone, secret, token]) expect(isSeen(write(text)), text).toBe(true);
  });

  it('are addresses to answer to, whose secret is a shorter one', () => {
    const secret = shortSecret(createTestDeps().deps.newSecret());
    expect(isSeen(replyAddress('replySeat', { id: person.id, secret }, 'svar.example.org'))).toBe(true);
  });

  it('are themes too, as a word', async () => {
    await known();
    expect(isSeen('{"themes":["angst"]}')).toBe(true);
    expect(isSeen('waiting#angst')).toBe(true);
  });

  it('are not what means nothing: hashes, ids, areas, our own words', async () => {
    const { kit, secret } = await known();
    for (const text of [
      kit.deps.hashSecret(secret),
      person.id,
      person.emailHash ?? '',
      'waiting#bergenhus',
      'TypeError',
    ])
      expect(isSeen(text), text).toBe(false);
    expect(isSeen(formatToken({ id: person.id, secret: 'B'.repeat(43) }))).toBe(false);
  });

  it('are found in base64 wherever they begin in it', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 9 }), fc.string({ maxLength: 9 }), (before, after) => {
        const text = Buffer.from(`${before}kanarifugl${after}`).toString('base64');
        expect(formsOf('kanarifugl').some((form) => text.includes(form))).toBe(true);
      }),
    );
  });
});

describe('the watch', () => {
  it('sees a canary in a key, a line of the log, a failure, the console and standard output', async () => {
    await known();
    const rows = watchedRows(createMemoryRows());
    const ways: readonly (() => unknown)[] = [
      () => rows.transact([{ kind: 'delete', key: { pk: `K#${email}`, sk: '#' } }]),
      () => rows.transact([{ kind: 'put', key: { pk: 'a', sk: '#' }, item: { near: `waiting#${phone}` } }]),
      () => watchedLog(() => undefined)('mailFailed', { errorName: email }),
      () => console.error(`could not write to ${email}`),
      () => process.stdout.write(`${email}\n`),
    ];
    for (const way of ways) {
      await way();
      expect(takeHits()).not.toEqual([]);
    }
  });

  it('sees the address of one person in a mail to another, and in any subject', async () => {
    await known();
    const mail = { to: 'ola@example.org', subject: 'Krets', text: `Skriv til ${email}`, html: '' };
    watchMail(mail);
    expect(takeHits()).toEqual([`a mail to somebody else: address (${email})`]);
    watchMail({ ...mail, to: email });
    expect(takeHits()).toEqual([]);
    watchMail({ ...mail, to: email, subject: name });
    expect(takeHits()).toEqual([`a subject: name (${name})`]);
  });
});
