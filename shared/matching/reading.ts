/** A value of unknown shape, where it stands in its file, and the list in which what is wrong is collected. */
export type Spot = { readonly value: unknown; readonly path: string; readonly wrong: string[] };

export type Parsed<T> =
  | { readonly ok: true; readonly value: T }
  /** One line each, beginning with the path. */
  | { readonly ok: false; readonly wrong: readonly string[] };

export const complain = (spot: Spot, what: string): void => {
  const said = spot.value === undefined ? 'is missing' : what;
  spot.wrong.push(`${spot.path || 'the file'}: ${said}`);
};

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The spot of a field; a field of something that is not an object is missing. */
export const field = (spot: Spot, name: string): Spot => ({
  value: isRecord(spot.value) && Object.hasOwn(spot.value, name) ? spot.value[name] : undefined,
  path: spot.path ? `${spot.path}.${name}` : name,
  wrong: spot.wrong,
});

/** Reads what is required to be an object; complains once, instead of once for each of its fields. */
export const object = <T>(spot: Spot, read: (spot: Spot) => T): T | undefined => {
  if (isRecord(spot.value)) return read(spot);
  complain(spot, 'must be an object');
  return undefined;
};

export const text = (spot: Spot): string => {
  if (typeof spot.value === 'string' && spot.value !== '') return spot.value;
  complain(spot, 'must be a text that is not empty');
  return '';
};

/** Zero or more, not necessarily whole. */
export const amount = (spot: Spot): number => {
  if (typeof spot.value === 'number' && Number.isFinite(spot.value) && spot.value >= 0) return spot.value;
  complain(spot, 'must be a number, zero or more');
  return 0;
};

/** Zero or more, whole. */
export const count = (spot: Spot): number => {
  if (typeof spot.value === 'number' && Number.isSafeInteger(spot.value) && spot.value >= 0)
    return spot.value;
  complain(spot, 'must be a whole number, zero or more');
  return 0;
};

export const flag = (spot: Spot): boolean => {
  if (typeof spot.value === 'boolean') return spot.value;
  complain(spot, 'must be true or false');
  return false;
};

/** Reads every item, leaving out those that could not be read at all. */
export const list = <T>(spot: Spot, read: (spot: Spot) => T | undefined): readonly T[] => {
  const { value, path, wrong } = spot;
  if (!Array.isArray(value)) {
    complain(spot, 'must be a list');
    return [];
  }
  return Array.from(value, (item: unknown, index) =>
    read({ value: item, path: `${path}[${index}]`, wrong }),
  ).filter((item) => item !== undefined);
};

/** Reads an object of any names with an amount each. */
export const amounts = (spot: Spot): Readonly<Record<string, number>> =>
  object(spot, ({ value }) =>
    Object.fromEntries(
      Object.keys(isRecord(value) ? value : {}).map((name) => [name, amount(field(spot, name))]),
    ),
  ) ?? {};

/** Complains about every text that was there before. */
export const allDifferent = (spots: readonly Spot[]): void => {
  const seen = new Set<unknown>();
  for (const spot of spots) {
    if (typeof spot.value === 'string' && seen.has(spot.value)) complain(spot, 'is there already');
    seen.add(spot.value);
  }
};

/** The spots of the same field in every item of a list. */
export const fieldOfEach = (spot: Spot, name: string): readonly Spot[] =>
  Array.isArray(spot.value)
    ? Array.from(spot.value, (item: unknown, index) =>
        field({ value: item, path: `${spot.path}[${index}]`, wrong: spot.wrong }, name),
      )
    : [];

/** Runs a reader over a whole file. */
export const readAll = <T>(value: unknown, read: (spot: Spot) => T): Parsed<T> => {
  const wrong: string[] = [];
  const found = read({ value, path: '', wrong });
  return wrong.length > 0 ? { ok: false, wrong } : { ok: true, value: found };
};
