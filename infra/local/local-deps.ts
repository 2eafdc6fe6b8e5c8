import { join } from 'node:path';
import type { Organisation } from '../../shared/organisation/schema.ts';
import { systemChance } from '../../shared/runtime/deps.ts';
import { contactHasher } from '../../shared/runtime/hashes.ts';
import { createDynamoStore } from '../../shared/store/dynamo-store.ts';
import type { Deps } from '../../shared/use-cases/ports.ts';
import type { LocalClock } from './clock.ts';
import { localContactKey } from './contact-key-file.ts';
import type { LocalTable } from './table-emulator.ts';

export type LocalParts = {
  readonly table: LocalTable;
  readonly organisation: Organisation;
  readonly clock: LocalClock;
  /** Where the key for address hashes is kept; without it, the key lives as long as the process. */
  readonly dataFolder: string | undefined;
};

const connectionOf = ({ client, tableName, journalName }: LocalTable) => ({ client, tableName, journalName });

/** What the use cases get, with the local clock: everything else is as in the cloud. */
export const localDeps = async ({ table, organisation, clock, dataFolder }: LocalParts): Promise<Deps> => {
  const key = await localContactKey(dataFolder && join(dataFolder, 'contact-key'));
  return {
    ...systemChance,
    now: clock.now,
    hashContact: contactHasher(key),
    organisation,
    store: createDynamoStore({ ...connectionOf(table), now: clock.now }),
  };
};
