import type { Change } from '../domain/change.ts';
import type { Coordinator } from '../domain/coordinator.ts';
import { type ActiveGroup, isActiveGroup } from '../domain/group.ts';
import { failed, type Result } from '../domain/problem.ts';
import type { Setting } from '../domain/seating.ts';
import { attempt, decided, type Writing } from './attempt.ts';
import type { Deps } from './ports.ts';
import { settingOf } from './scene.ts';

/** A group as its coordinator (or a lead) meets it. */
export type OwnGroup = { readonly group: ActiveGroup; readonly setting: Setting };

/** Only the group's own coordinator and the leads may touch it; for everybody else it is not theirs. */
export const ownGroup = async (
  deps: Deps,
  actor: Coordinator,
  groupId: string,
): Promise<Result<OwnGroup>> => {
  const group = await deps.store.group(groupId);
  if (group === undefined) return failed({ kind: 'notFound' });
  if (!isActiveGroup(group)) return failed({ kind: 'wrongState', state: group.state, event: 'open' });
  if (actor.role !== 'lead' && group.coordinatorId !== actor.id) return failed({ kind: 'notYours' });
  return { ok: true, value: { group, setting: settingOf(deps) } };
};

type Decide = (own: OwnGroup) => Promise<Result<readonly Change[]>>;

type AtGroup = {
  readonly actor: Coordinator;
  readonly groupId: string;
  /** How it is written, where that is not the usual way. */
  readonly by?: Writing;
};

/** One act of a coordinator on a group: load, may they, decide, commit all of it or nothing. */
export const actOnGroup = (
  deps: Deps,
  { actor, groupId, by = deps.store }: AtGroup,
  decide: Decide,
): Promise<Result<{ readonly groupId: string }>> =>
  attempt(by, async () => {
    const own = await ownGroup(deps, actor, groupId);
    if (!own.ok) return own;
    const changes = await decide(own.value);
    return changes.ok ? decided({ groupId }, changes.value) : changes;
  });
