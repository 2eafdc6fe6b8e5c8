import { readFileSync } from 'node:fs';
import { type CommandIo, runCommand } from './command.ts';
import { DEFAULT_MOVES } from './solve.ts';

const readText = (path: string): string | undefined => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
};

/** A line that overwrites itself; where nobody watches, nothing. */
const showProgress = (placed: number, upperBound: number): void => {
  process.stderr.write(`\r${placed} placed, at most ${upperBound} `);
};

const io: CommandIo = {
  readText,
  answer: (line) => process.stdout.write(`${line}\n`),
  complain: (line) => process.stderr.write(`${line}\n`),
  progress: process.stderr.isTTY ? showProgress : () => undefined,
  now: () => performance.now(),
  moves: DEFAULT_MOVES,
};

// Not `process.exit`: a long answer into a pipe would be cut off.
process.exitCode = runCommand(process.argv.slice(2), io);
if (process.stderr.isTTY) process.stderr.write('\n');
