import { describe, expect, it } from 'vitest';
import type { MatchProblem } from '../../shared/matching/problem.ts';
import { MOVES_PER_PERSON, matchRegions } from '../../shared/matching/regions.ts';
import { solve } from '../../shared/matching/solve.ts';
import { fixture, people, problem } from './problems.ts';

const region = (count: number): MatchProblem =>
  problem(people(count, (index) => ({ waitingDays: index, themes: index % 3 === 0 ? ['sorg'] : ['open'] })));

describe('regions', () => {
  it('are matched one at a time, each only when its result is asked for', () => {
    const made: number[] = [];
    const regions = function* () {
      for (const count of [6, 17, 30]) {
        made.push(count);
        yield region(count);
      }
    };
    const results = matchRegions(regions(), { seed: 1 });
    expect(made).toEqual([]);
    expect(results.next().value?.summary.people).toBe(6);
    expect(made).toEqual([6]);
    expect(results.next().value?.summary.people).toBe(17);
    expect(made).toEqual([6, 17]);
    expect([...results].map(({ summary }) => summary.people)).toEqual([30]);
    expect(results.next().done).toBe(true);
  });

  it('get moves by their people', () => {
    const given = fixture('skewed-60');
    const [usual] = matchRegions([given], { seed: 2 });
    expect(usual).toEqual(solve(given, { seed: 2, moves: 60 * MOVES_PER_PERSON }));
    const [fewer] = matchRegions([given], { seed: 2, movesPerPerson: 0.11 });
    expect(fewer).toEqual(solve(given, { seed: 2, moves: 7 }));
    expect(fewer).not.toEqual(usual);
  });

  it('are of no region nothing', () => {
    expect([...matchRegions([], { seed: 1 })]).toEqual([]);
  });

  it('are verified before they are handed out', () => {
    const twice = people(3);
    // Nobody may be there twice; whoever reads a file makes sure of it (`parse.ts`), here nobody did.
    const wrong = problem([...twice, ...twice]);
    const results = matchRegions([region(6), wrong], { seed: 1 });
    expect(results.next().value?.summary.people).toBe(6);
    expect(() => results.next()).toThrow(
      /^a region's result does not hold: groups\[0\]\.members\[1\]: [^;]+; groups\[0\]\.members\[3\]: /,
    );
  });
});
