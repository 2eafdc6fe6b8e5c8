import type { ViableBundle } from './viable.ts';

const total = (costs: readonly number[]): number => costs.reduce((sum, cost) => sum + cost, 0);

const isSubset = (few: readonly number[], many: readonly number[]): boolean =>
  few.every((one) => many.includes(one));

/** Two bundles with the same text are interchangeable in everything the objective sees. */
const textOf = (bundle: ViableBundle): string =>
  [bundle.people.join(), bundle.costs.join(), bundle.coordinators.join()].join(';');

const withoutTwins = (bundles: readonly ViableBundle[]): readonly ViableBundle[] => {
  const first = new Map<string, ViableBundle>();
  for (const bundle of bundles) {
    const text = textOf(bundle);
    if (!first.has(text)) first.set(text, bundle);
  }
  return [...first.values()];
};

/** Person → bundle → cost there. */
type Homes = ReadonlyMap<number, ReadonlyMap<number, number>>;

const homesOf = (bundles: readonly ViableBundle[]): Homes => {
  const homes = new Map<number, Map<number, number>>();
  bundles.forEach((bundle, index) => {
    bundle.people.forEach((person, position) => {
      const known = homes.get(person) ?? new Map<number, number>();
      homes.set(person, known.set(index, bundle.costs[position] ?? 0));
    });
  });
  return homes;
};

/** The other bundles that hold everybody of this one, none of them at a higher cost. */
const rivalsOf = (bundles: readonly ViableBundle[], homes: Homes, index: number): readonly number[] => {
  const { people = [], costs = [] } = bundles[index] ?? {};
  const [first = -1] = people;
  let rivals = [...(homes.get(first)?.keys() ?? [])].filter((rival) => rival !== index);
  people.forEach((person, position) => {
    const own = homes.get(person);
    const cost = costs[position] ?? 0;
    rivals = rivals.filter((rival) => (own?.get(rival) ?? Number.POSITIVE_INFINITY) <= cost);
  });
  return rivals;
};

/**
 * Drops every bundle of which another holds all people at no higher cost each and all coordinators: any group there
 * could as well be formed in the other. Lossless for the whole objective; of twins the first stays.
 */
export const withoutDominated = (all: readonly ViableBundle[]): readonly ViableBundle[] => {
  const bundles = withoutTwins(all);
  const homes = homesOf(bundles);
  const costs = bundles.map((bundle) => total(bundle.costs));
  return bundles.filter((bundle, index) => {
    const loses = (rivalIndex: number): boolean => {
      const rival = bundles[rivalIndex];
      if (!rival || !isSubset(bundle.coordinators, rival.coordinators)) return false;
      // All equal would be twins, and they are gone: strictly better in one thing is enough, and cannot be mutual.
      return (
        rival.people.length > bundle.people.length ||
        (costs[rivalIndex] ?? 0) < (costs[index] ?? 0) ||
        rival.coordinators.length > bundle.coordinators.length
      );
    };
    return !rivalsOf(bundles, homes, index).some(loses);
  });
};
