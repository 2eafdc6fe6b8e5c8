import type { Organisation } from '../organisation/schema.ts';
import type { ActiveParticipant } from './participant.ts';
import { type Shown, suppressed } from './small-counts.ts';

/**
 * How many wait where, by the area they live in; nothing that tells of fewer than five. Whoever lives
 * in an area that the file no longer has is not in the total either, which would tell of them.
 */
export const waitingCounts = (
  { areas }: Pick<Organisation, 'areas'>,
  waiting: readonly Pick<ActiveParticipant, 'preferences'>[],
): Shown<string> => {
  const homes = waiting.map(({ preferences }) => preferences.home);
  return suppressed(
    areas.map(({ id }) => ({ name: id, people: homes.filter((home) => home === id).length })),
  );
};
