import { describe, expect, it } from 'vitest';
import { mergeResults } from '../../shared/matching/merge-results.ts';
import type { MatchResult } from '../../shared/matching/problem.ts';
import { type Matching, solve, startMatching } from '../../shared/matching/solve.ts';
import { apart, fixture, people, person, problem } from './problems.ts';

describe('a bound', () => {
  it('stays where it is exact, however often it is sharpened', () => {
    const matching = startMatching(problem(people(8)), 1);
    for (let step = 0; step < 5; step += 1) matching.sharpen(step / 5);
    expect([matching.placed(), matching.upperBound()]).toEqual([8, 8]);
  });
});

describe('a focus', () => {
  const searched = (...focus: readonly boolean[]) => {
    const matching = startMatching(fixture('skewed-120'), 2);
    for (let step = 0; step < 300; step += 1) matching.sharpen(step / 300);
    for (const isOn of focus) matching.focus(isOn);
    matching.advance({ moves: 75, progress: 0.3 });
    return matching.result();
  };

  it('looks elsewhere where the bound leaves few groups to open', () => {
    expect(searched(true)).not.toEqual(searched());
  });

  it('leaves nothing behind', () => {
    expect(searched(true, false)).toEqual(searched());
  });
});

describe('a result', () => {
  /** Ten who live near one of two places, and a crowd of which fewer can be placed than the simple bound says. */
  const nearer = problem([
    ...people(10, (index) => ({ areas: index % 2 === 0 ? { arna: 5, fana: 50 } : { arna: 50, fana: 5 } })),
    person('hub', { slots: ['s0', 's1'] }),
    ...people(4, (index) => ({ id: `a${index}`, slots: ['s0'] })),
    ...people(4, (index) => ({ id: `b${index}`, slots: ['s1'] })),
  ]);
  const costOf = (matching: Matching): number => matching.result().summary.cost;

  it('has everybody where they are best off once the search was long enough for that, also before it settles', () => {
    const matching = startMatching(nearer, 1);
    expect(costOf(matching)).toBe(280);
    matching.advance({ moves: 29, progress: 0 });
    expect(costOf(matching)).toBe(280);
    matching.advance({ moves: 1, progress: 0 });
    expect(costOf(matching)).toBe(10 * 5 + 5 * 10);
  });

  it('lets nobody wait longer than those in their place, also without a search', () => {
    const at = (id: string, areas: readonly string[], waitingDays: number) =>
      person(id, { waitingDays, areas: Object.fromEntries(areas.map((area) => [area, 10])) });
    const given = problem(
      [
        ...[at('l1', ['arna', 'fana'], 1), at('l2', ['arna'], 1), at('l3', ['arna', 'fana'], 1)],
        ...[at('s1', ['fana'], 0), at('s2', ['fana'], 0), at('s3', ['arna'], 0)],
        ...[at('s4', ['fana'], 0), at('s5', ['fana'], 0)],
      ],
      { sizes: { min: 3, max: 3 } },
    );
    const { groups, waiting } = solve(given, { seed: 1, moves: 0 });
    expect(groups.map(({ members }) => members)).toEqual([
      ['l1', 'l2', 'l3'],
      ['s1', 's2', 's4'],
    ]);
    expect(waiting.map(({ id }) => id)).toEqual(['s3', 's5']);
  });
});

describe('areas that share nobody', () => {
  it('each get their share of the moves, by their people', () => {
    const [few, many] = apart(fixture('skewed-60'), 30);
    const whole = { ...many, people: [...few.people, ...many.people] };
    const each: readonly MatchResult[] = [
      solve(few, { seed: 3, moves: 10 }),
      solve(many, { seed: 3, moves: 20 }),
    ];
    expect(solve(whole, { seed: 3, moves: 30 })).toEqual(mergeResults(whole, each));
  });
});
