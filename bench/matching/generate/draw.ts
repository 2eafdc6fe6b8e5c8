/** Seeded draws of the bench's own (sfc32), so that an instance stays the same when the engine's sequence changes. */
export type Draw = {
  /** The next number in [0, 1). */
  readonly unit: () => number;
  /** A whole number from `from` to `to`, both included. */
  readonly whole: (from: number, to: number) => number;
};

/** A draw named by texts and numbers: the same name gives the same numbers on every machine. */
export const drawOf = (...name: readonly (string | number)[]): Draw => {
  let [a, b, c, d] = [0x9e3779b9, 0x243f6a88, 0xb7e15162, 1];
  const unit = (): number => {
    const sum = (a + b + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    return (sum >>> 0) / 4294967296;
  };
  for (const character of name.join('/')) {
    c ^= character.codePointAt(0) ?? 0;
    unit();
  }
  for (let warm = 0; warm < 12; warm += 1) unit();
  return { unit, whole: (from, to) => from + Math.floor(unit() * (to - from + 1)) };
};

/** One of the names, each as likely as its weight says; empty when there are none. */
export const weighted = (draw: Draw, weights: ReadonlyMap<string, number>): string => {
  const total = [...weights.values()].reduce((sum, weight) => sum + weight, 0);
  let left = draw.unit() * total;
  let last = '';
  for (const [name, weight] of weights) {
    last = name;
    left -= weight;
    if (left < 0) break;
  }
  return last;
};

/** So many different names, each drawn by its weight among those that are left, in the order of drawing. */
export const severalOf = (draw: Draw, weights: ReadonlyMap<string, number>, count: number): string[] => {
  const left = new Map(weights);
  const drawn: string[] = [];
  while (drawn.length < count && left.size > 0) {
    const name = weighted(draw, left);
    left.delete(name);
    drawn.push(name);
  }
  return drawn;
};

export const evenly = (names: readonly string[]): ReadonlyMap<string, number> =>
  new Map(names.map((name) => [name, 1]));

/** Days waited with that mean, most of them short. */
export const waited = (draw: Draw, mean: number): number => Math.floor(-Math.log(1 - draw.unit()) * mean);
