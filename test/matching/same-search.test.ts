import { describe } from 'vitest';
import { advance, startSearch } from '../../shared/matching/local-search.ts';
import { modelOf } from '../../shared/matching/model.ts';
import { solve } from '../../shared/matching/solve.ts';
import { scoreOf } from '../../shared/matching/state.ts';
import { fixture } from './problems.ts';
import { itGoesTheSameWay, toldOf } from './ways.ts';

/** Wandering, settling and trading, looked at now and then, and the answer. */
const searched = (name: string): unknown => {
  const given = fixture(name);
  const search = startSearch(modelOf(given), { seed: 3, bound: given.people.length });
  const told: unknown[] = [];
  for (let slice = 0; slice < 20; slice += 1) {
    advance(search, { moves: 12, progress: slice / 20 });
    told.push(search.phase, toldOf(search.walk), scoreOf(search.best));
  }
  return [told, solve(given, { seed: 3, moves: 100 })];
};

describe('a search goes the same way as ever', () => {
  itGoesTheSameWay([['a whole search', searched, ['279b2c12', 'a45923f1', 'a9ea74ac', '1a84e731']]]);
});
