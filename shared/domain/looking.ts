import type { Organisation } from '../organisation/schema.ts';
import type { ActiveGroup } from './group.ts';
import { addHours, earliest, endOfLocalDay, type Instant, isPast } from './time.ts';

type Rules = Pick<Organisation, 'group' | 'timeZone'>;

/** So that whoever is asked for a place can think about it. */
export const hoursToThink = 48;

/** Until when people may still be asked to join a group with a date; always, while it has none. */
export const joinsUntil = ({ meeting }: ActiveGroup): Instant | undefined =>
  meeting && addHours(meeting.startsAt, -hoursToThink);

/** The fewest people this group may have: as when they were told of it, or less where the file asks for less by now. */
export const fewestIn = ({ group: { min } }: Pick<Rules, 'group'>, { fewest = min }: ActiveGroup): number =>
  Math.min(fewest, min);

/** Its people know of it and it has not met: it is worth a few days to find somebody rather than send all back. */
const isWorthLooking = ({ state }: ActiveGroup): boolean =>
  state === 'inviting' || state === 'complete' || state === 'scheduled';

/** The end of the last of `graceDays` local days, so that nobody reads from it at which minute somebody left. */
const graceFrom = ({ group: { graceDays }, timeZone }: Rules, since: Instant): Instant =>
  graceDays === 0 ? since : endOfLocalDay(since, graceDays, timeZone);

/**
 * Until when a group that is too small looks for more people before it is dissolved: as long as its people were told,
 * whatever the file says since, and no longer than somebody could still come. Undefined for a group that is big enough.
 */
export const lookingUntil = (rules: Rules, group: ActiveGroup): Instant | undefined => {
  const { belowMinSince: since, graceUntil } = group;
  return since && earliest([graceUntil ?? graceFrom(rules, since), joinsUntil(group)]);
};

/** Whether its people have met: from when their meeting begins, though the coordinator says so only later. */
export const hasMet = ({ state, meeting }: ActiveGroup, now: Instant): boolean =>
  state === 'meeting' || (state === 'scheduled' && meeting !== undefined && isPast(meeting.startsAt, now));

/** Without the note that it is too small. */
export const bigEnough = (group: ActiveGroup): ActiveGroup => ({
  ...group,
  belowMinSince: undefined,
  graceUntil: undefined,
});

/** What is still due of a group that has met concerns its meeting, not its size; the time to remind of it is over. */
const asMet = (group: ActiveGroup, now: Instant): ActiveGroup => ({
  ...bigEnough(group),
  meetingRemindedAt: group.meetingRemindedAt ?? now,
  dueAt: undefined,
});

/** The group with a note since when it is too small, if with `people` in it it is; no group is once it has met. */
export const noteSize = (
  group: ActiveGroup,
  { people, now, rules }: { readonly people: number; readonly now: Instant; readonly rules: Rules },
): ActiveGroup => {
  const tooSmall = isWorthLooking(group) && people < fewestIn(rules, group);
  if (!tooSmall) return bigEnough(group);
  if (hasMet(group, now)) return asMet(group, now);
  const since = group.belowMinSince ?? now;
  const told = group.belowMinSince && group.graceUntil;
  return { ...group, belowMinSince: since, graceUntil: told ?? graceFrom(rules, since) };
};

/** Whether a group that is too small goes on: where one is missing. More are seldom found, and all would wait in vain. */
export const keepsLooking = (
  group: ActiveGroup,
  { now, rules }: { readonly now: Instant; readonly rules: Rules },
): boolean => {
  const until = lookingUntil(rules, group);
  return until !== undefined && !isPast(until, now) && group.seats.length === fewestIn(rules, group) - 1;
};
