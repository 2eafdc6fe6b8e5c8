import { at } from './cells.ts';
import { type Model, widestOf } from './model.ts';
import { forget, open, type State } from './state.ts';

const zeros = (length: number): Int32Array => new Int32Array(length);

/** Nothing there yet. */
const none = (length: number): Int32Array => zeros(length).fill(-1);

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
  const width = widestOf(model);
  const idle = idlePeople(model, people);
  const state: State = {
    model,
    width,
    groupOf: none(people),
    seatOf: zeros(people),
    members: zeros(groups * width),
    size: zeros(groups),
    bundleOf: none(groups),
    coordinatorOf: none(groups),
    load: zeros(model.capacity.length),
    firstLed: none(model.capacity.length),
    nextLed: zeros(groups),
    previousLed: zeros(groups),
    loose: looseIn(model, bundles),
    firstGroup: none(bundles),
    nextGroup: zeros(groups),
    previousGroup: zeros(groups),
    unused: Int32Array.from({ length: groups }, (_, position) => groups - 1 - position),
    idle: Int32Array.from(idle),
    idleAt: zeros(people),
    journal: zeros(1024),
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
