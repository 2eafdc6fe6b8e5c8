/**
 * A linear model in whole numbers, as plain arrays: columns from 0 to `upper`, rows (csr) from `lower` to `upper`. An
 * `implied` column is whole by itself once the others are: what is left is a flow from people to places.
 */
export type Linear = {
  readonly columns: { readonly upper: number[]; readonly implied: boolean[] };
  readonly rows: {
    readonly lower: number[];
    readonly upper: number[];
    readonly starts: number[];
    readonly indices: number[];
    readonly values: number[];
  };
  /** To maximise one after the other, each without losing anything of those before. */
  readonly goals: { readonly name: Goal; readonly worth: number[] }[];
};

/** People placed, their waiting days, and what they save of the cost. */
export const GOALS = ['placed', 'days', 'cost'] as const;
export type Goal = (typeof GOALS)[number];

/** Stands for no limit, also in JSON. */
export const NO_LIMIT = 1e30;

export const emptyLinear = (): Linear => ({
  columns: { upper: [], implied: [] },
  rows: { lower: [], upper: [], starts: [0], indices: [], values: [] },
  goals: [],
});

/** The new column's number. */
export const addColumn = ({ columns }: Linear, upper: number, implied: boolean): number => {
  columns.implied.push(implied);
  return columns.upper.push(upper) - 1;
};

export type Term = readonly [column: number, value: number];

export const addRow = (
  { rows }: Linear,
  terms: readonly Term[],
  limits: { lower?: number; upper?: number },
): void => {
  for (const [column, value] of terms) {
    rows.indices.push(column);
    rows.values.push(value);
  }
  rows.starts.push(rows.indices.length);
  rows.lower.push(limits.lower ?? -NO_LIMIT);
  rows.upper.push(limits.upper ?? NO_LIMIT);
};
