import { parseArgs } from 'node:util';
import { instant } from '../../shared/domain/time.ts';
import { DEFAULT_MOVES } from '../../shared/matching/solve.ts';
import { loadOrganisation } from '../../shared/organisation/registry.ts';
import { inventNation } from './nation.ts';
import { runNight } from './night.ts';
import { reportOf } from './report.ts';

const { values } = parseArgs({
  options: {
    catchments: { type: 'string', default: '350' },
    people: { type: 'string', default: '100000' },
    largest: { type: 'string', default: '3000' },
    moves: { type: 'string', default: String(DEFAULT_MOVES) },
    seed: { type: 'string', default: '1' },
    /** All in one, as where `fanOutFrom` is not set. */
    together: { type: 'boolean', default: false },
  },
});

const now = instant('2026-11-23T06:00:00.000Z');
const [catchments, people] = [Number(values.catchments), Number(values.people)];
const size = { catchments, people, largest: Number(values.largest), seed: Number(values.seed) };
const from = values.together ? Number.MAX_SAFE_INTEGER : 1;
let done = 0;
const night = await runNight(
  inventNation(loadOrganisation('link-bergen'), size, now),
  { now, moves: Number(values.moves), from },
  ({ part, people: found, placed, cpuSeconds }) => {
    done += 1;
    const line = `${done} ${part}: ${placed} of ${found} in ${cpuSeconds.toFixed(1)} s`;
    process.stderr.write(process.stderr.isTTY ? `\r\u001b[K${line}` : `${line}\n`);
  },
);
if (process.stderr.isTTY) process.stderr.write('\r\u001b[K');
process.stdout.write(`${reportOf(night, [5, 10, 50, 1000]).join('\n')}\n`);
