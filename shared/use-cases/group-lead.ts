import { askCoordinator, closeAsk, openAsk } from '../domain/ask.ts';
import type { Change } from '../domain/change.ts';
import type { Coordinator } from '../domain/coordinator.ts';
import type { ActiveGroup } from '../domain/group.ts';
import { amendGroup, countedFactsOf, factsOf } from '../domain/group-step.ts';
import { type Posting, tell, tellCoordinator } from '../domain/notify.ts';
import { amendParticipant } from '../domain/participant-step.ts';
import { done, failed, type Result } from '../domain/problem.ts';
import type { Setting } from '../domain/seating.ts';
import { takeGroup } from '../domain/take.ts';
import { closeGroup } from './group-page.ts';
import { keepsAwayFrom } from './keeps-away.ts';
import { actOnGroup } from './own-group.ts';
import type { Deps } from './ports.ts';
import { membersOf } from './scene.ts';

type Assignment = { readonly group: ActiveGroup; readonly to: Coordinator; readonly actor: Coordinator };

/** A date that is set goes out of the old coordinator's calendar and into the new one's. */
const movedDate = (
  { id, state, meeting, coordinatorId, calendarSequence }: ActiveGroup,
  { to, facts }: { readonly to: string; readonly facts: ReturnType<typeof factsOf> },
  posting: Posting,
): readonly Change[] => {
  if (state !== 'scheduled' || meeting === undefined || meeting.startsAt <= posting.now) return [];
  const about = { groupId: id, group: facts, meeting: { ...meeting, sequence: calendarSequence }, uid: id };
  const gone = { kind: 'coordinatorMeeting', ...about, method: 'CANCEL', takenOver: true } as const;
  const there = { kind: 'coordinatorMeeting', ...about, method: 'REQUEST' } as const;
  const before = coordinatorId === undefined ? [] : [tellCoordinator(coordinatorId, gone, posting)];
  return [...before, tellCoordinator(to, there, posting)];
};

/** A running group gets another coordinator; its people hear the new name, the new one gets the group. */
const replaceCoordinator = async (deps: Deps, { group, to }: Assignment, { posting }: Setting) => {
  const facts = factsOf(group, to.firstName);
  const members = await membersOf(deps, group);
  const renamed = members.flatMap((before): readonly Change[] => {
    if (before.seat === undefined) return [];
    const seat = { ...before.seat, coordinatorName: to.firstName };
    const after = amendParticipant(before, { seat }, deps.organisation);
    return [
      { type: 'participant', before, after },
      ...tell(after, { kind: 'newCoordinator', group: facts }, posting),
    ];
  });
  const date = movedDate(group, { to: to.id, facts }, posting);
  const patch = {
    coordinatorId: to.id,
    leadToldAt: undefined,
    coordinatorNudgedAt: undefined,
    ...(date.length > 0 ? { calendarSequence: group.calendarSequence + 1 } : {}),
  };
  return done<readonly Change[]>([
    { type: 'group', before: group, after: amendGroup(group, patch, deps.organisation) },
    ...renamed,
    tellCoordinator(to.id, { kind: 'taken', ...countedFactsOf(group, to.firstName) }, posting),
    ...date,
  ]);
};

/** While nobody has taken it: the lead takes it at once, anybody else is asked next. */
const askInstead = async (deps: Deps, { group, to, actor }: Assignment, setting: Setting) => {
  if (to.id === actor.id) {
    const members = await membersOf(deps, group);
    const keptAway = members.filter(keepsAwayFrom(deps, to));
    return takeGroup(group, { members, keptAway, coordinator: to }, setting);
  }
  // They have the question already: pressed again, it must not fill their inbox.
  if (openAsk(group)?.coordinatorId === to.id) return done<readonly Change[]>([]);
  const next = askCoordinator(
    closeAsk(group, 'silent'),
    { coordinator: to, handedOnBy: actor.firstName },
    setting,
  );
  if (!next.ok) return next;
  return done<readonly Change[]>([
    { type: 'group', before: group, after: next.value.group },
    ...next.value.changes,
  ]);
};

/** A lead decides who takes a group. */
export const assignGroup = (
  deps: Deps,
  actor: Coordinator,
  { groupId, coordinatorId }: { readonly groupId: string; readonly coordinatorId: string },
): Promise<Result<{ readonly groupId: string }>> =>
  actOnGroup(deps, { actor, groupId }, async ({ group, setting }) => {
    if (actor.role !== 'lead') return failed({ kind: 'notYours' });
    const to = await deps.store.coordinator(coordinatorId);
    if (to === undefined || !to.active)
      return failed({ kind: 'invalid', fields: { coordinatorId: 'notAChoice' } });
    if (group.coordinatorId === to.id) return done([]);
    const assignment = { group, to, actor };
    const changes = await (group.coordinatorId === undefined
      ? askInstead(deps, assignment, setting)
      : replaceCoordinator(deps, assignment, setting));
    // Written unchanged, as a condition: nobody gets a group in the moment they are closed.
    return changes.ok ? done([...changes.value, { type: 'coordinator', before: to, after: to }]) : changes;
  });

/** A lead ends a proposal or group; everybody waits again. */
export const dissolveGroup = (deps: Deps, actor: Coordinator, groupId: string) =>
  actor.role === 'lead' ? closeGroup(deps, actor, groupId) : Promise.resolve(failed({ kind: 'notYours' }));
