import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canBeSolved, type Grid, isHidden } from '../../shared/domain/crossed-audit.ts';

type Numbers = readonly (readonly number[])[];

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
const withTotals = (cells: Numbers): Numbers => {
  const rows = cells.map((row) => [...row, sum(row)]);
  return [...rows, (rows[0] ?? []).map((_, column) => sum(rows.map((row) => row[column] ?? 0)))];
};

/** Every table of whole numbers whose cells are these, one more or one less. */
const near = (cells: Numbers): readonly Numbers[] =>
  cells.reduce<readonly Numbers[]>(
    (tables, row) => tables.flatMap((table) => nearRow(row).map((one) => [...table, one])),
    [[]],
  );
const nearRow = (row: readonly number[]): readonly (readonly number[])[] =>
  row.reduce<readonly (readonly number[])[]>(
    (rows, value) =>
      rows.flatMap((one) =>
        [value - 1, value, value + 1].filter((count) => count >= 0).map((count) => [...one, count]),
      ),
    [[]],
  );

const grids = fc.constantFrom([2, 2], [2, 3], [3, 2], [1, 3]).chain(([rows = 1, columns = 1]) =>
  fc.record({
    cells: fc.array(fc.array(fc.nat(2), { minLength: columns, maxLength: columns }), {
      minLength: rows,
      maxLength: rows,
    }),
    hidden: fc.array(fc.array(fc.boolean(), { minLength: columns + 1, maxLength: columns + 1 }), {
      minLength: rows + 1,
      maxLength: rows + 1,
    }),
  }),
);

describe('a hidden number can be worked out', () => {
  it('when it is the same in every table that would look like this one: all of them are tried', () => {
    let solved = 0;
    let open = 0;
    fc.assert(
      fc.property(grids, ({ cells, hidden }) => {
        const grid: Grid = { values: withTotals(cells), hidden };
        const alike = near(cells)
          .map(withTotals)
          .filter((table) =>
            table.every((line, row) =>
              line.every((count, column) => hidden[row]?.[column] || count === grid.values[row]?.[column]),
            ),
          );
        for (const [row, line] of grid.values.entries())
          for (const [column, value] of line.entries()) {
            if (!isHidden(grid, { row, column })) continue;
            const told = alike.every((table) => table[row]?.[column] === value);
            expect(canBeSolved(grid, { row, column })).toBe(told);
            if (told) solved += 1;
            else open += 1;
          }
      }),
      { numRuns: 150, seed: 1, endOnFailure: true },
    );
    expect(solved).toBeGreaterThan(100);
    expect(open).toBeGreaterThan(100);
  });

  it('and is hidden only where that is said', () => {
    const grid: Grid = { values: [[1]], hidden: [[true]] };
    expect(isHidden(grid, { row: 0, column: 0 })).toBe(true);
    expect(isHidden(grid, { row: 1, column: 0 })).toBe(false);
    expect(isHidden(grid, { row: 0, column: 1 })).toBe(false);
  });
});
