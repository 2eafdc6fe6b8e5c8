import { GenerateMacCommand, KMSClient } from '@aws-sdk/client-kms';
import { clientSettings } from './client-settings.ts';

/** Never change it: every stored hash of an address depends on it. */
const label = 'krets contact hashes, version 1';

/**
 * The 32 bytes under which addresses and phones are hashed: the MAC of a fixed label under a key
 * that never leaves KMS. One call a process, so no secret is stored anywhere and a submit still makes
 * one call. Errors: KMS's own, and an `Error` for an answer without 32 bytes.
 */
export const fetchContactKey = async (
  keyId: string,
  client: Pick<KMSClient, 'send'> = new KMSClient({ ...clientSettings, maxAttempts: 4 }),
): Promise<Uint8Array> => {
  const { Mac: mac } = await client.send(
    new GenerateMacCommand({ KeyId: keyId, MacAlgorithm: 'HMAC_SHA_256', Message: Buffer.from(label) }),
  );
  if (mac?.byteLength !== 32) throw new Error('KMS answered without the 32 bytes of a contact key.');
  return mac;
};
