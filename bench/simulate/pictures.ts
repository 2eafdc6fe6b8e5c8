import { mean } from '../percentile.ts';
import type { Comparison, Row } from './compare.ts';
import { type Figure, meanOf } from './summary.ts';
import { bar, curve, type Point, picture, rule, text } from './svg.ts';

export type Picture = { readonly name: string; readonly svg: string };

const WIDTH = 760;
const FEWEST_LEFT = 250;
/** For the figures at the end of a bar. */
const RIGHT = 90;
/** Wide enough for a letter of most fonts. */
const LETTER = 7.4;
const ROW = 26;
const TOP = 92;

type Bars = {
  readonly title: string;
  readonly says: string;
  readonly figure: Figure;
  /** Drawn faintly behind, as the longer of the two. */
  readonly behind?: Figure;
  readonly show: (value: number) => string;
};

const highest = (comparisons: readonly Comparison[], figures: readonly Figure[]): number =>
  Math.max(
    1e-9,
    ...comparisons.flatMap(({ rows }) => rows.flatMap((row) => figures.map((one) => meanOf(row, one)))),
  );

type Spot = { readonly left: number; readonly y: number; readonly scale: number; readonly series: number };

const barLine = (row: Row, bars: Bars, { left, y, scale, series }: Spot) => {
  const value = meanOf(row, bars.figure);
  const behind = bars.behind === undefined ? value : meanOf(row, bars.behind);
  const said = bars.behind === undefined ? bars.show(value) : `${bars.show(value)} – ${bars.show(behind)}`;
  return [
    text([left - 12, y + 15], row.name, 'end'),
    ...(bars.behind === undefined ? [] : [bar([left, y + 3], [behind * scale, 15], { series, faint: true })]),
    bar([left, y + 3], [value * scale, 15], { series }),
    text([left + Math.max(value, behind) * scale + 8, y + 15], said),
  ];
};

/** Horizontal bars, a block for each rate of sign-ups. */
const barPicture = (comparisons: readonly Comparison[], bars: Bars): string => {
  const most = highest(comparisons, bars.behind === undefined ? [bars.figure] : [bars.figure, bars.behind]);
  const longest = Math.max(...comparisons.flatMap(({ rows }) => rows.map(({ name }) => name.length)));
  const left = Math.max(FEWEST_LEFT, 24 + Math.ceil(LETTER * longest));
  const parts: string[] = [];
  let y = TOP;
  for (const { perWeek, rows } of comparisons) {
    parts.push(text([24, y + 15], `${perWeek} sign-ups a week`, 'soft'));
    y += ROW;
    rows.forEach((row, series) => {
      parts.push(...barLine(row, bars, { left, y, scale: (WIDTH - left - RIGHT) / most, series }));
      y += ROW;
    });
    y += 12;
  }
  return picture(bars, [WIDTH, y + 12], parts);
};

const CURVE_HEIGHT = 300;
const CURVE_LEFT = 70;
const CURVE_WIDTH = 500;

const withinOf = ({ years }: Row): readonly number[] =>
  (years[0]?.within ?? []).map((_, week) => mean(years.map(({ within }) => within[week] ?? Number.NaN)));

const axes = (weeks: number, at: (week: number, share: number) => Point): readonly string[] => [
  ...[0, 0.2, 0.4, 0.6, 0.8, 1].flatMap((share) => [
    rule(at(0, share), at(weeks, share)),
    text([CURVE_LEFT - 10, at(0, share)[1] + 5], `${Math.round(100 * share)} %`, 'soft end'),
  ]),
  ...[0, 4, 8, 13, 26]
    .filter((week) => week <= weeks)
    .map((week) => text([at(week, 0)[0], at(week, 0)[1] + 22], `${week} weeks`, 'soft middle')),
];

/** How many of all who signed up have met after so many weeks. */
const curvePicture = ({ perWeek, rows }: Comparison): string => {
  const weeks = Math.max(1, ...rows.map((row) => withinOf(row).length - 1));
  const at = (week: number, share: number): Point => [
    CURVE_LEFT + (CURVE_WIDTH * week) / weeks,
    TOP + CURVE_HEIGHT * (1 - share),
  ];
  const parts = rows.flatMap((row, series) => [
    curve(
      withinOf(row).map((share, week) => at(week, share)),
      series,
    ),
    curve(
      [
        [CURVE_LEFT + CURVE_WIDTH + 24, TOP + 14 + 26 * series],
        [CURVE_LEFT + CURVE_WIDTH + 56, TOP + 14 + 26 * series],
      ],
      series,
    ),
    text([CURVE_LEFT + CURVE_WIDTH + 66, TOP + 19 + 26 * series], row.name, `t${series % 5}`),
  ]);
  const says = 'Share of all who signed up that had been to a first meeting, by weeks since sign-up.';
  return picture(
    { title: `Who has met, at ${perWeek} sign-ups a week`, says },
    [WIDTH, TOP + CURVE_HEIGHT + 44],
    [...axes(weeks, at), ...parts],
  );
};

const days = (value: number): string => value.toFixed(0);
const percent = (value: number): string => `${(100 * value).toFixed(0)} %`;

const WAITS: Bars = {
  title: 'Days from sign-up to the first meeting',
  says: 'Median, and faintly the 90th percentile, of those who got there.',
  figure: 'median',
  behind: 'p90',
  show: days,
};
const PLACED: Bars = {
  title: 'Who gets to a first meeting at all',
  says: 'Share of all who signed up in the year.',
  figure: 'placed',
  show: percent,
};
const DISAPPOINTED: Bars = {
  title: 'Who was told of a group that was then dissolved',
  says: 'Share of all who signed up in the year, at least once.',
  figure: 'disappointed',
  show: percent,
};

/** The pictures of a report; names end in `.svg`. */
export const picturesOf = (comparisons: readonly Comparison[], levers: boolean): readonly Picture[] => {
  const kind = levers ? 'levers' : 'policies';
  const bars = [
    { name: `${kind}-wait.svg`, svg: barPicture(comparisons, WAITS) },
    { name: `${kind}-placed.svg`, svg: barPicture(comparisons, PLACED) },
  ];
  if (levers) return bars;
  return [
    ...bars,
    { name: `${kind}-dissolved.svg`, svg: barPicture(comparisons, DISAPPOINTED) },
    ...comparisons.map((comparison) => ({
      name: `${kind}-met-${comparison.perWeek}.svg`,
      svg: curvePicture(comparison),
    })),
  ];
};
