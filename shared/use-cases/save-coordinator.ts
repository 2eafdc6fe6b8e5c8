import { alreadySays } from '../domain/already-says.ts';
import type { Change } from '../domain/change.ts';
import type { Coordinator } from '../domain/coordinator.ts';
import { type CoordinatorForm, parseCoordinator } from '../domain/forms/coordinator.ts';
import type { FormValues } from '../domain/forms/form-values.ts';
import { type ActiveGroup, isActiveGroup } from '../domain/group.ts';
import { actingLead, leadStops } from '../domain/leads.ts';
import { tellCoordinator } from '../domain/notify.ts';
import { done, failed, type Result } from '../domain/problem.ts';
import { attempt, type Decision, decided } from './attempt.ts';
import { addressLock, coordinatorHash } from './coordinator-contact.ts';
import type { Deps } from './ports.ts';
import { settingOf } from './scene.ts';
import { tendGroup } from './tend-group.ts';

type Saved = {
  readonly coordinatorId: string;
  /** Groups whose people do not read their coordinator's new name yet. */
  readonly renamed?: readonly string[];
};
type GroupChange = { readonly type: 'group'; readonly before: ActiveGroup; readonly after: ActiveGroup };
type Facts = Omit<CoordinatorForm, 'id'> & Pick<Coordinator, 'emailHash'>;
/** What a lead wants written, and everybody who is there. */
type Wish = { readonly facts: Facts; readonly coordinators: readonly Coordinator[] };

const holderOf = ({ facts, coordinators }: Wish): Coordinator | undefined =>
  coordinators.find(({ emailHash }) => emailHash === facts.emailHash);

/**
 * Welcomed by mail. A row that was closed but kept its address (see `deactivate-coordinator`) is opened again: without
 * what may lie beside it, if closing was broken off, or an old session or calendar address would be good again with it.
 */
const opened = async (
  deps: Deps,
  facts: Facts,
  closed: Coordinator | undefined,
): Promise<Decision<Saved>> => {
  if (closed !== undefined) await deps.store.sweepPartition({ type: 'coordinator', id: closed.id });
  const { id, version } = closed ?? { id: deps.newId(), version: 1 };
  const after: Coordinator = { id, version, active: true, ...facts };
  const row: Change =
    closed === undefined ? { type: 'coordinator', after } : { type: 'coordinator', before: closed, after };
  const welcome = tellCoordinator(id, { kind: 'coordinatorWelcome' }, settingOf(deps).posting);
  return decided({ coordinatorId: id }, [row, addressLock(after, 'take'), welcome]);
};

/** The same form posted twice finds what the first one wrote, and is answered alike. */
const created = async (deps: Deps, wish: Wish): Promise<Decision<Saved>> => {
  const holder = holderOf(wish);
  if (!holder?.active) return opened(deps, wish.facts, holder);
  return alreadySays(holder, wish.facts)
    ? decided({ coordinatorId: holder.id })
    : failed({ kind: 'addressInUse' });
};

/** Their groups' people read the new name: the groups are due at once, so that follow-up shows it if the process dies. */
const renamedGroups = async (
  { store, now }: Deps,
  before: Coordinator,
  { firstName }: Facts,
): Promise<readonly GroupChange[]> => {
  if (firstName === before.firstName) return [];
  const led = await store.groupsLed({ by: [before.id], leaderlessIn: [] });
  return led
    .filter(isActiveGroup)
    .filter(({ coordinatorId }) => coordinatorId === before.id)
    .map((group) => ({ type: 'group', before: group, after: { ...group, dueAt: now() } }));
};

const edited = async (deps: Deps, before: Coordinator, wish: Wish): Promise<Decision<Saved>> => {
  const { facts, coordinators } = wish;
  const holder = holderOf(wish);
  if (holder !== undefined && holder.id !== before.id) return failed({ kind: 'addressInUse' });
  if (alreadySays(before, facts)) return decided({ coordinatorId: before.id });
  const stops = facts.role === 'lead' ? done([]) : leadStops(before, coordinators);
  if (!stops.ok) return stops;
  const moved = facts.emailHash !== before.emailHash;
  const after = { ...before, ...facts, ...(moved ? { mailTrouble: undefined } : {}) };
  const locks = moved ? [addressLock(before, 'release'), addressLock(after, 'take')] : [];
  const groups = await renamedGroups(deps, before, facts);
  return decided({ coordinatorId: before.id, renamed: groups.map((group) => group.before.id) }, [
    { type: 'coordinator', before, after },
    ...locks,
    ...stops.value,
    ...groups,
  ]);
};

/**
 * A lead adds a coordinator or changes one: 1 read, 1 commit, and 1 read more for who comes back, or gets another
 * name; then the people of their groups get it too. `addressInUse` when somebody else has
 * the address, `stillNeeded` when the last lead would stop being one, `notFound` for who has left.
 */
export const saveCoordinator = async (
  deps: Deps,
  actor: Coordinator,
  values: FormValues,
): Promise<Result<Pick<Saved, 'coordinatorId'>>> => {
  if (actor.role !== 'lead') return failed({ kind: 'notYours' });
  const form = parseCoordinator(values, deps.organisation);
  if (!form.ok) return form;
  const { id, ...rest } = form.value;
  const facts = { ...rest, emailHash: coordinatorHash(deps, rest.email) };
  const saved = await attempt(deps.store, async () => {
    const coordinators = await deps.store.coordinators();
    const lead = actingLead(coordinators, actor);
    if (!lead.ok) return lead;
    if (id === undefined) return created(deps, { facts, coordinators });
    const before = coordinators.find((one) => one.id === id);
    return before?.active ? edited(deps, before, { facts, coordinators }) : failed({ kind: 'notFound' });
  });
  if (!saved.ok) return saved;
  const { coordinatorId, renamed = [] } = saved.value;
  for (const groupId of renamed) await tendGroup(deps, groupId);
  return done({ coordinatorId });
};
