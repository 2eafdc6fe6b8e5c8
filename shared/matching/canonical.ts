import type { MatchCoordinator, MatchPerson, MatchProblem, MatchProposal } from './problem.ts';

/** By code unit, never by locale: the order must be the same on every machine. */
export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const byId = (a: { readonly id: string }, b: { readonly id: string }): number => compareText(a.id, b.id);

/** The order of people in a canonical problem. */
export const longestWaitFirst = (a: MatchPerson, b: MatchPerson): number =>
  b.waitingDays - a.waitingDays || byId(a, b);

const isRising = (names: readonly string[]): boolean =>
  names.every((name, index) => index === 0 || (names[index - 1] ?? '') < name);

/** A list that is in order already is not copied: of many people most lists are. */
const asSet = (names: readonly string[]): readonly string[] =>
  isRising(names) ? names : [...new Set(names)].sort(compareText);

const withoutRepeats = (names: readonly string[]): readonly string[] =>
  names.every((name, index) => names.indexOf(name) === index) ? names : [...new Set(names)];

const canonicalPerson = (person: MatchPerson): MatchPerson => {
  const themes = withoutRepeats(person.themes);
  const slots = asSet(person.slots);
  const languages = asSet(person.languages);
  const isSame = themes === person.themes && slots === person.slots && languages === person.languages;
  return isSame ? person : { ...person, themes, slots, languages };
};

const canonicalCoordinator = (coordinator: MatchCoordinator): MatchCoordinator => ({
  ...coordinator,
  areas: asSet(coordinator.areas),
  slots: asSet(coordinator.slots),
  languages: asSet(coordinator.languages),
});

const canonicalProposal = (proposal: MatchProposal): MatchProposal => ({
  ...proposal,
  members: asSet(proposal.members),
});

const canonicalPairs = (pairs: MatchProblem['avoid']): MatchProblem['avoid'] =>
  pairs
    .map(([a, b]): readonly [string, string] => (a < b ? [a, b] : [b, a]))
    .sort((x, y) => compareText(x[0], y[0]) || compareText(x[1], y[1]));

/**
 * The same problem in one fixed order (longest wait first), so that no list or key order reaches the search.
 * Only the order of a person's themes means something, and is kept.
 */
export const canonical = (problem: MatchProblem): MatchProblem => ({
  sizes: problem.sizes,
  people: problem.people.map(canonicalPerson).sort(longestWaitFirst),
  avoid: canonicalPairs(problem.avoid),
  ...(problem.coordinators && { coordinators: problem.coordinators.map(canonicalCoordinator).sort(byId) }),
  ...(problem.proposals && { proposals: problem.proposals.map(canonicalProposal).sort(byId) }),
});
