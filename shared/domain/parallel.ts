/** Values in runs of `size`. */
export const chunks = <Value>(values: readonly Value[], size: number): readonly (readonly Value[])[] =>
  Array.from({ length: Math.ceil(values.length / size) }, (_, index) =>
    values.slice(index * size, (index + 1) * size),
  );

/** Runs `work` on each value, at most `lanes` at a time; results in the order of the values. Fails with the first error. */
export const inLanes = async <Value, Result>(
  lanes: number,
  values: readonly Value[],
  work: (value: Value) => Promise<Result>,
): Promise<readonly Result[]> => {
  const results = new Map<number, Result>();
  const queue = values.entries();
  const lane = async (): Promise<void> => {
    for (const [index, value] of queue) results.set(index, await work(value));
  };
  await Promise.all(Array.from({ length: Math.min(lanes, values.length) }, lane));
  return [...results].toSorted(([one], [other]) => one - other).map(([, result]) => result);
};
