import type { Instant } from '../domain/time.ts';
import type { Key } from './keys.ts';

/** A row as it lies in the table. */
export type Item = Readonly<Record<string, unknown>>;

/** A comparison with the row as it lies there; `path` is an attribute, or `map.attribute`. Text compares as text. */
export type Test =
  | { readonly path: string; readonly is: 'absent' }
  | { readonly path: string; readonly is: '=' | '<' | '<=' | '>'; readonly value: string | number };

/** Holds when all tests of any one alternative hold. */
export type Condition = readonly (readonly Test[])[];

/**
 * One write of a transaction, as a value. `add` makes a missing row and counts from 0. `countUpTo`
 * adds 1 below `limit`; a row past its `expiresAt` counts as missing, because TTL may be days late.
 */
export type Write =
  | { readonly kind: 'put'; readonly key: Key; readonly item: Item; readonly when?: Condition }
  | { readonly kind: 'delete'; readonly key: Key; readonly when?: Condition }
  /** Goes into the erasure journal, a table of its own, in the same transaction. */
  | { readonly kind: 'journal'; readonly key: Key; readonly item: Item }
  | { readonly kind: 'add'; readonly key: Key; readonly amounts: Readonly<Record<string, number>> }
  | {
      readonly kind: 'countUpTo';
      readonly key: Key;
      readonly limit: number;
      readonly expiresAt: Instant;
      readonly now: Instant;
    };

/** A transaction's limits, checked alike for every table: DynamoDB would refuse it only in production. */
export const mostWrites = 100;
