import { add, at, type Lists, startsOf, valueAt } from './cells.ts';
import type { ViableBundle } from './viable.ts';

const total = (costs: Float64Array): number => costs.reduce((sum, cost) => sum + cost, 0);

type Numbers = Int32Array | Float64Array | readonly number[];

const isSame = (some: Numbers, others: Numbers): boolean =>
  some === others ||
  (some.length === others.length && some.every((one, position) => one === others[position]));

/** Two that are the same in these three are interchangeable in everything the objective sees. */
const areTwins = (a: ViableBundle, b: ViableBundle): boolean =>
  isSame(a.people, b.people) && isSame(a.costs, b.costs) && isSame(a.coordinators, b.coordinators);

/** Twins have the same digest; others seldom have. */
const digestOf = ({ people, costs }: ViableBundle): number => {
  let digest = people.length;
  for (const person of people) digest = (Math.imul(digest, 31) + person) | 0;
  for (const cost of costs) digest = (Math.imul(digest, 31) + cost) | 0;
  return digest;
};

const withoutTwins = (bundles: readonly ViableBundle[]): readonly ViableBundle[] => {
  const known = new Map<number, ViableBundle[]>();
  return bundles.filter((bundle) => {
    const digest = digestOf(bundle);
    const alike = known.get(digest) ?? [];
    if (alike.some((other) => areTwins(bundle, other))) return false;
    known.set(digest, [...alike, bundle]);
    return true;
  });
};

/** Both rising. */
const isSubset = (few: readonly number[], many: readonly number[]): boolean => {
  if (few === many) return true;
  let position = 0;
  return few.every((one) => {
    while ((many[position] ?? one) < one) position += 1;
    return many[position] === one;
  });
};

/** The bundles of each person, rising, and what the person costs in each. */
type Homes = Lists & { readonly costs: Float64Array };

const homesOf = (bundles: readonly ViableBundle[]): Homes => {
  // People rise within a bundle, so its last one is its largest number.
  const people = 1 + bundles.reduce((last, bundle) => Math.max(last, bundle.people.at(-1) ?? -1), -1);
  const counts = new Int32Array(people);
  for (const bundle of bundles) for (const person of bundle.people) add(counts, person, 1);
  const starts = startsOf(counts);
  const items = new Int32Array(at(starts, people));
  const costs = new Float64Array(items.length);
  const next = starts.slice();
  bundles.forEach((bundle, index) => {
    for (let position = 0; position < bundle.people.length; position += 1) {
      const person = at(bundle.people, position);
      const free = at(next, person);
      items[free] = index;
      costs[free] = valueAt(bundle.costs, position);
      next[person] = free + 1;
    }
  });
  return { starts, items, costs };
};

/** What the person costs in that bundle, endless where they are not in it: a binary search. */
const costAt = ({ starts, items, costs }: Homes, person: number, bundle: number): number => {
  let low = at(starts, person);
  let high = at(starts, person + 1) - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = at(items, middle);
    if (found === bundle) return valueAt(costs, middle);
    if (found < bundle) low = middle + 1;
    else high = middle - 1;
  }
  return Number.POSITIVE_INFINITY;
};

/** The other bundles of whoever has fewest: only they can hold everybody of this one. */
const candidates = ({ starts, items }: Homes, { people }: ViableBundle): Int32Array => {
  const homes = (person: number): number => at(starts, person + 1) - at(starts, person);
  const rarest = people.reduce(
    (best, person) => (homes(person) < homes(best) ? person : best),
    people[0] ?? 0,
  );
  return items.subarray(at(starts, rarest), at(starts, rarest + 1));
};

/**
 * Drops every bundle of which another holds all people at no higher cost each and all coordinators: any group there
 * could as well be formed in the other. Lossless for the whole objective; of twins the first stays.
 */
export const withoutDominated = (all: readonly ViableBundle[]): readonly ViableBundle[] => {
  const bundles = withoutTwins(all);
  const homes = homesOf(bundles);
  const totals = bundles.map((bundle) => total(bundle.costs));
  return bundles.filter((bundle, index) => {
    const loses = (rivalIndex: number): boolean => {
      const rival = bundles[rivalIndex];
      if (rivalIndex === index || !rival || rival.people.length < bundle.people.length) return false;
      const isBetter =
        // All equal would be twins, and they are gone: strictly better in one thing is enough, and cannot be mutual.
        rival.people.length > bundle.people.length ||
        (totals[rivalIndex] ?? 0) < (totals[index] ?? 0) ||
        rival.coordinators.length > bundle.coordinators.length;
      return (
        isBetter &&
        bundle.people.every((person, i) => costAt(homes, person, rivalIndex) <= (bundle.costs[i] ?? 0)) &&
        isSubset(bundle.coordinators, rival.coordinators)
      );
    };
    return !candidates(homes, bundle).some(loses);
  });
};
