import type { Change } from '../domain/change.ts';
import { vacating } from '../domain/departure.ts';
import type { ActiveParticipant } from '../domain/participant.ts';
import type { Deps } from './ports.ts';

export type SeatLeft = { readonly changes: readonly Change[]; readonly tend?: string | undefined };

/**
 * What becomes of the group when this person gives up their seat; 1 read for those who have one.
 * `remember: false` for a person who is forgotten: no trace of them then.
 */
export const seatLeft = async (
  { store, now }: Pick<Deps, 'store' | 'now'>,
  person: ActiveParticipant,
  { remember }: { readonly remember: boolean },
): Promise<SeatLeft> => {
  if (person.seat === undefined) return { changes: [] };
  const group = await store.group(person.seat.groupId);
  const changes = vacating(group, person, { now: now(), remember });
  return { changes, tend: changes.length > 0 ? person.seat.groupId : undefined };
};
