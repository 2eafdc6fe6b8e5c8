import { randomBytes, randomInt } from 'node:crypto';
import { instant } from '../domain/time.ts';
import type { Organisation } from '../organisation/schema.ts';
import { createTableClient } from '../store/client.ts';
import { type ContactKeyRow, createContactKeyRow } from '../store/contact-key-row.ts';
import { createDynamoRows } from '../store/dynamo-rows.ts';
import { createDynamoStore } from '../store/dynamo-store.ts';
import type { Connection } from '../store/transact.ts';
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

/** Such a function may not use the key. */
const noContactKey: Deps['hashContact'] = () => {
  throw new Error('This function has no contact key.');
};

export type TableNames = {
  readonly tableName: string;
  /** The erasure journal; left out for functions that never erase anybody. */
  readonly journalName?: string;
};

/** The tables with these names; region, credentials and endpoint are the SDK's own environment variables. */
export const tableConnection = (names: TableNames): Connection => ({
  client: createTableClient(systemChance, clientSettings),
  ...names,
});

/** Where the contact key of these tables is kept; `contact-key.ts` opens it. */
export const contactKeyRowOver = (connection: Connection): ContactKeyRow =>
  createContactKeyRow(createDynamoRows(connection), systemChance.now);

const storeOver = (connection: Connection): Store =>
  createDynamoStore({ ...connection, now: systemChance.now });

export const createCloudStore = (names: TableNames): Store => storeOver(tableConnection(names));

export type DepsSource = {
  readonly connection: Connection;
  readonly organisation: Organisation;
  /** Left out by a function that never meets an address as somebody typed it. */
  readonly hashContact?: Deps['hashContact'];
};

/** What every use case gets, in the cloud. */
export const createDeps = ({ connection, organisation, hashContact = noContactKey }: DepsSource): Deps => ({
  ...systemChance,
  organisation,
  store: storeOver(connection),
  hashContact,
});
