import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  comparable,
  readContact,
  readEmail,
  readPhone,
  spacedPhone,
} from '../../../shared/domain/contact.ts';

/** 64 letters and a domain whose last name is so long: 254 in all with 62. */
const longAddress = (last: number) =>
  `${'a'.repeat(64)}@${['b'.repeat(61), 'c'.repeat(61), 'd'.repeat(last), 'no'].join('.')}`;

describe('an e-mail address', () => {
  it.each([
    ['ada@example.org', 'ada@example.org'],
    ['  ada@example.org\u00a0', 'ada@example.org'],
    ['Ada.Ås@EXAMPLE.org', undefined],
    ['Ada.L@EXAMPLE.Org', 'Ada.L@example.org'],
    ["o'neill+krets@example.co.uk", "o'neill+krets@example.co.uk"],
    ['ola@blåbær.no', 'ola@xn--blbr-roah.no'],
    ['ola@BLÅBÆR.no', 'ola@xn--blbr-roah.no'],
    ['ola@bla\u030abær.no', 'ola@xn--blbr-roah.no'],
    [`${'a'.repeat(64)}@example.org`, `${'a'.repeat(64)}@example.org`],
    [`${'a'.repeat(65)}@example.org`, undefined],
    [`a@${'b'.repeat(60)}.${'c'.repeat(60)}.${'d'.repeat(60)}.${'e'.repeat(60)}.example.org`, undefined],
    [longAddress(62), longAddress(62)],
    [longAddress(63), undefined],
    ['', undefined],
    ['ada', undefined],
    ['@example.org', undefined],
    ['ada@', undefined],
    ['ada@example', undefined],
    ['ada@127.0.0.1', undefined],
    ['ada@0x7f.1', undefined],
    ['ada@example.org/path', undefined],
    ['ada@user:secret@example.org', undefined],
    ['ada@example.org:25', undefined],
    ['ada@example.org, eva@example.org', undefined],
    ['Ada <ada@example.org>', undefined],
    ['ada@example.org\r\nBcc: eva@example.org', undefined],
    ['ada..l@example.org', undefined],
    ['"ada l"@example.org', undefined],
  ])('%j is read as %j', (typed, read) => {
    expect(readEmail(typed)).toBe(read);
  });

  it('is one person whatever the capitals, and reading what was read changes nothing', () => {
    const local = fc.stringMatching(/^[A-Za-z][A-Za-z0-9]{0,20}$/);
    const domain = fc.stringMatching(/^[A-Za-zæøåÆØÅ][A-Za-z0-9æøå]{0,20}$/);
    fc.assert(
      fc.property(local, domain, (name, place) => {
        const typed = `${name}@${place}.no`;
        const read = readEmail(typed);
        expect(read).toBeDefined();
        expect(readEmail(read ?? '')).toBe(read);
        const shouted = readContact(typed.toUpperCase());
        const quiet = readContact(typed.toLowerCase());
        if (shouted === undefined || quiet === undefined) throw new Error(`${typed} is not read`);
        expect(comparable(shouted)).toBe(comparable(quiet));
      }),
    );
  });

  it('never holds anything but printable ASCII, and is never too long', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.emailAddress()), (typed) => {
        const read = readEmail(typed);
        if (read !== undefined) expect(read).toMatch(/^[\x21-\x7e]{3,254}$/);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('a phone number', () => {
  it.each([
    ['91234567', '+4791234567'],
    ['912 34 567', '+4791234567'],
    ['55-12.34/56', '+4755123456'],
    ['+47 912 34 567', '+4791234567'],
    ['0047 91234567', '+4791234567'],
    ['+47 (0) 91234567', '+4791234567'],
    ['\u202a+47 912 34 567\u202c', '+4791234567'],
    ['٩١٢٣٤٥٦٧', '+4791234567'],
    ['٩٠٢٣٤٥٦٧', '+4790234567'],
    ['۹۱۲۳۴۵۶۷', '+4791234567'],
    ['９１２３４５６７', '+4791234567'],
    ['+46 70-123 45 67', '+46701234567'],
    ['+380 44 123 4567', '+380441234567'],
    ['+34 612 345 678', '+34612345678'],
    ['', undefined],
    ['1234567', undefined],
    ['12345678', undefined],
    ['912345678', undefined],
    ['+47 123', undefined],
    ['+47 12345678', undefined],
    ['+0123456789', undefined],
    ['+1234567890123456', undefined],
    ['91234567\n', '+4791234567'],
    ['9123\n4567', undefined],
    ['91234567;ext=1', undefined],
    ['ni en to tre', undefined],
    ['++4791234567', undefined],
    ['+46701234567x', undefined],
  ])('%j is read as %j', (typed, read) => {
    expect(readPhone(typed)).toBe(read);
  });

  it('is E.164 or nothing', () => {
    const near = fc.string({ unit: fc.constantFrom(...'+0123456789 -()٤\u202a') });
    fc.assert(
      fc.property(fc.oneof(near, fc.string({ unit: 'binary' })), (typed) => {
        const read = readPhone(typed);
        if (read === undefined) return;
        expect(read).toMatch(/^\+[1-9][0-9]{6,14}$/);
        expect(readPhone(read)).toBe(read);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('a line that may be either', () => {
  it.each([
    [' Ada@Blåbær.no', { kind: 'email', value: 'Ada@xn--blbr-roah.no' }],
    ['\u202a912 34 567\u202c', { kind: 'phone', value: '+4791234567' }],
    ['eva\u200b@example.org', undefined],
    ['eva@', undefined],
    ['naboen', undefined],
    ['', undefined],
  ])('%j is read as %j', (typed, read) => {
    expect(readContact(typed)).toEqual(read);
  });

  it('is compared without capitals', () => {
    expect(comparable({ kind: 'email', value: 'Ada@Example.org' })).toBe('ada@example.org');
    expect(comparable({ kind: 'phone', value: '+4791234567' })).toBe('+4791234567');
  });
});

it('takes long hostile text without trying for long', () => {
  const long = [
    `${'a'.repeat(65_000)}@`,
    '@'.repeat(65_000),
    `+${'('.repeat(65_000)}`,
    `a@${'-.'.repeat(32_000)}`,
  ];
  for (const text of long) {
    expect(readContact(text)).toBeUndefined();
  }
});

describe('a number to be read aloud', () => {
  it.each([
    ['+4790000010', '900 00 010'],
    ['+4741234567', '412 34 567'],
    ['+4755000010', '55 00 00 10'],
    ['+34600000010', '+34600000010'],
  ])('%s is written %s', (stored, written) => {
    expect(spacedPhone(stored)).toBe(written);
    expect(readPhone(written)).toBe(stored);
  });
});
