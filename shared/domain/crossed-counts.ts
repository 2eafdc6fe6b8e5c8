import { canBeSolved, type Grid, isHidden, type Place } from './crossed-audit.ts';
import { suppressed } from './small-counts.ts';

/**
 * Fewer people than this are never shown by two features at once (area and theme). Ten is what is
 * promised; it is one more, because a reader may look twice while one person comes or goes.
 */
const leastCrossed = 11;

type Numbers = readonly (readonly number[])[];

/** Counts by two features, `people[row][column]`; each person is in it once. */
export type Crossed<Row, Column> = {
  readonly rows: readonly Row[];
  readonly columns: readonly Column[];
  readonly people: Numbers;
  /** What is shown instead of the people, such as the groups that they are in; how few they are still decides. */
  readonly counted?: Numbers;
  /** The reader knows the sums of the rows from elsewhere, so there is no use in hiding them. */
  readonly rowsKnown?: boolean;
};

type Margin<Name> = { readonly name: Name; readonly count?: number };

/** The same, with everything left out that could tell of few. */
export type ShownCrossed<Row, Column> = {
  readonly rows: readonly Margin<Row>[];
  readonly columns: readonly Margin<Column>[];
  /** `cells[row][column]` */
  readonly cells: readonly (readonly (number | undefined)[])[];
  readonly total?: number;
};

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

const columnSums = (numbers: Numbers, columns: number): readonly number[] =>
  Array.from({ length: columns }, (_, column) => sum(numbers.map((row) => row[column] ?? 0)));

/** With the totals as last column and last row. */
const withTotals = (numbers: Numbers, columns: number): Numbers => {
  const sums = columnSums(numbers, columns);
  return [...numbers.map((row) => [...row, sum(row)]), [...sums, sum(sums)]];
};

/** Which of these sums are hidden beside each other and their total, and whether that is. */
const hiddenAmong = (sums: readonly number[]): readonly boolean[] => {
  const { cells, total } = suppressed(sums.map((people, name) => ({ name, people })));
  return [...cells.map(({ people }) => people === undefined), total === undefined];
};

const firstHidden = <Row, Column>({ rows, columns, people, rowsKnown }: Crossed<Row, Column>) => {
  const bySums = hiddenAmong(people.map(sum));
  const byRow = rowsKnown ? bySums.map(() => false) : bySums;
  const byColumn = hiddenAmong(columnSums(people, columns.length));
  return [
    ...people.map((row, index) => [
      ...row.map((cell) => columns.length < 2 || cell < leastCrossed),
      byRow[index] !== false,
    ]),
    // Rows and columns have the same total: it is small in both or in neither.
    [...byColumn.slice(0, columns.length), byRow[rows.length] !== false],
  ];
};

/** `empty`: whether a cell of nobody is to be kept back too; of groups it is not, where none is, nobody is either. */
type Table = {
  readonly empty: boolean;
  readonly grid: Grid;
  readonly people: Numbers;
  readonly size: { rows: number; columns: number };
};

const inRow = ({ size }: Table, row: number): readonly Place[] =>
  Array.from({ length: size.columns }, (_, column) => ({ row, column }));
const inColumn = ({ size }: Table, column: number): readonly Place[] =>
  Array.from({ length: size.rows }, (_, row) => ({ row, column }));

const shownOf = ({ grid }: Table, places: readonly Place[]): readonly Place[] =>
  places.filter((place) => !isHidden(grid, place));

const peopleAt = ({ people }: Table, { row, column }: Place): number => people[row]?.[column] ?? 0;

/** Shown cells beside hidden ones tell how many the hidden ones are together: that must not be few either. */
const fewTogether = (table: Table): Place | undefined => {
  const lines = [
    ...Array.from({ length: table.size.rows }, (_, row) => inRow(table, row)),
    ...Array.from({ length: table.size.columns }, (_, column) => inColumn(table, column)),
  ];
  for (const line of lines) {
    const shown = shownOf(table, line);
    const left = line.filter((place) => isHidden(table.grid, place));
    const together = sum(left.map((place) => peopleAt(table, place)));
    if (left.length > 0 && shown.length > 0 && together < leastCrossed) return shown.at(-1);
  }
  return undefined;
};

/** Whether a number that is hidden must not be worked out: one of few, also where it is a sum. */
const isSmall = (table: Table, place: Place): boolean => {
  const people = peopleAt(table, place);
  return people < leastCrossed && (people > 0 || table.empty);
};

/** Shown cells that stand across from a place, between one hidden in its row and one hidden in its column. */
const across = (table: Table, { row, column }: Place): readonly Place[] => {
  const hiddenIn = (line: readonly Place[]) => line.filter((place) => isHidden(table.grid, place));
  const beside = hiddenIn(inRow(table, row));
  const above = hiddenIn(inColumn(table, column));
  return shownOf(
    table,
    above.flatMap((one) => beside.map((other) => ({ row: one.row, column: other.column }))),
  );
};

/**
 * What else is hidden when a number can be worked out: the last cell that stands across from it, else of
 * its row, then of its column, then the last sum of a column. By their order only, or the choice would tell.
 */
const nextToHide = (table: Table, { row, column }: Place): Place | undefined =>
  across(table, { row, column }).at(-1) ??
  shownOf(table, inRow(table, row)).at(-1) ??
  shownOf(table, inColumn(table, column)).at(-1) ??
  shownOf(table, inRow(table, table.size.rows)).at(-1);

const workedOut = (table: Table): Place | undefined => {
  for (const [row, line] of table.grid.hidden.entries()) {
    for (const [column, hidden] of line.entries()) {
      const place = { row, column };
      if (!hidden || !isSmall(table, place) || !canBeSolved(table.grid, place)) continue;
      const next = nextToHide(table, place);
      if (next !== undefined) return next;
    }
  }
  return undefined;
};

const hiding = (table: Table, { row, column }: Place): Table => ({
  ...table,
  grid: {
    ...table.grid,
    hidden: table.grid.hidden.map((line, index) =>
      index === row ? line.map((was, at) => was || at === column) : line,
    ),
  },
});

const closed = (table: Table): Table => {
  const next = fewTogether(table) ?? workedOut(table);
  return next === undefined ? table : closed(hiding(table, next));
};

/**
 * A table of two features that tells nothing of fewer than ten people, and in its sums nothing of fewer
 * than five, also not by subtraction between rows, columns and totals. With one column only there is
 * no second feature: then no cell is shown, only the sums of the rows.
 */
export const crossedCounts = <Row, Column>(crossed: Crossed<Row, Column>): ShownCrossed<Row, Column> => {
  const { rows, columns, people, counted = people } = crossed;
  const size = { rows: rows.length, columns: columns.length };
  const values = withTotals(counted, columns.length);
  const { grid } = closed({
    grid: { values, hidden: firstHidden(crossed) },
    people: withTotals(people, columns.length),
    size,
    empty: crossed.counted === undefined,
  });
  const at = (row: number, column: number): number | undefined =>
    isHidden(grid, { row, column }) ? undefined : values[row]?.[column];
  const margin = <Name>(name: Name, count: number | undefined): Margin<Name> =>
    count === undefined ? { name } : { name, count };
  const total = at(rows.length, columns.length);
  return {
    rows: rows.map((name, row) => margin(name, at(row, columns.length))),
    columns: columns.map((name, column) => margin(name, at(rows.length, column))),
    cells: rows.map((_, row) => columns.map((_, column) => at(row, column))),
    ...(total === undefined ? {} : { total }),
  };
};
