import type {
  MatchCoordinator,
  MatchPerson,
  MatchPlace,
  MatchProblem,
} from '../../../shared/matching/problem.ts';

/** A place, the indexes of those who accept it with what each would cost there, and who could lead a group. */
export type Bundle = {
  readonly place: MatchPlace;
  readonly costs: ReadonlyMap<number, number>;
  readonly leaders: readonly number[];
};

const placesOf = (person: MatchPerson): readonly MatchPlace[] =>
  Object.keys(person.areas).flatMap((area) =>
    person.themes.flatMap((theme) =>
      person.slots.flatMap((slot) => person.languages.map((language) => ({ area, theme, slot, language }))),
    ),
  );

const costAt = (person: MatchPerson, { area, theme }: MatchPlace): number =>
  (person.areas[area] ?? 0) + 10 * person.themes.indexOf(theme);

const leads = (one: MatchCoordinator, { area, slot, language }: MatchPlace): boolean =>
  one.capacity > 0 &&
  one.areas.includes(area) &&
  one.slots.includes(slot) &&
  one.languages.includes(language);

const leadersOf = (problem: MatchProblem, place: MatchPlace): readonly number[] =>
  (problem.coordinators ?? []).flatMap((one, index) => (leads(one, place) ? [index] : []));

/** Every place that enough people accept and somebody could lead: all there is to decide about. */
export const bundlesOf = (problem: MatchProblem): readonly Bundle[] => {
  const found = new Map<string, { place: MatchPlace; costs: Map<number, number> }>();
  problem.people.forEach((person, index) => {
    for (const place of placesOf(person)) {
      const key = JSON.stringify(Object.values(place));
      const known = found.get(key) ?? { place, costs: new Map<number, number>() };
      found.set(key, known);
      known.costs.set(index, costAt(person, place));
    }
  });
  return [...found.values()]
    .filter(({ costs }) => costs.size >= problem.sizes.min)
    .map((bundle) => ({ ...bundle, leaders: leadersOf(problem, bundle.place) }))
    .filter(({ leaders }) => !problem.coordinators || leaders.length > 0);
};

/** What makes one bundle as good as another: everybody in it, for `people`; at no higher cost as well, for `costs`. */
export type Regard = 'people' | 'costs';

const holds = (bigger: Bundle, smaller: Bundle, regard: Regard): boolean => {
  if (bigger.costs.size < smaller.costs.size || bigger.leaders.length < smaller.leaders.length) return false;
  for (const [person, cost] of smaller.costs) {
    const there = bigger.costs.get(person);
    if (there === undefined || (regard === 'costs' && there > cost)) return false;
  }
  return smaller.leaders.every((leader) => bigger.leaders.includes(leader));
};

/** Bundles of which no other holds the same: any group formed in what is left out could be formed in what is left. */
export const undominated = (bundles: readonly Bundle[], regard: Regard): readonly Bundle[] => {
  const of = new Map<number, Bundle[]>();
  const kept: Bundle[] = [];
  const total = ({ costs }: Bundle): number => [...costs.values()].reduce((sum, cost) => sum + cost, 0);
  const bestFirst = bundles
    .map((bundle) => ({ bundle, total: total(bundle) }))
    .sort(
      (a, b) =>
        b.bundle.costs.size - a.bundle.costs.size ||
        b.bundle.leaders.length - a.bundle.leaders.length ||
        a.total - b.total,
    );
  for (const { bundle } of bestFirst) {
    const homes = [...bundle.costs.keys()].map((person) => of.get(person) ?? []);
    const rarest = homes.reduce((few, home) => (home.length < few.length ? home : few));
    if (rarest.some((other) => holds(other, bundle, regard))) continue;
    kept.push(bundle);
    for (const person of bundle.costs.keys()) of.set(person, [...(of.get(person) ?? []), bundle]);
  }
  return kept;
};
