import { leadingId } from '../domain/ask.ts';
import { replacementsFor } from '../domain/candidates.ts';
import type { ActiveGroup } from '../domain/group.ts';
import { fewestIn } from '../domain/looking.ts';
import type { Pool } from '../domain/match-input.ts';
import type { ActiveParticipant } from '../domain/participant.ts';
import { joinGroup } from './join-group.ts';
import { type MatchingPart, meetsIn } from './matching-part.ts';
import type { Deps } from './ports.ts';

/** The longest-waiting people who would make this group big enough, of those who are not taken. */
const wantedFor = (
  { organisation }: Deps,
  group: ActiveGroup,
  { pool, taken }: { readonly pool: Pool; readonly taken: ReadonlySet<string> },
): readonly ActiveParticipant[] => {
  const leader = leadingId(group);
  const away = new Set(pool.keptFrom.filter(([, who]) => who === leader).map(([person]) => person));
  return replacementsFor(organisation, {
    group,
    members: pool.members.filter(({ seat }) => seat?.groupId === group.id),
    waiting: pool.people.filter(({ id }) => !taken.has(id) && !away.has(id)),
    count: fewestIn(organisation, group) - group.seats.length,
  });
};

/**
 * Offers places in groups that have become too small before anybody is put into a new one: whoever is in them has been
 * promised a group. The one that has looked longest comes first. A group that meets elsewhere than this part does, though
 * its coordinator is here, is left to the part that sees everybody who could come. Answers how many people got a place.
 */
export const fillSmallGroups = async (deps: Deps, pool: Pool, part: MatchingPart): Promise<number> => {
  const meetsHere = meetsIn(part);
  const small = pool.staff.groups
    .filter(({ area, belowMinSince }) => belowMinSince !== undefined && meetsHere(area))
    .toSorted((one, other) => (one.belowMinSince ?? '').localeCompare(other.belowMinSince ?? ''));
  const taken = new Set<string>();
  let joined = 0;
  for (const group of small) {
    const people = wantedFor(deps, group, { pool, taken });
    for (const { id } of people) taken.add(id);
    if (people.length > 0) joined += await joinGroup(deps, group.id, people);
  }
  return joined;
};
