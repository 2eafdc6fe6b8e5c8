import { beforeAll, describe, expect, it } from 'vitest';
import { createTable, journalNameOf, localConnection } from '../../infra/local/table-emulator.ts';
import { createTableClient } from '../../shared/store/client.ts';
import { dumpTable } from '../../shared/store/dump.ts';
import { createDynamoRows } from '../../shared/store/dynamo-rows.ts';
import { useEmbedded } from '../store/embedded.ts';
import { play } from './history.ts';
import { createOpenings, type Opening, openingFor } from './openings.ts';
import type { Ground } from './watch-rows.ts';

const histories = 7;
const steps = 8;
const { endpoint } = useEmbedded();

const openGround = async (name: string): Promise<Ground> => {
  const client = createTableClient({ randomInt: () => 0 }, localConnection(endpoint()));
  await createTable(client, name);
  const rows = createDynamoRows({ client, tableName: name, journalName: journalNameOf(name) });
  return { ...rows, dump: () => dumpTable(client, name) };
};

describe('the same histories on the embedded table', () => {
  let openings: readonly Opening[] = [];
  beforeAll(async () => {
    openings = await createOpenings();
  });

  it.each(Array.from({ length: histories }, (_, index) => index * 5 + 3))('seed %i', async (seed) => {
    const options = { seed, steps, opening: openingFor(openings, seed) };
    const there = await play({ ...options, ground: await openGround(`krets-history-${seed}`) });
    expect(there.broken).toEqual([]);
    expect(there).toEqual(await play(options));
  });
});
