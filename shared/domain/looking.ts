import type { Organisation } from '../organisation/schema.ts';
import type { ActiveGroup } from './group.ts';
import { addHours, earliest, endOfLocalDay, type Instant, isPast } from './time.ts';

type Rules = Pick<Organisation, 'group' | 'timeZone'>;

/** So that whoever is asked for a place can think about it. */
export const hoursToThink = 48;

/** Until when people may still be asked to join a group with a date; always, while it has none. */
export const joinsUntil = ({ meeting }: ActiveGroup): Instant | undefined =>
  meeting && addHours(meeting.startsAt, -hoursToThink);

/** Its people know of it and it has not met: it is worth a few days to find somebody rather than send all back. */
const isWorthLooking = ({ state }: ActiveGroup): boolean =>
  state === 'inviting' || state === 'complete' || state === 'scheduled';

/**
 * Until when a group that is too small looks for more people before it is dissolved: to the end of the last of
 * `graceDays` local days, so that nobody reads from it at which minute somebody left, and no longer than somebody could
 * still come. Undefined for a group that is big enough.
 */
export const lookingUntil = (
  { group: { graceDays }, timeZone }: Rules,
  group: ActiveGroup,
): Instant | undefined => {
  const since = group.belowMinSince;
  if (since === undefined) return undefined;
  const last = graceDays === 0 ? since : endOfLocalDay(since, graceDays, timeZone);
  return earliest([last, joinsUntil(group)]);
};

/** Whether its people have met: from when their meeting begins, though the coordinator says so only later. */
export const hasMet = ({ state, meeting }: ActiveGroup, now: Instant): boolean =>
  state === 'meeting' || (state === 'scheduled' && meeting !== undefined && isPast(meeting.startsAt, now));

/** What is still due of a group that has met concerns its meeting, not its size; the time to remind of it is over. */
const asMet = (group: ActiveGroup, now: Instant): ActiveGroup => ({
  ...group,
  belowMinSince: undefined,
  meetingRemindedAt: group.meetingRemindedAt ?? now,
  dueAt: undefined,
});

/** The group with a note since when it is too small, if with `people` in it it is; no group is once it has met. */
export const noteSize = (
  group: ActiveGroup,
  { people, now, rules }: { readonly people: number; readonly now: Instant; readonly rules: Rules },
): ActiveGroup => {
  const tooSmall = isWorthLooking(group) && people < rules.group.min;
  if (tooSmall && hasMet(group, now)) return asMet(group, now);
  return { ...group, belowMinSince: tooSmall ? (group.belowMinSince ?? now) : undefined };
};

/** Whether a group that is too small goes on: where one is missing. More are seldom found, and all would wait in vain. */
export const keepsLooking = (
  group: ActiveGroup,
  { now, rules }: { readonly now: Instant; readonly rules: Rules },
): boolean => {
  const until = lookingUntil(rules, group);
  return until !== undefined && !isPast(until, now) && group.seats.length === rules.group.min - 1;
};
