import { createHash } from 'node:crypto';
import { GenerateMacCommand } from '@aws-sdk/client-kms';
import { describe, expect, it } from 'vitest';
import { fetchContactKey } from '../../shared/runtime/contact-key.ts';
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

const kms = (answer: { Mac?: Uint8Array }) => {
  const asked: unknown[] = [];
  return {
    asked,
    client: {
      send: async (command: unknown) => {
        asked.push(command);
        return { $metadata: {}, ...answer };
      },
    },
  };
};

describe('contact key', () => {
  it('is the MAC of one fixed label: one call, the same every time', async () => {
    const { client, asked } = kms({ Mac: key });
    await expect(fetchContactKey('key-1', client)).resolves.toEqual(key);
    await fetchContactKey('key-1', client);
    const inputs = asked.map((command) =>
      command instanceof GenerateMacCommand ? command.input : undefined,
    );
    expect(inputs).toHaveLength(2);
    expect(inputs[0]).toEqual(inputs[1]);
    expect(inputs[0]).toMatchObject({ KeyId: 'key-1', MacAlgorithm: 'HMAC_SHA_256' });
  });

  it.each([[{}], [{ Mac: new Uint8Array(31) }]])('is refused when KMS answers %j', async (answer) => {
    await expect(fetchContactKey('key-1', kms(answer).client)).rejects.toThrow('32 bytes');
  });
});
