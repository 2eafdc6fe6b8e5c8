import type { TestKit } from '../use-cases/support/test-deps.ts';
import type { Act } from './trial.ts';

/** A table made ready, and one act on it that a person or Lambda would repeat if it failed. */
export type Scene = {
  readonly name: string;
  /** Kinds of mails that come once more when somebody presses again: pressing again is asking again. */
  readonly again?: readonly string[];
  /** For an act that only asks: the one partition in which it may write, to count how often. */
  readonly writesOnly?: string;
  readonly set: () => Promise<{ readonly kit: TestKit; readonly act: Act }>;
};
