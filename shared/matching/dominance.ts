import type { ViableBundle } from './viable.ts';

/** The bundles of each person, rising. */
type Homes = ReadonlyMap<number, readonly number[]>;

const homesOf = (bundles: readonly ViableBundle[]): Homes => {
  const homes = new Map<number, number[]>();
  bundles.forEach(({ people }, index) => {
    for (const person of people) {
      const known = homes.get(person);
      if (known) known.push(index);
      else homes.set(person, [index]);
    }
  });
  return homes;
};

/** The bundles of whoever has fewest: only they can hold everybody of this one. */
const candidates = ({ people }: ViableBundle, homes: Homes): readonly number[] => {
  let fewest: readonly number[] = [];
  for (const person of people) {
    const own = homes.get(person) ?? [];
    if (fewest.length === 0 || own.length < fewest.length) fewest = own;
  }
  return fewest;
};

/** True when the second holds everybody of the first, at no higher cost each; people rise in both. */
const holdsAll = (few: ViableBundle, many: ViableBundle): boolean => {
  let position = 0;
  return few.people.every((person, i) => {
    while ((many.people[position] ?? person) < person) position += 1;
    return many.people[position] === person && (many.costs[position] ?? 0) <= (few.costs[i] ?? 0);
  });
};

/** True when any group of the first could as well be formed in the second. */
const isCovered = (bundle: ViableBundle, by: ViableBundle): boolean =>
  bundle.people.length <= by.people.length &&
  holdsAll(bundle, by) &&
  bundle.coordinators.every((one) => by.coordinators.includes(one));

/**
 * Drops every bundle of which another holds all people at no higher cost each and all coordinators: any group there
 * could as well be formed in the other. Lossless for the whole objective; of two that are the same the first stays.
 */
export const withoutDominated = (bundles: readonly ViableBundle[]): readonly ViableBundle[] => {
  const homes = homesOf(bundles);
  return bundles.filter((bundle, index) => {
    const loses = (rivalIndex: number): boolean => {
      const rival = bundles[rivalIndex] ?? bundle;
      return isCovered(bundle, rival) && (rivalIndex < index || !isCovered(rival, bundle));
    };
    return !candidates(bundle, homes).some(loses);
  });
};
