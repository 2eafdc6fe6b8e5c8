import type { Change } from './change.ts';
import type { ActiveGroup } from './group.ts';
import { endGroup } from './group-step.ts';
import { tellCoordinator, tellLast } from './notify.ts';
import type { ActiveParticipant } from './participant.ts';
import { forgetParticipant } from './participant-step.ts';
import { done, type Result } from './problem.ts';
import { releaseRoom } from './room-bookings.ts';
import type { Setting } from './seating.ts';
import { addLocalDays, localYear } from './time.ts';

/** What a coordinator gets when a group carries itself; the phrase is shown once and nowhere stored. */
export type HandoverReceipt = { readonly phrase: string; readonly people: number; readonly erasedAt: string };

/**
 * The coordinator withdraws: everybody gets the last mail with the recall phrase, and in the same
 * transaction people, contacts and the group are erased. What stays: coarse counts of the year, and
 * for the recall the keyed hash of a phrase with an area and a coordinator, no people.
 */
export const handOver = (
  group: ActiveGroup,
  {
    members,
    phrase,
    phraseHash,
  }: {
    readonly members: readonly ActiveParticipant[];
    readonly phrase: string;
    readonly phraseHash: string;
  },
  { organisation, posting }: Setting,
): Result<readonly Change[]> => {
  const { now } = posting;
  const ended = endGroup(group, 'handOver', now);
  if (!ended.ok) return ended;
  const people = members.length;
  const forgotten = members.flatMap((member) => [
    ...forgetParticipant(member, 'erase', now),
    ...tellLast(member, { kind: 'handover', phrase, erasedAt: now }, posting),
  ]);
  const receipt = group.coordinatorId
    ? [tellCoordinator(group.coordinatorId, { kind: 'handoverReceipt', erasedAt: now, people }, posting)]
    : [];
  return done<readonly Change[]>([
    { type: 'group', before: group, after: ended.value },
    ...forgotten,
    ...releaseRoom(group, organisation),
    ...recallChange(group, phraseHash, { organisation, posting }),
    {
      type: 'count',
      year: localYear(now, organisation.timeZone),
      add: { groupsHandedOver: 1, peopleInGroups: people },
    },
    ...receipt,
  ]);
};

const recallChange = (
  group: ActiveGroup,
  phraseHash: string,
  { organisation, posting }: Setting,
): readonly Change[] => {
  if (group.coordinatorId === undefined) return [];
  const expiresAt = addLocalDays(posting.now, organisation.retention.recallDays, organisation.timeZone);
  const { area, coordinatorId } = group;
  return [{ type: 'recall', phraseHash, area, coordinatorId, expiresAt }];
};
