import { describe, expect, it } from 'vitest';
import { binOf, groupFigures, waitFigures, waitingFigures } from '../../shared/domain/figures.ts';
import { addHours, type Instant, instant } from '../../shared/domain/time.ts';
import { groupNamed } from '../use-cases/support/entities.ts';
import { bergen } from '../use-cases/support/test-deps.ts';

const now = instant('2026-11-23T09:00:00.000Z');
const [area, theme] = [bergen.areas[0]!, bergen.themes[0]!];
const places = {
  areas: ['north', 'south'].map((id) => ({ ...area, id })),
  themes: ['grief', 'work'].map((id) => ({ ...theme, id })),
  timeZone: bergen.timeZone,
};
const people = (
  count: number,
  { home = 'north', themes = ['open'], since = now }: { home?: string; themes?: string[]; since?: Instant },
) => Array<Parameters<typeof waitFigures>[1][number]>(count).fill({ home, themes, since });

it.each([
  ['under2', [0, 1.99]],
  ['under4', [2, 3.99]],
  ['under8', [4, 7.99]],
  ['under12', [8, 11.99]],
  ['longer', [12, 500]],
] as const)('a wait is %s from %j weeks on', (bin, weeks) => {
  expect(weeks.map(binOf)).toEqual([bin, bin]);
});

it('people are counted once each: where they live, by what they want most that there still is', () => {
  const waiting = [
    ...people(20, { themes: ['grief', 'work', 'open'] }),
    ...people(30, { themes: ['gone', 'work', 'grief'] }),
    ...people(40, { themes: ['gone'] }),
    ...people(15, { home: 'south', themes: ['open', 'grief'] }),
    ...people(25, { home: 'south', themes: ['grief'] }),
    ...people(35, { home: 'south', themes: ['work'] }),
    ...people(99, { home: 'moved away' }),
  ];
  expect(waitingFigures(places, waiting)).toEqual({
    rows: [
      { name: 'north', count: 90 },
      { name: 'south', count: 75 },
    ],
    columns: [
      { name: 'open', count: 55 },
      { name: 'grief', count: 45 },
      { name: 'work', count: 65 },
    ],
    cells: [
      [40, 20, 30],
      [15, 25, 35],
    ],
    total: 165,
  });
});

it('the same people are counted by how long they have waited', () => {
  const days = (count: number) => addHours(now, -24 * count);
  const waiting = [
    ...people(7, { since: days(13) }),
    ...people(8, { since: days(14) }),
    ...people(9, { since: days(55) }),
    ...people(10, { since: days(83) }),
    ...people(11, { since: days(84), home: 'south' }),
    ...people(99, { home: 'moved away', since: days(1) }),
  ];
  expect(waitFigures(places, waiting, now)).toEqual({
    cells: [
      { name: 'under2', people: 7 },
      { name: 'under4', people: 8 },
      { name: 'under8', people: 9 },
      { name: 'under12', people: 10 },
      { name: 'longer', people: 11 },
    ],
    total: 45,
  });
});

describe('groups by area and theme', () => {
  const groups = (count: number, area: string, theme: string) =>
    Array.from({ length: count }, () => {
      const seat = { participantId: 'p', status: 'member', since: now, called: false } as const;
      return groupNamed('A', { area, theme, seats: Array(6).fill(seat) });
    });
  /** Two groups of every kind but of mixed ones in the north, of which there are so many. */
  const beside = (mixedInTheNorth: number) =>
    ['north', 'south', 'video'].flatMap((area) =>
      ['open', 'grief', 'work'].flatMap((theme) =>
        groups(area === 'north' && theme === 'open' ? mixedInTheNorth : 2, area, theme),
      ),
    );
  const cellsOf = (...all: readonly ReturnType<typeof groups>[]) => groupFigures(places, all.flat()).cells;

  it('are counted where eleven people at least are in them, groups on a screen by themselves', () => {
    expect(groupFigures(places, beside(3))).toMatchObject({
      rows: [
        { name: 'north', count: 7 },
        { name: 'south', count: 6 },
        { name: 'video', count: 6 },
      ],
      columns: [{ name: 'open' }, { name: 'grief' }, { name: 'work' }],
      cells: [
        [3, 2, 2],
        [2, 2, 2],
        [2, 2, 2],
      ],
    });
  });

  it('are left out where few are in them, while the sums of the areas, which leads know, are shown', () => {
    const { rows, cells } = groupFigures(places, beside(1));
    expect(rows.map(({ count }) => count)).toEqual([5, 6, 6]);
    expect(groupFigures(places, groups(1, 'north', 'grief')).rows.map(({ count }) => count)).toEqual([
      1, 0, 0,
    ]);
    expect(cells[0]?.[0]).toBeUndefined();
    expect(cells.flat().filter((count) => count === 2).length).toBeGreaterThan(0);
  });

  it('of a theme or an area that is gone are in no cell', () => {
    const known = cellsOf(groups(2, 'north', 'open'), groups(2, 'south', 'open'));
    const gone = [...groups(2, 'north', 'gone'), ...groups(2, 'gone', 'open')];
    expect(cellsOf(groups(2, 'north', 'open'), groups(2, 'south', 'open'), gone)).toEqual(known);
  });
});
