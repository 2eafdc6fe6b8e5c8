import { isDeepStrictEqual, parseArgs } from 'node:util';
import { startTableEmulator } from '../../infra/local/table-emulator.ts';
import { openGround } from './embedded-ground.ts';
import { type HistoryOptions, isStormy, play, type Told } from './history.ts';
import { createOpenings, openingFor } from './openings.ts';

/**
 * `npm run simulate:faults -- --seeds FROM..TO --steps N [--embedded]`; in memory, every tenth history goes to its end.
 * With `--embedded` each is played on the embedded table too. What runs in parallel there may come in another order than
 * in memory, so that a fault meets another call: the end may differ, but nothing may break.
 */
const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '0..1000' },
    steps: { type: 'string', default: '12' },
    embedded: { type: 'boolean', default: false },
  },
});
const [from = 0, to = 0] = values.seeds.split('..').map(Number);
const table = values.embedded ? await startTableEmulator() : undefined;

let same = 0;
/** In memory; on the embedded table too, where that is asked for. */
const playOn = async (options: HistoryOptions): Promise<Told> => {
  const told = await play(options);
  if (table === undefined || told.broken.length > 0) return told;
  const there = await play({ ...options, ground: await openGround(table.endpoint, options.seed) });
  if (isDeepStrictEqual(there, told)) same += 1;
  return there;
};

const openings = await createOpenings();
let transactions = 0;
let broken = 0;
const figures = (played: number) =>
  [
    `${played} histories, ${transactions} transactions, ${broken} broken`,
    ...(table === undefined ? [] : [`${same} came to exactly the same as in memory`]),
  ].join(', ');
for (let seed = from; seed < to; seed += 1) {
  const opening = openingFor(openings, seed);
  const toTheEnd = table === undefined && seed % 10 === 0;
  const storms = table === undefined && isStormy(seed);
  const told = await playOn({ seed, steps: Number(values.steps), opening, storms, toTheEnd });
  transactions += told.transactions;
  if (told.broken.length > 0) {
    broken += 1;
    console.log(`seed ${seed}, from ${opening.name}: ${told.acts.join(' | ')}`);
    for (const line of told.broken) console.log(`  ${line}`);
  }
  // A run that is stopped in the middle has told how far it came.
  if ((seed + 1) % 50 === 0) console.error(`to seed ${seed + 1}: ${figures(seed + 1 - from)}`);
}
await table?.stop();
console.log(figures(to - from));
process.exitCode = broken === 0 ? 0 : 1;
