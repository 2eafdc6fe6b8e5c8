import { type Coolings, ONCE } from '../../shared/matching/coolings.ts';
import { type Matching, startMatching } from '../../shared/matching/solve.ts';
import { people, problem } from './problems.ts';

/** Worth a second cooling. */
export const TWICE: Coolings = { ...ONCE, most: 2 };

/** A matching that could always still be better, and counts what is asked of it, and how far it was said to be. */
export const endless = (more: Partial<Matching> = {}) => {
  const calls = { sharpened: 0, moves: 0, looks: 0 };
  const progress = { sharpened: [] as number[], moves: [] as number[] };
  const matching: Matching = {
    ...startMatching(problem(people(9)), 1),
    upperBound: () => 9,
    placed: () => 8,
    steps: 4000,
    sharpen: (so) => {
      calls.sharpened += 1;
      progress.sharpened.push(so);
    },
    advance: (stretch) => {
      calls.moves += stretch.moves;
      progress.moves.push(stretch.progress);
    },
    ...more,
  };
  const look = () => {
    calls.looks += 1;
  };
  return { matching, calls, progress, look };
};

/** Whether each is greater than the one before. */
export const isRising = (values: readonly number[]): boolean =>
  values.every((value, index) => index === 0 || value > (values[index - 1] ?? 0));
