import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Crossed, crossedCounts, type ShownCrossed } from '../../shared/domain/crossed-counts.ts';

type Numbers = readonly (readonly number[])[];

const publish = (people: Numbers, more: Partial<Crossed<number, number>> = {}) =>
  crossedCounts({ rows: [...people.keys()], columns: [...(people[0] ?? []).keys()], people, ...more });

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

/** The table with its totals at the ends. */
const whole = (numbers: Numbers): Numbers => {
  const rows = numbers.map((row) => [...row, sum(row)]);
  return [...rows, (rows[0] ?? []).map((_, column) => sum(rows.map((row) => row[column] ?? 0)))];
};

const pageOf = ({ rows, columns, cells, total }: ShownCrossed<number, number>) => [
  ...rows.map(({ count }, row) => [...cells[row]!, count]),
  [...columns.map(({ count }) => count), total],
];

const tables = (most: number, largest = 6) =>
  fc
    .record({ rows: fc.integer({ min: 2, max: largest }), columns: fc.integer({ min: 2, max: largest }) })
    .chain(({ rows, columns }) =>
      fc.array(fc.array(fc.nat(most), { minLength: columns, maxLength: columns }), {
        minLength: rows,
        maxLength: rows,
      }),
    );

type Page = readonly (readonly (number | undefined)[])[];
type Corner = readonly [row: number, column: number];

/** What changes by turns of one more and one less along these corners, from one in the same row to one in the same column. */
const turns = (all: Numbers, page: Page, corners: readonly Corner[]): boolean => {
  const [lastRow, lastColumn] = [all.length - 1, all[0]!.length - 1];
  const could = (change: number) =>
    corners.every(([row, column], index) => {
      const signed = index % 2 === 0 ? change : -change;
      const added = (row === lastRow) === (column === lastColumn) ? signed : -signed;
      return page[row]![column] === undefined && all[row]![column]! + added >= 0;
    });
  return could(1) || could(-1);
};

const others = (count: number, ...not: readonly number[]): readonly number[] =>
  Array.from({ length: count }, (_, index) => index).filter((index) => !not.includes(index));

/**
 * Whether another table of whole numbers looks the same and has another number here: every round walk through hidden
 * places is tried, by turns along a row and along a column, until one can carry the change. Shares nothing with the
 * search that is tested.
 */
const hasTwin = (all: Numbers, page: Page, start: Corner): boolean => {
  const walk = (corners: readonly Corner[]): boolean => {
    const [, column] = corners.at(-1)!;
    const used = (side: 0 | 1) => corners.map((corner) => corner[side]);
    return others(page.length, ...used(0)).some((r) => {
      if (page[r]![column] !== undefined) return false;
      return others(page[r]!.length, ...used(1)).some((c) => {
        if (page[r]![c] !== undefined) return false;
        const further: readonly Corner[] = [...corners, [r, column], [r, c]];
        const closes = page[start[0]]![c] === undefined && turns(all, page, [...further, [start[0], c]]);
        return closes || walk(further);
      });
    });
  };
  return walk([start]);
};

const fewCells = 10;
const fewTogether = 5;

/** Numbers of few people that are not on the page and could be worked out from it. */
const solved = (people: Numbers, page: Page, counted: Numbers = people): readonly Corner[] => {
  const [all, values] = [whole(people), whole(counted)];
  return all.flatMap((line, row) =>
    line.flatMap((count, column): readonly Corner[] => {
      const isCell = row < people.length && column < people[0]!.length;
      const few = count < (isCell ? fewCells : fewTogether);
      return few && !hasTwin(values, page, [row, column]) ? [[row, column]] : [];
    }),
  );
};

describe('counts by two features', () => {
  it('show nothing of few, in 1,000 tables of all sizes, nor let it be worked out', () => {
    let hidden = 0;
    let shown = 0;
    fc.assert(
      fc.property(
        fc.constantFrom(4, 14, 30, 60).chain((most) => tables(most)),
        (people) => {
          const page = pageOf(publish(people));
          hidden += page.flat().filter((count) => count === undefined).length;
          shown += page.flat().filter((count) => count !== undefined).length;
          expect(solved(people, page)).toEqual([]);
        },
      ),
      { numRuns: 1000, seed: 1 },
    );
    expect(hidden).toBeGreaterThan(5000);
    expect(shown).toBeGreaterThan(5000);
  });

  it('show only what is true, cells from ten up and sums from five up', () => {
    fc.assert(
      fc.property(tables(40), (people) => {
        const all = whole(people);
        for (const [row, line] of pageOf(publish(people)).entries())
          for (const [column, count] of line.entries()) {
            if (count === undefined) continue;
            expect(count).toBe(all[row]![column]);
            const isCell = row < people.length && column < people[0]!.length;
            expect(count).toBeGreaterThanOrEqual(isCell ? fewCells : fewTogether);
          }
      }),
    );
  });

  it('do not tell of few together what stands beside shown cells', () => {
    fc.assert(
      fc.property(tables(40), (people) => {
        for (const [row, line] of publish(people).cells.entries()) {
          const left = line.flatMap((count, column) => (count === undefined ? [people[row]![column]!] : []));
          if (left.length > 0 && left.length < line.length)
            expect(sum(left)).toBeGreaterThanOrEqual(fewCells);
        }
      }),
    );
  });

  it('show all where all is big, and hide what a single small cell could be told by', () => {
    const big = [
      [20, 30],
      [40, 50],
    ];
    expect(publish(big).cells).toEqual(big);
    expect(publish(big).total).toBe(140);
    const one = publish([
      [20, 30, 4],
      [40, 50, 60],
      [70, 80, 90],
    ]);
    expect(one.cells[0]).toEqual([20, undefined, undefined]);
    expect(one.rows.map(({ count }) => count)).toEqual([54, 150, 240]);
    expect(one.cells.flat().filter((count) => count === undefined)).toHaveLength(4);
  });

  it('have no cells where there is no second feature', () => {
    expect(publish([[20], [30], [40]]).cells).toEqual([[undefined], [undefined], [undefined]]);
    expect(publish([[20], [30], [40]]).rows.map(({ count }) => count)).toEqual([20, 30, 40]);
  });

  it('may be of groups, and are decided by the people in them, though every row is known', () => {
    let shown = 0;
    const groups = tables(4, 5);
    fc.assert(
      fc.property(groups, fc.integer({ min: 5, max: 8 }), (counted, size) => {
        const people = counted.map((row) => row.map((count) => count * size));
        const page = pageOf(publish(people, { counted, rowsKnown: true }));
        for (const [row, line] of whole(counted).entries()) expect(page[row]!.at(-1)).toBe(line.at(-1));
        shown += publish(people, { counted, rowsKnown: true })
          .cells.flat()
          .filter((cell) => cell !== undefined).length;
        const cells = solved(people, page, counted).filter(
          ([row, column]) => row < people.length && column < people[0]!.length && people[row]![column]! > 0,
        );
        expect(cells).toEqual([]);
      }),
      { numRuns: 300, seed: 2 },
    );
    expect(shown).toBeGreaterThan(100);
  });
});
