/** At most this many commits are under way at once. */
const lanes = 8;

/** Does the work for every item, a few at a time; values in the order of the items. */
export const inLanes = async <Item, Value>(
  items: readonly Item[],
  work: (item: Item) => Promise<Value>,
): Promise<Value[]> => {
  const values: Value[] = [];
  for (let start = 0; start < items.length; start += lanes)
    values.push(...(await Promise.all(items.slice(start, start + lanes).map(work))));
  return values;
};
