import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * The key under which addresses are hashed, kept beside the data it belongs to (in the cloud it
 * never leaves KMS). Without a file it lives as long as the process.
 */
export const localContactKey = async (file: string | undefined): Promise<Uint8Array> => {
  if (file === undefined) return randomBytes(32);
  const stored = await readFile(file).catch(() => undefined);
  if (stored?.byteLength === 32) return stored;
  const key = randomBytes(32);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, key, { mode: 0o600 });
  return key;
};
