import { compareText } from './canonical.ts';
import { join, rootOf } from './disjoint-sets.ts';
import type { MatchProblem } from './problem.ts';

/** Areas that some person, or a coordinator who leads in several, ties together; each points towards its root. */
type Ties = {
  /** Only areas that somebody reaches: no group meets anywhere else. */
  readonly numberOf: ReadonlyMap<string, number>;
  readonly parents: number[];
};

const tie = (ties: Ties, areas: readonly string[]): void => {
  let first = -1;
  for (const area of areas) {
    const number = ties.numberOf.get(area);
    if (number === undefined) continue;
    if (first < 0) first = number;
    else join(ties.parents, first, number);
  }
};

const tiesIn = ({ people, coordinators }: MatchProblem): Ties => {
  const numberOf = new Map<string, number>();
  const ties: Ties = { numberOf, parents: [] };
  for (const person of people) {
    const areas = Object.keys(person.areas);
    for (const area of areas) {
      if (numberOf.has(area)) continue;
      numberOf.set(area, ties.parents.length);
      ties.parents.push(ties.parents.length);
    }
    tie(ties, areas);
  }
  for (const { areas, capacity } of coordinators ?? []) if (capacity > 0) tie(ties, areas);
  return ties;
};

/** The number of each area's catchment. */
type Numbers = { readonly count: number; readonly of: ReadonlyMap<string, number> };

/** Catchments are numbered by their first area by name, so that no order of lists or keys makes a difference. */
const numbered = (ties: Ties): Numbers => {
  const numbers = new Map<number, number>();
  const found = new Map<string, number>();
  for (const area of [...ties.numberOf.keys()].sort(compareText)) {
    const root = rootOf(ties.parents, ties.numberOf.get(area) ?? 0);
    const number = numbers.get(root) ?? numbers.size;
    numbers.set(root, number);
    found.set(area, number);
  }
  return { count: numbers.size, of: found };
};

/** In which catchment each id is that an avoid pair names: those of people, and of members of proposals. */
const homesOf = (problem: MatchProblem, catchmentIn: (areas: readonly string[]) => number | undefined) => {
  const named = new Set(problem.avoid.flat());
  const homes = new Map<string, number | undefined>();
  const note = (id: string, areas: readonly string[]): void => {
    if (named.has(id)) homes.set(id, catchmentIn(areas));
  };
  for (const { id, areas } of problem.people) if (named.has(id)) note(id, Object.keys(areas));
  for (const { members, area } of problem.proposals ?? []) for (const id of members) note(id, [area]);
  return homes;
};

/** One list for each catchment; what belongs to none is left out. */
const dealt = <T>(items: readonly T[], count: number, catchmentOf: (item: T) => number | undefined) => {
  const lists: T[][] = Array.from({ length: count }, () => []);
  for (const item of items) lists[catchmentOf(item) ?? -1]?.push(item);
  return lists;
};

/**
 * The problem cut into catchments: sets of areas that share no reachable person and no coordinator, by name. Lossless:
 * no group can have people of two, so the best of each are together the best of the whole. Video ties together whom it
 * can bring together. People who reach no area are in the first catchment; coordinators and proposals where nobody
 * could meet are in none, and neither are avoid pairs of people who cannot meet.
 */
export const catchmentsOf = (problem: MatchProblem): readonly MatchProblem[] => {
  const { count, of: numbers } = numbered(tiesIn(problem));
  if (count < 2) return [problem];
  const { sizes, coordinators, proposals } = problem;
  const catchmentIn = (areas: readonly string[]): number | undefined => {
    for (const area of areas) if (numbers.has(area)) return numbers.get(area);
    return undefined;
  };
  const homes = homesOf(problem, catchmentIn);
  const people = dealt(problem.people, count, (one) => catchmentIn(Object.keys(one.areas)) ?? 0);
  const avoid = dealt(problem.avoid, count, ([a, b]) =>
    homes.get(a) === homes.get(b) ? homes.get(a) : undefined,
  );
  const leading = dealt(coordinators ?? [], count, (one) =>
    one.capacity > 0 ? catchmentIn(one.areas) : undefined,
  );
  const proposed = dealt(proposals ?? [], count, ({ area }) => catchmentIn([area]));
  return people.map((inside, index) => ({
    sizes,
    people: inside,
    avoid: avoid[index] ?? [],
    ...(coordinators && { coordinators: leading[index] ?? [] }),
    ...(proposals && { proposals: proposed[index] ?? [] }),
  }));
};
