import type { DynamoDBClientConfig } from '@aws-sdk/client-dynamodb';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { createTable, journalNameOf, localConnection } from '../../infra/local/table-emulator.ts';
import { createTableClient } from '../../shared/store/client.ts';
import { dumpTable } from '../../shared/store/dump.ts';
import { createDynamoStore } from '../../shared/store/dynamo-store.ts';
import type { Bench } from './bench.ts';
import { start } from './entities.ts';

export type DynamoBench = Bench & {
  readonly client: DynamoDBDocumentClient;
  readonly tableName: string;
  /** How long the client would have waited before each further try, in milliseconds at most. */
  readonly ceilings: readonly number[];
};

let tables = 0;

/** A fresh table at an endpoint; the client never really waits between tries. */
export const openDynamoBench = async (
  endpoint: string,
  config: DynamoDBClientConfig = {},
): Promise<DynamoBench> => {
  tables += 1;
  const tableName = `krets-${process.pid}-${tables}`;
  const ceilings: number[] = [];
  const randomInt = (below: number): number => {
    ceilings.push(below);
    return 0;
  };
  const sleep = async () => undefined;
  const client = createTableClient({ randomInt, sleep }, { ...localConnection(endpoint), ...config });
  const journalName = journalNameOf(tableName);
  await createTable(client, tableName);
  const clock = { at: start };
  return {
    clock,
    client,
    tableName,
    ceilings,
    store: createDynamoStore({ client, tableName, journalName, now: () => clock.at, sleep }),
    dump: () => dumpTable(client, tableName),
    dumpJournal: () => dumpTable(client, journalName),
  };
};
