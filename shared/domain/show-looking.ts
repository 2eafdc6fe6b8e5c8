import type { Organisation } from '../organisation/schema.ts';
import type { Change } from './change.ts';
import type { Coordinator } from './coordinator.ts';
import type { ActiveGroup } from './group.ts';
import { countedFactsOf } from './group-step.ts';
import { lookingUntil } from './looking.ts';
import { type Posting, tellCoordinator } from './notify.ts';
import type { ActiveParticipant } from './participant.ts';
import { amendParticipant } from './participant-step.ts';

type Step = { readonly before: ActiveGroup; readonly after: ActiveGroup };

/** It was too small for the date that it has, and somebody was found who makes it big enough again. */
export const isFound = ({ before, after }: Step): boolean =>
  before.belowMinSince !== undefined &&
  after.belowMinSince === undefined &&
  after.state === 'scheduled' &&
  after.seats.length > before.seats.length;

/**
 * A coordinator with a date in their calendar has been told that the group may have to be dissolved: now it is big
 * enough again. Without a date they hear when the group is complete.
 */
export const tellFound = (step: Step, posting: Posting): readonly Change[] => {
  const { coordinatorId } = step.after;
  if (!isFound(step) || coordinatorId === undefined) return [];
  return [tellCoordinator(coordinatorId, { kind: 'placeFilled', ...countedFactsOf(step.after) }, posting)];
};

type Shown = { readonly group: ActiveGroup; readonly coordinator: Coordinator | undefined };

/**
 * What changes for those who have a seat: until when their group looks for more, or that it does not any more, and how
 * its coordinator is called now.
 */
export const showGroup = (
  members: readonly ActiveParticipant[],
  { group, coordinator }: Shown,
  organisation: Organisation,
): readonly Change[] => {
  const until = lookingUntil(organisation, group);
  return members.flatMap((before): readonly Change[] => {
    if (before.seat === undefined) return [];
    const coordinatorName = coordinator?.firstName ?? before.seat.coordinatorName;
    const same = before.seat.lookingUntil === until && before.seat.coordinatorName === coordinatorName;
    if (same) return [];
    const seat = { ...before.seat, lookingUntil: until, coordinatorName };
    return [{ type: 'participant', before, after: amendParticipant(before, { seat }, organisation) }];
  });
};
