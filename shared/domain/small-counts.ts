/**
 * Fewer people than this are never shown as a number. Five is what is promised: with fewer, somebody
 * could be recognised. It is one more than that, because whoever looks twice sees a number come and
 * go: when the last one shown was six, what is left is five, and nothing smaller is told.
 */
export const leastShown = 6;

const isSmall = (people: number): boolean => people < leastShown;

/** The count, or undefined when it is too small to be shown. */
export const shownCount = (people: number): number | undefined => (isSmall(people) ? undefined : people);

type Cell<Name> = { readonly name: Name; readonly people: number };

const sumOf = (cells: readonly Cell<unknown>[]): number => cells.reduce((sum, { people }) => sum + people, 0);

export type Shown<Name> = {
  readonly cells: readonly { readonly name: Name; readonly people?: number }[];
  readonly total?: number;
};

/** So few small cells could be worked out from the total, at once or when one of them grows. */
const fewSmall = 2;
/** With one only, a cell that shrinks would take the place of the hidden one, and give both away. */
const hiddenBig = 2;

/** Which big cells are hidden too: the last ones, by their order only, or the choice would tell. */
const alsoHidden = (cells: readonly Cell<unknown>[]): ReadonlySet<number> => {
  const big = cells.flatMap(({ people }, index) => (isSmall(people) ? [] : [index]));
  const small = cells.filter(({ people }) => isSmall(people));
  const hideEachOther = small.length > fewSmall && !isSmall(sumOf(small));
  return new Set(small.length === 0 || hideEachOther ? [] : big.slice(-hiddenBig));
};

/**
 * Counts and their total that never give away between one and four people: not by subtraction, and
 * not to somebody who looks twice while one person came, left or moved. Three small cells or more,
 * with enough people in them together, hide each other; else the last two big ones are hidden as well.
 */
export const suppressed = <Name>(cells: readonly Cell<Name>[]): Shown<Name> => {
  const hidden = alsoHidden(cells);
  const total = shownCount(sumOf(cells));
  return {
    cells: cells.map(({ name, people }, index) =>
      isSmall(people) || hidden.has(index) ? { name } : { name, people },
    ),
    ...(total === undefined ? {} : { total }),
  };
};
