import type { Coordinator } from '../domain/coordinator.ts';
import { dissolve } from '../domain/dissolve.ts';
import { followGroup } from '../domain/follow-group.ts';
import { followParticipant } from '../domain/follow-participant.ts';
import { type ActiveGroup, isActiveGroup } from '../domain/group.ts';
import { type ActiveParticipant, isActive } from '../domain/participant.ts';
import { isPast } from '../domain/time.ts';
import type { Afterwards } from './act.ts';
import { attempt, type Decision, decided } from './attempt.ts';
import { forgetGroup } from './hand-over.ts';
import type { Deps } from './ports.ts';
import { askingOf, membersOf, settingOf } from './scene.ts';
import { sweepEnded } from './sweep-ended.ts';
import { tendGroup } from './tend-group.ts';

export type FollowUpReport = {
  /** People and groups looked at. */
  readonly done: number;
  /** Those that could not be settled now; they stay due and come first next time. */
  readonly failed: number;
  /** More was due than the limit allowed. */
  readonly more: boolean;
};

const groupOf = async (deps: Deps, person: ActiveParticipant): Promise<ActiveGroup | undefined> => {
  const group = person.seat ? await deps.store.group(person.seat.groupId) : undefined;
  return group !== undefined && isActiveGroup(group) ? group : undefined;
};

const decideParticipant = async (deps: Deps, id: string): Promise<Decision<Afterwards>> => {
  const person = await deps.store.participant(id);
  if (person === undefined) return decided({});
  if (!isActive(person)) return decided({ sweep: id });
  if (person.dueAt === undefined || !isPast(person.dueAt, deps.now())) return decided({});
  // Also the leads hear of what coordinators have left undone.
  const needsStaff = person.state === 'talk' || person.email === undefined;
  const coordinators: readonly Coordinator[] = needsStaff ? await deps.store.coordinators() : [];
  const changes = followParticipant(
    person,
    { group: await groupOf(deps, person), coordinators },
    settingOf(deps),
  );
  if (!changes.ok) return changes;
  const vacates = changes.value.some((change) => change.type === 'group');
  const gone = changes.value.some(
    (change) => change.type === 'participant' && (!change.after || !isActive(change.after)),
  );
  const tend = vacates ? person.seat?.groupId : undefined;
  return decided({ tend, sweep: gone ? id : undefined }, changes.value);
};

/** One due person: what the clock asks for, then whatever follows from it. */
const followPerson = async (deps: Deps, id: string): Promise<boolean> => {
  const outcome = await attempt(deps.store, () => decideParticipant(deps, id));
  if (!outcome.ok) return false;
  const { tend, sweep } = outcome.value;
  if (tend !== undefined) await tendGroup(deps, tend);
  if (sweep !== undefined) await clearAway(deps, sweep);
  return true;
};

/** A sign-up that was dropped has no tombstone, but may have links beside it. */
const clearAway = async (deps: Deps, id: string): Promise<void> => {
  const subject = { type: 'participant', id } as const;
  if ((await deps.store.participant(id)) === undefined) await deps.store.sweepPartition(subject);
  else await sweepEnded(deps, subject);
};

const decideGroup = async (deps: Deps, id: string): Promise<Decision<'sweep' | 'forget' | undefined>> => {
  const group = await deps.store.group(id);
  if (group === undefined) return decided(undefined);
  if (!isActiveGroup(group)) return decided('sweep');
  if (group.dueAt === undefined || !isPast(group.dueAt, deps.now())) return decided(undefined);
  const members = await membersOf(deps, group);
  const staff = await askingOf(deps, members);
  const setting = settingOf(deps);
  const followed = followGroup(group, { members, staff }, setting);
  if (!followed.ok) return followed;
  if (followed.value.do === 'write') return decided(undefined, followed.value.changes);
  if (followed.value.do === 'forget') return decided('forget');
  const { reason } = followed.value;
  const changes = dissolve(group, { members, reason }, setting);
  return changes.ok ? decided('sweep', changes.value) : changes;
};

/** Seats first, since an answer may have been cut short; then what the clock asks for. */
const followOneGroup = async (deps: Deps, id: string): Promise<boolean> => {
  await tendGroup(deps, id);
  const outcome = await attempt(deps.store, () => decideGroup(deps, id));
  if (!outcome.ok) return false;
  if (outcome.value === 'forget') return (await forgetGroup(deps, id)).ok;
  if (outcome.value === 'sweep') await sweepEnded(deps, { type: 'group', id });
  return true;
};

/**
 * Everything that is due by now: reminders, lapses, the ladder, retention, and whatever an earlier
 * process left half done. Each thing on its own, so that one that fails holds up no other.
 */
export const followUp = async (
  deps: Deps,
  { limit = 1000 }: { readonly limit?: number } = {},
): Promise<FollowUpReport> => {
  const due = await deps.store.due(deps.now(), limit);
  const settled = await inTurn(due, ({ type, id }) =>
    type === 'group' ? followOneGroup(deps, id) : followPerson(deps, id),
  );
  const failures = settled.filter((fine) => !fine).length;
  return { done: settled.length - failures, failed: failures, more: due.length >= limit };
};

const inTurn = async <Item>(
  items: readonly Item[],
  work: (item: Item) => Promise<boolean>,
): Promise<boolean[]> => {
  const results: boolean[] = [];
  for (const item of items) results.push(await work(item).catch(() => false));
  return results;
};
