import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { Organisation } from '../../shared/organisation/schema.ts';
import { systemChance } from '../../shared/runtime/deps.ts';
import { dumpTable } from '../../shared/store/dump.ts';
import { createDynamoStore } from '../../shared/store/dynamo-store.ts';
import { type Erasure, parseErasure } from '../../shared/store/journal.ts';
import { settingOf } from '../../shared/use-cases/scene.ts';
import type { ContactKeyPlace } from './integrity/finding.ts';
import { memoryCopy } from './memory-copy.ts';
import { mend, type Patient, type Report } from './mend.ts';

export type RestoreCheck = {
  readonly client: DynamoDBDocumentClient;
  readonly organisation: Organisation;
  readonly tableName: string;
  /** The living journal, not a restored one; without it nobody is erased again. */
  readonly journalName?: string | undefined;
  readonly contactKeyIn: ContactKeyPlace;
  /** Writes; otherwise everything is tried on a copy in memory. */
  readonly apply: boolean;
};

const erasuresIn = async ({ client, journalName }: RestoreCheck): Promise<readonly Erasure[] | undefined> =>
  journalName === undefined
    ? undefined
    : (await dumpTable(client, journalName)).flatMap((row) => parseErasure(row) ?? []);

const realTable = ({ client, tableName, journalName }: RestoreCheck): Patient => ({
  dump: () => dumpTable(client, tableName),
  store: createDynamoStore({ client, tableName, journalName, now: systemChance.now }),
});

/** Checks a table and mends it, or tells what it would do. */
export const checkRestored = async (
  options: RestoreCheck,
): Promise<Report & { readonly erasures: number }> => {
  const erasures = await erasuresIn(options);
  const real = realTable(options);
  const patient = options.apply ? real : await memoryCopy(await real.dump(), systemChance.now);
  const setting = () => settingOf({ ...systemChance, organisation: options.organisation });
  return {
    ...(await mend(patient, { setting, erasures, contactKeyIn: options.contactKeyIn })),
    erasures: erasures?.length ?? 0,
  };
};
