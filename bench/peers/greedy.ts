import type { MatchGroup, MatchPlace, MatchProblem, MatchResult } from '../../shared/matching/problem.ts';
import { type Avoided, avoidedIn } from './exact/avoided.ts';
import { bundlesOf } from './exact/bundles.ts';
import { resultOf } from './exact/decode.ts';

type Group = { readonly place: MatchPlace; readonly members: readonly number[] };

/** The first who get on with those before them, the longest wait first, up to the largest size. */
const fill = (free: readonly number[], max: number, avoided: Avoided): readonly number[] => {
  const group: number[] = [];
  for (const person of free)
    if (group.length < max && !group.some((other) => avoided.get(person)?.has(other))) group.push(person);
  return group;
};

const leaderFor = (left: Map<number, number>, leaders: readonly number[]): number | undefined => {
  const leader = leaders.find((one) => (left.get(one) ?? 0) > 0);
  if (leader !== undefined) left.set(leader, (left.get(leader) ?? 0) - 1);
  return leader;
};

/** Plain greedy: again and again a group where most who are left could meet. Proposals are not filled. */
export const greedy = (problem: MatchProblem): MatchResult => {
  const { sizes, people, coordinators } = problem;
  const avoided = avoidedIn(problem);
  const longestFirst = (a: number, b: number): number =>
    (people[b]?.waitingDays ?? 0) - (people[a]?.waitingDays ?? 0);
  const left = new Map((coordinators ?? []).map(({ capacity }, index) => [index, capacity]));
  const placed = new Set<number>();
  const groups: MatchGroup[] = [];
  let open = bundlesOf(problem).map(({ place, costs, leaders }) => ({
    place,
    leaders,
    free: [...costs.keys()].sort(longestFirst),
  }));
  while (open.length > 0) {
    open = open
      .map((one) => ({ ...one, free: one.free.filter((person) => !placed.has(person)) }))
      .filter(({ free }) => free.length >= sizes.min);
    const biggest = open.reduce(
      (most, one) => (one.free.length > most.free.length ? one : most),
      open[0] ?? NOWHERE,
    );
    const { members, place }: Group = {
      place: biggest.place,
      members: fill(biggest.free, sizes.max, avoided),
    };
    const leader = members.length >= sizes.min ? leaderFor(left, biggest.leaders) : undefined;
    if (members.length < sizes.min || (coordinators && leader === undefined)) {
      open = open.filter((one) => one !== biggest);
      continue;
    }
    for (const person of members) placed.add(person);
    const ids = members.map((person) => people[person]?.id ?? '');
    const coordinator = leader === undefined ? undefined : coordinators?.[leader]?.id;
    groups.push({ ...place, ...(coordinator !== undefined && { coordinator }), members: ids });
  }
  return resultOf(problem, groups, people.length);
};

const NOWHERE = { place: { area: '', theme: '', slot: '', language: '' }, leaders: [], free: [] };
