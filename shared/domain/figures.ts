import { openTheme, videoArea } from '../organisation/labels.ts';
import type { Organisation } from '../organisation/schema.ts';
import { crossedCounts, type ShownCrossed } from './crossed-counts.ts';
import type { ActiveGroup } from './group.ts';
import { type Shown, suppressed } from './small-counts.ts';
import { type Instant, localDaysBetween } from './time.ts';

type Places = Pick<Organisation, 'areas' | 'themes' | 'timeZone'>;
type Waiting = { readonly home: string; readonly themes: readonly string[]; readonly since: Instant };

/** By area and theme. */
export type FiguresTable = ShownCrossed<string, string>;

/** How long people have waited: up to so many weeks, the last without an end. */
export const waitBins = ['under2', 'under4', 'under8', 'under12', 'longer'] as const;
export type WaitBin = (typeof waitBins)[number];
const weeksBelow = {
  under2: 2,
  under4: 4,
  under8: 8,
  under12: 12,
  longer: Number.POSITIVE_INFINITY,
} as const;

/** Where a wait of so many weeks belongs. */
export const binOf = (weeks: number): WaitBin => waitBins.find((bin) => weeks < weeksBelow[bin]) ?? 'longer';

const themesOf = ({ themes }: Places): readonly string[] => [openTheme, ...themes.map(({ id }) => id)];

/** A person counts where they live, like in every other count: whoever lives in an area that is gone does not. */
const atHome = ({ areas }: Places, waiting: readonly Waiting[]): readonly Waiting[] => {
  const known = new Set(areas.map(({ id }) => id));
  return waiting.filter(({ home }) => known.has(home));
};

/** People once each: by the theme they want most, an open group where they have none that there still is. */
const wishedTheme = (themes: readonly string[], wished: Waiting): string =>
  wished.themes.find((theme) => themes.includes(theme)) ?? openTheme;

type Item = { readonly row: string; readonly column: string; readonly weight: number };

const tableOf = (items: readonly Item[], rows: readonly string[], columns: readonly string[]) => {
  const table = rows.map(() => columns.map(() => 0));
  for (const { row, column, weight } of items) {
    const line = table[rows.indexOf(row)];
    const at = columns.indexOf(column);
    if (line !== undefined && at >= 0) line[at] = (line[at] ?? 0) + weight;
  }
  return table;
};

/** Who waits, by area and by the theme wished for most; nothing of few, see `crossed-counts.ts`. */
export const waitingFigures = (places: Places, waiting: readonly Waiting[]): FiguresTable => {
  const [rows, columns] = [places.areas.map(({ id }) => id), themesOf(places)];
  const items = atHome(places, waiting).map((person) => ({
    row: person.home,
    column: wishedTheme(columns, person),
    weight: 1,
  }));
  return crossedCounts({ rows, columns, people: tableOf(items, rows, columns) });
};

/** How many of the same people have waited how long. */
export const waitFigures = (places: Places, waiting: readonly Waiting[], now: Instant): Shown<WaitBin> => {
  const weeks = atHome(places, waiting).map(({ since }) => localDaysBetween(since, now, places.timeZone) / 7);
  const bins = weeks.map(binOf);
  return suppressed(waitBins.map((name) => ({ name, people: bins.filter((bin) => bin === name).length })));
};

/**
 * Groups by area and theme, where at least ten people are in them together. Leads see the area of every
 * group on their page, so the sums of the areas are known.
 */
export const groupFigures = (
  places: Places,
  groups: readonly Pick<ActiveGroup, 'area' | 'theme' | 'seats'>[],
): FiguresTable => {
  const [rows, columns] = [[...places.areas.map(({ id }) => id), videoArea], themesOf(places)];
  const items = (weight: (group: (typeof groups)[number]) => number) =>
    groups.map((group) => ({ row: group.area, column: group.theme, weight: weight(group) }));
  return crossedCounts({
    rows,
    columns,
    people: tableOf(
      items(({ seats }) => seats.length),
      rows,
      columns,
    ),
    counted: tableOf(
      items(() => 1),
      rows,
      columns,
    ),
    rowsKnown: true,
  });
};
