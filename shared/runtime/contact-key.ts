import { DecryptCommand, GenerateDataKeyWithoutPlaintextCommand, KMSClient } from '@aws-sdk/client-kms';
import type { ContactKeyRow } from '../store/contact-key-row.ts';
import { clientSettings } from './client-settings.ts';
import { contactKeyContext } from './contact-key-context.ts';

export type ContactKeySource = {
  /** Id or ARN of the KMS key under which the contact key is encrypted. */
  readonly keyId: string;
  readonly row: ContactKeyRow;
  readonly client?: Pick<KMSClient, 'send'>;
};

const asked = (keyId: string) => ({ KeyId: keyId, EncryptionContext: contactKeyContext });

/** Made once in the life of a table; of two functions that start at once, the first one's key is everybody's. */
const firstKey = async ({ keyId, row, client }: Required<ContactKeySource>): Promise<Uint8Array> => {
  const { CiphertextBlob: wrapped } = await client.send(
    new GenerateDataKeyWithoutPlaintextCommand({ ...asked(keyId), NumberOfBytes: 32 }),
  );
  if (wrapped !== undefined) await row.keepFirst(wrapped);
  const kept = await row.read();
  if (kept === undefined) throw new Error('The new contact key was not kept.');
  return kept;
};

/**
 * The 32 bytes under which addresses and phones are hashed. They lie in the table, encrypted under a
 * key that never leaves KMS; one read and one call a process, so that a submit still makes
 * one call. Errors: those of KMS and the table, and an `Error` for an answer without 32 bytes.
 */
export const fetchContactKey = async ({
  keyId,
  row,
  client = new KMSClient({ ...clientSettings, maxAttempts: 4 }),
}: ContactKeySource): Promise<Uint8Array> => {
  const wrapped = (await row.read()) ?? (await firstKey({ keyId, row, client }));
  const { Plaintext: key } = await client.send(
    new DecryptCommand({ ...asked(keyId), CiphertextBlob: wrapped }),
  );
  if (key?.byteLength !== 32) throw new Error('KMS answered without the 32 bytes of a contact key.');
  return key;
};
