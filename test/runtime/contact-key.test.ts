import { randomBytes } from 'node:crypto';
import { DecryptCommand, GenerateDataKeyWithoutPlaintextCommand } from '@aws-sdk/client-kms';
import { describe, expect, it } from 'vitest';
import { instant } from '../../shared/domain/time.ts';
import { fetchContactKey } from '../../shared/runtime/contact-key.ts';
import { createContactKeyRow } from '../../shared/store/contact-key-row.ts';
import { createMemoryRows } from '../../shared/store/memory-rows.ts';

const newRow = () => createContactKeyRow(createMemoryRows(), () => instant('2027-01-01T06:00:00.000Z'));

/** Opens only what it has closed itself, for the same purpose; each new key is another one. */
const kms = () => {
  const closed = new Map<string, { key: Uint8Array; purpose: string }>();
  const calls: string[] = [];
  const send = async (command: unknown): Promise<object> => {
    if (command instanceof GenerateDataKeyWithoutPlaintextCommand) {
      calls.push(`make ${command.input.NumberOfBytes}`);
      const wrapped = randomBytes(40);
      const purpose = JSON.stringify(command.input.EncryptionContext);
      closed.set(wrapped.toString('hex'), { key: randomBytes(32), purpose });
      return { CiphertextBlob: wrapped };
    }
    if (!(command instanceof DecryptCommand)) throw new Error('not asked by the contact key');
    calls.push('open');
    const { CiphertextBlob: wrapped = new Uint8Array(), EncryptionContext: context } = command.input;
    const found = closed.get(Buffer.from(wrapped).toString('hex'));
    if (found?.purpose !== JSON.stringify(context)) throw new Error('InvalidCiphertextException');
    return { Plaintext: found?.key };
  };
  return { calls, client: { send } };
};

describe('contact key', () => {
  it('is made once and the same ever after: a start costs one read and one call', async () => {
    const row = newRow();
    const { client, calls } = kms();
    const first = await fetchContactKey({ keyId: 'key-1', row, client });
    const again = await fetchContactKey({ keyId: 'key-1', row, client });
    expect(first).toHaveLength(32);
    expect(again).toEqual(first);
    expect(calls).toEqual(['make 32', 'open', 'open']);
  });

  it('is one and the same for functions that start at once on a new table', async () => {
    const row = newRow();
    const { client } = kms();
    const keys = await Promise.all(
      Array.from({ length: 5 }, () => fetchContactKey({ keyId: 'key-1', row, client })),
    );
    expect(new Set(keys.map((key) => Buffer.from(key).toString('hex'))).size).toBe(1);
  });

  it('lies in the table in a form that is of no use by itself', async () => {
    const row = newRow();
    const { client } = kms();
    const key = await fetchContactKey({ keyId: 'key-1', row, client });
    const stored = Buffer.from((await row.read()) ?? []);
    expect(stored.byteLength).toBeGreaterThan(0);
    expect(stored.includes(Buffer.from(key))).toBe(false);
    await expect(fetchContactKey({ keyId: 'key-1', row, client: kms().client })).rejects.toThrow(
      'InvalidCiphertextException',
    );
  });

  it.each([[{}], [{ Plaintext: new Uint8Array(31) }]])('is refused when KMS answers %j', async (answer) => {
    const row = newRow();
    await row.keepFirst(randomBytes(40));
    const client = { send: async (): Promise<object> => answer };
    await expect(fetchContactKey({ keyId: 'key-1', row, client })).rejects.toThrow('32 bytes');
  });

  it('is refused when KMS makes none, so that the next start tries again', async () => {
    const row = newRow();
    const client = { send: async (): Promise<object> => ({}) };
    await expect(fetchContactKey({ keyId: 'key-1', row, client })).rejects.toThrow('not kept');
    expect(await row.read()).toBeUndefined();
  });
});
