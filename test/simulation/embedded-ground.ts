import { createTable, journalNameOf, localConnection } from '../../infra/local/table-emulator.ts';
import { createTableClient } from '../../shared/store/client.ts';
import { dumpTable } from '../../shared/store/dump.ts';
import { createDynamoRows } from '../../shared/store/dynamo-rows.ts';
import type { Ground } from './watch-rows.ts';

/** A table of its own for one history, on the embedded table server. */
export const openGround = async (endpoint: string, seed: number): Promise<Ground> => {
  const client = createTableClient({ randomInt: () => 0 }, localConnection(endpoint));
  const name = `krets-history-${seed}`;
  await createTable(client, name);
  const rows = createDynamoRows({ client, tableName: name, journalName: journalNameOf(name) });
  return { ...rows, dump: () => dumpTable(client, name) };
};
