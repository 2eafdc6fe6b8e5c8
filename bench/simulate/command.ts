import type { Organisation } from '../../shared/organisation/schema.ts';
import { type Comparison, compareLevers, comparePolicies } from './compare.ts';
import { picturesOf } from './pictures.ts';
import { reportOf } from './summary.ts';
import { comparisonLines } from './tables.ts';
import { helpLines, readWish, type Wish } from './wish.ts';

/** What the command needs from the machine. */
export type SimulateIo = {
  readonly organisation: Organisation;
  /** Standard output. */
  readonly answer: (line: string) => void;
  /** Standard error. */
  readonly complain: (line: string) => void;
  /** Shown where somebody watches. */
  readonly progress: (line: string) => void;
  readonly writePicture: (folder: string, name: string, svg: string) => void;
};

export const EXIT = { fine: 0, badInput: 2 } as const;

const simulate = (wish: Wish, io: SimulateIo): readonly Comparison[] =>
  wish.perWeek.map((perWeek) => {
    const { organisation, progress } = io;
    const asked = { organisation, assumptions: wish.assumptions, perWeek, progress };
    return wish.levers ? compareLevers(asked) : comparePolicies(asked, wish.policies);
  });

/** Runs `simulate` and answers the exit code: 0 fine, 2 an option that cannot be used. */
export const runSimulate = (args: readonly string[], io: SimulateIo): number => {
  const read = readWish(args);
  if (!read.ok) {
    for (const line of read.wrong) io.complain(line);
    io.complain('See --help.');
    return EXIT.badInput;
  }
  const { wish } = read;
  if (wish.help) {
    for (const line of helpLines()) io.answer(line);
    return EXIT.fine;
  }
  const comparisons = simulate(wish, io);
  const lines = wish.json
    ? [JSON.stringify({ assumptions: wish.assumptions, comparisons: comparisons.map(reportOf) })]
    : comparisons.flatMap(comparisonLines);
  for (const line of lines) io.answer(line);
  if (wish.pictures !== undefined)
    for (const { name, svg } of picturesOf(comparisons, wish.levers))
      io.writePicture(wish.pictures, name, svg);
  return EXIT.fine;
};
