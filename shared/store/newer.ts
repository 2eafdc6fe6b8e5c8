import type { z } from 'zod';
import type { Item } from './writes.ts';

/**
 * What a newer version has written into a row and this one does not know: while both run, or after going back. It is
 * not read; it is kept beside what was read of its place, goes with it through every copy, and is written back.
 */
class Newer {
  readonly row: string;
  readonly attributes: Item;

  constructor(row: string, attributes: Item) {
    this.row = row;
    this.attributes = attributes;
  }
}

const newer = Symbol('newer');

type Path = readonly PropertyKey[];
type Issue = z.core.$ZodIssue;

const isMap = (value: unknown): value is Item => typeof value === 'object' && value !== null;

/** Where a value has attributes that its schema does not know; undefined when anything else is wrong, too. */
export const unknownPaths = (issues: readonly Issue[], above: Path = []): readonly Path[] | undefined => {
  const found: Path[] = [];
  for (const issue of issues) {
    const path = [...above, ...issue.path];
    const ways = issue.code === 'invalid_union' ? issue.errors : [];
    const inner =
      issue.code === 'unrecognized_keys'
        ? issue.keys.map((name) => [...path, name])
        : ways.map((way) => unknownPaths(way, path)).find((one) => one !== undefined);
    if (inner === undefined) return undefined;
    found.push(...inner);
  }
  return found;
};

/** The value without what is at this path. */
export const without = (value: unknown, [name, ...rest]: Path): unknown => {
  if (Array.isArray(value))
    return value.map((inner, index) => (index === name ? without(inner, rest) : inner));
  if (!isMap(value)) return value;
  const entries = Object.entries(value).flatMap(([key, inner]) => {
    if (key !== name) return [[key, inner]];
    return rest.length === 0 ? [] : [[key, without(inner, rest)]];
  });
  return Object.fromEntries(entries);
};

const at = (value: unknown, path: Path): unknown =>
  path.reduce((inner, name) => (isMap(inner) ? Reflect.get(inner, name) : undefined), value);

const ofRow = (value: object, row: string): Item => {
  const found: unknown = Reflect.get(value, newer);
  return found instanceof Newer && found.row === row ? found.attributes : {};
};

/** Keeps beside what was read of a row what is at these paths of it. */
export const keepNewer = (
  entity: unknown,
  { row, value, paths }: { readonly row: string; readonly value: unknown; readonly paths: readonly Path[] },
): void => {
  for (const path of paths) {
    const place = at(entity, path.slice(0, -1));
    if (!isMap(place)) continue;
    const attributes = { ...ofRow(place, row), [String(path.at(-1))]: at(value, path) };
    Reflect.defineProperty(place, newer, {
      value: new Newer(row, attributes),
      enumerable: true,
      configurable: true,
    });
  }
};

const restored = (item: unknown, entity: unknown, row: string): unknown => {
  if (Array.isArray(item)) return item.map((inner, index) => restored(inner, at(entity, [index]), row));
  return isMap(item) && isMap(entity) ? withNewer(item, entity, row) : item;
};

/** The item with what was kept beside the entity when it was read of the same row; of any other row, nothing. */
export const withNewer = (item: Item, entity: object, row: string): Item => {
  const known = Object.entries(item).map(([name, inner]) => [
    name,
    restored(inner, Reflect.get(entity, name), row),
  ]);
  return { ...ofRow(entity, row), ...Object.fromEntries(known) };
};
