import type { Change } from './change.ts';
import type { Coordinator } from './coordinator.ts';
import type { ActiveGroup, Ask, GroupReason } from './group.ts';
import { amendGroup, countedFactsOf, stepGroup } from './group-step.ts';
import { noteSize } from './looking.ts';
import { tellCoordinator } from './notify.ts';
import type { ActiveParticipant } from './participant.ts';
import { done, failed, type Result } from './problem.ts';
import { invite, type Moved, reserve, type Setting } from './seating.ts';

export type Place = Pick<ActiveGroup, 'area' | 'theme' | 'slot' | 'language'>;

type Made = Pick<ActiveGroup, 'id' | 'createdAt' | 'asks' | 'seats' | 'reasons'>;

const newGroup = (place: Place, made: Made): ActiveGroup => ({
  ...place,
  ...made,
  version: 1,
  state: 'proposed',
  stateSince: made.createdAt,
  size: made.seats.length,
  notAgain: [],
  calendarSequence: 0,
  confidentialityAgreed: false,
});

/**
 * A new proposal: the group, its reserved people, and the question to its first coordinator, in one
 * transaction. Fails when somebody is not waiting any more.
 */
export const proposeGroup = (
  place: Place,
  {
    people,
    coordinator,
    reasons = [],
  }: {
    readonly people: readonly ActiveParticipant[];
    readonly coordinator: Coordinator;
    readonly reasons?: readonly GroupReason[];
  },
  setting: Setting,
): Result<readonly Change[]> => {
  const { organisation, posting } = setting;
  const { now } = posting;
  const id = posting.newId();
  const reserved = reserve(people, { ...place, id }, setting);
  const count = people.length;
  if (reserved.seats.length < count) return failed({ kind: 'tooFewLeft' });
  const ask: Ask = { coordinatorId: coordinator.id, at: now, outcome: 'open', people: count };
  const made = { id, createdAt: now, asks: [ask], seats: [...reserved.seats], reasons: [...reasons] };
  const group = newGroup(place, made);
  const asked = stepGroup(group, 'ask', { now, organisation });
  if (!asked.ok) return asked;
  const facts = { ...countedFactsOf(group), reasons: made.reasons };
  return done<readonly Change[]>([
    { type: 'group', after: asked.value },
    ...reserved.changes,
    tellCoordinator(coordinator.id, { kind: 'ask', ...facts }, posting),
  ]);
};

/**
 * Seats more people in a living group: reserved while a coordinator is being asked, invited after. Notes whether it is
 * big enough now; those who had a seat before are told by `showGroup`.
 */
export const seatMore = (
  group: ActiveGroup,
  {
    people,
    coordinator,
  }: { readonly people: readonly ActiveParticipant[]; readonly coordinator: Coordinator | undefined },
  setting: Setting,
): { readonly group: ActiveGroup; readonly changes: readonly Change[]; readonly added: number } => {
  const { organisation: rules, posting } = setting;
  const noted = (count: number) => noteSize(group, { people: count, now: posting.now, rules });
  const expected = noted(group.seats.length + people.length);
  const { seats, changes } = seatFor(expected, { people, coordinator }, setting);
  const all = [...group.seats, ...seats];
  const grown = amendGroup(
    noted(all.length),
    { seats: all, size: Math.max(group.size, all.length) },
    setting.organisation,
  );
  return { group: grown, changes, added: seats.length };
};

const seatFor = (
  group: ActiveGroup,
  {
    people,
    coordinator,
  }: { readonly people: readonly ActiveParticipant[]; readonly coordinator: Coordinator | undefined },
  setting: Setting,
): Moved => {
  if (group.state === 'asked' || group.state === 'proposed') return reserve(people, group, setting);
  if (coordinator === undefined) return { seats: [], changes: [] };
  return invite(people, { group, coordinatorName: coordinator.firstName }, setting);
};
