import { writeFileSync } from 'node:fs';
import { contactKeyKey } from '../../../shared/store/keys.ts';
import { createMemoryRows } from '../../../shared/store/memory-rows.ts';
import type { Rows } from '../../../shared/store/rows.ts';
import type { Item } from '../../../shared/store/writes.ts';
import { play } from '../../simulation/history.ts';
import { createOpenings, openingFor } from '../../simulation/openings.ts';
import { kindOf, shapeOf } from './kinds.ts';

/**
 * `tsx test/store/previous/keep-cli.ts`: writes `rows.jsonl`, one row of each shape that so many histories leave. To be run
 * with the code of a version that is released, before the next one changes what rows hold.
 */
const histories = 150;
const steps = 14;
const kept = new Map<string, Item>();
const keep = (row: Item): void => {
  if (kindOf(row) !== undefined && !kept.has(shapeOf(row))) kept.set(shapeOf(row), row);
};

const keeping = (rows: Rows): Rows => ({
  ...rows,
  transact: (writes) => {
    for (const write of writes) if (write.kind === 'put') keep(write.item);
    return rows.transact(writes);
  },
});

// The key service is away from every history.
keep({ ...contactKeyKey, wrapped: 'AQIDAHg=' });
const openings = await createOpenings();
for (const { begun } of openings) begun.rows.forEach(keep);
for (let seed = 0; seed < histories; seed += 1) {
  const memory = createMemoryRows();
  const ground = { ...keeping(memory), dump: async () => memory.dump() };
  await play({ seed, steps, opening: openingFor(openings, seed), ground, toTheEnd: seed % 10 === 0 });
}
const rows = [...kept].toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([, row]) => row);
writeFileSync(new URL('rows.jsonl', import.meta.url), rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
console.log(`${rows.length} rows, each of a shape of its own`);
