import { add, at, valueAt } from './cells.ts';
import { type LinkedLists, link, unlink } from './linked-lists.ts';
import type { Model } from './model.ts';
import type { Score } from './scoring.ts';

/** One assignment of people to groups, changed in place by the search; every change is journalled and can be undone. */
export type State = {
  readonly model: Model;
  /** Most members a group can hold: the distance between two groups in `members`. */
  readonly width: number;
  readonly groupOf: Int32Array;
  readonly seatOf: Int32Array;
  /** Pairs, not people: a member's bundle and cost follow from the pair. */
  readonly members: Int32Array;
  readonly size: Int32Array;
  /** Bundle of each group, -1 while the number is unused. */
  readonly bundleOf: Int32Array;
  readonly coordinatorOf: Int32Array;
  /** Groups each coordinator has. */
  readonly load: Int32Array;
  /** The groups of each coordinator, linked as those of a bundle are. */
  readonly firstLed: Int32Array;
  readonly nextLed: Int32Array;
  readonly previousLed: Int32Array;
  /** People of each bundle who are in no group. */
  readonly loose: Int32Array;
  /** The groups of each bundle, as linked lists; -1 ends them. */
  readonly firstGroup: Int32Array;
  readonly nextGroup: Int32Array;
  readonly previousGroup: Int32Array;
  /** Unused group numbers, a stack. */
  readonly unused: Int32Array;
  /** People with at least one bundle who are in no group, in no order. */
  readonly idle: Int32Array;
  readonly idleAt: Int32Array;
  /** Two numbers a change: what was done to what, and where. */
  journal: Int32Array;
  journalLength: number;
  unusedCount: number;
  idleCount: number;
  placed: number;
  days: number;
  cost: number;
};

export const scoreOf = (state: State): Score => ({
  placed: state.placed,
  days: state.days,
  cost: state.cost,
});

const OPENED = 0;
const CLOSED = 1;
const PLACED = 2;
const REMOVED = 3;
const ASSIGNED = 4;
const KINDS = 5;

/** What was done, to whom or what, as one number. */
const act = (kind: number, what: number): number => what * KINDS + kind;

const note = (state: State, done: number, where: number): void => {
  const end = state.journalLength;
  if (end + 2 > state.journal.length) {
    const longer = new Int32Array(2 * state.journal.length);
    longer.set(state.journal);
    state.journal = longer;
  }
  state.journal[end] = done;
  state.journal[end + 1] = where;
  state.journalLength = end + 2;
};

const countLoose = ({ model, loose }: State, person: number, change: number): void => {
  const { personBundles } = model;
  const end = at(model.personStart, person + 1);
  for (let i = at(model.personStart, person); i < end; i += 1) add(loose, at(personBundles, i), change);
};

const leaveIdle = (state: State, person: number): void => {
  const hole = at(state.idleAt, person);
  state.idleCount -= 1;
  const last = at(state.idle, state.idleCount);
  state.idle[hole] = last;
  state.idleAt[last] = hole;
};

const bundleLists = (state: State): LinkedLists => ({
  first: state.firstGroup,
  next: state.nextGroup,
  previous: state.previousGroup,
});

const coordinatorLists = (state: State): LinkedLists => ({
  first: state.firstLed,
  next: state.nextLed,
  previous: state.previousLed,
});

/** Puts an idle person, given as a pair, into a group of that bundle with room and nobody they avoid. */
export const place = (state: State, pair: number, group: number): void => {
  const { model } = state;
  const person = at(model.pairPerson, pair);
  const seat = at(state.size, group);
  state.members[group * state.width + seat] = pair;
  state.seatOf[person] = seat;
  state.groupOf[person] = group;
  state.size[group] = seat + 1;
  state.placed += 1;
  state.days += valueAt(model.days, person);
  state.cost += valueAt(model.pairCost, pair);
  leaveIdle(state, person);
  countLoose(state, person, -1);
  note(state, act(PLACED, person), group);
};

/** Takes a placed person out of their group; the last member takes over the seat. */
export const remove = (state: State, person: number): void => {
  const { model, members, width } = state;
  const group = at(state.groupOf, person);
  const seat = group * width + at(state.seatOf, person);
  const pair = at(members, seat);
  add(state.size, group, -1);
  const last = at(members, group * width + at(state.size, group));
  members[seat] = last;
  state.seatOf[at(model.pairPerson, last)] = seat - group * width;
  state.groupOf[person] = -1;
  state.placed -= 1;
  state.days -= valueAt(model.days, person);
  state.cost -= valueAt(model.pairCost, pair);
  state.idle[state.idleCount] = person;
  state.idleAt[person] = state.idleCount;
  state.idleCount += 1;
  countLoose(state, person, 1);
  note(state, act(REMOVED, pair), group);
};

/** Opens an empty group in an ordinary bundle and returns its number; the coordinator follows by `assign`. */
export const open = (state: State, bundle: number): number => {
  state.unusedCount -= 1;
  const group = at(state.unused, state.unusedCount);
  state.bundleOf[group] = bundle;
  link(bundleLists(state), bundle, group);
  note(state, act(OPENED, group), bundle);
  return group;
};

/** Closes an empty group without coordinator. */
export const close = (state: State, group: number): void => {
  const bundle = at(state.bundleOf, group);
  unlink(bundleLists(state), bundle, group);
  state.bundleOf[group] = -1;
  state.unused[state.unusedCount] = group;
  state.unusedCount += 1;
  note(state, act(CLOSED, group), bundle);
};

/** Gives the group to a coordinator, or to nobody (-1). */
export const assign = (state: State, group: number, coordinator: number): void => {
  const before = at(state.coordinatorOf, group);
  if (before >= 0) {
    unlink(coordinatorLists(state), before, group);
    add(state.load, before, -1);
  }
  if (coordinator >= 0) {
    link(coordinatorLists(state), coordinator, group);
    add(state.load, coordinator, 1);
  }
  state.coordinatorOf[group] = coordinator;
  note(state, act(ASSIGNED, group), before);
};

/** A point in the journal to which `undoTo` can return. */
export const mark = (state: State): number => state.journalLength;

const undoLast = (state: State): void => {
  const start = state.journalLength - 2;
  const done = at(state.journal, start);
  const where = at(state.journal, start + 1);
  const kind = done % KINDS;
  const what = (done - kind) / KINDS;
  if (kind === PLACED) remove(state, what);
  else if (kind === REMOVED) place(state, what, where);
  else if (kind === OPENED) close(state, what);
  // The journal is undone strictly backwards, so the number on top of the unused ones is the one that was closed.
  else if (kind === CLOSED) open(state, where);
  else assign(state, what, where);
  state.journalLength = start;
};

/** Takes back every change since the mark, the last one first. */
export const undoTo = (state: State, point: number): void => {
  while (state.journalLength > point) undoLast(state);
};

/** Makes all changes so far final. */
export const forget = (state: State): void => {
  state.journalLength = 0;
};
