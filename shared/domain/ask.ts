import { coordinatorsFor } from './candidates.ts';
import type { Change } from './change.ts';
import type { Coordinator } from './coordinator.ts';
import type { ActiveGroup, Ask } from './group.ts';
import { amendGroup, countedFactsOf, stepGroup } from './group-step.ts';
import { tellCoordinator, tellLeads } from './notify.ts';
import type { Result } from './problem.ts';
import type { Setting } from './seating.ts';

/** Who there is to ask, and what they already do. */
export type Staff = {
  readonly coordinators: readonly Coordinator[];
  readonly groups: readonly ActiveGroup[];
};

/**
 * Whether somebody in a group will not meet this coordinator (B16). Only use cases can know: it takes the key. Such a
 * coordinator is not asked; nobody is told, and whoever hands a question on or assigns a group may still choose them.
 */
export type KeptFrom = (group: Pick<ActiveGroup, 'id'>, coordinator: Coordinator) => boolean;

export type Asking = Staff & { readonly keptFrom: KeptFrom };

export type GroupChange = { readonly group: ActiveGroup; readonly changes: readonly Change[] };

export const openAsk = (group: ActiveGroup): Ask | undefined =>
  group.asks.find((ask) => ask.outcome === 'open');

/** The question to this coordinator, while an answer counts: a late one does until somebody else is being asked. */
export const answerableAsk = (group: ActiveGroup, coordinatorId: string): Ask | undefined => {
  const open = openAsk(group);
  if (group.state !== 'asked' || (open !== undefined && open.coordinatorId !== coordinatorId))
    return undefined;
  return group.asks.find((ask) => ask.coordinatorId === coordinatorId);
};

/** Whose group it is, or is about to be: its coordinator, else who is being asked. */
export const leadingId = (group: ActiveGroup): string | undefined =>
  group.coordinatorId ?? openAsk(group)?.coordinatorId;

/** The group with its open question answered (or given up); nobody is asked now. */
export const closeAsk = (group: ActiveGroup, outcome: Exclude<Ask['outcome'], 'open'>): ActiveGroup => ({
  ...group,
  asks: group.asks.map((ask) => (ask.outcome === 'open' ? { ...ask, outcome } : ask)),
});

/** Puts the question to one coordinator. The mail has counts only. */
export const askCoordinator = (
  group: ActiveGroup,
  {
    coordinator,
    handedOnBy,
  }: { readonly coordinator: Coordinator; readonly handedOnBy?: string | undefined },
  { organisation, posting }: Setting,
): Result<GroupChange> => {
  const { now } = posting;
  const people = group.seats.length;
  const ask: Ask = { coordinatorId: coordinator.id, at: now, outcome: 'open', people, handedOnBy };
  const asks = [...group.asks.filter(({ coordinatorId }) => coordinatorId !== coordinator.id), ask];
  const stepped = stepGroup(group, 'ask', { now, organisation, patch: { asks } });
  if (!stepped.ok) return stepped;
  const facts = { ...countedFactsOf(group), reasons: group.reasons };
  const message = { kind: 'ask', ...facts, ...(handedOnBy === undefined ? {} : { handedOnBy }) } as const;
  return {
    ok: true,
    value: { group: stepped.value, changes: [tellCoordinator(coordinator.id, message, posting)] },
  };
};

/** Tells the leads, once, that nobody takes this group. */
export const tellNobodyTakes = (
  group: ActiveGroup,
  staff: Staff,
  { organisation, posting }: Setting,
): GroupChange => {
  if (group.leadToldAt !== undefined) return { group: amendGroup(group, {}, organisation), changes: [] };
  const message = {
    kind: 'nobodyTakes',
    ...countedFactsOf(group),
    since: group.asks[0]?.at ?? group.createdAt,
    asked: group.asks.length,
  } as const;
  return {
    group: amendGroup(group, { leadToldAt: posting.now }, organisation),
    changes: tellLeads(staff.coordinators, message, posting),
  };
};

/** The next coordinator by load and fit whom everybody in it may meet; when there is nobody left, the leads are told. */
export const askNext = (group: ActiveGroup, staff: Asking, setting: Setting): Result<GroupChange> => {
  const meetable = staff.coordinators.filter((coordinator) => !staff.keptFrom(group, coordinator));
  const [next] = coordinatorsFor(group, meetable, { groups: staff.groups, now: setting.posting.now });
  if (next === undefined) return { ok: true, value: tellNobodyTakes(group, staff, setting) };
  return askCoordinator(group, { coordinator: next }, setting);
};
