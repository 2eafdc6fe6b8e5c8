import type { Row } from './row.ts';

type Column = { readonly title: string; readonly show: (row: Row) => string };

const orDash = (value: number | null, digits: number): string =>
  value === null ? '–' : value.toFixed(digits);

const COLUMNS: readonly Column[] = [
  { title: 'instance', show: (row) => row.instance },
  { title: 'who', show: (row) => row.who },
  { title: 'runs', show: (row) => String(row.runs) },
  { title: 'placed', show: (row) => String(row.placed) },
  { title: 'worst', show: (row) => String(row.fewestPlaced) },
  { title: 'of', show: (row) => (row.isOptimum ? '' : '≤') + String(row.most) },
  { title: 'gap', show: (row) => String(row.gap) },
  { title: 'days −%', show: (row) => orDash(row.daysShort, 2) },
  { title: 'cost +%', show: (row) => orDash(row.costBeyond, 2) },
  { title: 'proven', show: (row) => `${row.proven}/${row.runs}` },
  { title: 'wrong', show: (row) => String(row.violations) },
  { title: 'wall s', show: (row) => row.wall.toFixed(2) },
  { title: 'cpu s', show: (row) => orDash(row.cpu, 2) },
  { title: 'MB', show: (row) => orDash(row.peakMb, 0) },
];

const WORDS = 2;
/** So that lines printed one instance after the other stand below each other. */
const MINIMUM = [18, 16, 4, 6, 6, 6, 4, 7, 7, 6, 5, 7, 7, 6];

const line = (cells: readonly string[], widths: readonly number[]): string =>
  cells
    .map((cell, index) => {
      const width = widths[index] ?? 0;
      return index < WORDS ? cell.padEnd(width) : cell.padStart(width);
    })
    .join('  ')
    .trimEnd();

/** For people at a terminal: words to the left, numbers to the right. Lines of one instance may be printed apart. */
export const tableOf = (rows: readonly Row[], withTitles: boolean): string => {
  const cells = rows.map((row) => COLUMNS.map(({ show }) => show(row)));
  const titles = COLUMNS.map(({ title }) => title);
  const widths = titles.map((title, index) =>
    Math.max(title.length, MINIMUM[index] ?? 0, ...cells.map((row) => row[index]?.length ?? 0)),
  );
  return [...(withTitles ? [titles] : []), ...cells].map((row) => line(row, widths)).join('\n');
};
