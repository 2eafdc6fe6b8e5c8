import { parseArgs } from 'node:util';
import { play } from './history.ts';
import { createOpenings, openingFor } from './openings.ts';

/** `npm run simulate:faults -- --seeds FROM..TO --steps N`: every tenth history is played to its end. */
const { values } = parseArgs({
  options: { seeds: { type: 'string', default: '0..1000' }, steps: { type: 'string', default: '12' } },
});
const [from = 0, to = 0] = values.seeds.split('..').map(Number);
const openings = await createOpenings();
let transactions = 0;
let broken = 0;
for (let seed = from; seed < to; seed += 1) {
  const opening = openingFor(openings, seed);
  const told = await play({ seed, steps: Number(values.steps), opening, toTheEnd: seed % 10 === 0 });
  transactions += told.transactions;
  if (told.broken.length === 0) continue;
  broken += 1;
  console.log(`seed ${seed}, from ${opening.name}: ${told.acts.join(' | ')}`);
  for (const line of told.broken) console.log(`  ${line}`);
}
console.log(`${to - from} histories, ${transactions} transactions, ${broken} broken`);
process.exitCode = broken === 0 ? 0 : 1;
