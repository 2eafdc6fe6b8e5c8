/**
 * A value of unknown shape, where it stands in its file, and the list in which what is wrong is collected. The path is
 * put together only where something is wrong: a file has a hundred spots for every person.
 */
export type Spot = {
  readonly value: unknown;
  readonly within: Spot | undefined;
  /** Name of the field or position in the list. */
  readonly name: string | number;
  readonly wrong: string[];
};

export type Parsed<T> =
  | { readonly ok: true; readonly value: T }
  /** One line each, beginning with the path. */
  | { readonly ok: false; readonly wrong: readonly string[] };

/** A name may hold anything, and a complaint is one line. */
const CONTROL = /\p{Cc}/u;

const pathOf = ({ within, name }: Spot): string => {
  if (!within) return '';
  const before = pathOf(within);
  if (typeof name === 'number') return `${before}[${name}]`;
  const shown = CONTROL.test(name) ? JSON.stringify(name) : name;
  return before ? `${before}.${shown}` : shown;
};

export const complain = (spot: Spot, what: string): void => {
  const said = spot.value === undefined ? 'is missing' : what;
  spot.wrong.push(`${pathOf(spot) || 'the file'}: ${said}`);
};

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The spot of a field; a field of something that is not an object is missing. */
export const field = (spot: Spot, name: string): Spot => ({
  value: isRecord(spot.value) && Object.hasOwn(spot.value, name) ? spot.value[name] : undefined,
  within: spot,
  name,
  wrong: spot.wrong,
});

const itemOf = (spot: Spot, value: unknown, index: number): Spot => ({
  value,
  within: spot,
  name: index,
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

const isAmount = (value: unknown): value is number =>
  typeof value === 'number' && Number.isFinite(value) && value >= 0;

/** Zero or more, not necessarily whole. */
export const amount = (spot: Spot): number => {
  if (isAmount(spot.value)) return spot.value;
  complain(spot, 'must be a number, zero or more');
  return 0;
};

/** Days or minutes of one person: beyond this nobody means what they say, and sums lose their last digits. */
const MOST = 1_000_000_000;

/** Zero or more, and no more than can be summed over a country. */
export const measure = (spot: Spot): number => {
  const value = amount(spot);
  if (value > MOST) complain(spot, `must be at most ${MOST}`);
  return value;
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
  if (!Array.isArray(spot.value)) {
    complain(spot, 'must be a list');
    return [];
  }
  const items: readonly unknown[] = spot.value;
  const found: T[] = [];
  for (let index = 0; index < items.length; index += 1) {
    const item = read(itemOf(spot, items[index], index));
    if (item !== undefined) found.push(item);
  }
  return found;
};

const areTexts = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((item) => typeof item === 'string' && item !== '');

/** A list of texts; one in which nothing is wrong is taken as it is, not copied. */
export const texts = (spot: Spot): readonly string[] =>
  areTexts(spot.value) ? spot.value : list(spot, text);

const areMeasures = (value: unknown): value is Readonly<Record<string, number>> =>
  isRecord(value) && Object.values(value).every((item) => isAmount(item) && item <= MOST);

/** Reads an object of any names with a measure each; one in which nothing is wrong is taken as it is, not copied. */
export const measures = (spot: Spot): Readonly<Record<string, number>> => {
  if (areMeasures(spot.value)) return spot.value;
  object(spot, ({ value }) => {
    for (const name of Object.keys(isRecord(value) ? value : {})) measure(field(spot, name));
  });
  return {};
};

/** Complains about every text that was there before. */
export const allDifferent = (spots: Iterable<Spot>): void => {
  const seen = new Set<unknown>();
  for (const spot of spots) {
    if (typeof spot.value === 'string' && seen.has(spot.value)) complain(spot, 'is there already');
    seen.add(spot.value);
  }
};

/** The items of a list, none where it is none. */
export function* itemsOf(spot: Spot): Generator<Spot> {
  const items: readonly unknown[] = Array.isArray(spot.value) ? spot.value : [];
  for (const [index, value] of items.entries()) yield itemOf(spot, value, index);
}

/** The spots of the same field in every item of a list. */
export function* fieldOfEach(spot: Spot, name: string): Generator<Spot> {
  for (const item of itemsOf(spot)) yield field(item, name);
}

/** Runs a reader over a whole file. */
export const readAll = <T>(value: unknown, read: (spot: Spot) => T): Parsed<T> => {
  const wrong: string[] = [];
  const found = read({ value, within: undefined, name: '', wrong });
  return wrong.length > 0 ? { ok: false, wrong } : { ok: true, value: found };
};
