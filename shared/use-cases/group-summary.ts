import { openAsk } from '../domain/ask.ts';
import type { ActiveGroup } from '../domain/group.ts';
import type { GroupSummary } from '../views/coordinator.ts';

/**
 * A group in one line: no names of its people. While somebody is being asked, `people` is the count
 * they were asked about, so that taking out one they know betrays nothing. `since`: when its present
 * state began.
 */
export const groupSummary = (group: ActiveGroup, coordinatorName?: string): GroupSummary => {
  const { id, state, area, slot, seats, meeting, stateSince } = group;
  return {
    id,
    state,
    area,
    slot,
    people: openAsk(group)?.people ?? seats.length,
    since: stateSince,
    ...(meeting === undefined ? {} : { meetingAt: meeting.startsAt }),
    ...(coordinatorName === undefined ? {} : { coordinatorName }),
  };
};

/** The same for a question that is open: `since` is when it was asked. */
export const askSummary = (group: ActiveGroup): GroupSummary => ({
  ...groupSummary(group),
  since: openAsk(group)?.at ?? group.stateSince,
});
