import type { Organisation } from '../organisation/schema.ts';
import { groupDue } from './deadlines.ts';
import type { ActiveGroup, GroupTombstone } from './group.ts';
import { type GroupEvent, groupEnds, nextGroupState } from './lifecycle.ts';
import type { GroupFacts } from './message.ts';
import { done, failed, type Result } from './problem.ts';
import type { Instant } from './time.ts';

type When = { readonly now: Instant; readonly organisation: Organisation };
type EndState = (typeof groupEnds)[number];

const isEnd = (state: string | undefined): state is EndState => groupEnds.some((end) => end === state);

/** The same group with facts changed and the next deadline worked out anew; the state stays. */
export const amendGroup = (
  group: ActiveGroup,
  patch: Partial<ActiveGroup>,
  organisation: Organisation,
): ActiveGroup => {
  const amended = { ...group, ...patch };
  return { ...amended, dueAt: groupDue(organisation, amended) };
};

/** The group after an event, or `wrongState`; nudges start afresh with every new state. */
export const stepGroup = (
  group: ActiveGroup,
  event: GroupEvent,
  { now, organisation, patch = {} }: When & { readonly patch?: Partial<ActiveGroup> },
): Result<ActiveGroup> => {
  const state = nextGroupState(group.state, event);
  if (state === undefined || isEnd(state)) return failed({ kind: 'wrongState', state: group.state, event });
  const moved = state !== group.state;
  const fresh = moved
    ? { state, stateSince: now, coordinatorNudgedAt: undefined, leadToldAt: undefined }
    : {};
  return done(amendGroup(group, { ...fresh, ...patch }, organisation));
};

/** What is left of a group; due at once, until the rows beside it are gone too. */
export const endGroup = (
  group: ActiveGroup,
  event: 'handOver' | 'dissolve',
  now: Instant,
): Result<GroupTombstone> => {
  const state = nextGroupState(group.state, event);
  if (!isEnd(state)) return failed({ kind: 'wrongState', state: group.state, event });
  return done({ id: group.id, version: group.version, state, endedAt: now, dueAt: now });
};

/** What mails may say of a group. */
export const factsOf = (group: ActiveGroup, coordinatorName?: string): GroupFacts => ({
  area: group.area,
  slot: group.slot,
  language: group.language,
  coordinatorName,
});

/** What mails to staff say of one group: which it is, what the others may know too, and how many have a seat. */
export const countedFactsOf = (group: ActiveGroup, coordinatorName?: string) => ({
  groupId: group.id,
  group: factsOf(group, coordinatorName),
  people: group.seats.length,
});
