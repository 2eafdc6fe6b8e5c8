/** One run of one contender on one file, in a process of its own: `run-cli WHO FILE SEED SECONDS [PYTHON]`. */
import { readFileSync } from 'node:fs';
import { type CommandIo, runCommand } from '../../shared/matching/command.ts';
import { parseProblem } from '../../shared/matching/parse.ts';
import { parseResult } from '../../shared/matching/parse-result.ts';
import type { MatchProblem, MatchResult } from '../../shared/matching/problem.ts';
import type { Parsed } from '../../shared/matching/reading.ts';
import { DEFAULT_MOVES } from '../../shared/matching/solve.ts';
import type { Solver } from '../peers/exact/goals.ts';
import { GOALS } from '../peers/exact/linear.ts';
import { solveExactly } from '../peers/exact/solve-exactly.ts';
import { greedy } from '../peers/greedy.ts';
import { highsWasm } from '../peers/highs-wasm.ts';
import { pythonSolver } from '../peers/python-solver.ts';
import { runOf, type Used } from './run.ts';

const [who = '', file = '', seed = '1', seconds = '', python = 'python3'] = process.argv.slice(2);

const sure = <T>(parsed: Parsed<T>): T => {
  if (!parsed.ok) throw new Error(parsed.wrong.join('\n'));
  return parsed.value;
};

const now = (): number => performance.now();

/** The public command itself, from reading the file to writing the answer. */
const engine = (): MatchResult => {
  let answer = '';
  const io: CommandIo = {
    readText: (path) => readFileSync(path, 'utf8'),
    answer: (line) => {
      answer = line;
    },
    complain: (line) => process.stderr.write(`${line}\n`),
    progress: () => undefined,
    now,
    moves: DEFAULT_MOVES,
  };
  runCommand([file, '--seed', seed, ...(seconds === '' ? [] : ['--seconds', seconds])], io);
  return sure(parseResult(JSON.parse(answer)));
};

const read = (): MatchProblem => sure(parseProblem(JSON.parse(readFileSync(file, 'utf8'))));

const exactly = async (solver: Solver): Promise<MatchResult> => {
  const { result } = await solveExactly(read(), { solver, seconds: Number(seconds), goals: GOALS, now });
  return result;
};

type Contender = () => MatchResult | Promise<MatchResult>;

const CONTENDERS: ReadonlyMap<string, Contender> = new Map<string, Contender>([
  ['engine', engine],
  ['greedy', () => greedy(read())],
  ['highs-wasm', () => exactly(highsWasm)],
  ['highs', () => exactly(pythonSolver(python, 'highs'))],
  ['cpsat', () => exactly(pythonSolver(python, 'cpsat'))],
]);

const contender = CONTENDERS.get(who);
if (!contender) throw new Error(`${who}: no such contender`);

const isInside = who !== 'highs' && who !== 'cpsat';
const before = process.cpuUsage();
const start = now();
const result = await contender();
const wall = (now() - start) / 1000;
const { user, system } = process.cpuUsage(before);
// What Python uses stands in its own process, where it cannot be seen from here.
const used: Used = {
  wall,
  cpu: isInside ? (user + system) / 1e6 : null,
  peakMb: isInside ? process.resourceUsage().maxRSS / 1024 : null,
};
process.stdout.write(JSON.stringify(runOf(read(), result, used)));
