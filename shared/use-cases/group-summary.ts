import { openAsk } from '../domain/ask.ts';
import type { ActiveGroup } from '../domain/group.ts';
import { lookingUntil } from '../domain/looking.ts';
import type { Organisation } from '../organisation/schema.ts';
import type { GroupSummary } from '../views/coordinator.ts';

/**
 * A group in one line: no names of its people. While somebody is being asked, `people` is the count
 * they were asked about, so that taking out one they know betrays nothing. `since`: when its present
 * state began.
 */
export const groupSummary = (
  organisation: Organisation,
  group: ActiveGroup,
  coordinatorName?: string,
): GroupSummary => {
  const { id, state, area, slot, seats, meeting, stateSince } = group;
  const until = lookingUntil(organisation, group);
  return {
    id,
    state,
    area,
    slot,
    people: openAsk(group)?.people ?? seats.length,
    since: stateSince,
    ...(meeting === undefined ? {} : { meetingAt: meeting.startsAt }),
    ...(until === undefined ? {} : { lookingUntil: until }),
    ...(coordinatorName === undefined ? {} : { coordinatorName }),
  };
};

/** The same for a question that is open: `since` is when it was asked. */
export const askSummary = (organisation: Organisation, group: ActiveGroup): GroupSummary => ({
  ...groupSummary(organisation, group),
  since: openAsk(group)?.at ?? group.stateSince,
});
