import { describe } from 'vitest';
import type { Walk } from '../../shared/matching/formation.ts';
import { greedyStart } from '../../shared/matching/greedy.ts';
import { modelOf } from '../../shared/matching/model.ts';
import { chain, exchange, relocate, stroll } from '../../shared/matching/moves.ts';
import { pick, seeded } from '../../shared/matching/random.ts';
import { regroup } from '../../shared/matching/regroup.ts';
import { ruinAndRefill } from '../../shared/matching/ruin.ts';
import { forget, undoTo } from '../../shared/matching/state.ts';
import { fixture } from './problems.ts';
import { itGoesTheSameWay, toldOf } from './ways.ts';

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

describe('a move goes the same way as ever', () => {
  itGoesTheSameWay([
    [
      'ruining and refilling',
      (pool) => walked(pool, ruinAndRefill),
      ['17021a78', '4319c7bb', '3b14fc16', '854ca228'],
    ],
    ['regrouping', (pool) => walked(pool, regroup), ['7ee1351c', 'ddd42676', 'dd59edb0', '1aaccd94']],
    ['chains', (pool) => walked(pool, chain, 'idle'), ['23447366', 'd2ea39a8', '7537040c', '0b1ddb8d']],
    ['strolling', (pool) => walked(pool, stroll, 'placed'), ['6c08fed9', 'b4a5d676', '044eb73c', '4e423a60']],
    [
      'exchanging',
      (pool) => walked(pool, exchange, 'placed'),
      ['5b759ef6', '0041d116', '50fb60e4', 'f39aa352'],
    ],
    [
      'relocating',
      (pool) => walked(pool, relocate, 'placed'),
      ['2f78130a', 'b38d68c0', 'd58e33bc', '5a51d30a'],
    ],
  ]);
});
