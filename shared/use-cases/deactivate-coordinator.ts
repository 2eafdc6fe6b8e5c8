import { type Asking, openAsk } from '../domain/ask.ts';
import type { Coordinator } from '../domain/coordinator.ts';
import { actingLead, closedCoordinator, leadStops } from '../domain/leads.ts';
import { passOnAsks } from '../domain/pass-on-asks.ts';
import { failed, type Result } from '../domain/problem.ts';
import { attempt, type Decision, decided } from './attempt.ts';
import { addressLock } from './coordinator-contact.ts';
import { keptFromAmong } from './keeps-away.ts';
import { passOnPeople } from './pass-on-people.ts';
import type { Deps } from './ports.ts';
import { membersOf, settingOf, staffOf } from './scene.ts';

type Closed = { readonly coordinatorId: string };

/** Staff, and the people of the groups whose question is open to whoever leaves. */
const askingFor = async (deps: Deps, leaverId: string): Promise<Asking> => {
  const staff = await staffOf(deps);
  const open = staff.groups.filter((group) => openAsk(group)?.coordinatorId === leaverId);
  const members = await Promise.all(open.map((group) => membersOf(deps, group)));
  return { ...staff, keptFrom: keptFromAmong(deps, members.flat()) };
};

const close = (deps: Deps, target: Coordinator, staff: Asking): Decision<Closed> => {
  const coordinatorId = target.id;
  const asks = passOnAsks(coordinatorId, staff, settingOf(deps));
  if (!asks.ok) return asks;
  if (!target.active) return decided({ coordinatorId }, asks.value);
  if (staff.groups.some((group) => group.coordinatorId === coordinatorId))
    return failed({ kind: 'stillNeeded' });
  const stops = leadStops(target, staff.coordinators);
  if (!stops.ok) return stops;
  const after = closedCoordinator(target, deps.organisation);
  const freed = after.emailHash === '' ? [addressLock(target, 'release')] : [];
  return decided({ coordinatorId }, [
    { type: 'coordinator', before: target, after },
    ...freed,
    ...stops.value,
    ...asks.value,
  ]);
};

/** What is left when the row is closed: questions that came in between, sessions, unsent mails. */
const clearUp = async (deps: Deps, coordinatorId: string): Promise<void> => {
  await attempt(deps.store, async () => {
    const asks = passOnAsks(coordinatorId, await askingFor(deps, coordinatorId), settingOf(deps));
    return asks.ok ? decided({}, asks.value) : asks;
  });
  await deps.store.sweepPartition({ type: 'coordinator', id: coordinatorId });
};

/**
 * Closes somebody who stops: no more questions, no way in, name and address erased. `stillNeeded`
 * while they lead groups, or as the last lead. Before that, the people they signed up go to a lead, so
 * that calls are still made; after it, sessions and unsent mails go. Repeating it finishes what was
 * broken off.
 */
export const deactivateCoordinator = async (
  deps: Deps,
  actor: Coordinator,
  coordinatorId: string,
): Promise<Result<Closed>> => {
  if (actor.role !== 'lead') return failed({ kind: 'notYours' });
  const decide = async () => {
    const staff = await askingFor(deps, coordinatorId);
    const lead = actingLead(staff.coordinators, actor);
    if (!lead.ok) return lead;
    const target = staff.coordinators.find(({ id }) => id === coordinatorId);
    return target === undefined ? failed({ kind: 'notFound' }) : close(deps, target, staff);
  };
  const may = await decide();
  if (!may.ok) return may;
  const passed = await passOnPeople(deps, coordinatorId);
  if (!passed.ok) return passed;
  const closed = await attempt(deps.store, decide);
  if (closed.ok) await clearUp(deps, coordinatorId);
  return closed;
};
