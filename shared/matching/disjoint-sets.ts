/** For each item another of its set, or itself; following them leads to the one that stands for the set, its root. */
export type Parents = { [item: number]: number };

/** The root of the item's set; halves the way to it. */
export const rootOf = (parents: Parents, item: number): number => {
  let root = item;
  for (let above = parents[root] ?? root; above !== root; above = parents[root] ?? root) {
    parents[root] = parents[above] ?? above;
    root = above;
  }
  return root;
};

/** Makes one set of both; the root of the first stands for it. */
export const join = (parents: Parents, first: number, other: number): void => {
  const root = rootOf(parents, first);
  parents[rootOf(parents, other)] = root;
};
