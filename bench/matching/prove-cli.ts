/**
 * Writes `known.json` beside this file: what the exact model proves of the generated instances under HiGHS.
 * `npm run bench:prove -- [--python PATH] [--seconds-per-person S] [NAME ...]`; names already proven are left alone
 * unless given. It begins with the engine's groups, which HiGHS can only better or prove. Without Python it runs HiGHS
 * as WebAssembly, which is slower.
 */
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { DEFAULT_MOVES, solve } from '../../shared/matching/solve.ts';
import { highsWasm } from '../peers/highs-wasm.ts';
import { pythonSolver } from '../peers/python-solver.ts';
import { generated } from './generate/kinds.ts';
import { type Known, readKnown } from './known.ts';
import { prove } from './prove.ts';
import { UNSEEN } from './unseen.ts';

const FILE = new URL('known.json', import.meta.url);

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { python: { type: 'string' }, 'seconds-per-person': { type: 'string', default: '0.4' } },
});

const solver = values.python === undefined ? highsWasm : pythonSolver(values.python, 'highs');
const secondsPerPerson = Number(values['seconds-per-person']);
const known = new Map<string, Known>(
  existsSync(FILE) ? readKnown(JSON.parse(readFileSync(FILE, 'utf8'))) : [],
);

/** Written aside and moved, so that a bench that reads at the same time never sees half a file. */
const save = (): void => {
  const sorted = [...known].sort(([a], [b]) => a.localeCompare(b, 'en', { numeric: true }));
  const aside = new URL('known.json.part', import.meta.url);
  writeFileSync(
    aside,
    `${JSON.stringify(Object.fromEntries(sorted), null, 2)}
`,
  );
  renameSync(aside, FILE);
};

const wanted =
  positionals.length > 0 ? positionals : UNSEEN.filter((name) => known.get(name)?.proven !== true);
for (const name of wanted) {
  const problem = generated(name);
  if (!problem) throw new Error(`${name}: there is no such kind`);
  const seconds = 30 + secondsPerPerson * problem.people.length;
  const start = performance.now();
  const { groups } = solve(problem, { seed: 1, moves: DEFAULT_MOVES });
  const one = await prove(problem, { solver, seconds, start: groups, now: () => performance.now() });
  known.set(name, one);
  save();
  const used = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`${name}: ${JSON.stringify(one)} in ${used} s`);
}
