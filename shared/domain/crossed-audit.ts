/**
 * A table of counts with its totals as its last row and its last column: whole numbers, none below
 * nought, each total the sum of what it stands beside.
 */
export type Grid = {
  readonly values: readonly (readonly number[])[];
  readonly hidden: readonly (readonly boolean[])[];
};

export type Place = { readonly row: number; readonly column: number };

const valueAt = ({ values }: Grid, { row, column }: Place): number => values[row]?.[column] ?? 0;

export const isHidden = ({ hidden }: Grid, { row, column }: Place): boolean => hidden[row]?.[column] ?? false;

/** A total at the end of one row or one column; the corner counts as a cell. */
const isTotal = ({ values }: Grid, { row, column }: Place): boolean =>
  (row === values.length - 1) !== (column === (values[0]?.length ?? 0) - 1);

/** Whether a reader must think it possible that this number is by one another than it is. */
const couldBe = (grid: Grid, place: Place, change: 1 | -1): boolean =>
  isHidden(grid, place) && valueAt(grid, place) + change >= 0;

/**
 * Whether one more can leave a row here for a column, or come back by it. Rows and columns stay in balance when what
 * is added in a row at one place is taken at another. A total is on the other side of its sum, so it goes the other way.
 */
const passable = (grid: Grid, place: Place, towards: 'column' | 'row'): boolean => {
  const adds = (towards === 'column') !== isTotal(grid, place);
  return couldBe(grid, place, adds ? 1 : -1);
};

const indices = (length: number): readonly number[] => Array.from({ length }, (_, index) => index);

/** Whether what left `from` at its row or column gets back to the other end of it, without using the place itself. */
const comesRound = (grid: Grid, from: Place, start: 'column' | 'row'): boolean => {
  const [rows, columns] = [indices(grid.values.length), indices(grid.values[0]?.length ?? 0)];
  const seen = { row: new Set<number>(), column: new Set<number>() };
  const goal = start === 'column' ? 'row' : 'column';
  const queue: { readonly side: 'row' | 'column'; readonly index: number }[] = [
    { side: start, index: from[start] },
  ];
  for (const { side, index } of queue) {
    const other = side === 'row' ? 'column' : 'row';
    for (const next of other === 'row' ? rows : columns) {
      const place = side === 'row' ? { row: index, column: next } : { row: next, column: index };
      const itself = place.row === from.row && place.column === from.column;
      if (itself || seen[other].has(next) || !passable(grid, place, other)) continue;
      seen[other].add(next);
      queue.push({ side: other, index: next });
    }
  }
  return seen[goal].has(from[goal]);
};

/**
 * Whether a hidden number can be worked out from the shown ones: whether it is the same in every table
 * of whole numbers that would look like this one. In a table with sums of rows and columns, if it can
 * differ at all it can differ by one, along a way round through hidden places (Fischetti and Salazar,
 * "Models and algorithms for the 2-dimensional cell suppression problem", 1999).
 */
export const canBeSolved = (grid: Grid, place: Place): boolean =>
  !(['column', 'row'] as const).some(
    (towards) => passable(grid, place, towards) && comesRound(grid, place, towards),
  );
