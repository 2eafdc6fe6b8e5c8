import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shownCount, suppressed } from '../../../shared/domain/small-counts.ts';

const cellsOf = (numbers: readonly number[]) => numbers.map((people, name) => ({ name, people }));
const publish = (numbers: readonly number[]) => suppressed(cellsOf(numbers));

/** All populations of so many areas with up to so many people each. */
const populations = (areas: number, most: number): number[][] =>
  areas === 0
    ? [[]]
    : populations(areas - 1, most).flatMap((rest) =>
        Array.from({ length: most + 1 }, (_, people) => [...rest, people]),
      );

/** For each page that can be seen: every population behind it, for a reader who knows the rule by heart. */
const behindPages = (all: readonly number[][]) =>
  Map.groupBy(all, (numbers) => JSON.stringify(publish(numbers)));

describe('small counts', () => {
  it.each([
    [1, 12],
    [2, 12],
    [3, 10],
    [4, 7],
  ])('leave a choice for every cell of one to four among %i areas', (areas, most) => {
    let hidden = 0;
    for (const candidates of behindPages(populations(areas, most)).values()) {
      for (const numbers of candidates.filter((some) => some.every((people) => people < most))) {
        for (const [index, people] of numbers.entries()) {
          if (people === 0 || people > 4) continue;
          hidden += 1;
          expect(new Set(candidates.map((some) => some[index])).size).toBeGreaterThan(1);
        }
      }
    }
    expect(hidden).toBeGreaterThan(0);
  });

  it('never show a number below five, and every shown number is true', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(30), { maxLength: 20 }), (numbers) => {
        const { cells, total } = publish(numbers);
        for (const { name, people } of cells) if (people !== undefined) expect(people).toBe(numbers[name]);
        const shown = [...cells.map(({ people }) => people), total].filter((count) => count !== undefined);
        expect(shown.every((count) => count >= 5)).toBe(true);
        if (total !== undefined) expect(total).toBe(numbers.reduce((sum, count) => sum + count, 0));
      }),
    );
  });

  it('hide one big cell at most, and none beside big ones only', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(30), { maxLength: 20 }), (numbers) => {
        const big = numbers.filter((people) => people >= 5).length;
        const shown = publish(numbers).cells.filter(({ people }) => people !== undefined).length;
        expect(shown).toBe(big === numbers.length ? big : Math.max(0, big - 1));
      }),
    );
  });

  it.each([
    [[7, 3, 9], [7, undefined, undefined], 19],
    [[0, 0], [undefined, undefined], undefined],
    [[5, 6], [5, 6], 11],
    [[4, 4], [undefined, undefined], undefined],
    [[4, 3], [undefined, undefined], 7],
    [[4], [undefined], undefined],
    [[5], [5], 5],
    [[], [], undefined],
  ])('%j become %j of %s', (numbers, cells, total) => {
    const shown = publish(numbers);
    expect(shown.cells.map(({ people }) => people)).toEqual(cells);
    expect(shown.total).toBe(total);
  });

  it('show single counts from five up', () => {
    expect([0, 1, 4, 5, 6].map(shownCount)).toEqual([undefined, undefined, undefined, 5, 6]);
  });
});
