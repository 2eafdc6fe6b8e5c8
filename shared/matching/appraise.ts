import { at, valueAt } from './cells.ts';
import type { Trades } from './trades.ts';

/** What it would be worth, at the least, to change one seat anywhere, everybody else moving on as is best. */
export type Appraisal = {
  /** Loss by one person more in each group, and by one less. */
  readonly into: Float64Array;
  readonly outOf: Float64Array;
  /** Loss by each person's leaving where they are, their minutes gained and their seat filled again. */
  readonly leave: Float64Array;
};

export const appraisalFor = ({ nodes, state }: Trades): Appraisal => ({
  into: new Float64Array(nodes),
  outOf: new Float64Array(nodes),
  leave: new Float64Array(state.model.days.length),
});

/** Weights are whole minutes, or nearly so beside this. */
export const LEAST = 1e-3;

/** One pass over the edges of a node, for the ways to it and from it at once; true when some way got shorter. */
const relaxBoth = (trades: Trades, { into, outOf }: Appraisal, node: number): boolean => {
  const { weight, active, activeCount, nodes } = trades;
  const row = node * nodes;
  const start = valueAt(outOf, node);
  const before = valueAt(into, node);
  let least = before;
  let isShorter = false;
  for (let i = 0; i < activeCount; i += 1) {
    const next = at(active, i);
    const loss = valueAt(weight, row + next);
    if (start + loss < valueAt(outOf, next) - LEAST) {
      outOf[next] = start + loss;
      isShorter = true;
    }
    if (loss + valueAt(into, next) < least - LEAST) least = loss + valueAt(into, next);
  }
  into[node] = least;
  return isShorter || least < before;
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

/** Works the appraisal out anew; there must be no cycle of negative weight. */
export const appraise = (trades: Trades, appraisal: Appraisal): void => {
  const { into, outOf } = appraisal;
  const { active, activeCount, spare } = trades;
  into.fill(Number.POSITIVE_INFINITY);
  outOf.fill(Number.POSITIVE_INFINITY);
  into[spare] = 0;
  outOf[spare] = 0;
  for (let pass = 0, isShorter = true; isShorter && pass < activeCount; pass += 1) {
    isShorter = false;
    for (let i = 0; i < activeCount; i += 1) {
      if (relaxBoth(trades, appraisal, at(active, i))) isShorter = true;
    }
  }
  appraisePeople(trades, appraisal);
};
