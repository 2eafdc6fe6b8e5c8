import type { Appraisal } from './appraise.ts';
import { at, valueAt } from './cells.ts';
import { canBeLed, noteWhoCouldLead } from './coordination.ts';
import { memberAt } from './formation.ts';
import { nextUnit, type Random } from './random.ts';
import type { State } from './state.ts';
import type { Trades } from './trades.ts';

/** Working memory of the choice of a bundle to put in the place of a group. */
export type Choice = {
  readonly random: Random;
  /** Least loss by placing each member of the closed group, by seat, in another one. */
  readonly elsewhere: Float64Array;
  /** Least losses by those who would come into the new group, rising. */
  readonly comers: Float64Array;
  /** The bundles in question, and in which round each was noted. */
  readonly near: Int32Array;
  readonly notedIn: Int32Array;
  round: number;
  /** Coordinators who could lead one group more. */
  readonly couldLead: Uint8Array;
};

export const choiceFor = ({ model, width }: State, random: Random): Choice => ({
  random,
  elsewhere: new Float64Array(width),
  comers: new Float64Array(width),
  near: new Int32Array(model.ordinary),
  notedIn: new Int32Array(model.ordinary),
  round: 0,
  couldLead: new Uint8Array(model.capacity.length),
});

/** An appraised assignment and the group that is to make way. */
export type Closing = {
  readonly trades: Trades;
  readonly appraisal: Appraisal;
  readonly choice: Choice;
  readonly group: number;
};

/** Least loss by placing the member in another group, or nowhere. */
const lossElsewhere = ({ trades, appraisal, group }: Closing, person: number): number => {
  const { state, place, day } = trades;
  const { model } = state;
  let least = place + day * valueAt(model.days, person);
  for (let i = at(model.personStart, person); i < at(model.personStart, person + 1); i += 1) {
    const cost = valueAt(model.pairCost, at(model.personPairs, i));
    let other = at(state.firstGroup, at(model.personBundles, i));
    for (; other >= 0; other = at(state.nextGroup, other)) {
      const loss = cost + valueAt(appraisal.into, other);
      if (other !== group && loss < least) least = loss;
    }
  }
  return least;
};

/** What is lost by closing the group, its members each in the best place elsewhere. */
const lossByClosing = (closing: Closing): number => {
  const { trades, choice, group } = closing;
  const { model, members, size, width } = trades.state;
  let loss = 0;
  for (let seat = at(size, group) - 1; seat >= 0; seat -= 1) {
    const pair = at(members, group * width + seat);
    const least = lossElsewhere(closing, at(model.pairPerson, pair));
    choice.elsewhere[seat] = least;
    loss += least - valueAt(model.pairCost, pair);
  }
  return loss;
};

/** Notes every other bundle of a member; answers how many. */
const noteNear = ({ trades, choice, group }: Closing): number => {
  const { state } = trades;
  const { model } = state;
  const { near, notedIn } = choice;
  choice.round += 1;
  notedIn[at(state.bundleOf, group)] = choice.round;
  let count = 0;
  for (let seat = at(state.size, group) - 1; seat >= 0; seat -= 1) {
    const person = memberAt(state, group, seat);
    for (let i = at(model.personStart, person); i < at(model.personStart, person + 1); i += 1) {
      const bundle = at(model.personBundles, i);
      if (bundle >= model.ordinary || at(notedIn, bundle) === choice.round) continue;
      notedIn[bundle] = choice.round;
      near[count] = bundle;
      count += 1;
    }
  }
  return count;
};

/** The least losses by those who would come into the bundle's new group, into `comers`; answers how many. */
const gather = ({ trades, appraisal, choice, group }: Closing, bundle: number): number => {
  const { model, groupOf, seatOf } = trades.state;
  const { comers, elsewhere } = choice;
  const end = at(model.bundleStart, bundle + 1);
  let count = 0;
  for (let pair = at(model.bundleStart, bundle); pair < end; pair += 1) {
    const person = at(model.pairPerson, pair);
    const leaving =
      at(groupOf, person) === group
        ? -valueAt(elsewhere, at(seatOf, person))
        : valueAt(appraisal.leave, person);
    const loss = valueAt(model.pairCost, pair) + leaving;
    if (count === comers.length && loss >= valueAt(comers, count - 1)) continue;
    if (count < comers.length) count += 1;
    let hole = count - 1;
    for (; hole > 0 && valueAt(comers, hole - 1) > loss; hole -= 1) comers[hole] = valueAt(comers, hole - 1);
    comers[hole] = loss;
  }
  return count;
};

/** Loss by opening a group in the bundle, endless where too few would come. */
const lossByOpening = (closing: Closing, bundle: number): number => {
  const { comers } = closing.choice;
  const { min } = closing.trades.state.model.problem.sizes;
  const count = gather(closing, bundle);
  if (count < min) return Number.POSITIVE_INFINITY;
  let loss = 0;
  for (let i = 0; i < count && (i < min || valueAt(comers, i) < 0); i += 1) loss += valueAt(comers, i);
  return loss;
};

/** With up to `luck` minutes by chance, so that it is not the same again and again. */
export type Successor = { readonly bundle: number; readonly loss: number };

/** The bundle with the least estimated loss in the group's place; -1 where there is none. */
export const successorOf = (closing: Closing, luck: number): Successor => {
  const { trades, choice, group } = closing;
  noteWhoCouldLead(trades.state, group, choice.couldLead);
  const closed = lossByClosing(closing);
  const count = noteNear(closing);
  let best: Successor = { bundle: -1, loss: Number.POSITIVE_INFINITY };
  for (let i = 0; i < count; i += 1) {
    const bundle = at(choice.near, i);
    if (!canBeLed(trades.state.model, bundle, choice.couldLead)) continue;
    const loss = closed + lossByOpening(closing, bundle) + luck * nextUnit(choice.random);
    if (loss < best.loss) best = { bundle, loss };
  }
  return best;
};
