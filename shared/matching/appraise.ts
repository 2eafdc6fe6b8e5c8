import { at, valueAt } from './cells.ts';
import type { Trades } from './trades.ts';

/** What it would be worth, at the least, to change one seat anywhere, everybody else moving on as is best. */
export type Appraisal = {
  /** Loss by one person more in each group, and by one less. */
  readonly into: Float64Array;
  readonly outOf: Float64Array;
  /** Loss by each person's leaving where they are, their minutes gained and their seat filled again. */
  readonly leave: Float64Array;
  /** Nodes to which the best way is not known yet. */
  readonly ahead: Int32Array;
};

export const appraisalFor = ({ nodes, state }: Trades): Appraisal => ({
  into: new Float64Array(nodes),
  outOf: new Float64Array(nodes),
  leave: new Float64Array(state.model.days.length),
  ahead: new Int32Array(nodes),
});

/** Weights are whole minutes, or nearly so beside this. */
export const LEAST = 1e-3;

/** Which way the edges are walked, and by which potentials: any least weights of ways to all nodes, or from them. */
type Sweep = {
  readonly loss: Float64Array;
  readonly potential: Float64Array;
  readonly sign: 1 | -1;
  /** What to multiply the near and the far node of an edge by, to find it. */
  readonly near: number;
  readonly far: number;
};

/**
 * Dijkstra's algorithm, to or from the spare seats. Weights may be negative, but round no cycle: with potentials that
 * leave no edge a shorter way, each node is settled once.
 */
const sweep = (
  { weight, active, activeCount, spare }: Trades,
  ahead: Int32Array,
  { loss, potential, sign, near, far }: Sweep,
): void => {
  loss.fill(Number.POSITIVE_INFINITY);
  loss[spare] = 0;
  ahead.set(active);
  // The spare seats are always the last of the active nodes.
  for (let count = activeCount - 1, node = spare; count > 0; ) {
    const so = valueAt(loss, node);
    let least = Number.POSITIVE_INFINITY;
    let chosen = -1;
    for (let i = 0; i < count; i += 1) {
      const next = at(ahead, i);
      const way = so + valueAt(weight, node * near + next * far);
      if (way < valueAt(loss, next)) loss[next] = way;
      const key = valueAt(loss, next) + sign * valueAt(potential, next);
      if (key >= least) continue;
      least = key;
      chosen = i;
    }
    if (chosen < 0) return;
    node = at(ahead, chosen);
    count -= 1;
    ahead[chosen] = at(ahead, count);
  }
};

const appraisePeople = ({ state, day, place }: Trades, { outOf, leave }: Appraisal): void => {
  const { model, groupOf, members, seatOf, width } = state;
  for (let person = 0; person < leave.length; person += 1) {
    const group = at(groupOf, person);
    leave[person] =
      group < 0
        ? -place - day * valueAt(model.days, person)
        : valueAt(outOf, group) - valueAt(model.pairCost, at(members, group * width + at(seatOf, person)));
  }
};

/**
 * Works the appraisal out anew. There must be no cycle of negative weight, and `reach` must be the least weights of ways
 * to each node, beginning anywhere.
 */
export const appraise = (trades: Trades, appraisal: Appraisal, reach: Float64Array): void => {
  const { into, outOf, ahead } = appraisal;
  const { nodes } = trades;
  sweep(trades, ahead, { loss: outOf, potential: reach, sign: -1, near: nodes, far: 1 });
  sweep(trades, ahead, { loss: into, potential: reach, sign: 1, near: 1, far: nodes });
  appraisePeople(trades, appraisal);
};
