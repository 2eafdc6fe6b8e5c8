/**
 * Matches so many invented people, alone in its process: `large-cli PEOPLE`. Regions are made one at a time, and every
 * result is verified (`regions.ts` throws otherwise).
 */
import type { MatchProblem } from '../../shared/matching/problem.ts';
import { matchRegions } from '../../shared/matching/regions.ts';
import { bergen, region } from './generate/bergen.ts';
import { LARGEST_POOL, type Large, PEOPLE_PER_REGION } from './large.ts';

const SEED = 1;
const people = Number(process.argv[2]);
const isOnePool = people <= LARGEST_POOL;
const regions = isOnePool ? 1 : Math.ceil(people / PEOPLE_PER_REGION);

/** Seconds and processor seconds; what inventing takes is taken off. */
const usedSoFar = () => {
  const { user, system } = process.cpuUsage();
  return { wall: performance.now() / 1000, cpu: (user + system) / 1e6 };
};

const aside = { wall: 0, cpu: 0 };
const notCounted = <T>(work: () => T): T => {
  const before = usedSoFar();
  const done = work();
  const after = usedSoFar();
  aside.wall += after.wall - before.wall;
  aside.cpu += after.cpu - before.cpu;
  return done;
};

const invented = function* (): Generator<MatchProblem> {
  for (let index = 0; index < regions; index += 1) {
    yield notCounted(() => (isOnePool ? bergen(people, SEED) : region(index, PEOPLE_PER_REGION, SEED)));
  }
};

const start = usedSoFar();
const total = { people: 0, placed: 0, bound: 0 };
for (const { summary } of matchRegions(invented(), { seed: SEED })) {
  total.people += summary.people;
  total.placed += summary.placed;
  total.bound += summary.upperBound;
}
const end = usedSoFar();
const found: Large = {
  ...total,
  regions,
  wall: end.wall - start.wall - aside.wall,
  cpu: end.cpu - start.cpu - aside.cpu,
  peakMb: process.resourceUsage().maxRSS / 1024,
};
process.stdout.write(JSON.stringify(found));
