import type { MatchProblem } from '../../../shared/matching/problem.ts';
import { type Avoided, avoidedIn, cliquesAmong } from './avoided.ts';
import { type Bundle, bundlesOf, type Regard, undominated } from './bundles.ts';
import { addColumn, addRow, emptyLinear, type Linear, type Term } from './linear.ts';

/** A person in a bundle; the groups of a bundle; the groups that a coordinator takes among the bundles they could lead. */
export type Meaning = {
  readonly seats: { readonly column: number; readonly person: number; readonly bundle: number }[];
  readonly groups: { readonly column: number; readonly bundle: number }[];
  readonly leading: { readonly column: number; readonly leaders: string; readonly coordinator: number }[];
};

export type ExactModel = {
  readonly problem: MatchProblem;
  readonly bundles: readonly Bundle[];
  readonly avoided: Avoided;
  readonly linear: Linear;
  readonly meaning: Meaning;
};

/** Bundles led by the same coordinators share one name. */
export const leadersName = (bundle: Bundle): string => bundle.leaders.join();

const addBundle = (model: ExactModel, bundle: number): void => {
  const { problem, bundles, avoided, linear, meaning } = model;
  const { min, max } = problem.sizes;
  const people = [...(bundles[bundle]?.costs.keys() ?? [])];
  const group = addColumn(linear, Math.floor(people.length / min), false);
  meaning.groups.push({ column: group, bundle });
  const cliques = cliquesAmong(people, avoided);
  const columnOf = new Map(people.map((person) => [person, addColumn(linear, 1, cliques.length === 0)]));
  for (const [person, column] of columnOf) meaning.seats.push({ column, person, bundle });
  const members = [...columnOf.values()].map((column): Term => [column, 1]);
  addRow(linear, [...members, [group, -min]], { lower: 0 });
  addRow(linear, [...members, [group, -max]], { upper: 0 });
  for (const clique of cliques) {
    const all = clique.map((person): Term => [columnOf.get(person) ?? 0, 1]);
    addRow(linear, [...all, [group, -1]], { upper: 0 });
  }
};

const onePlaceEach = ({ linear, meaning }: ExactModel): void => {
  const seats = new Map<number, Term[]>();
  for (const { person, column } of meaning.seats)
    seats.set(person, [...(seats.get(person) ?? []), [column, 1]]);
  for (const terms of seats.values()) addRow(linear, terms, { upper: 1 });
};

const leadersEnough = ({ problem, bundles, linear, meaning }: ExactModel): void => {
  const sets = new Map<string, { readonly leaders: readonly number[]; readonly groups: Term[] }>();
  for (const { bundle, column } of meaning.groups) {
    const one = bundles[bundle];
    if (!one) continue;
    const known = sets.get(leadersName(one)) ?? { leaders: one.leaders, groups: [] };
    known.groups.push([column, 1]);
    sets.set(leadersName(one), known);
  }
  const taken = new Map<number, Term[]>();
  for (const [name, { leaders, groups }] of sets) {
    const terms = leaders.map((coordinator): Term => {
      const column = addColumn(linear, problem.coordinators?.[coordinator]?.capacity ?? 0, true);
      meaning.leading.push({ column, leaders: name, coordinator });
      taken.set(coordinator, [...(taken.get(coordinator) ?? []), [column, 1]]);
      return [column, -1];
    });
    addRow(linear, [...groups, ...terms], { upper: 0 });
  }
  for (const [coordinator, terms] of taken)
    addRow(linear, terms, { upper: problem.coordinators?.[coordinator]?.capacity ?? 0 });
};

const addGoals = ({ problem, bundles, linear, meaning }: ExactModel, regard: Regard): void => {
  const worth = (of: (person: number, bundle: number) => number): number[] => {
    const all = linear.columns.upper.map(() => 0);
    for (const { column, person, bundle } of meaning.seats) all[column] = of(person, bundle);
    return all;
  };
  linear.goals.push({ name: 'placed', worth: worth(() => 1) });
  linear.goals.push({ name: 'days', worth: worth((person) => problem.people[person]?.waitingDays ?? 0) });
  if (regard === 'people') return;
  linear.goals.push({
    name: 'cost',
    worth: worth((person, bundle) => -(bundles[bundle]?.costs.get(person) ?? 0)),
  });
};

/**
 * The exact model: 5y ≤ Σx ≤ 8y in each bundle and Σx ≤ 1 for each person. With `people` it has the goals placed and
 * days only, and far fewer bundles. An avoid pair needs as many groups as a clique has members, which is necessary but
 * not always enough: `decode` cuts the bundles into groups and says whether it could. Proposals are not in it.
 */
export const exactModel = (problem: MatchProblem, regard: Regard): ExactModel => {
  const model: ExactModel = {
    problem,
    bundles: undominated(bundlesOf(problem), regard),
    avoided: avoidedIn(problem),
    linear: emptyLinear(),
    meaning: { seats: [], groups: [], leading: [] },
  };
  for (const bundle of model.bundles.keys()) addBundle(model, bundle);
  onePlaceEach(model);
  if (problem.coordinators) leadersEnough(model);
  addGoals(model, regard);
  return model;
};
