import { LEAST } from './appraise.ts';
import { at, valueAt } from './cells.ts';
import { forgetChanges, type Trades, trade, weigh } from './trades.ts';

/** Working memory of the search for cycles. */
export type Cancelling = {
  readonly trades: Trades;
  /** Least weight of a way to each node, beginning anywhere, as far as known; a good guess makes a search short. */
  readonly reach: Float64Array;
  readonly guess: Float64Array;
  readonly from: Int32Array;
  readonly seen: Int32Array;
  readonly isQueued: Uint8Array;
};

export const cancellingFor = (trades: Trades): Cancelling => ({
  trades,
  reach: new Float64Array(trades.nodes),
  guess: new Float64Array(trades.nodes),
  from: new Int32Array(trades.nodes),
  seen: new Int32Array(trades.nodes),
  isQueued: new Uint8Array(trades.nodes),
});

/** Relaxes the edges of one node; true when some way got shorter. */
const relax = ({ trades, reach, from, isQueued }: Cancelling, node: number): boolean => {
  const { weight, active, activeCount, nodes } = trades;
  const so = valueAt(reach, node);
  const row = node * nodes;
  let isShorter = false;
  for (let i = 0; i < activeCount; i += 1) {
    const next = at(active, i);
    const way = so + valueAt(weight, row + next);
    if (way >= valueAt(reach, next) - LEAST) continue;
    reach[next] = way;
    from[next] = node;
    isQueued[next] = 1;
    isShorter = true;
  }
  return isShorter;
};

/** Relaxes what can have changed since the guess was right: the edges from and to whatever was weighed anew. */
const relaxChanged = ({ trades, reach, from, isQueued }: Cancelling): void => {
  const { weight, active, activeCount, nodes, changed, changedCount } = trades;
  for (let i = 0; i < activeCount; i += 1) {
    const node = at(active, i);
    const so = valueAt(reach, node);
    isQueued[node] = 0;
    for (let j = 0; j < changedCount; j += 1) {
      const next = at(changed, j);
      const way = so + valueAt(weight, node * nodes + next);
      if (way >= valueAt(reach, next) - LEAST) continue;
      reach[next] = way;
      from[next] = node;
    }
  }
  isQueued[trades.idle] = 1;
  for (let i = 0; i < changedCount; i += 1) isQueued[at(changed, i)] = 1;
};

const relaxQueued = (cancelling: Cancelling): boolean => {
  const { trades, isQueued } = cancelling;
  const { active, activeCount } = trades;
  let isShorter = false;
  for (let i = 0; i < activeCount; i += 1) {
    const node = at(active, i);
    if (isQueued[node] === 0) continue;
    isQueued[node] = 0;
    if (relax(cancelling, node)) isShorter = true;
  }
  return isShorter;
};

/** The cycles among the last steps of the shortest ways; they share no node. */
const cyclesIn = ({ trades, from, seen }: Cancelling): readonly number[][] => {
  const { active, activeCount } = trades;
  const cycles: number[][] = [];
  seen.fill(0);
  for (let i = 0; i < activeCount; i += 1) {
    let node = at(active, i);
    while (node >= 0 && at(seen, node) === 0) {
      seen[node] = i + 1;
      node = at(from, node);
    }
    if (node < 0 || at(seen, node) !== i + 1) continue;
    const cycle = [node];
    for (let other = at(from, node); other !== node; other = at(from, other)) cycle.push(other);
    cycles.push(cycle);
  }
  return cycles;
};

const cancelSome = (cancelling: Cancelling): boolean => {
  const { trades, reach, guess, from } = cancelling;
  reach.set(guess);
  from.fill(-1);
  relaxChanged(cancelling);
  for (let pass = 0; pass <= trades.activeCount; pass += 1) {
    const isShorter = relaxQueued(cancelling);
    const cycles = cyclesIn(cancelling);
    for (const cycle of cycles) trade(trades, cycle, from);
    if (cycles.length > 0) {
      weigh(trades);
      return true;
    }
    if (!isShorter) break;
  }
  guess.set(reach);
  forgetChanges(trades);
  return false;
};

/** A brake, should rounding ever make two ways look shorter than each other for good. */
const MOST_ROUNDS = 2000;

/** Trades until nobody can be placed better with these groups. */
export const cancel = (cancelling: Cancelling): void => {
  for (let round = 0; round < MOST_ROUNDS && cancelSome(cancelling); round += 1);
};
