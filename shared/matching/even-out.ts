import type { MatchSizes } from './problem.ts';

type Rules = {
  readonly sizes: MatchSizes;
  readonly avoids: (a: number, b: number) => boolean;
  /** False for nearly everybody: whoever avoids nobody is not compared with thousands. */
  readonly avoidsAnybody: (person: number) => boolean;
};

/** Deals people one by one to the smallest group that has nobody they avoid; undefined when a size comes out wrong. */
const deal = (
  people: readonly number[],
  count: number,
  { sizes, avoids, avoidsAnybody }: Rules,
): number[][] | undefined => {
  const groups: number[][] = Array.from({ length: count }, () => []);
  for (const person of people) {
    const open = avoidsAnybody(person)
      ? groups.filter((group) => !group.some((other) => avoids(person, other)))
      : groups;
    const [first, ...rest] = open;
    if (!first) return undefined;
    rest.reduce((smallest, group) => (group.length < smallest.length ? group : smallest), first).push(person);
  }
  const fits = groups.every((group) => group.length >= sizes.min && group.length <= sizes.max);
  return fits ? groups : undefined;
};

/**
 * The same people of one bundle in as few groups as hold them, as even as possible: 5 + 5 + 5 become 8 + 7.
 * The objective does not see the difference; people do. Unchanged where avoid pairs stand in the way.
 */
export const evenOut = (
  groups: readonly (readonly number[])[],
  rules: Rules,
): readonly (readonly number[])[] => {
  if (groups.length < 2) return groups;
  const people = groups.flat().sort((a, b) => a - b);
  const conflicts = (person: number): number =>
    rules.avoidsAnybody(person) ? people.filter((other) => rules.avoids(person, other)).length : 0;
  const hardestFirst = people.map((person) => ({ person, conflicts: conflicts(person) }));
  hardestFirst.sort((a, b) => b.conflicts - a.conflicts || a.person - b.person);
  const order = hardestFirst.map(({ person }) => person);
  const fewest = Math.ceil(people.length / rules.sizes.max);
  return deal(order, fewest, rules) ?? deal(order, groups.length, rules) ?? groups;
};
