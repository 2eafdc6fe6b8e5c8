import { type Asking, askNext, closeAsk, openAsk, tellNobodyTakes } from './ask.ts';
import type { Change } from './change.ts';
import { groupForgottenAt } from './deadlines.ts';
import type { DissolveReason } from './dissolve.ts';
import type { ActiveGroup } from './group.ts';
import { amendGroup, countedFactsOf, factsOf } from './group-step.ts';
import type { Message } from './message.ts';
import { tell, tellCoordinator, tellLeads } from './notify.ts';
import type { ActiveParticipant } from './participant.ts';
import { done, type Result } from './problem.ts';
import type { Setting } from './seating.ts';
import { addLocalDays, isPast } from './time.ts';

type People = { readonly members: readonly ActiveParticipant[]; readonly staff: Asking };

/** What follow-up does with a due group beside tending it: changes, or one of two endings. */
export type FollowUp =
  | { readonly do: 'write'; readonly changes: readonly Change[] }
  | { readonly do: 'dissolve'; readonly reason: DissolveReason }
  | { readonly do: 'forget' };

const write = (before: ActiveGroup, group: ActiveGroup, changes: readonly Change[]): Result<FollowUp> =>
  done({ do: 'write', changes: [{ type: 'group', before, after: group }, ...changes] });

/** The ladder: a reminder, then the next coordinator, then the leads, and in the end back to the queue. */
const followAsk = (group: ActiveGroup, { staff }: People, setting: Setting): Result<FollowUp> => {
  const { organisation, posting } = setting;
  const { now } = posting;
  const after = (at: Parameters<typeof addLocalDays>[0], days: number) =>
    isPast(addLocalDays(at, days, organisation.timeZone), now);
  const { nextAfterDays, reminderAfterDays, leadAfterDays } = organisation.ladder;
  const open = openAsk(group);
  if (open === undefined) {
    const waitedForLead = group.leadToldAt !== undefined && after(group.leadToldAt, leadAfterDays);
    if (waitedForLead) return done({ do: 'dissolve', reason: 'noCoordinator' });
  } else if (!after(open.at, nextAfterDays)) {
    const told =
      group.asks[0] && after(group.asks[0].at, leadAfterDays)
        ? tellNobodyTakes(group, staff, setting)
        : undefined;
    const base = told?.group ?? group;
    if (open.remindedAt !== undefined || !after(open.at, reminderAfterDays)) {
      return write(group, amendGroup(base, {}, organisation), told?.changes ?? []);
    }
    const asks = base.asks.map((ask) => (ask.outcome === 'open' ? { ...ask, remindedAt: now } : ask));
    const reminder = {
      kind: 'askReminder',
      groupId: group.id,
      group: factsOf(group),
      people: open.people,
    } as const;
    const reminded = tellCoordinator(open.coordinatorId, reminder, posting);
    return write(group, amendGroup(base, { asks }, organisation), [...(told?.changes ?? []), reminded]);
  }
  const next = askNext(open ? closeAsk(group, 'silent') : group, staff, setting);
  return next.ok ? write(group, next.value.group, next.value.changes) : next;
};

type Nudge = { readonly toCoordinator: Message; readonly toLeads: Message };

/** First the coordinator is reminded, once; if nothing happens, the leads hear of it, once. */
const nudge = (
  group: ActiveGroup,
  { staff }: People,
  { nudge: messages, setting }: { nudge: Nudge; setting: Setting },
) => {
  const { organisation, posting } = setting;
  if (group.coordinatorNudgedAt === undefined && group.coordinatorId !== undefined) {
    const nudged = amendGroup(group, { coordinatorNudgedAt: posting.now }, organisation);
    return write(group, nudged, [tellCoordinator(group.coordinatorId, messages.toCoordinator, posting)]);
  }
  const told = amendGroup(group, { leadToldAt: posting.now }, organisation);
  return write(group, told, tellLeads(staff.coordinators, messages.toLeads, posting));
};

const about = (group: ActiveGroup) => ({ groupId: group.id, group: factsOf(group) });

const followDate = (group: ActiveGroup, people: People, setting: Setting): Result<FollowUp> =>
  nudge(group, people, {
    setting,
    nudge: {
      toCoordinator: { kind: 'chooseDate', ...countedFactsOf(group), again: true },
      toLeads: { kind: 'groupStuck', ...about(group), waitsFor: 'date', since: group.stateSince },
    },
  });

const remindOfMeeting = (
  group: ActiveGroup,
  { members, staff }: People,
  { organisation, posting }: Setting,
): Result<FollowUp> => {
  const { meeting } = group;
  if (meeting === undefined || group.coordinatorId === undefined)
    return write(group, amendGroup(group, {}, organisation), []);
  const name = staff.coordinators.find(({ id }) => id === group.coordinatorId)?.firstName;
  const reminder = { kind: 'meetingReminder', group: factsOf(group, name), meeting } as const;
  const coming = members.filter((member) => member.state === 'accepted');
  const told = coming.flatMap((member) => tell(member, reminder, posting));
  const own = {
    kind: 'coordinatorMeetingReminder',
    ...about(group),
    meeting,
    people: coming.length,
  } as const;
  const reminded = amendGroup(group, { meetingRemindedAt: posting.now }, organisation);
  return write(group, reminded, [...told, tellCoordinator(group.coordinatorId, own, posting)]);
};

const followScheduled = (group: ActiveGroup, people: People, setting: Setting): Result<FollowUp> => {
  const { meeting } = group;
  const upcoming = meeting !== undefined && meeting.startsAt > setting.posting.now;
  if (meeting === undefined || (group.meetingRemindedAt === undefined && upcoming))
    return remindOfMeeting(group, people, setting);
  const since = meeting.startsAt;
  // A date set at short notice leaves no time for a reminder; it counts as given.
  const noted = { ...group, meetingRemindedAt: group.meetingRemindedAt ?? setting.posting.now };
  if (
    group.coordinatorNudgedAt === undefined &&
    !isPast(addLocalDays(since, 1, setting.organisation.timeZone), setting.posting.now)
  ) {
    return write(group, amendGroup(noted, {}, setting.organisation), []);
  }
  return nudge(noted, people, {
    setting,
    nudge: {
      toCoordinator: { kind: 'wasItHeld', ...about(group), meeting },
      toLeads: { kind: 'groupStuck', ...about(group), waitsFor: 'date', since },
    },
  });
};

/** Handing over is the coordinator's act: prompted, then flagged to the leads, and forgotten only at the very end. */
const followMeeting = (
  group: ActiveGroup,
  { staff }: People,
  { organisation, posting }: Setting,
): Result<FollowUp> => {
  const { now } = posting;
  if (isPast(groupForgottenAt(organisation, group), now)) return done({ do: 'forget' });
  const prompt = (overdue: boolean) =>
    group.coordinatorId === undefined
      ? []
      : [tellCoordinator(group.coordinatorId, { kind: 'handoverPrompt', ...about(group), overdue }, posting)];
  if (group.handoverPromptedAt === undefined) {
    return write(group, amendGroup(group, { handoverPromptedAt: now }, organisation), prompt(false));
  }
  const since = group.firstHeldAt ?? group.stateSince;
  const stuck = { kind: 'groupStuck', ...about(group), waitsFor: 'handover', since } as const;
  const flagged = amendGroup(group, { overdueToldAt: now }, organisation);
  return write(group, flagged, [...prompt(true), ...tellLeads(staff.coordinators, stuck, posting)]);
};

/**
 * Nobody ever said that this group met. Whether it did is not known, so its people are not erased but
 * asked anew, one by one, in the queue; what links them goes.
 */
const isAbandoned = (group: ActiveGroup, { organisation, posting }: Setting): boolean =>
  (group.state === 'inviting' || group.state === 'complete' || group.state === 'scheduled') &&
  isPast(groupForgottenAt(organisation, group), posting.now);

/** What is due for a group by the clock alone; seats are `tend`'s. */
export const followGroup = (group: ActiveGroup, people: People, setting: Setting): Result<FollowUp> => {
  if (isAbandoned(group, setting)) return done({ do: 'dissolve', reason: 'closed' });
  // Nobody is reminded of a meeting, or asked for a date, while there may not be enough people for it.
  if (group.belowMinSince !== undefined) return write(group, amendGroup(group, {}, setting.organisation), []);
  switch (group.state) {
    case 'proposed':
    case 'asked':
      return followAsk(group, people, setting);
    case 'inviting':
      return write(group, amendGroup(group, {}, setting.organisation), []);
    case 'complete':
      return followDate(group, people, setting);
    case 'scheduled':
      return followScheduled(group, people, setting);
    case 'meeting':
      return followMeeting(group, people, setting);
  }
};
