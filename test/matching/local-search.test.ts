import { describe, expect, it } from 'vitest';
import { upperBound } from '../../shared/matching/bound.ts';
import { advance, isWorthTrading, type Search, startSearch } from '../../shared/matching/local-search.ts';
import { modelOf } from '../../shared/matching/model.ts';
import type { MatchProblem } from '../../shared/matching/problem.ts';
import { isBetter } from '../../shared/matching/scoring.ts';
import { scoreOf } from '../../shared/matching/state.ts';
import { fixture, people, person, problem } from './problems.ts';

const searchOf = (given: MatchProblem, seed = 1): Search => {
  const model = modelOf(given);
  return startSearch(model, { seed, bound: upperBound(model) });
};

/** As many groups as people can be open, and one in the making. */
const alone = (count: number): MatchProblem => problem(people(count), { sizes: { min: 1, max: 1 } });

/** The phase in which the search is after one move at each of these points of progress. */
const phasesAt = (search: Search, ...points: readonly number[]): readonly string[] =>
  points.map((progress) => {
    advance(search, { moves: 1, progress });
    return search.phase.name;
  });

/** Nine of whom five can be placed, since both groups would need the same one; the simple bound does not see it. */
const hub = problem([
  person('hub', { slots: ['s0', 's1'] }),
  ...people(4, (index) => ({ id: `a${index}`, slots: ['s0'] })),
  ...people(4, (index) => ({ id: `b${index}`, slots: ['s1'] })),
]);

describe('a search', () => {
  it('begins with what greed has found', () => {
    expect(searchOf(problem(people(8))).best.placed).toBe(8);
  });

  it('does nothing where nobody can be placed', () => {
    const search = searchOf(problem(people(4)));
    advance(search, { moves: 10, progress: 0.9 });
    expect([search.done, search.phase.name]).toEqual([0, 'wander']);
  });

  it.each(['skewed-60', 'proposals-60'])('of %s never forgets the best it has found', (name) => {
    const search = searchOf(fixture(name));
    let worse = 0;
    for (let move = 0; move < 800; move += 1) {
      const before = scoreOf(search.best);
      advance(search, { moves: 1, progress: move / 800 });
      if (isBetter(before, scoreOf(search.best))) worse += 1;
    }
    expect(worse).toBe(0);
  });
});

describe('the phases of a search', () => {
  it('wander while one more might be placed, settle, and trade for days and then for cost', () => {
    const search = searchOf(hub);
    advance(search, { moves: 40, progress: 0 });
    expect(phasesAt(search, 0.69, 0.7, 0.72, 0.73, 0.82, 0.83, 1)).toEqual([
      ...['wander', 'settle', 'settle', 'days', 'days', 'cost', 'cost'],
    ]);
  });

  it('settle at once where nobody more can be placed, and leave days out where nobody waits', () => {
    const search = searchOf(problem(people(8)));
    expect(phasesAt(search, 0)).toEqual(['settle']);
    advance(search, { moves: 40, progress: 0.05 });
    expect(phasesAt(search, 0.09, 0.1, 0.5, 1)).toEqual(['settle', 'cost', 'cost', 'cost']);
  });

  it('end with settling where moves are too few to trade, or groups too many', () => {
    const few = searchOf(hub);
    expect(phasesAt(few, 0.99, 1)).toEqual(['settle', 'settle']);
    expect(few.reforming).toBeUndefined();
    const many = searchOf(alone(450));
    expect(phasesAt(many, 0, 0.99, 1)).toEqual(['settle', 'settle', 'settle']);
  });
});

describe('trading', () => {
  it.each([
    { count: 20, done: 29, isWorth: false },
    { count: 20, done: 30, isWorth: true },
    { count: 21, done: 59, isWorth: false },
    { count: 21, done: 60, isWorth: true },
    { count: 450, done: 1e9, isWorth: false },
  ])('of $count groups is worth it after $done moves: $isWorth', ({ count, done, isWorth }) => {
    expect(isWorthTrading({ ...searchOf(alone(count)), done })).toBe(isWorth);
  });

  it('takes as many moves as it takes time', () => {
    const search = searchOf(alone(21));
    advance(search, { moves: 61, progress: 0 });
    const chances = Array.from({ length: 20 }, () => {
      advance(search, { moves: 1, progress: 0.5 });
      return search.walk.random.state;
    });
    expect(search.phase.name).toBe('cost');
    expect(new Set(chances).size).toBe(10);
  });
});
