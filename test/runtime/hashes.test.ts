import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { contactHasher, hashSecret } from '../../shared/runtime/hashes.ts';

const key = new Uint8Array(32).fill(7);

describe('hashes', () => {
  it('of secrets are plain SHA-256', () => {
    expect(hashSecret('a')).toBe(createHash('sha256').update('a').digest('base64url'));
  });

  it('of contacts depend on key, kind and value, and on nothing else', () => {
    const hash = contactHasher(key);
    const other = contactHasher(new Uint8Array(32).fill(8));
    const hashes = [
      hash('email', '1'),
      hash('phone', '1'),
      hash('phrase', '1'),
      hash('email', '2'),
      other('email', '1'),
    ];
    expect(new Set(hashes).size).toBe(hashes.length);
    expect(contactHasher(key)('email', '1')).toBe(hashes[0]);
    expect(hashes.every((text) => /^[\w-]{43}$/.test(text))).toBe(true);
  });
});
