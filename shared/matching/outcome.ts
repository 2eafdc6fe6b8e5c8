import { compareText } from './canonical.ts';
import { at } from './cells.ts';
import { evenOut } from './even-out.ts';
import { memberAt } from './formation.ts';
import type { Model } from './model.ts';
import type { MatchGroup, MatchJoined, MatchPlace, MatchResult, MatchWaiting } from './problem.ts';
import { type ReasonCode, reasonsFor } from './reasons.ts';
import { costOf } from './scoring.ts';
import type { State } from './state.ts';

/** Members of a group as person indexes, that is longest wait first. */
const membersOf = (state: State, group: number): readonly number[] =>
  Array.from({ length: at(state.size, group) }, (_, seat) => memberAt(state, group, seat)).sort(
    (a, b) => a - b,
  );

const idsOf = ({ problem }: Model, people: readonly number[]): readonly string[] =>
  people.map((person) => problem.people[person]?.id ?? '');

const groupsIn = (state: State, bundle: number): readonly number[] => {
  const groups: number[] = [];
  for (let group = at(state.firstGroup, bundle); group >= 0; group = at(state.nextGroup, group))
    groups.push(group);
  return groups.sort((a, b) => a - b);
};

const placeIn = ({ places }: Model, bundle: number): MatchPlace => {
  const { area = '', theme = '', slot = '', language = '' } = places[bundle] ?? {};
  return { area, theme, slot, language };
};

const newGroups = (state: State): readonly MatchGroup[] => {
  const { model } = state;
  const { problem } = model;
  const avoids = (a: number, b: number): boolean => {
    const end = at(model.avoidStart, a + 1);
    for (let i = at(model.avoidStart, a); i < end; i += 1) if (at(model.avoided, i) === b) return true;
    return false;
  };
  const avoidsAnybody = (a: number): boolean => at(model.avoidStart, a) < at(model.avoidStart, a + 1);
  return Array.from({ length: model.ordinary }, (_, bundle) => bundle).flatMap((bundle) => {
    const groups = groupsIn(state, bundle);
    if (groups.length === 0) return [];
    const even = evenOut(
      groups.map((group) => membersOf(state, group)),
      { sizes: problem.sizes, avoids, avoidsAnybody },
    );
    return even.map((people, position): MatchGroup => {
      const coordinator = problem.coordinators?.[at(state.coordinatorOf, groups[position] ?? 0)];
      return {
        ...placeIn(model, bundle),
        ...(coordinator && { coordinator: coordinator.id }),
        members: idsOf(
          model,
          [...people].sort((a, b) => a - b),
        ),
      };
    });
  });
};

const joinedPeople = (state: State): readonly MatchJoined[] =>
  (state.model.problem.proposals ?? []).flatMap((proposal, index) => {
    const [group = -1] = groupsIn(state, state.model.ordinary + index);
    const members = idsOf(state.model, membersOf(state, group));
    return members.length > 0 ? [{ proposal: proposal.id, members }] : [];
  });

const waitingPeople = (state: State): readonly MatchWaiting<ReasonCode>[] => {
  const { model } = state;
  const { people, sizes } = model.problem;
  const waits = (index: number): boolean => at(state.groupOf, index) < 0;
  const waiting = people.flatMap((_, index) => (waits(index) ? [index] : []));
  if (waiting.length === 0) return [];
  const bundlesOf = (index: number): Int32Array =>
    model.personBundles.subarray(at(model.personStart, index), at(model.personStart, index + 1));
  const reasonOf = reasonsFor(model.problem, {
    waits,
    isViable: (index) => bundlesOf(index).length > 0,
    lacksOnlyCoordinator: (index) =>
      model.coordinated &&
      bundlesOf(index).some((bundle) => bundle < model.ordinary && at(state.loose, bundle) >= sizes.min),
  });
  return waiting.map((index) => ({ id: people[index]?.id ?? '', reason: reasonOf(index) }));
};

/** Days and cost counted anew from the problem: the search's running sums may differ in the last digits. */
const totalsOf = ({ groupOf, members, seatOf, width, model }: State) => {
  const total = { placed: 0, waitingDays: 0, cost: 0 };
  model.problem.people.forEach((person, index) => {
    const group = at(groupOf, index);
    if (group < 0) return;
    const place = placeIn(model, at(model.pairBundle, at(members, group * width + at(seatOf, index))));
    total.placed += 1;
    total.waitingDays += person.waitingDays;
    total.cost += costOf(person, place);
  });
  return total;
};

/** The order of groups in an answer; those of the same place keep theirs. */
export const byPlace = (a: MatchGroup, b: MatchGroup): number =>
  compareText(a.area, b.area) ||
  compareText(a.theme, b.theme) ||
  compareText(a.slot, b.slot) ||
  compareText(a.language, b.language);

/** The public answer for an assignment; `upperBound` in people. */
export const outcomeOf = (state: State, upperBound: number): MatchResult<ReasonCode> => {
  const groups = [...newGroups(state)].sort(byPlace);
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
