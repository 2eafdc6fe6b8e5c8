import type { MatchGroup } from '../../../shared/matching/problem.ts';
import { type ExactModel, leadersName } from './model.ts';

/** The bundle of the model in which this group could be: its own, or one that holds all its people and its leader. */
const homeOf = ({ bundles, problem }: ExactModel, group: MatchGroup, people: readonly number[]): number => {
  const leader = (problem.coordinators ?? []).findIndex(({ id }) => id === group.coordinator);
  const fits = bundles.map(
    ({ costs, leaders }) =>
      people.every((person) => costs.has(person)) && (leader === -1 || leaders.includes(leader)),
  );
  const isOwn = bundles.findIndex(
    ({ place }, index) =>
      fits[index] === true &&
      place.area === group.area &&
      place.theme === group.theme &&
      place.slot === group.slot &&
      place.language === group.language,
  );
  return isOwn === -1 ? fits.indexOf(true) : isOwn;
};

/** The groups as values of the model's columns, the other way round than `decode`; empty where there are none. */
export const encode = (model: ExactModel, groups: readonly MatchGroup[]): readonly number[] => {
  if (groups.length === 0) return [];
  const { problem, bundles, meaning, linear } = model;
  const values = linear.columns.upper.map(() => 0);
  const indexOf = new Map(problem.people.map(({ id }, index) => [id, index]));
  const seats = new Map(meaning.seats.map(({ bundle, person, column }) => [`${bundle}/${person}`, column]));
  const rooms = new Map(meaning.groups.map(({ bundle, column }) => [bundle, column]));
  const leading = new Map(
    meaning.leading.map(({ leaders, coordinator, column }) => [`${leaders}/${coordinator}`, column]),
  );
  const add = (column: number | undefined): void => {
    if (column !== undefined) values[column] = (values[column] ?? 0) + 1;
  };
  for (const group of groups) {
    const people = group.members.map((id) => indexOf.get(id) ?? -1);
    const home = homeOf(model, group, people);
    const bundle = bundles[home];
    if (!bundle) return [];
    for (const person of people) add(seats.get(`${home}/${person}`));
    add(rooms.get(home));
    const leader = (problem.coordinators ?? []).findIndex(({ id }) => id === group.coordinator);
    add(leading.get(`${leadersName(bundle)}/${leader}`));
  }
  return values;
};
