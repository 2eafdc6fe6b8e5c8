import { at, valueAt } from './cells.ts';
import { evenOut } from './even-out.ts';
import { memberAt } from './formation.ts';
import type { Model } from './model.ts';
import type { MatchGroup, MatchJoined, MatchResult, MatchWaiting } from './problem.ts';
import { type ReasonCode, reasonsFor } from './reasons.ts';
import type { State } from './state.ts';

/** Longest wait first: a person's index is their place in line. */
const idsOf = ({ problem }: Model, people: readonly number[]): readonly string[] =>
  [...people].sort((a, b) => a - b).map((person) => problem.people[person]?.id ?? '');

const membersOf = (state: State, group: number): readonly number[] =>
  Array.from({ length: at(state.size, group) }, (_, seat) => memberAt(state, group, seat));

const groupsIn = (state: State, bundle: number): readonly number[] => {
  const groups: number[] = [];
  for (let group = at(state.firstGroup, bundle); group >= 0; group = at(state.nextGroup, group))
    groups.push(group);
  return groups.sort((a, b) => a - b);
};

/** In the order of their bundles, which are by name. */
const newGroups = (state: State): readonly MatchGroup[] => {
  const { model } = state;
  const { sizes, coordinators } = model.problem;
  const avoidedBy = (person: number): Int32Array =>
    model.avoided.subarray(at(model.avoidStart, person), at(model.avoidStart, person + 1));
  const rules = {
    sizes,
    avoids: (a: number, b: number) => avoidedBy(a).includes(b),
    avoidsAnybody: (person: number) => avoidedBy(person).length > 0,
  };
  const ordinary = model.places.slice(0, model.ordinary);
  return ordinary.flatMap(({ area, theme, slot, language }, bundle) => {
    const groups = groupsIn(state, bundle);
    const even = evenOut(
      groups.map((group) => membersOf(state, group)),
      rules,
    );
    return even.map((people, position): MatchGroup => {
      const coordinator = coordinators?.[at(state.coordinatorOf, groups[position] ?? 0)];
      return {
        ...{ area, theme, slot, language },
        ...(coordinator && { coordinator: coordinator.id }),
        members: idsOf(model, people),
      };
    });
  });
};

const joinedPeople = (state: State): readonly MatchJoined[] =>
  (state.model.problem.proposals ?? []).flatMap((proposal, index) => {
    const group = at(state.firstGroup, state.model.ordinary + index);
    const members = idsOf(state.model, membersOf(state, group));
    return members.length > 0 ? [{ proposal: proposal.id, members }] : [];
  });

const waitingPeople = (state: State): readonly MatchWaiting<ReasonCode>[] => {
  const { model } = state;
  const { people, sizes } = model.problem;
  const waits = (index: number): boolean => at(state.groupOf, index) < 0;
  const bundlesOf = (index: number): Int32Array =>
    model.personBundles.subarray(at(model.personStart, index), at(model.personStart, index + 1));
  const reasonOf = reasonsFor(model.problem, {
    waits,
    isViable: (index) => bundlesOf(index).length > 0,
    lacksOnlyCoordinator: (index) =>
      model.coordinated &&
      bundlesOf(index).some((bundle) => bundle < model.ordinary && at(state.loose, bundle) >= sizes.min),
  });
  return people.flatMap(({ id }, index) => (waits(index) ? [{ id, reason: reasonOf(index) }] : []));
};

/** Days and cost counted anew: the search's running sums may differ in the last digits. */
const totalsOf = ({ groupOf, members, seatOf, width, model }: State) => {
  const total = { placed: 0, waitingDays: 0, cost: 0 };
  groupOf.forEach((group, person) => {
    if (group < 0) return;
    total.placed += 1;
    total.waitingDays += valueAt(model.days, person);
    total.cost += valueAt(model.pairCost, at(members, group * width + at(seatOf, person)));
  });
  return total;
};

/** The public answer for an assignment, groups by area, theme, slot and language; `upperBound` in people. */
export const outcomeOf = (state: State, upperBound: number): MatchResult<ReasonCode> => {
  const groups = newGroups(state);
  const { placed, waitingDays, cost } = totalsOf(state);
  return {
    groups,
    joined: joinedPeople(state),
    waiting: waitingPeople(state),
    summary: {
      people: state.model.problem.people.length,
      placed,
      groups: groups.length,
      waitingDays,
      cost,
      upperBound,
      proven: placed === upperBound,
    },
  };
};
