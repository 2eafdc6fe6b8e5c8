import { describe } from 'vitest';
import { greedyStart } from '../../shared/matching/greedy.ts';
import { modelOf } from '../../shared/matching/model.ts';
import { pick, seeded } from '../../shared/matching/random.ts';
import { type Reforming, reform, reformingFor, tradeAll } from '../../shared/matching/reform.ts';
import { fixture } from './problems.ts';
import { itGoesTheSameWay, toldOf } from './ways.ts';

/** What everybody's moving would lose, as far as it is worked out. */
const appraised = ({ appraisal, choice, cancelling: { trades, guess } }: Reforming): unknown =>
  [
    trades.weight,
    guess,
    appraisal.into,
    appraisal.outOf,
    appraisal.leave,
    choice.elsewhere,
    choice.comers,
  ].map((losses) => Array.from(losses, (loss) => loss.toFixed(3)));

/** Trades, and then puts one group after the other in the place of another, with days worth little and worth more. */
const reformed = (name: string): unknown => {
  const { state, random } = greedyStart(modelOf(fixture(name)), seeded(7));
  const reforming = reformingFor(state, random);
  const told: unknown[] = [];
  for (const day of [3, 20]) {
    tradeAll(reforming, day);
    for (let step = 0; step < 24; step += 1) {
      const group = state.groupOf[pick(random, state.groupOf.length)] ?? -1;
      if (group < 0 || (state.bundleOf[group] ?? 0) >= state.model.ordinary) continue;
      const isChanged = reform(reforming, group, 30);
      told.push([isChanged, toldOf({ state, random }), appraised(reforming)]);
    }
  }
  return told;
};

describe('another group in the place of one goes the same way as ever', () => {
  itGoesTheSameWay([['reforming and trading', reformed, ['b47d0f14', '5dfa31d2', '703a8e05', '48c510ae']]]);
});
