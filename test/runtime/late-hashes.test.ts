import { describe, expect, it } from 'vitest';
import { contactHasher } from '../../shared/runtime/hashes.ts';
import { lateContactHasher } from '../../shared/runtime/late-hashes.ts';

const key = Buffer.alloc(32, 3);

describe('a hasher whose key comes later', () => {
  it('fetches its key once, however many wait for it, and hashes as with the key at hand', async () => {
    let calls = 0;
    const late = lateContactHasher(async () => {
      calls += 1;
      return key;
    });
    expect(calls).toBe(0);
    await Promise.all([late.ready(), late.ready()]);
    await late.ready();
    expect(calls).toBe(1);
    expect(late.hashContact('email', 'kim@example.org')).toBe(contactHasher(key)('email', 'kim@example.org'));
  });

  it('refuses to hash before it has its key', () => {
    const late = lateContactHasher(async () => key);
    expect(() => late.hashContact('email', 'kim@example.org')).toThrow('has not been fetched yet');
  });

  it('fetches anew after a failure', async () => {
    let calls = 0;
    const late = lateContactHasher(async () => {
      calls += 1;
      if (calls === 1) throw new Error('KMS does not answer');
      return key;
    });
    await expect(late.ready()).rejects.toThrow('KMS does not answer');
    await late.ready();
    expect(late.hashContact('phone', '40000000')).toHaveLength(43);
  });
});
