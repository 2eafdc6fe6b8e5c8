import { describe } from 'vitest';
import type { Walk } from '../../shared/matching/formation.ts';
import { greedyStart } from '../../shared/matching/greedy.ts';
import { advance, startSearch } from '../../shared/matching/local-search.ts';
import { modelOf } from '../../shared/matching/model.ts';
import { chain, exchange, relocate, stroll } from '../../shared/matching/moves.ts';
import { pick, seeded } from '../../shared/matching/random.ts';
import { reform, reformingFor, tradeAll } from '../../shared/matching/reform.ts';
import { regroup } from '../../shared/matching/regroup.ts';
import { ruinAndRefill } from '../../shared/matching/ruin.ts';
import { solve } from '../../shared/matching/solve.ts';
import { forget, scoreOf, undoTo } from '../../shared/matching/state.ts';
import { fixture } from './problems.ts';
import { itGoesTheSameWay } from './ways.ts';

const toldOf = ({ state, random }: Walk): unknown => [
  [...state.groupOf],
  [...state.coordinatorOf],
  scoreOf(state),
  random.state,
];

const viableIn = ({ state: { model } }: Walk): readonly number[] =>
  [...model.days.keys()].filter((one) => (model.personStart[one] ?? 0) < (model.personStart[one + 1] ?? 0));

type Move = (walk: Walk, person: number) => void;

/** From the greedy start: some groups fall and are formed anew, then somebody moves; every third move is taken back. */
const walked = (name: string, move: Move, of?: 'idle' | 'placed'): unknown => {
  const walk = greedyStart(modelOf(fixture(name)), seeded(7));
  const { state, random } = walk;
  const people = viableIn(walk);
  const anybody = () => people[pick(random, people.length)] ?? 0;
  const told = [toldOf(walk)];
  for (let step = 0; step < 24; step += 1) {
    if (step % 4 === 0) ruinAndRefill(walk, anybody());
    forget(state);
    const person = anybody();
    if (of && (state.groupOf[person] ?? -1) < 0 !== (of === 'idle')) continue;
    move(walk, person);
    told.push(toldOf(walk));
    if (step % 3 === 0) undoTo(state, 0);
  }
  return told;
};

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
  itGoesTheSameWay([
    [
      'ruining and refilling',
      (pool) => walked(pool, ruinAndRefill),
      ['17021a78', '4319c7bb', '3b14fc16', 'd0562e24'],
    ],
    ['regrouping', (pool) => walked(pool, regroup), ['86ed3448', '1734b7ef', '97454fdc', '875143f4']],
    ['chains', (pool) => walked(pool, chain, 'idle'), ['23447366', 'd2ea39a8', '7537040c', '0b1ddb8d']],
    ['strolling', (pool) => walked(pool, stroll, 'placed'), ['6c08fed9', 'b4a5d676', '044eb73c', '4e423a60']],
    [
      'exchanging',
      (pool) => walked(pool, exchange, 'placed'),
      ['5b759ef6', '0041d116', '50fb60e4', '7c78b7c8'],
    ],
    [
      'relocating',
      (pool) => walked(pool, relocate, 'placed'),
      ['2f78130a', 'b38d68c0', 'd58e33bc', 'cd211405'],
    ],
    ['reforming and trading', reformed, ['299c7a0b', '6adb7833', '6f89dd37', '7063bcc3']],
    ['a whole search', searched, ['139961c5', '5250f28e', '31ef95db', '1691599e']],
  ]);
});
