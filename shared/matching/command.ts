import { type MatchWish, readWish } from './command-line.ts';
import { byCatchment } from './merge-results.ts';
import { searchByClock, searchByMoves } from './pace.ts';
import { parseProblem } from './parse.ts';
import { parseResult } from './parse-result.ts';
import type { MatchProblem } from './problem.ts';
import type { Parsed } from './reading.ts';
import { REASON_SENTENCES } from './reasons.ts';
import { MOVES_PER_PERSON } from './regions.ts';
import { startMatching } from './solve.ts';
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

/** `start`: when the command began, by the clock of `io`. */
type Run = { readonly io: CommandIo; readonly start: number };

export const EXIT = { fine: 0, violations: 1, badInput: 2 } as const;

const USAGE = [
  'usage: match FILE.json [--seconds S] [--seed K]',
  '       match verify FILE.json RESULT.json',
];

/** Some editors put it before the text; it is no part of JSON. */
const BYTE_ORDER_MARK = /^\uFEFF/;

const readJson = <T>(io: CommandIo, path: string, parse: (value: unknown) => Parsed<T>): T | undefined => {
  const content = io.readText(path);
  if (content === undefined) {
    io.complain(`${path}: cannot be read`);
    return undefined;
  }
  let value: unknown;
  try {
    value = JSON.parse(content.replace(BYTE_ORDER_MARK, ''));
  } catch {
    io.complain(`${path}: is not JSON`);
    return undefined;
  }
  const parsed = parse(value);
  if (parsed.ok) return parsed.value;
  for (const line of parsed.wrong) io.complain(line);
  return undefined;
};

/** One catchment after the other, each with its share of the moves, or of the time that is left. */
const solveAll = (problem: MatchProblem, { seed, seconds }: MatchWish, { io, start }: Run) => {
  const people = problem.people.length;
  const moves = Math.max(io.moves, MOVES_PER_PERSON * people);
  const done = { people: 0, placed: 0, upperBound: 0 };
  return byCatchment(problem, (catchment, share) => {
    const matching = startMatching(catchment, seed);
    const left = people - done.people;
    done.people += catchment.people.length;
    const others = done.upperBound + people - done.people;
    const look = (): void => io.progress(done.placed + matching.placed(), others + matching.upperBound());
    if (seconds === undefined) searchByMoves(matching, Math.ceil(moves * share), look);
    else {
      const from = io.now();
      const mine = ((start + 1000 * seconds - from) * catchment.people.length) / Math.max(1, left);
      searchByClock(matching, { now: io.now, from, until: from + mine, look });
    }
    const result = matching.result();
    done.placed += result.summary.placed;
    done.upperBound += result.summary.upperBound;
    return result;
  });
};

const match = (wish: MatchWish, io: CommandIo): number => {
  const start = io.now();
  const problem = readJson(io, wish.file, parseProblem);
  if (!problem) return EXIT.badInput;
  const result = solveAll(problem, wish, { io, start });
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
