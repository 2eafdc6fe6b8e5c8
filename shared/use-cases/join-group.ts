import { replacementsFor } from '../domain/candidates.ts';
import { type ActiveGroup, isActiveGroup } from '../domain/group.ts';
import { type ActiveParticipant, isActive } from '../domain/participant.ts';
import { seatMore } from '../domain/proposal.ts';
import { takesNewPeople } from '../domain/seating.ts';
import { showGroup, tellFound } from '../domain/show-looking.ts';
import { attempt, decided } from './attempt.ts';
import type { Deps } from './ports.ts';
import { leaderOf, membersOf, settingOf } from './scene.ts';

type Present = { readonly [Who in 'members' | 'waiting']: readonly ActiveParticipant[] };

/** Group and people may have changed since the problem was made: who waits and fits as they are now. */
const stillJoining = ({ organisation, now }: Deps, group: ActiveGroup, present: Present) => {
  const count = takesNewPeople(group, now()) ? organisation.group.max - group.seats.length : 0;
  return replacementsFor(organisation, { group, ...present, count });
};

/** Gives these people a place in a group, those who still can have one, and answers how many. */
export const joinGroup = async (
  deps: Deps,
  groupId: string,
  people: readonly ActiveParticipant[],
): Promise<number> => {
  const outcome = await attempt(deps.store, async () => {
    const before = await deps.store.group(groupId);
    if (before === undefined || !isActiveGroup(before)) return decided(0);
    const [{ coordinator, away }, members, present] = await Promise.all([
      leaderOf(deps, before),
      membersOf(deps, before),
      deps.store.participants(people.map((person) => person.id)),
    ]);
    const waiting = present.filter(isActive).filter((person) => !away(person));
    const setting = settingOf(deps);
    const { group, changes, added } = seatMore(
      before,
      { people: stillJoining(deps, before, { members, waiting }), coordinator },
      setting,
    );
    if (added === 0) return decided(0);
    const shown = showGroup(members, { group, coordinator }, deps.organisation);
    const found = tellFound({ before, after: group }, setting.posting);
    return decided(added, [{ type: 'group', before, after: group }, ...changes, ...shown, ...found]);
  });
  return outcome.ok ? outcome.value : 0;
};
