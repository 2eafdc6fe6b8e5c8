import type { MatchCoordinator, MatchPerson, MatchProblem, MatchProposal } from './problem.ts';

/** By code unit, never by locale: the order must be the same on every machine. */
export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const byId = (a: { readonly id: string }, b: { readonly id: string }): number => compareText(a.id, b.id);

const longestWaitFirst = (a: MatchPerson, b: MatchPerson): number =>
  b.waitingDays - a.waitingDays || byId(a, b);

const asSet = (names: readonly string[]): readonly string[] => [...new Set(names)].sort(compareText);

const canonicalPerson = (person: MatchPerson): MatchPerson => ({
  ...person,
  themes: [...new Set(person.themes)],
  slots: asSet(person.slots),
  languages: asSet(person.languages),
});

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
