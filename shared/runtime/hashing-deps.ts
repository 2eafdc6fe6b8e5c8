import type { Organisation } from '../organisation/schema.ts';
import type { Deps } from '../use-cases/ports.ts';
import { fetchContactKey } from './contact-key.ts';
import { contactKeyRowOver, createDeps, type TableNames, tableConnection } from './deps.ts';
import { contactHasher } from './hashes.ts';

export type HashingDepsSource = TableNames & {
  readonly organisation: Organisation;
  /** Id or ARN of the KMS key that guards the contact key. */
  readonly contactKeyId: string;
};

/** What every use case gets, in a function that needs the hashes of addresses whenever it runs. */
export const createHashingDeps = async (source: HashingDepsSource): Promise<Deps> => {
  const { organisation, contactKeyId, ...names } = source;
  const connection = tableConnection(names);
  const key = await fetchContactKey({ keyId: contactKeyId, row: contactKeyRowOver(connection) });
  return createDeps({ connection, organisation, hashContact: contactHasher(key) });
};
