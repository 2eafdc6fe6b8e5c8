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
