import { at } from './cells.ts';
import type { Model } from './model.ts';
import { forget, open, type State } from './state.ts';

const filled = (length: number, value: number): Int32Array => new Int32Array(length).fill(value);

const idlePeople = (model: Model, people: number): readonly number[] =>
  Array.from({ length: people }, (_, person) => person).filter(
    (person) => at(model.personStart, person + 1) > at(model.personStart, person),
  );

const looseIn = (model: Model, bundles: number): Int32Array =>
  Int32Array.from(
    { length: bundles },
    (_, bundle) => at(model.bundleStart, bundle + 1) - at(model.bundleStart, bundle),
  );

/** Nobody placed yet; the groups of the proposals are open, and group number q is the one of proposal q. */
export const emptyState = (model: Model): State => {
  const people = model.days.length;
  const bundles = model.floor.length;
  const proposals = bundles - model.ordinary;
  // One more than can ever be complete: a group is opened before it is known whether it fills.
  const groups = proposals + Math.floor(people / model.problem.sizes.min) + 1;
  const width = Math.min(model.problem.sizes.max, people);
  const idle = idlePeople(model, people);
  const state: State = {
    model,
    width,
    groupOf: filled(people, -1),
    seatOf: filled(people, 0),
    members: filled(groups * width, 0),
    size: filled(groups, 0),
    bundleOf: filled(groups, -1),
    coordinatorOf: filled(groups, -1),
    load: filled(model.capacity.length, 0),
    firstLed: filled(model.capacity.length, -1),
    nextLed: filled(groups, -1),
    previousLed: filled(groups, -1),
    loose: looseIn(model, bundles),
    firstGroup: filled(bundles, -1),
    nextGroup: filled(groups, -1),
    previousGroup: filled(groups, -1),
    unused: Int32Array.from({ length: groups }, (_, position) => groups - 1 - position),
    idle: Int32Array.from({ length: people }, (_, position) => idle[position] ?? -1),
    idleAt: filled(people, -1),
    journal: filled(1024, 0),
    journalLength: 0,
    unusedCount: groups,
    idleCount: idle.length,
    placed: 0,
    days: 0,
    cost: 0,
  };
  idle.forEach((person, position) => {
    state.idleAt[person] = position;
  });
  for (let proposal = 0; proposal < proposals; proposal += 1) open(state, model.ordinary + proposal);
  forget(state);
  return state;
};
