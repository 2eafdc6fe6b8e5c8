import { canonical } from './canonical.ts';
import { type Avoidance, avoidanceOf, covers, freePlaces } from './eligibility.ts';
import { type Crowds, crowdsOf } from './explain-crowds.ts';
import type { MatchCoordinator, MatchPerson, MatchPlace, MatchProblem, MatchProposal } from './problem.ts';

/**
 * No suggestion rests on fewer others, so that none tells of fewer than five people. For a place in a group these are
 * its members, for a new group those who wait and could be in it, and otherwise those whom the change adds.
 */
export const FEWEST_BEHIND = 5;

/** What is left after a matching, ready to be asked about. People are in canonical order. */
export type Left = {
  readonly problem: MatchProblem;
  readonly crowds: Crowds;
  readonly avoids: Avoidance;
  /** Proposals with a free place and people enough to be spoken of. */
  readonly openings: readonly MatchProposal[];
  /** Who could start a group there, whoever is in it; undefined when coordinators are no constraint. `key` of the crowd. */
  readonly leadersAt: (key: number, place: MatchPlace) => readonly MatchCoordinator[] | undefined;
};

/**
 * Coordinators whom nobody avoids are all the same to everybody: the first of them stands for the others, so that it
 * makes no difference how many hundreds cover a place.
 */
const leadersOf = ({ coordinators, avoid }: MatchProblem): Left['leadersAt'] => {
  const named = new Set(avoid.flat());
  const known = new Map<number, readonly MatchCoordinator[]>();
  const covering = (place: MatchPlace): readonly MatchCoordinator[] => {
    const all = (coordinators ?? []).filter((coordinator) => covers(coordinator, place));
    const first = all.find(({ id }) => !named.has(id));
    return all.filter((one) => one === first || named.has(one.id));
  };
  return (key, place) => {
    if (coordinators === undefined) return undefined;
    const found = known.get(key) ?? covering(place);
    known.set(key, found);
    return found;
  };
};

export const leftOf = (given: MatchProblem): Left => {
  const problem = canonical(given);
  return {
    problem,
    crowds: crowdsOf(problem.people),
    avoids: avoidanceOf(problem),
    openings: (problem.proposals ?? []).filter(
      (one) => freePlaces(one, problem) > 0 && one.members.length >= FEWEST_BEHIND,
    ),
    leadersAt: leadersOf(problem),
  };
};

/**
 * How many of a crowd this person may meet, the person left out; counts no further than `enough`. Whom they must not
 * meet is as if not there, for reasons and suggestions alike: nothing shown differs by whether such a person waits.
 */
export const othersIn = (
  { problem, avoids }: Left,
  crowd: readonly number[],
  { person, enough }: { readonly person: MatchPerson; readonly enough: number },
): number => {
  let count = 0;
  for (const index of crowd) {
    if (count >= enough) break;
    const id = problem.people[index]?.id ?? person.id;
    if (id !== person.id && !avoids(person.id, id)) count += 1;
  }
  return count;
};

/** True when somebody the person may meet could start a group there. Coordinators may be named in avoid pairs. */
export const canBeLed = (
  { avoids, leadersAt }: Left,
  person: MatchPerson,
  { key, place }: { readonly key: number; readonly place: MatchPlace },
): boolean => leadersAt(key, place)?.some(({ id }) => !avoids(person.id, id)) ?? true;
