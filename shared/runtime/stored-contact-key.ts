import { createContactKeyRow } from '../store/contact-key-row.ts';
import { createDynamoRows } from '../store/dynamo-rows.ts';
import type { Connection } from '../store/transact.ts';
import { fetchContactKey } from './contact-key.ts';
import { systemChance } from './deps.ts';

/**
 * The contact key of a table in the cloud, asked for over a connection that there is anyway. Nothing
 * imports this at the start of a function that may do without.
 */
export const storedContactKey = (connection: Connection, keyId: string): Promise<Uint8Array> =>
  fetchContactKey({ keyId, row: createContactKeyRow(createDynamoRows(connection), systemChance.now) });
