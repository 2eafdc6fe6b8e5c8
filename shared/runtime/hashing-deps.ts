import type { Organisation } from '../organisation/schema.ts';
import type { Deps } from '../use-cases/ports.ts';
import { createDeps, type TableNames, tableConnection } from './deps.ts';
import { contactHasher } from './hashes.ts';
import { storedContactKey } from './stored-contact-key.ts';

export type HashingDepsSource = TableNames & {
  readonly organisation: Organisation;
  /** Id or ARN of the KMS key that guards the contact key. */
  readonly contactKeyId: string;
};

/** What every use case gets, in a function that needs the hashes of addresses whenever it runs. */
export const createHashingDeps = async (source: HashingDepsSource): Promise<Deps> => {
  const { organisation, contactKeyId, ...names } = source;
  const connection = tableConnection(names);
  const hashContact = contactHasher(await storedContactKey(connection, contactKeyId));
  return createDeps({ connection, organisation, hashContact });
};
