import { isActiveGroup } from '../domain/group.ts';
import { done, failed, type Result } from '../domain/problem.ts';
import { inTime } from '../domain/time.ts';
import type { OwnMeeting } from '../views/coordinator.ts';
import { openLink } from './open-link.ts';
import type { Deps } from './ports.ts';

/**
 * The first meetings of the groups that the owner of a calendar address leads, by time: 2 reads. Nothing of a group but
 * that it meets. Those that were held stay until the group is handed over.
 */
export const calendarMeetings = async (
  deps: Pick<Deps, 'store' | 'now' | 'hashSecret'>,
  token: string,
): Promise<Result<readonly OwnMeeting[]>> => {
  const opened = await openLink(deps, { type: 'coordinator', purpose: 'calendar', token });
  if (!opened.ok) return opened;
  const { id, active } = opened.value.subject;
  if (!active) return failed({ kind: 'unknownLink' });
  const led = await deps.store.groupsLed({ by: [id], leaderlessIn: [] });
  // Whoever is only asked is not its coordinator yet.
  const meetings = led.flatMap((group): readonly OwnMeeting[] =>
    isActiveGroup(group) && group.coordinatorId === id && group.meeting !== undefined
      ? [{ uid: group.id, meeting: group.meeting }]
      : [],
  );
  return done(meetings.toSorted((one, other) => inTime(one.meeting.startsAt, other.meeting.startsAt)));
};
