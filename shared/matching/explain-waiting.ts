import { acceptsPlace, PLACE_RULES } from './eligibility.ts';
import { DEPTHS, type Depth } from './explain-crowds.ts';
import { canBeLed, FEWEST_BEHIND, type Left, leftOf, othersIn } from './explain-left.ts';
import { placeNow } from './explain-now.ts';
import type { MatchPerson, MatchPlace, MatchProblem } from './problem.ts';
import type { ReasonCode } from './reasons.ts';

/** `avoid` is no answer to anybody: who is kept from others is told what is true without them. */
export type WaitCode = Exclude<ReasonCode, 'avoid'>;

/** A change of somebody's own wishes, and the person as they would be then. */
export type Way<Change> = { readonly change: Change; readonly person: MatchPerson };

/** `now`: the change gives them a place in what is left. `soon`: it adds the most people who could be with them. */
export type Suggestion<Change> = { readonly effect: 'now' | 'soon'; readonly change: Change };

export type WaitExplanation<Change> = {
  readonly id: string;
  readonly reason: WaitCode;
  readonly suggestion?: Suggestion<Change>;
};

const CODES = {
  area: 'tooFewNearby',
  language: 'noSharedLanguage',
  slot: 'noSharedSlot',
  theme: 'themeTooFew',
} as const satisfies Record<string, WaitCode>;

/**
 * By the first rule at which fewer are left than a group needs, the person among them. Those in a proposal with a free
 * place count too: somebody who could join them but for the time is not told that nobody is near.
 */
const reasonOf = (left: Left, person: MatchPerson): WaitCode => {
  if (Object.keys(person.areas).length === 0) return 'noArea';
  const { crowds, problem, avoids } = left;
  const { min } = problem.sizes;
  const joinable = left.openings.filter((one) => !one.members.some((member) => avoids(person.id, member)));
  const isEnough = (depth: Depth, key: number): boolean => {
    const crowd = crowds.at(depth, key);
    return crowd.length >= min && othersIn(left, crowd, { person, enough: min }) + 1 >= min;
  };
  for (const depth of DEPTHS) {
    const rules = PLACE_RULES.slice(0, depth);
    const isNear = joinable.some((place) => rules.every((rule) => rule.accepts(person, place)));
    const isCrowd = crowds.find(person, depth, (key) => isEnough(depth, key) || undefined);
    const broken = rules.at(-1);
    if (!isNear && !isCrowd && broken) return CODES[broken.name];
  }
  const canStart = crowds.find(
    person,
    4,
    (key, place) => (canBeLed(left, person, { key, place }) && isEnough(4, key)) || undefined,
  );
  return canStart || joinable.some((place) => acceptsPlace(person, place)) ? 'leftOver' : 'noCoordinator';
};

/** Indexes of the people who share a place of this kind with the person. */
const sharing = (
  { crowds, problem }: Left,
  person: MatchPerson,
  isKind: (key: number, place: MatchPlace) => boolean,
): ReadonlySet<number> => {
  const all = new Set<number>();
  crowds.find(person, 4, (key, place) => {
    if (isKind(key, place)) for (const index of crowds.at(4, key)) all.add(index);
    return all.size === problem.people.length || undefined;
  });
  return all;
};

/** The change that adds most people who share no place with the person yet, and at least a group's worth. */
const soonest = <Change>(
  left: Left,
  person: MatchPerson,
  ways: readonly Way<Change>[],
): Suggestion<Change> | undefined => {
  if (ways.length === 0) return undefined;
  const own = sharing(left, person, () => true);
  const addedBy = (after: MatchPerson): number => {
    const isNew = (key: number, place: MatchPlace) =>
      !acceptsPlace(person, place) && canBeLed(left, person, { key, place });
    const added = [...sharing(left, after, isNew)].filter((index) => !own.has(index));
    return othersIn(left, added, { person, enough: added.length });
  };
  const [best] = ways
    .map(({ change, person: after }) => ({ change, added: addedBy(after) }))
    .filter(({ added }) => added >= FEWEST_BEHIND)
    .sort((a, b) => b.added - a.added);
  return best && { effect: 'soon', change: best.change };
};

const suggest = <Change>(
  left: Left,
  { person, reason, ways }: { person: MatchPerson; reason: WaitCode; ways: readonly Way<Change>[] },
): Suggestion<Change> | undefined => {
  const now = ways.find((way) => placeNow(left, { before: person, after: way.person }));
  if (now) return { effect: 'now', change: now.change };
  // More people do not help where only a coordinator is missing.
  return reason === 'noCoordinator' ? undefined : soonest(left, person, ways);
};

/**
 * For everybody who is left: why there is no group yet, and the one change of their own that would give them a place
 * now, or else help most. `problem` is what is left after a matching: who waits, coordinators with the capacity they
 * still have, proposals (also those just made) with their free places. `waysOf` gives the changes that a person may be
 * asked for, the smallest first. A person is explained as if those they must not meet were not there.
 */
export const explainWaiting = <Change>(
  problem: MatchProblem,
  waysOf: (person: MatchPerson) => readonly Way<Change>[],
): readonly WaitExplanation<Change>[] => {
  const left = leftOf(problem);
  return left.problem.people.map((person) => {
    const reason = reasonOf(left, person);
    const suggestion = suggest(left, { person, reason, ways: waysOf(person) });
    return { id: person.id, reason, ...(suggestion && { suggestion }) };
  });
};
