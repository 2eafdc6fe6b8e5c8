import { randomBytes, randomInt } from 'node:crypto';
import { instant } from '../domain/time.ts';
import { loadOrganisation } from '../organisation/registry.ts';
import { createTableClient } from '../store/client.ts';
import { createDynamoStore } from '../store/dynamo-store.ts';
import type { Deps, Store } from '../use-cases/ports.ts';
import { clientSettings } from './client-settings.ts';
import { hashSecret } from './hashes.ts';

/** Clock and randomness of the real world. */
export const systemChance = {
  now: () => instant(new Date()),
  newId: () => randomBytes(16).toString('base64url'),
  newSecret: () => randomBytes(32).toString('base64url'),
  hashSecret,
  randomInt: (below) => randomInt(below),
} as const satisfies Partial<Deps>;

/** For functions that never meet an address as somebody typed it, and so may not use the key. */
export const noContactKey: Deps['hashContact'] = () => {
  throw new Error('This function has no contact key.');
};

export type DepsSource = {
  readonly tableName: string;
  /** Left out for functions that never erase anybody. */
  readonly journalName?: string;
  /** Id of an organisation file. */
  readonly organisation: string;
  readonly hashContact: Deps['hashContact'];
};

/** The tables with these names; region, credentials and endpoint are the SDK's own environment variables. */
export const createCloudStore = (names: Pick<DepsSource, 'tableName' | 'journalName'>): Store =>
  createDynamoStore({
    client: createTableClient(systemChance, clientSettings),
    ...names,
    now: systemChance.now,
  });

/** What every use case gets, in the cloud. Throws a readable error for an organisation that cannot be used. */
export const createDeps = ({ organisation, hashContact, ...names }: DepsSource): Deps => ({
  ...systemChance,
  organisation: loadOrganisation(organisation),
  store: createCloudStore(names),
  hashContact,
});
