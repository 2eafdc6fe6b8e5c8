import type { Goal, Linear } from './linear.ts';

/** What to reach: nothing less than `required`, then as much as can be of each of `goals` in turn, within the seconds. */
export type Ask = {
  readonly linear: Linear;
  readonly required: Readonly<Partial<Record<Goal, number>>>;
  readonly goals: readonly Goal[];
  readonly seconds: number;
  /** A solution to begin with, by column; empty: none. It saves time and proves nothing. */
  readonly start: readonly number[];
};

/** `bound`: no solution has more of this goal, given those before. `proven`: the value is the bound. */
export type Reached = {
  readonly goal: Goal;
  readonly value: number;
  readonly bound: number;
  readonly proven: boolean;
};

/** `values` by column, of the last goal for which any solution was found; empty when there is none. */
export type Reply = { readonly values: readonly number[]; readonly reached: readonly Reached[] };

/** A solver of linear models in whole numbers, whichever. */
export type Solver = (ask: Ask) => Promise<Reply>;

export const worthOf = (linear: Linear, goal: Goal): readonly number[] =>
  linear.goals.find(({ name }) => name === goal)?.worth ?? [];

export const totalOf = (worth: readonly number[], values: ArrayLike<number>): number =>
  worth.reduce((sum, one, column) => sum + one * Math.round(values[column] ?? 0), 0);
