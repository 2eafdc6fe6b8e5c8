import { at, valueAt } from './cells.ts';
import { avoidedMember, canSpare, hasRoom, stands } from './formation.ts';
import { place, remove, type State } from './state.ts';

/**
 * Who could best move from each group to each other, as a graph. A node is an open group, or everybody idle, or the
 * spare seats; the weight from one node to another is what the objective loses when the one person moves for whom it
 * loses least. Round a cycle every group keeps its size, so a cycle of negative weight is an improvement, and where
 * there is none, nobody can be placed better with these groups (as long as nobody avoids anybody: of two who do, one
 * never comes while the other is there). All weights are in minutes.
 */
export type Trades = {
  readonly state: State;
  /** Group numbers are nodes; these two come after them. */
  readonly idle: number;
  readonly spare: number;
  readonly nodes: number;
  /** From node times `nodes` plus to node. */
  readonly weight: Float64Array;
  /** The pair that moves: the one to take up, or towards idle the one to give up. */
  readonly mover: Int32Array;
  /** The nodes in use. */
  readonly active: Int32Array;
  activeCount: number;
  /** Groups whose members or bundle have changed since their weights were worked out. */
  readonly stale: Int32Array;
  readonly isStale: Uint8Array;
  staleCount: number;
  /** Groups weighed anew since `forgetChanges`. */
  readonly changed: Int32Array;
  readonly isChanged: Uint8Array;
  changedCount: number;
  /** Every group touched since this was last cleared, for whoever takes changes back. */
  readonly touched: Set<number>;
  /** What a waiting day, a place, and a group's standing are worth: each more than all else that a cycle can change. */
  day: number;
  place: number;
  standing: number;
};

const NONE = Number.POSITIVE_INFINITY;

/** Says that the group was changed from outside. */
export const touch = (trades: Trades, group: number): void => {
  trades.touched.add(group);
  if (trades.isStale[group] === 1) return;
  trades.isStale[group] = 1;
  trades.stale[trades.staleCount] = group;
  trades.staleCount += 1;
};

const noteChanged = (trades: Trades, group: number): void => {
  if (trades.isChanged[group] === 1) return;
  trades.isChanged[group] = 1;
  trades.changed[trades.changedCount] = group;
  trades.changedCount += 1;
};

/** Says that the weights as they are now are known. */
export const forgetChanges = (trades: Trades): void => {
  trades.isChanged.fill(0);
  trades.changedCount = 0;
};

/** What is gained by the person's leaving where they are; people from `idle` are not placed yet. */
const release = ({ state, day }: Trades, person: number, group: number): number => {
  const { model } = state;
  if (group < 0) return -day * valueAt(model.days, person);
  return -valueAt(model.pairCost, at(state.members, group * state.width + at(state.seatOf, person)));
};

/** Lets the person of the pair be the one who moves to that group, if nobody from where they are loses less. */
const offer = (trades: Trades, pair: number, group: number): void => {
  const { state, weight } = trades;
  const { model, groupOf } = state;
  const person = at(model.pairPerson, pair);
  const home = at(groupOf, person);
  if (home === group) return;
  const edge = (home < 0 ? trades.idle : home) * trades.nodes + group;
  const loss = release(trades, person, home) + valueAt(model.pairCost, pair);
  if (loss >= valueAt(weight, edge) || avoidedMember(state, person, group) >= 0) return;
  weight[edge] = loss;
  trades.mover[edge] = pair;
};

const offerFrom = (trades: Trades, person: number): void => {
  const { state } = trades;
  const { model } = state;
  const end = at(model.personStart, person + 1);
  for (let i = at(model.personStart, person); i < end; i += 1) {
    let group = at(state.firstGroup, at(model.personBundles, i));
    for (; group >= 0; group = at(state.nextGroup, group)) offer(trades, at(model.personPairs, i), group);
  }
};

const weighMembers = (trades: Trades, group: number): void => {
  const { state, weight, mover, nodes, idle } = trades;
  const { model, members, width } = state;
  weight.fill(NONE, group * nodes, (group + 1) * nodes);
  if (at(state.bundleOf, group) < 0) return;
  const edge = group * nodes + idle;
  for (let i = at(state.size, group) - 1; i >= 0; i -= 1) {
    const pair = at(members, group * width + i);
    const person = at(model.pairPerson, pair);
    offerFrom(trades, person);
    const loss = trades.day * valueAt(model.days, person) - valueAt(model.pairCost, pair);
    if (loss >= valueAt(weight, edge)) continue;
    weight[edge] = loss;
    mover[edge] = pair;
  }
};

const weighComers = (trades: Trades, group: number): void => {
  const { state, weight, nodes } = trades;
  const { model } = state;
  for (let edge = group; edge < weight.length; edge += nodes) weight[edge] = NONE;
  const bundle = at(state.bundleOf, group);
  if (bundle < 0) return;
  const end = at(model.bundleStart, bundle + 1);
  for (let pair = at(model.bundleStart, bundle); pair < end; pair += 1) offer(trades, pair, group);
};

const weighIdle = (trades: Trades): void => {
  const { state, weight, nodes, idle, spare, place: worth } = trades;
  weight.fill(NONE, idle * nodes, (idle + 1) * nodes);
  for (let i = 0; i < state.idleCount; i += 1) offerFrom(trades, at(state.idle, i));
  weight[idle * nodes + spare] = worth;
  weight[spare * nodes + idle] = -worth;
};

const weighSpare = (trades: Trades, group: number): void => {
  const { state, weight, nodes, spare } = trades;
  if (at(state.bundleOf, group) < 0) return;
  weight[group * nodes + spare] = hasRoom(state, group)
    ? stands(state, group)
      ? 0
      : -trades.standing
    : NONE;
  weight[spare * nodes + group] = canSpare(state, group) ? 0 : NONE;
};

const listActive = (trades: Trades): void => {
  const { state, active, idle, spare } = trades;
  let count = 0;
  for (let group = 0; group < idle; group += 1) {
    if (at(state.bundleOf, group) < 0) continue;
    active[count] = group;
    count += 1;
  }
  active[count] = idle;
  active[count + 1] = spare;
  trades.activeCount = count + 2;
};

/** Works out the weights of all groups that were touched. */
export const weigh = (trades: Trades): void => {
  const { stale, staleCount } = trades;
  for (let i = 0; i < staleCount; i += 1) weighMembers(trades, at(stale, i));
  for (let i = 0; i < staleCount; i += 1) weighComers(trades, at(stale, i));
  weighIdle(trades);
  for (let i = 0; i < staleCount; i += 1) {
    weighSpare(trades, at(stale, i));
    trades.isStale[at(stale, i)] = 0;
    noteChanged(trades, at(stale, i));
  }
  trades.staleCount = 0;
  listActive(trades);
};

const greatest = (values: Float64Array): number => values.reduce((most, value) => Math.max(most, value), 1);

/** Works out all weights anew, with the value of a waiting day. */
export const weighAll = (trades: Trades, day: number): void => {
  const { model } = trades.state;
  trades.day = day;
  trades.place = 2 * trades.nodes * (day * greatest(model.days) + greatest(model.pairCost));
  trades.standing = 4 * trades.place;
  for (let group = 0; group < trades.idle; group += 1) touch(trades, group);
  weigh(trades);
};

export const tradesFor = (state: State, day: number): Trades => {
  const groups = state.bundleOf.length;
  const nodes = groups + 2;
  const trades: Trades = {
    state,
    idle: groups,
    spare: groups + 1,
    nodes,
    weight: new Float64Array(nodes * nodes).fill(NONE),
    mover: new Int32Array(nodes * nodes),
    active: new Int32Array(nodes),
    activeCount: 0,
    stale: new Int32Array(groups),
    isStale: new Uint8Array(groups),
    staleCount: 0,
    changed: new Int32Array(groups),
    isChanged: new Uint8Array(groups),
    changedCount: 0,
    touched: new Set(),
    day,
    place: 0,
    standing: 0,
  };
  weighAll(trades, day);
  return trades;
};

/** Moves everybody along the edges from `from[node]` to `node`, for the nodes of one cycle. */
export const trade = (trades: Trades, cycle: readonly number[], from: Int32Array): void => {
  const { state, mover, nodes, idle, spare } = trades;
  const { pairPerson } = state.model;
  for (const node of cycle) if (node < idle) touch(trades, node);
  for (const to of cycle) {
    const source = at(from, to);
    if (source < idle && to !== spare) remove(state, at(pairPerson, at(mover, source * nodes + to)));
  }
  for (const to of cycle) {
    const source = at(from, to);
    if (source !== spare && to < idle) place(state, at(mover, source * nodes + to), to);
  }
};
