import { describe } from 'vitest';
import { greedyStart } from '../../shared/matching/greedy.ts';
import { modelOf } from '../../shared/matching/model.ts';
import { pick, seeded } from '../../shared/matching/random.ts';
import { reform, reformingFor, tradeAll } from '../../shared/matching/reform.ts';
import { scoreOf } from '../../shared/matching/state.ts';
import { fixture } from './problems.ts';
import { itGoesTheSameWay } from './ways.ts';

const reformed = (name: string): unknown => {
  const { state, random } = greedyStart(modelOf(fixture(name)), seeded(7));
  const reforming = reformingFor(state, random);
  const told: unknown[] = [];
  for (const day of [3, 20]) {
    tradeAll(reforming, day);
    for (let step = 0; step < 24; step += 1) {
      const group = state.groupOf[pick(random, state.groupOf.length)] ?? -1;
      if (group < 0 || (state.bundleOf[group] ?? 0) >= state.model.ordinary) continue;
      told.push([reform(reforming, group, 6), [...state.groupOf], scoreOf(state), random.state]);
    }
  }
  return told;
};

describe('another group in the place of one goes the same way as ever', () => {
  itGoesTheSameWay([['reforming and trading', reformed, ['299c7a0b', '6adb7833', '6f89dd37', '7063bcc3']]]);
});
