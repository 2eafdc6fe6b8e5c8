import type { FiguresTable } from '../../../../shared/domain/figures.ts';
import type { LeadTexts } from '../../../../shared/i18n/catalogue.ts';
import type { Locale } from '../../../../shared/i18n/index.ts';
import type { FiguresView } from '../../../../shared/views/coordinator.ts';
import type { Labels } from '../coordinator/labels.ts';

/** Tells spreadsheets that the file is UTF-8. */
const byteOrderMark = '\uFEFF';

/** What spreadsheets take lists apart by, where a comma stands in decimal numbers. */
const separatorOf = (locale: Locale): string => (locale === 'en' ? ',' : ';');

/** A spreadsheet would run what begins like a formula; an apostrophe before it makes it text. */
const harmless = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);

const field = (value: string | number, separator: string): string => {
  const text = typeof value === 'number' ? String(value) : harmless(value);
  return text.includes(separator) || /["\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

type Line = readonly (string | number)[];

/** A file that spreadsheets open as it is meant (RFC 4180, with a byte order mark). */
export const csvOf = (lines: readonly Line[], locale: Locale): string => {
  const separator = separatorOf(locale);
  const written = lines.map((line) => line.map((value) => field(value, separator)).join(separator));
  return `${byteOrderMark}${written.join('\r\n')}\r\n`;
};

type Words = { readonly text: LeadTexts; readonly labels: Labels };

const tableLines = (name: string, table: FiguresTable, { text, labels }: Words): readonly Line[] => {
  const { hidden, total } = text.figures;
  const line = (area: string, theme: string, count: number | undefined): Line => [
    name,
    area,
    theme,
    count ?? hidden,
  ];
  const areas = table.rows.flatMap(({ name: area, count }, row) => [
    ...table.columns.map(({ name: theme }, column) =>
      line(labels.area(area), labels.theme(theme), table.cells[row]?.[column]),
    ),
    line(labels.area(area), total, count),
  ]);
  const themes = table.columns.map(({ name: theme, count }) => line(total, labels.theme(theme), count));
  return [...areas, ...themes, line(total, total, table.total)];
};

/** Every figure of the page, one a line: table, area, grouping, number. */
export const figureLines = (view: FiguresView, words: Words): readonly Line[] => {
  const { figures, counts } = words.text;
  const { table, area, group, number } = figures.columns;
  const names: Readonly<Record<string, string>> = counts.names;
  return [
    [table, area, group, number],
    ...tableLines(figures.waiting, view.waiting, words),
    ...view.waits.map(({ name, people }) => [
      figures.waits,
      figures.total,
      figures.bins[name],
      people ?? figures.hidden,
    ]),
    ...view.months.flatMap(({ month, wait, waiting }): readonly Line[] => [
      [figures.monthWait, figures.total, month, wait === undefined ? figures.hidden : figures.bins[wait]],
      [figures.monthWaiting, figures.total, month, waiting ?? figures.hidden],
    ]),
    ...tableLines(figures.groups, view.groups, words),
    ...Object.entries(view.counts).map(([name, count]) => [
      `${counts.title} (${view.year})`,
      figures.total,
      names[name] ?? name,
      count,
    ]),
  ];
};
