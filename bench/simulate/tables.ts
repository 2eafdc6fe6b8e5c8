import { mean } from '../percentile.ts';
import type { Comparison, Row } from './compare.ts';
import { differenceOf, type Figure, longestOf, meanOf } from './summary.ts';

const days = (value: number): string => (Number.isFinite(value) ? value.toFixed(0) : '–');
const percent = (value: number): string => (Number.isFinite(value) ? `${(100 * value).toFixed(1)} %` : '–');
const size = (value: number): string => (Number.isFinite(value) ? value.toFixed(1) : '–');

type Column = { readonly title: string; readonly figure: Figure; readonly show: (value: number) => string };

const COLUMNS: readonly Column[] = [
  { title: 'median days', figure: 'median', show: days },
  { title: 'p90 days', figure: 'p90', show: days },
  { title: 'placed', figure: 'placed', show: percent },
  { title: 'days without', figure: 'daysWithout', show: days },
  { title: 'dissolved', figure: 'dissolved', show: percent },
  { title: 'once told', figure: 'dissolvedTold', show: percent },
  { title: 'people hit', figure: 'disappointed', show: percent },
  { title: 'group size', figure: 'groupSize', show: size },
];

/** Columns of equal width, the first one to the left; as Markdown, so that it can be pasted into a document. */
export const markdownTable = (
  head: readonly string[],
  lines: readonly (readonly string[])[],
): readonly string[] => {
  const widths = head.map((title, column) =>
    Math.max(title.length, ...lines.map((line) => (line[column] ?? '').length)),
  );
  const show = (cells: readonly string[]) =>
    `| ${cells.map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0))).join(' | ')} |`;
  const rule = widths.map((width, column) =>
    column === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`,
  );
  return [show(head), `| ${rule.join(' | ')} |`, ...lines.map(show)];
};

const boundCells = ({ bound }: Comparison): readonly string[] => [
  'clairvoyant bound',
  days(mean(bound.map(({ median }) => median))),
  days(mean(bound.map(({ p90 }) => p90))),
  percent(mean(bound.map(({ placed }) => placed))),
  days(mean(bound.map(({ daysWithout }) => daysWithout))),
  ...COLUMNS.slice(4).map(() => '–'),
];

const rowCells = (row: Row): readonly string[] => [
  row.name,
  ...COLUMNS.map(({ figure, show }) => show(meanOf(row, figure))),
];

const signed = (value: number, digits: number): string => `${value > 0 ? '+' : ''}${value.toFixed(digits)}`;

const differenceLines = (rows: readonly Row[]): readonly string[] => {
  const [first, ...others] = rows;
  if (first === undefined || others.length === 0 || first.years.length < 2) return [];
  return others.map((other) => {
    const part = (figure: Figure, scale: number) => {
      const { mean: difference, error } = differenceOf(first, other, figure);
      return `${signed(scale * difference, 1)} ± ${(scale * error).toFixed(1)}`;
    };
    return `${first.name} less ${other.name}: median ${part('median', 1)} days, p90 ${part('p90', 1)} days, placed ${part('placed', 100)} points, people hit ${part('disappointed', 100)} points`;
  });
};

const longestLines = ({ rows }: Comparison): readonly string[] => {
  const [first] = rows;
  if (first === undefined) return [];
  const lines = (by: 'byArea' | 'byLanguage') =>
    longestOf(first.years, by).map(({ name, days: longest, placed, people }) => [
      name,
      days(longest),
      percent(placed / people),
      String(people),
    ]);
  return [
    '',
    `Longest wait until a first meeting, ${first.name}, all seeds:`,
    '',
    ...markdownTable(['home', 'days', 'placed', 'people'], lines('byArea')),
    '',
    ...markdownTable(['speaks', 'days', 'placed', 'people'], lines('byLanguage')),
  ];
};

/** One comparison for people to read. Differences are paired by seed, ± standard error. */
export const comparisonLines = (comparison: Comparison): readonly string[] => [
  '',
  `${comparison.perWeek} sign-ups a week, ${comparison.rows[0]?.years.length ?? 0} seeds, ${mean(comparison.bound.map(({ people }) => people)).toFixed(0)} people each`,
  '',
  ...markdownTable(
    ['policy', ...COLUMNS.map(({ title }) => title)],
    [...comparison.rows.map(rowCells), boundCells(comparison)],
  ),
  '',
  ...differenceLines(comparison.rows),
  ...longestLines(comparison),
];
