import { type MatchWish, readWish } from './command-line.ts';
import { parseProblem } from './parse.ts';
import { parseResult } from './parse-result.ts';
import type { Parsed } from './reading.ts';
import { REASON_SENTENCES } from './reasons.ts';
import { type Matching, searchByMoves, startMatching } from './solve.ts';
import { verify } from './verify.ts';

/** What the command line needs from the machine. */
export type CommandIo = {
  /** The file's text, or undefined when it cannot be read. */
  readonly readText: (path: string) => string | undefined;
  /** Standard output: JSON only. */
  readonly answer: (line: string) => void;
  /** Standard error. */
  readonly complain: (line: string) => void;
  /** Called now and then while searching. */
  readonly progress: (placed: number, upperBound: number) => void;
  /** Milliseconds from any start. */
  readonly now: () => number;
  /** How long to search where no seconds are given: by moves, so that the answer can be repeated. */
  readonly moves: number;
};

export const EXIT = { fine: 0, violations: 1, badInput: 2 } as const;

const USAGE = [
  'usage: match FILE.json [--seconds S] [--seed K]',
  '       match verify FILE.json RESULT.json',
];

const readJson = <T>(io: CommandIo, path: string, parse: (value: unknown) => Parsed<T>): T | undefined => {
  const content = io.readText(path);
  if (content === undefined) {
    io.complain(`${path}: cannot be read`);
    return undefined;
  }
  let value: unknown;
  try {
    value = JSON.parse(content);
  } catch {
    io.complain(`${path}: is not JSON`);
    return undefined;
  }
  const parsed = parse(value);
  if (parsed.ok) return parsed.value;
  for (const line of parsed.wrong) io.complain(line);
  return undefined;
};

/** Moves between two looks at the clock: a few milliseconds. */
const SLICE = 1000;

const searchByClock = (
  matching: Matching,
  io: CommandIo,
  { from, until }: { readonly from: number; readonly until: number },
) => {
  for (let now = io.now(); now < until && matching.upperBound > 0; now = io.now()) {
    matching.advance({ moves: SLICE, progress: Math.min(1, Math.max(0, (now - from) / (until - from))) });
    io.progress(matching.placed(), matching.upperBound);
  }
};

const match = ({ file, seconds, seed }: MatchWish, io: CommandIo): number => {
  const start = io.now();
  const problem = readJson(io, file, parseProblem);
  if (!problem) return EXIT.badInput;
  const matching = startMatching(problem, seed);
  if (seconds === undefined)
    searchByMoves(matching, io.moves, () => io.progress(matching.placed(), matching.upperBound));
  else searchByClock(matching, io, { from: io.now(), until: start + 1000 * seconds });
  const result = matching.result();
  const violations = verify(problem, result);
  for (const violation of violations) io.complain(violation);
  if (violations.length > 0) return EXIT.violations;
  const waiting = result.waiting.map(({ id, reason }) => ({ id, reason: REASON_SENTENCES[reason] }));
  const used = Math.round(io.now() - start) / 1000;
  io.answer(JSON.stringify({ ...result, waiting, summary: { ...result.summary, seconds: used } }));
  return EXIT.fine;
};

const check = ([problemFile, resultFile]: readonly [string, string], io: CommandIo): number => {
  const problem = readJson(io, problemFile, parseProblem);
  const result = readJson(io, resultFile, parseResult);
  if (!problem || !result) return EXIT.badInput;
  const violations = verify(problem, result);
  io.answer(JSON.stringify({ valid: violations.length === 0, violations }));
  return violations.length === 0 ? EXIT.fine : EXIT.violations;
};

/** Runs `match` or `match verify` and answers the exit code: 0 fine, 1 the result does not hold, 2 bad input. */
export const runCommand = (args: readonly string[], io: CommandIo): number => {
  const wish = readWish(args);
  if (wish?.kind === 'match') return match(wish, io);
  if (wish?.kind === 'verify') return check([wish.problem, wish.result], io);
  for (const line of USAGE) io.complain(line);
  return EXIT.badInput;
};
