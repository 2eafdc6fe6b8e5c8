import { replacementsFor } from './candidates.ts';
import type { Change } from './change.ts';
import type { Coordinator } from './coordinator.ts';
import { dissolve } from './dissolve.ts';
import type { ActiveGroup } from './group.ts';
import { amendGroup, countedFactsOf, factsOf, stepGroup } from './group-step.ts';
import { fewestIn, hasMet, keepsLooking, lookingUntil } from './looking.ts';
import { tell, tellCoordinator } from './notify.ts';
import type { ActiveParticipant } from './participant.ts';
import { done, type Result } from './problem.ts';
import { seatMore } from './proposal.ts';
import { type Setting, takesNewPeople } from './seating.ts';
import { isFound, showGroup, tellFound } from './show-looking.ts';

/** Everything that is known when a group is looked at. `waiting` may be empty when no place is free. */
export type Scene = {
  readonly members: readonly ActiveParticipant[];
  readonly waiting: readonly ActiveParticipant[];
  readonly coordinator: Coordinator | undefined;
};

type Draft = { readonly group: ActiveGroup; readonly changes: readonly Change[] };

/** How many places a group has lost and could still fill, or needs to be big enough. */
export const freePlaces = (group: ActiveGroup, { organisation, posting }: Setting): number => {
  const wanted = Math.min(Math.max(group.size, fewestIn(organisation, group)), organisation.group.max);
  return takesNewPeople(group, posting.now) ? Math.max(0, wanted - group.seats.length) : 0;
};

const refill = (group: ActiveGroup, scene: Scene, setting: Setting): Draft & { readonly added: number } => {
  const count = freePlaces(group, setting);
  const people = replacementsFor(setting.organisation, {
    group,
    members: scene.members,
    waiting: scene.waiting,
    count,
  });
  return seatMore(group, { people, coordinator: scene.coordinator }, setting);
};

/**
 * A running group whose coordinator already counts on people hears of a place that became free,
 * once: afterwards the group counts as that big. The daily matching may still add people. Who hears that a group which
 * was too small is big enough again has heard all.
 */
const settleSize = (
  before: ActiveGroup,
  { group, added, changes }: Draft & { readonly added: number },
  setting: Setting,
): Draft => {
  const lost = group.size - (group.seats.length - added);
  const settled = { ...group, size: Math.max(1, group.seats.length) };
  const counting = group.state === 'complete' || group.state === 'scheduled' || group.state === 'meeting';
  const heard = lost <= 0 || !counting || isFound({ before, after: group });
  if (heard || group.coordinatorId === undefined) return { group: settled, changes };
  const until = lookingUntil(setting.organisation, group);
  const told = tellCoordinator(
    group.coordinatorId,
    {
      ...{ kind: 'placeFree', ...countedFactsOf(group), refilled: added >= lost },
      ...(until === undefined ? {} : { lookingUntil: until }),
    },
    setting.posting,
  );
  return { group: settled, changes: [...changes, told] };
};

const accepted = (group: ActiveGroup) => group.seats.filter((seat) => seat.status === 'accepted');

/** Enough have said yes: they and the coordinator hear that a date comes next. */
const complete = ({ group, changes }: Draft, scene: Scene, setting: Setting): Result<Draft> => {
  const { organisation, posting } = setting;
  const filled = stepGroup(group, 'fill', { now: posting.now, organisation });
  if (!filled.ok || scene.coordinator === undefined) return done({ group, changes });
  const facts = factsOf(group, scene.coordinator.firstName);
  const yes = accepted(group).map((seat) => seat.participantId);
  const told = scene.members
    .filter((member) => yes.includes(member.id))
    .flatMap((member) => tell(member, { kind: 'groupComplete', group: facts }, posting));
  const choose = {
    kind: 'chooseDate',
    groupId: group.id,
    group: facts,
    people: yes.length,
    again: false,
  } as const;
  return done({
    group: filled.value,
    changes: [...changes, ...told, tellCoordinator(scene.coordinator.id, choose, posting)],
  });
};

const move = (draft: Draft, scene: Scene, setting: Setting): Result<Draft> => {
  const { organisation, posting } = setting;
  const enough = accepted(draft.group).length >= fewestIn(organisation, draft.group);
  if (draft.group.state === 'inviting' && enough) return complete(draft, scene, setting);
  if (draft.group.state === 'complete' && !enough) {
    const reopened = stepGroup(draft.group, 'reopen', { now: posting.now, organisation });
    return reopened.ok ? done({ group: reopened.value, changes: draft.changes }) : reopened;
  }
  return done({ group: amendGroup(draft.group, {}, organisation), changes: draft.changes });
};

/** A draft is made by spreading, which keeps the order of keys; an absent fact and `undefined` are one. */
const same = (one: ActiveGroup, other: ActiveGroup) => JSON.stringify(one) === JSON.stringify(other);

const isLost = (group: ActiveGroup, { organisation, posting }: Setting): boolean => {
  const fewest = hasMet(group, posting.now) ? 1 : fewestIn(organisation, group);
  return group.seats.length < fewest && !keepsLooking(group, { now: posting.now, rules: organisation });
};

/**
 * Looks at a group after anything that touched its seats: fills free places with the longest-waiting
 * people who fit, looks for more for some days when too few are left before the first meeting and then
 * dissolves it, notices when enough have accepted. Doing it twice does nothing the second time.
 */
export const tend = (before: ActiveGroup, scene: Scene, setting: Setting): Result<readonly Change[]> => {
  const draft = settleSize(before, refill(before, scene, setting), setting);
  if (isLost(draft.group, setting))
    return dissolve(before, { members: scene.members, reason: 'tooFew' }, setting);
  const moved = move(draft, scene, setting);
  if (!moved.ok) return moved;
  const { group } = moved.value;
  const shown = showGroup(scene.members, { group, coordinator: scene.coordinator }, setting.organisation);
  if (same(before, group) && shown.length === 0) return done([]);
  const found = tellFound({ before, after: group }, setting.posting);
  return done([{ type: 'group', before, after: group }, ...moved.value.changes, ...shown, ...found]);
};
