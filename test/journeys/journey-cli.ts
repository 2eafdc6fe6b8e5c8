import { parseArgs } from 'node:util';
import { playJourney } from './journey.ts';

const { values } = parseArgs({
  options: { people: { type: 'string', default: '16' }, seed: { type: 'string', default: '1' } },
});
const [people, seed] = [Number(values.people), Number(values.seed)];
if (!Number.isInteger(people) || people < 8 || people > 2000 || !Number.isInteger(seed)) {
  console.error('npm run journey -- [--people N (8 to 2000)] [--seed S]');
  process.exit(2);
}

const result = await playJourney({ people, seed, say: (line) => console.log(line) });
const { failed, ...counts } = result;
console.log(`${result.checks - failed.length} of ${result.checks} expectations hold.`);
console.log(JSON.stringify(counts));
process.exit(failed.length > 0 ? 1 : 0);
