import { inChild } from './child.ts';
import type { Instance } from './instances.ts';
import { readRun } from './read-run.ts';
import { type Row, rowOf } from './row.ts';
import type { Run } from './run.ts';
import type { Wish } from './wish.ts';

/** `times`: of the engine's median wall seconds. */
type Peer = {
  readonly who: string;
  readonly contender: string;
  readonly times: number;
  readonly python: boolean;
};

const PEERS: readonly Peer[] = [
  { who: 'greedy', contender: 'greedy', times: 1, python: false },
  { who: 'HiGHS wasm', contender: 'highs-wasm', times: 1, python: false },
  { who: 'HiGHS', contender: 'highs', times: 1, python: true },
  { who: 'HiGHS ×10', contender: 'highs', times: 10, python: true },
  { who: 'CP-SAT', contender: 'cpsat', times: 1, python: true },
  { who: 'CP-SAT ×10', contender: 'cpsat', times: 10, python: true },
];

const run = async (...args: readonly string[]): Promise<Run> => readRun(await inChild('run-cli.ts', args));

const engineRuns = async ({ file }: Instance, { runs, seconds }: Wish): Promise<readonly Run[]> => {
  const done: Run[] = [];
  for (let seed = 1; seed <= runs; seed += 1)
    done.push(await run('engine', file, String(seed), seconds === undefined ? '' : String(seconds)));
  return done;
};

/** The engine on one instance, then everybody else with the engine's own median of wall seconds, or ten times that. */
export const contest = async (instance: Instance, wish: Wish, people: number): Promise<readonly Row[]> => {
  const { name, known, file } = instance;
  const told = { instance: name, people, known };
  const engine = rowOf({ ...told, who: 'engine', runs: await engineRuns(instance, wish) });
  const rows = [engine];
  if (!wish.peers) return rows;
  for (const { who, contender, times, python } of PEERS) {
    if (python && wish.python === undefined) continue;
    const seconds = (engine.wall * times).toFixed(3);
    const one = await run(contender, file, '1', seconds, ...(wish.python === undefined ? [] : [wish.python]));
    rows.push(rowOf({ ...told, who, runs: [one] }));
  }
  return rows;
};
