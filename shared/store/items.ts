import type { z } from 'zod';
import { type Instant, isPast, toEpochSeconds } from '../domain/time.ts';
import { StoredRowError } from './errors.ts';
import { type Key, keyText } from './keys.ts';
import { keepNewer, unknownPaths, withNewer, without } from './newer.ts';
import { table } from './table.ts';
import type { Item } from './writes.ts';

/** The attributes that the indexes are made of; see `table.ts`. `dueAt` is the entity's own. */
type Marks = {
  readonly list?: string;
  readonly listAt?: string;
  readonly near?: string;
  readonly due?: string;
};

/** How one kind of thing lies in the table: everything of it in attributes of its own name. */
export type Codec<Entity> = {
  readonly schema: z.ZodType<Entity>;
  /**
   * The schema of such a row alone, for a thing of many shapes that says itself which it has: a start makes that one and
   * not all of them. Undefined for a row that says nothing known; `schema` then names what is wrong with it.
   */
  readonly schemaOf?: (row: Item) => z.ZodType<Entity> | undefined;
  readonly key: (entity: Entity) => Key;
  readonly marks?: (entity: Entity) => Marks;
  /** From then on it is never read again; TTL removes the row some days later. */
  readonly expiry?: (entity: Entity) => Instant | undefined;
};

const addedAttributes: ReadonlySet<string> = new Set([
  table.partitionKey,
  table.sortKey,
  table.ttl,
  table.indexes.list.partitionKey,
  table.indexes.list.sortKey,
  table.indexes.due.partitionKey,
  table.indexes.near.partitionKey,
]);

/** DynamoDB has no `undefined`; leaving it out here makes both tables hold the same. */
const withoutUndefined = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(withoutUndefined);
  return typeof value === 'object' && value !== null ? definedEntries(value) : value;
};

const definedEntries = (value: object): Item =>
  Object.fromEntries(
    Object.entries(value)
      .filter(([, inner]) => inner !== undefined)
      .map(([name, inner]) => [name, withoutUndefined(inner)]),
  );

type Issue = z.core.$ZodIssue;

/** Of the shapes of a union, the one that fits best names the fields that are wrong. */
const issuePaths = (issues: readonly Issue[], above: readonly PropertyKey[]): string[] =>
  issues.flatMap((issue) => {
    const path = [...above, ...issue.path];
    if (issue.code === 'invalid_union' && issue.errors.length > 0) {
      const [closest] = issue.errors.toSorted((one, other) => one.length - other.length);
      return issuePaths(closest ?? [], path);
    }
    if (issue.code !== 'unrecognized_keys') return [path.join('.') || 'the whole row'];
    return issue.keys.map((name) => [...path, name].join('.'));
  });

/** Throws a `StoredRowError` when the value of the row at `key` does not fit. */
export const checked = <Value>(schema: z.ZodType<Value>, key: Key, value: unknown): Value => {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new StoredRowError(key, [...new Set(issuePaths(parsed.error.issues, []))]);
};

/**
 * What a row holds; what a newer version has added is kept aside (`newer.ts`). Throws a `StoredRowError` when anything
 * that this version knows is missing or does not fit, and for anything more in the mark of what has ended: there,
 * nothing may be left.
 */
const read = <Value>(schema: z.ZodType<Value>, key: Key, value: unknown): Value => {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const paths = unknownPaths(parsed.error.issues) ?? [];
  if (paths.length === 0) return checked(schema, key, value);
  const known = read(schema, key, paths.reduce(without, value));
  if (typeof known === 'object' && known !== null && 'endedAt' in known) return checked(schema, key, value);
  keepNewer(known, { row: keyText(key), value, paths });
  return known;
};

const schemaFor = <Entity>({ schema, schemaOf }: Codec<Entity>, row: Item): z.ZodType<Entity> =>
  schemaOf?.(row) ?? schema;

/** The row of an entity; throws a `StoredRowError` rather than write what could never be read again. */
export const toItem = <Entity extends object>(codec: Codec<Entity>, entity: Entity): Item => {
  const key = codec.key(entity);
  const expiry = codec.expiry?.(entity);
  const own = definedEntries(entity);
  const known = definedEntries({
    ...checked(schemaFor(codec, own), key, own),
    ...key,
    ...codec.marks?.(entity),
    [table.ttl]: expiry === undefined ? undefined : toEpochSeconds(expiry),
  });
  return withNewer(known, entity, keyText(key));
};

/** A key attribute; DynamoDB lets no row be without. */
const keyPart = (item: Item, name: string): string => {
  const value = item[name];
  return typeof value === 'string' ? value : '';
};

export const keyOf = (item: Item): Key => ({
  pk: keyPart(item, table.partitionKey),
  sk: keyPart(item, table.sortKey),
});

/** The entity in a row; undefined when there is none or its time is over. Throws a `StoredRowError`. */
export const fromItem = <Entity>(
  codec: Codec<Entity>,
  item: Item | undefined,
  now: Instant,
): Entity | undefined => {
  if (item === undefined) return undefined;
  const own = Object.fromEntries(Object.entries(item).filter(([name]) => !addedAttributes.has(name)));
  const entity = read(schemaFor(codec, own), keyOf(item), own);
  const expiry = codec.expiry?.(entity);
  return expiry !== undefined && isPast(expiry, now) ? undefined : entity;
};
