import type { Bundle } from './bundles.ts';
import { at, type Lists } from './cells.ts';
import { coverOf } from './eligibility.ts';
import type { MatchProblem } from './problem.ts';

/** A bundle that can still hold a group, with the indexes of the coordinators who could take one there. */
export type ViableBundle = Bundle & { readonly coordinators: readonly number[] };

const keepOnly = (bundle: Bundle, keep: (person: number) => boolean): Bundle => ({
  place: bundle.place,
  people: bundle.people.filter((person) => keep(person)),
  costs: bundle.costs.filter((_, position) => keep(bundle.people[position] ?? -1)),
});

const avoidsNobody = ({ starts }: Lists, person: number): boolean =>
  at(starts, person) === at(starts, person + 1);

/**
 * Peels people who cannot find `min - 1` companions in the bundle, again and again: whoever goes may have been the
 * last companion of another. Lossless: nobody who is in a possible group is ever peeled.
 */
const peel = (bundle: Bundle, min: number, avoided: Lists): Bundle => {
  if (avoided.items.length === 0) return bundle;
  if (bundle.people.every((person) => avoidsNobody(avoided, person))) return bundle;
  const present = new Set(bundle.people);
  const companions = (person: number): number => {
    let sum = present.size - 1;
    for (let i = at(avoided.starts, person); i < at(avoided.starts, person + 1); i += 1)
      if (present.has(at(avoided.items, i))) sum -= 1;
    return sum;
  };
  for (let before = 0; before !== present.size; ) {
    before = present.size;
    for (const person of present) if (companions(person) < min - 1) present.delete(person);
  }
  if (present.size === bundle.people.length) return bundle;
  return keepOnly(bundle, (person) => present.has(person));
};

/**
 * The bundles in which a group could be formed at all: people enough after peeling, and a coordinator where needed.
 * `avoided`: for each person the indexes of whom they must not meet.
 */
export const viableBundles = (
  problem: MatchProblem,
  bundles: readonly Bundle[],
  avoided: Lists,
): readonly ViableBundle[] => {
  const { min } = problem.sizes;
  const coordinatorsAt = coverOf(problem.coordinators ?? []);
  return bundles
    .map((bundle) => peel(bundle, min, avoided))
    .filter((bundle) => bundle.people.length >= min)
    .map((bundle) => ({ ...bundle, coordinators: coordinatorsAt(bundle.place) }))
    .filter((bundle) => !problem.coordinators || bundle.coordinators.length > 0);
};
