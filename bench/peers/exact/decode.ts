import type { MatchGroup, MatchProblem, MatchResult } from '../../../shared/matching/problem.ts';
import { cut } from './cut.ts';
import { type ExactModel, leadersName } from './model.ts';

/** A result in the public format from groups of whichever peer; `bound` is what that peer says nobody can be above. */
export const resultOf = (
  problem: MatchProblem,
  groups: readonly MatchGroup[],
  bound: number,
): MatchResult => {
  const people = new Map(problem.people.map((person) => [person.id, person]));
  const placed = new Set(groups.flatMap(({ members }) => members));
  let waitingDays = 0;
  let cost = 0;
  for (const { area, theme, members } of groups) {
    for (const id of members) {
      const person = people.get(id);
      waitingDays += person?.waitingDays ?? 0;
      cost += (person?.areas[area] ?? 0) + 10 * (person?.themes.indexOf(theme) ?? 0);
    }
  }
  const upperBound = Math.max(placed.size, Math.min(problem.people.length, Math.floor(bound + 1e-6)));
  return {
    groups,
    joined: [],
    waiting: problem.people
      .filter(({ id }) => !placed.has(id))
      .map(({ id }) => ({ id, reason: 'no place found' })),
    summary: {
      people: problem.people.length,
      placed: placed.size,
      groups: groups.length,
      waitingDays,
      cost,
      upperBound,
      proven: placed.size === upperBound,
    },
  };
};

/** The coordinators of each set of leaders, as often as they take a group there. */
const leadersLeft = ({ meaning, problem }: ExactModel, values: ArrayLike<number>): Map<string, string[]> => {
  const left = new Map<string, string[]>();
  for (const { column, leaders, coordinator } of meaning.leading) {
    const times = Math.round(values[column] ?? 0);
    const ids = Array.from({ length: times }, () => problem.coordinators?.[coordinator]?.id ?? '');
    left.set(leaders, [...(left.get(leaders) ?? []), ...ids]);
  }
  return left;
};

const membersByBundle = (
  { meaning }: ExactModel,
  values: ArrayLike<number>,
): ReadonlyMap<number, number[]> => {
  const members = new Map<number, number[]>();
  for (const { column, person, bundle } of meaning.seats)
    if (Math.round(values[column] ?? 0) === 1) members.set(bundle, [...(members.get(bundle) ?? []), person]);
  return members;
};

/** The groups that a solution of the model stands for. Whoever cannot be kept apart from those they avoid waits. */
export const decode = (model: ExactModel, values: ArrayLike<number>): readonly MatchGroup[] => {
  const { problem, bundles, avoided, meaning } = model;
  const leaders = leadersLeft(model, values);
  const members = membersByBundle(model, values);
  const most = new Map(meaning.groups.map(({ bundle, column }) => [bundle, Math.round(values[column] ?? 0)]));
  return [...members].flatMap(([index, people]) => {
    const bundle = bundles[index];
    if (!bundle) return [];
    const free = leaders.get(leadersName(bundle)) ?? [];
    // Without coordinators nothing speaks against more, smaller groups than the model counted on.
    const groups = problem.coordinators ? (most.get(index) ?? 0) : people.length;
    return cut(people, groups, { sizes: problem.sizes, avoided }).groups.map((group) => {
      const coordinator = free.shift();
      return {
        ...bundle.place,
        ...(problem.coordinators && coordinator !== undefined && { coordinator }),
        members: group.map((person) => problem.people[person]?.id ?? ''),
      };
    });
  });
};
