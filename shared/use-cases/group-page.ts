import { calledAnew } from '../domain/calls.ts';
import type { Change } from '../domain/change.ts';
import type { Coordinator } from '../domain/coordinator.ts';
import { dissolve } from '../domain/dissolve.ts';
import { excludePerson } from '../domain/exclude.ts';
import type { FormValues } from '../domain/forms/form-values.ts';
import { parseMeeting } from '../domain/forms/meeting.ts';
import { amendGroup, factsOf } from '../domain/group-step.ts';
import { held, schedule, unschedule, withCalled } from '../domain/meeting.ts';
import { tellLeads } from '../domain/notify.ts';
import { hasNoEmail } from '../domain/participant.ts';
import { done, failed, type Result } from '../domain/problem.ts';
import { type RoomTime, roomTimes } from '../domain/room-bookings.ts';
import { withinCap } from './attempt.ts';
import { capOf } from './mail-caps.ts';
import { actOnGroup } from './own-group.ts';
import type { Deps } from './ports.ts';
import { membersOf, staffOf } from './scene.ts';
import { sweepEnded } from './sweep-ended.ts';
import { tendGroup } from './tend-group.ts';

export { handOver } from './hand-over.ts';
export { viewGroup } from './view-group.ts';

type Acted = Promise<Result<{ readonly groupId: string }>>;

/** Ticks somebody on the call list, or takes the tick away. */
export const markCalled = (
  deps: Deps,
  actor: Coordinator,
  {
    groupId,
    participantId,
    called,
  }: { readonly groupId: string; readonly participantId: string; readonly called: boolean },
): Acted =>
  actOnGroup(deps, { actor, groupId }, async ({ group, setting }) => {
    if (!group.seats.some((seat) => seat.participantId === participantId))
      return failed({ kind: 'personGone' });
    return done([
      { type: 'group', before: group, after: withCalled(group, participantId, { called, setting }) },
    ]);
  });

/** This person not in this group; the place is filled again where it can be. */
export const removeMember = async (
  deps: Deps,
  actor: Coordinator,
  { groupId, participantId }: { readonly groupId: string; readonly participantId: string },
): Acted => {
  const acted = await actOnGroup(deps, { actor, groupId }, async ({ group, setting }) => {
    const person = (await membersOf(deps, group)).find(({ id }) => id === participantId);
    if (person === undefined) return failed({ kind: 'personGone' });
    const excluded = excludePerson(group, person, setting);
    if (!excluded.ok) return excluded;
    return done([{ type: 'group', before: group, after: excluded.value.group }, ...excluded.value.changes]);
  });
  if (acted.ok) await tendGroup(deps, groupId);
  return acted;
};

const coordinatorName = async (deps: Deps, id: string | undefined): Promise<string> =>
  (id === undefined ? undefined : await deps.store.coordinator(id))?.firstName ?? '';

/** Whether another group has the room in any of these parts of the day: at most 1 read. */
const isTaken = async ({ store }: Deps, times: readonly RoomTime[], groupId: string): Promise<boolean> => {
  const [first] = times;
  if (first === undefined) return false;
  const booked = await store.bookings(first.roomId, first.date);
  return booked.some(
    (one) =>
      one.groupId !== groupId && times.some(({ date, slot }) => one.date === date && one.slot === slot),
  );
};

/** Calls say the new date too, in the same transaction: at most 1 read, and none when all have e-mail. */
const calledAbout = async (
  { store }: Deps,
  decision: Result<readonly Change[]>,
): Promise<Result<readonly Change[]>> => {
  const isCalled = (change: Change) =>
    change.type === 'participant' && change.after !== undefined && hasNoEmail(change.after);
  if (!decision.ok || !decision.value.some(isCalled)) return decision;
  return done(calledAnew(decision.value, await store.tasks()));
};

/** Sets or moves date and place; a room that another group has at that time is `roomTaken`. */
export const scheduleMeeting = (
  deps: Deps,
  actor: Coordinator,
  { groupId, values }: { readonly groupId: string; readonly values: FormValues },
): Acted =>
  actOnGroup(deps, { actor, groupId }, async ({ group, setting }) => {
    const rooms = await deps.store.rooms();
    const parsed = parseMeeting(values, { organisation: deps.organisation, rooms, now: setting.posting.now });
    if (!parsed.ok) return parsed;
    const appointment = parsed.value;
    if (await isTaken(deps, roomTimes(deps.organisation, appointment), group.id))
      return failed({ kind: 'roomTaken' });
    const members = await membersOf(deps, group);
    const name = await coordinatorName(deps, group.coordinatorId);
    return calledAbout(deps, schedule(group, { appointment, members, coordinatorName: name }, setting));
  });

/** Takes the date away; everybody's calendar entry goes with it. */
export const cancelMeeting = (deps: Deps, actor: Coordinator, groupId: string): Acted =>
  actOnGroup(deps, { actor, groupId }, async ({ group, setting }) => {
    const members = await membersOf(deps, group);
    const name = await coordinatorName(deps, group.coordinatorId);
    return calledAbout(deps, unschedule(group, { members, coordinatorName: name }, setting));
  });

/** The first meeting was held; `confidentialityAgreed` is the tick that the group agreed on it there (B8). */
export const meetingHeld = (
  deps: Deps,
  actor: Coordinator,
  { groupId, confidentialityAgreed }: { readonly groupId: string; readonly confidentialityAgreed: boolean },
): Acted =>
  actOnGroup(deps, { actor, groupId }, async ({ group, setting }) => {
    if (group.meeting !== undefined && group.meeting.startsAt > setting.posting.now)
      return failed({ kind: 'wrongState', state: 'scheduled', event: 'heldTooEarly' });
    return held(group, { members: await membersOf(deps, group), confidentialityAgreed }, setting);
  });

/** The tick for confidentiality, when it was forgotten as the meeting was said to be held; a second press is the same. */
export const confidentialityAgreed = (deps: Deps, actor: Coordinator, groupId: string): Acted =>
  actOnGroup(deps, { actor, groupId }, async ({ group }) => {
    const { state } = group;
    if (state !== 'meeting') return failed({ kind: 'wrongState', state, event: 'agree' });
    if (group.confidentialityAgreed) return done([]);
    const after = amendGroup(group, { confidentialityAgreed: true }, deps.organisation);
    return done([{ type: 'group', before: group, after }]);
  });

/** Ends the group before handover; its people wait again with their original date. */
export const closeGroup = async (deps: Deps, actor: Coordinator, groupId: string): Acted => {
  const acted = await actOnGroup(deps, { actor, groupId }, async ({ group, setting }) =>
    dissolve(group, { members: await membersOf(deps, group), reason: 'closed', closedBy: actor.id }, setting),
  );
  if (acted.ok) await sweepEnded(deps, { type: 'group', id: groupId });
  return acted;
};

/**
 * "I cannot go on": the leads find somebody else; until then the group stays as it is. Said once a day to them, counted
 * from when they heard of it: a group that a lead has given back to the same coordinator since is news again.
 */
export const giveBack = (deps: Deps, actor: Coordinator, groupId: string): Acted =>
  actOnGroup(deps, { actor, groupId, by: withinCap(deps.store) }, async ({ group, setting }) => {
    const { now } = setting.posting;
    const told = amendGroup(group, { leadToldAt: now }, deps.organisation);
    const facts = { groupId, group: factsOf(group, actor.firstName), waitsFor: 'newCoordinator' } as const;
    const { coordinators } = await staffOf(deps);
    const heard = [...new Set([group.leadToldAt ?? now, now])];
    const caps = heard.map((at) => capOf(`giveBack#${groupId}#${at}`, { limit: 1, hours: 24 }, now));
    return done([
      { type: 'group', before: group, after: told },
      ...tellLeads(coordinators, { kind: 'groupStuck', ...facts, since: now }, setting.posting),
      ...caps,
    ]);
  });
