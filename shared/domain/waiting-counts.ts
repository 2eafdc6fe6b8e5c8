import type { Organisation } from '../organisation/schema.ts';
import { type Shown, suppressed } from './small-counts.ts';

/**
 * How many wait where, from counts by the area they live in; nothing that tells of fewer than five. Whoever lives
 * in an area that the file no longer has is not in the total either, which would tell of them.
 */
export const waitingCounts = (
  { areas }: Pick<Organisation, 'areas'>,
  waiting: ReadonlyMap<string, number>,
): Shown<string> => suppressed(areas.map(({ id }) => ({ name: id, people: waiting.get(id) ?? 0 })));

/** How often each name stands there. */
export const tally = (names: readonly string[]): ReadonlyMap<string, number> =>
  new Map([...Map.groupBy(names, (name) => name)].map(([name, { length }]) => [name, length]));
