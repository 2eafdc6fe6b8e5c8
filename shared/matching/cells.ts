/**
 * Reading flat arrays under `noUncheckedIndexedAccess`: every index in the engine comes from the arrays themselves,
 * so the fallback is never taken; it costs nothing once compiled. One function per array kind keeps the calls fast.
 */
export const at = (cells: Int32Array, index: number): number => cells[index] ?? 0;

export const valueAt = (cells: Float64Array, index: number): number => cells[index] ?? 0;

export const add = (cells: Int32Array, index: number, change: number): void => {
  cells[index] = (cells[index] ?? 0) + change;
};

/** Running starts of consecutive lists: lists of lengths 2, 3 start at 0, 2 and end at 5. */
export const startsOf = (lengths: ArrayLike<number>): Int32Array => {
  const starts = new Int32Array(lengths.length + 1);
  for (let i = 0; i < lengths.length; i += 1) starts[i + 1] = at(starts, i) + (lengths[i] ?? 0);
  return starts;
};

/** Lists of numbers one behind the other: list i stands in `items` from `starts[i]` to `starts[i + 1]`. */
export type Lists = { readonly starts: Int32Array; readonly items: Int32Array };

export const flatten = (lists: readonly ArrayLike<number>[]): Lists => {
  const starts = startsOf(lists.map((list) => list.length));
  const items = new Int32Array(at(starts, lists.length));
  lists.forEach((list, index) => {
    items.set(list, at(starts, index));
  });
  return { starts, items };
};
