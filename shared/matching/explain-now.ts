import { acceptsPlace, mayJoin } from './eligibility.ts';
import { FEWEST_BEHIND, type Left, othersIn } from './explain-left.ts';
import type { MatchCoordinator, MatchGroup, MatchJoined, MatchPerson, MatchPlace } from './problem.ts';

/** Where a changed person would be: among the members of a proposal, or in a new group of people who wait. */
export type Built =
  | { readonly joined: MatchJoined; readonly group?: undefined }
  | { readonly group: MatchGroup; readonly joined?: undefined };

/** A person as they are, and as they would be after a change of their own. */
export type Changed = { readonly before: MatchPerson; readonly after: MatchPerson };

const join = ({ openings, avoids }: Left, { before, after }: Changed): Built | undefined => {
  const proposal = openings.find((one) => !acceptsPlace(before, one) && mayJoin(after, one, avoids));
  return proposal && { joined: { proposal: proposal.id, members: [after.id] } };
};

type Forming = {
  readonly person: MatchPerson;
  readonly place: MatchPlace;
  readonly crowd: readonly number[];
};

/** As many as may meet each other and the coordinator, longest wait first. Not the most there could be, but certain. */
const companyOf = (
  { problem, avoids }: Left,
  { person, crowd }: Forming,
  leader: MatchCoordinator | undefined,
): readonly MatchPerson[] => {
  const company: MatchPerson[] = [person];
  for (const index of crowd) {
    if (company.length >= problem.sizes.max) break;
    const other = problem.people[index];
    if (other === undefined || (leader !== undefined && avoids(other.id, leader.id))) continue;
    if (!company.some(({ id }) => id === other.id || avoids(id, other.id))) company.push(other);
  }
  return company;
};

const formUnder = (
  left: Left,
  leaders: readonly (MatchCoordinator | undefined)[],
  forming: Forming,
): Built | undefined => {
  for (const leader of leaders) {
    if (leader !== undefined && left.avoids(forming.person.id, leader.id)) continue;
    const company = companyOf(left, forming, leader);
    if (company.length < left.problem.sizes.min) continue;
    const members = company.map(({ id }) => id);
    return { group: { ...forming.place, ...(leader && { coordinator: leader.id }), members } };
  }
  return undefined;
};

const form = (left: Left, { before, after }: Changed): Built | undefined => {
  const { coordinators } = left.problem;
  if (coordinators && !coordinators.some(({ capacity }) => capacity > 0)) return undefined;
  return left.crowds.find(after, 4, (key, place) => {
    const crowd = left.crowds.at(4, key);
    if (acceptsPlace(before, place)) return undefined;
    if (othersIn(left, crowd, { person: after, enough: FEWEST_BEHIND }) < FEWEST_BEHIND) return undefined;
    return formUnder(left, left.leadersAt(key, place) ?? [undefined], { person: after, place, crowd });
  });
};

/**
 * The place that a change would give this person at once, built and not guessed: a free place of a proposal that they
 * did not accept before, else a whole new group with people who are left. Undefined when the change gives none.
 */
export const placeNow = (left: Left, changed: Changed): Built | undefined =>
  join(left, changed) ?? form(left, changed);
