/** Fewer people than this are never shown as a number: with so few, somebody could be recognised. */
const leastShown = 5;

const isSmall = (people: number): boolean => people < leastShown;

/** The count, or undefined when it is too small to be shown. */
export const shownCount = (people: number): number | undefined => (isSmall(people) ? undefined : people);

type Cell<Name> = { readonly name: Name; readonly people: number };

export type Shown<Name> = {
  readonly cells: readonly { readonly name: Name; readonly people?: number }[];
  readonly total?: number;
};

/**
 * Counts and their total that never give away between one and four people, also not by subtraction.
 * With a small cell among big ones, the last big one is hidden too: then every small one could have
 * one person less and that one more, and the page would look the same. Which big one goes depends
 * on the order of the cells only, never on the numbers, or the choice itself would tell them. Where
 * all cells are small, only a total that leaves them no choice (four in each) is kept back.
 */
export const suppressed = <Name>(cells: readonly Cell<Name>[]): Shown<Name> => {
  const total = cells.reduce((sum, { people }) => sum + people, 0);
  const lastBig = cells.findLastIndex(({ people }) => !isSmall(people));
  const hides = cells.some(({ people }) => isSmall(people));
  const allOneBelow = cells.every(({ people }) => people === leastShown - 1);
  return {
    cells: cells.map(({ name, people }, index) =>
      isSmall(people) || (hides && index === lastBig) ? { name } : { name, people },
    ),
    ...(isSmall(total) || allOneBelow ? {} : { total }),
  };
};
