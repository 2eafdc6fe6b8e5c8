import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shownCount, suppressed } from '../../../shared/domain/small-counts.ts';
import { waitingCounts } from '../../../shared/domain/waiting-counts.ts';
import { personNamed, preferences } from '../support/entities.ts';
import { putPeople } from '../support/table.ts';
import { bergen, createTestDeps } from '../support/test-deps.ts';

const publish = (numbers: readonly number[]) => suppressed(numbers.map((people, name) => ({ name, people })));

/** What is seen, as one text. */
const pageOf = (numbers: readonly number[]): string => {
  const { cells, total } = publish(numbers);
  return `${cells.map(({ people }) => people ?? '-').join()}=${total ?? '-'}`;
};

/** All populations of so many areas with up to so many people each. */
const populations = (areas: number, most: number): number[][] =>
  areas === 0
    ? [[]]
    : populations(areas - 1, most).flatMap((rest) =>
        Array.from({ length: most + 1 }, (_, people) => [...rest, people]),
      );

const moved = (numbers: readonly number[], from: number, to: number): number[] =>
  numbers.map((people, index) => people - Number(index === from) + Number(index === to));

/** What it may be at the next look: the same, or one person came, left or moved to another area. */
const nextLooks = (numbers: readonly number[]): number[][] => {
  const nowhere = numbers.length;
  const places = [...numbers.keys(), nowhere];
  return places.flatMap((from) =>
    from !== nowhere && numbers[from] === 0 ? [] : places.map((to) => moved(numbers, from, to)),
  );
};

const tellsOfFew = (people: number) => people >= 1 && people <= 4;

/**
 * Every cell of one to four that a reader could work out who knows the rule by heart, and that one
 * person at most came, left or moved between two looks. `edge`: larger numbers were not tried.
 */
const solved = (areas: number, edge: number): { readonly cells: string[]; readonly looked: number } => {
  const seen = new Map<string, Set<number>[]>();
  const cut = new Set<string>();
  for (const first of populations(areas, edge)) {
    const page = pageOf(first);
    for (const second of nextLooks(first)) {
      const pages = `${page} then ${pageOf(second)}`;
      const values = seen.get(pages) ?? [...first, ...second].map(() => new Set<number>());
      seen.set(pages, values);
      for (const [index, people] of [...first, ...second].entries()) values[index]?.add(people);
      if (first.includes(edge)) cut.add(pages);
    }
  }
  const whole = [...seen].filter(([pages]) => !cut.has(pages));
  const cells = whole.flatMap(([pages, values]) =>
    values.flatMap((set, index) =>
      set.size === 1 && [...set].every(tellsOfFew) ? [`${pages}: ${index} is ${[...set].join()}`] : [],
    ),
  );
  return { cells, looked: whole.length };
};

/** Other populations behind the same page that differ in this cell: one person fewer or more there, one more or fewer elsewhere. */
const doubles = (numbers: readonly number[], cell: number): number[][] => {
  const page = pageOf(numbers);
  return [...numbers.keys()]
    .flatMap((other) => (other === cell ? [] : [moved(numbers, cell, other), moved(numbers, other, cell)]))
    .filter((others) => others.every((people) => people >= 0) && pageOf(others) === page);
};

/** Whether one of these could have become what the second page shows; where that cell is small, with another number there too. */
const hasDouble = (first: readonly number[], second: readonly number[], cell: number): boolean => {
  const [page, people] = [pageOf(second), second[cell] ?? 0];
  return doubles(first, cell).some((others) =>
    nextLooks(others).some((next) => (next[cell] !== people || !tellsOfFew(people)) && pageOf(next) === page),
  );
};

const population = fc.array(fc.oneof(fc.nat(6), fc.nat(12)), { minLength: 3, maxLength: 10 });

describe('small counts', () => {
  it.each([
    [1, 14],
    [2, 14],
    [3, 10],
    [4, 7],
  ])('of one to four among %i areas cannot be worked out, also by looking twice', (areas, edge) => {
    const { cells, looked } = solved(areas, edge);
    expect(looked).toBeGreaterThan(10);
    expect(cells).toEqual([]);
  });

  it('leave a choice for every cell of one to four in 1,000 populations, and at the next look', () => {
    let cells = 0;
    fc.assert(
      fc.property(population, fc.nat(1000), (numbers, pick) => {
        const looks = nextLooks(numbers);
        const second = looks[pick % looks.length] ?? numbers;
        for (const [cell, people] of numbers.entries()) {
          if (!tellsOfFew(people)) continue;
          cells += 1;
          expect({ numbers, cell, choice: doubles(numbers, cell).length > 0 }).toMatchObject({
            choice: true,
          });
          const twice = hasDouble(numbers, second, cell);
          expect({ numbers, second, cell, twice }).toMatchObject({ twice: true });
        }
      }),
      { numRuns: 1000 },
    );
    expect(cells).toBeGreaterThan(1000);
  });

  it('never show a number below five, and every shown number is true', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(30), { maxLength: 20 }), (numbers) => {
        const { cells, total } = publish(numbers);
        for (const { name, people } of cells) if (people !== undefined) expect(people).toBe(numbers[name]);
        const shown = [...cells.map(({ people }) => people), total].filter((count) => count !== undefined);
        expect(shown.every((count) => count >= 5)).toBe(true);
        if (total === undefined) return;
        expect(total).toBe(numbers.reduce((sum, count) => sum + count, 0));
        const shownTogether = cells.reduce((sum, { people = 0 }) => sum + people, 0);
        // What is not shown is one row of the page: its number can be had by subtraction.
        if (cells.some(({ people }) => people === undefined))
          expect(total - shownTogether).toBeGreaterThan(4);
      }),
    );
  });

  it.each([
    [[7, 3, 9], [undefined, undefined, undefined], 19],
    [[7, 8, 3, 9], [7, undefined, undefined, undefined], 27],
    [[7, 8, 3, 0, 9], [7, undefined, undefined, undefined, undefined], 27],
    [[7, 0, 3, 5, 9], [7, undefined, undefined, undefined, 9], 24],
    [[7, 9, 0, 0, 3, 8], [7, undefined, undefined, undefined, undefined, undefined], 27],
    [[0, 0], [undefined, undefined], undefined],
    [[6, 7], [6, 7], 13],
    [[4, 4], [undefined, undefined], 8],
    [[5], [undefined], undefined],
    [[6], [6], 6],
    [[], [], undefined],
  ])('%j become %j of %s', (numbers, cells, total) => {
    const shown = publish(numbers);
    expect(shown.cells.map(({ people }) => people)).toEqual(cells);
    expect(shown.cells.map(({ name }) => name)).toEqual([...numbers.keys()]);
    expect(shown.total).toBe(total);
  });

  it('show single counts from six up, so that one fewer is not fewer than five', () => {
    expect([0, 1, 4, 5, 6].map(shownCount)).toEqual([undefined, undefined, undefined, undefined, 6]);
  });

  it('are of areas only: what kind of group people wish for is never counted', async () => {
    const waiting = async (theme: string) => {
      const kit = createTestDeps();
      const wishes = { ...preferences, themes: [theme] };
      const people = Array.from({ length: 12 }, (_, index) =>
        personNamed(`P${index}`, { preferences: wishes }),
      );
      await putPeople(kit, people);
      return waitingCounts(bergen, await kit.store.waitingByHome(bergen.areas.map(({ id }) => id)));
    };
    expect(await waiting('sorg')).toEqual(await waiting('angst'));
    expect(await waiting('sorg')).toMatchObject({ total: 12 });
  });
});
