import type { Bundle } from './bundles.ts';
import { type Avoidance, covers } from './eligibility.ts';
import type { MatchProblem } from './problem.ts';

/** A bundle that can still hold a group, with the indexes of the coordinators who could take one there. */
export type ViableBundle = Bundle & { readonly coordinators: readonly number[] };

const keepOnly = (bundle: Bundle, keep: (position: number) => boolean): Bundle => ({
  place: bundle.place,
  people: bundle.people.filter((_, position) => keep(position)),
  costs: bundle.costs.filter((_, position) => keep(position)),
});

/**
 * Peels people who cannot find `min - 1` companions in the bundle, again and again: whoever goes may have been the
 * last companion of another. Lossless: nobody who is in a possible group is ever peeled.
 */
const peel = (bundle: Bundle, min: number, avoids: (a: number, b: number) => boolean): Bundle => {
  const companions = (index: number): number =>
    bundle.people.reduce((sum, other) => (other === index || avoids(index, other) ? sum : sum + 1), 0);
  const kept = keepOnly(bundle, (position) => companions(bundle.people[position] ?? -1) >= min - 1);
  return kept.people.length === bundle.people.length ? kept : peel(kept, min, avoids);
};

const avoidersOf = (problem: MatchProblem): ReadonlySet<number> => {
  const named = new Set(problem.avoid.flat());
  return new Set(problem.people.flatMap((person, index) => (named.has(person.id) ? [index] : [])));
};

const coordinatorsFor = (problem: MatchProblem, bundle: Bundle): readonly number[] =>
  (problem.coordinators ?? []).flatMap((one, index) => (covers(one, bundle.place) ? [index] : []));

/** The bundles in which a group could be formed at all: people enough after peeling, and a coordinator where needed. */
export const viableBundles = (
  problem: MatchProblem,
  bundles: readonly Bundle[],
  avoids: Avoidance,
): readonly ViableBundle[] => {
  const careful = avoidersOf(problem);
  const idOf = (index: number): string => problem.people[index]?.id ?? '';
  const avoidsByIndex = (a: number, b: number): boolean =>
    careful.has(a) && careful.has(b) && avoids(idOf(a), idOf(b));
  return bundles
    .map((bundle) =>
      bundle.people.some((index) => careful.has(index))
        ? peel(bundle, problem.sizes.min, avoidsByIndex)
        : bundle,
    )
    .filter((bundle) => bundle.people.length >= problem.sizes.min)
    .map((bundle) => ({ ...bundle, coordinators: coordinatorsFor(problem, bundle) }))
    .filter((bundle) => !problem.coordinators || bundle.coordinators.length > 0);
};
