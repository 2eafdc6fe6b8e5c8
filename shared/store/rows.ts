import type { Commit } from '../use-cases/ports.ts';
import type { Key } from './keys.ts';
import type { table } from './table.ts';
import type { Item, Write } from './writes.ts';

/** Rows of one partition in the order of their sort keys, of which `from` is the first one wanted. */
export type Range = { readonly pk: string; readonly from?: string };

/** Rows that carry `value` in an index, up to and including `until`, lowest first. `pageSize` is a hint. */
export type Listing = {
  readonly index: keyof typeof table.indexes;
  readonly value: string;
  readonly until?: string;
  readonly pageSize?: number;
};

/**
 * What the store needs of a table; one implementation talks to DynamoDB, one is a map. Knows nothing
 * of people. All reads but `listed` and `counted` are consistent; a key from `listed` may be of a row that has moved.
 */
export type Rows = {
  /** 1 call. */
  readonly get: (key: Key) => Promise<Item | undefined>;
  /**
   * 1 call for at most 100 different keys, without order; missing rows are left out. With `only`, no other
   * attributes of a row come than these and its key.
   */
  readonly getMany: (keys: readonly Key[], only?: readonly string[]) => Promise<readonly Item[]>;
  /** 1 call per page of 1 MB. */
  readonly query: (range: Range) => Promise<readonly Item[]>;
  /** 1 call per page. */
  readonly listed: (listing: Listing) => AsyncIterable<readonly Key[]>;
  /** How many the listing would give: 1 call per page of 1 MB, and no key comes. */
  readonly counted: (listing: Omit<Listing, 'pageSize'>) => Promise<number>;
  /** 1 call: all or none, 1 to 100 writes of different rows. */
  readonly transact: (writes: readonly Write[]) => Promise<Commit>;
};
