import { describe, expect, it } from 'vitest';
import { type Known, readKnown } from '../../../bench/matching/known.ts';
import { largeLine } from '../../../bench/matching/large.ts';
import { readRun } from '../../../bench/matching/read-run.ts';
import { type Row, rowOf } from '../../../bench/matching/row.ts';
import { median, type Run, runOf } from '../../../bench/matching/run.ts';
import { standingLines, standingOf } from '../../../bench/matching/standing.ts';
import { tableOf } from '../../../bench/matching/table.ts';
import { UNSEEN } from '../../../bench/matching/unseen.ts';
import { isWanted, readWish } from '../../../bench/matching/wish.ts';
import { solve } from '../../../shared/matching/solve.ts';
import { people, problem } from '../../matching/problems.ts';

const run = (more: Partial<Run> = {}): Run => ({
  placed: 30,
  waitingDays: 900,
  cost: 700,
  bound: 34,
  proven: false,
  violations: 0,
  wall: 1,
  cpu: 2,
  peakMb: 90,
  ...more,
});

const row = (runs: readonly Run[], known?: Known, who = 'engine'): Row =>
  rowOf({ instance: 'bergen-60-1', people: 60, who, known, runs });

describe('medians', () => {
  it.each([
    [[3], 3],
    [[9, 1, 5], 5],
    [[10, 9, 1, 2], 5.5],
  ])('of %j is %d', (values, middle) => {
    expect(median(values)).toBe(middle);
  });
});

describe('a row', () => {
  const known: Known = { placed: 31, waitingDays: 1000, cost: 800, proven: true };

  it('compares with the proven optimum', () => {
    expect(row([run({ placed: 29 }), run(), run({ placed: 31 })], known)).toMatchObject({
      placed: 30,
      fewestPlaced: 29,
      most: 31,
      isOptimum: true,
      gap: 1,
      runs: 3,
    });
  });

  it('compares days and cost of those runs only that place as many', () => {
    const runs = [run({ placed: 31, waitingDays: 990, cost: 816 }), run({ waitingDays: 1, cost: 1 })];
    expect(row(runs, known)).toMatchObject({ daysShort: 1, costBeyond: 2 });
    expect(row([run()], known)).toMatchObject({ daysShort: null, costBeyond: null });
    expect(row([run({ placed: 31 })], { placed: 31, proven: true })).toMatchObject({ daysShort: null });
  });

  it('else with the lowest bound that anybody says', () => {
    expect(row([run({ bound: 40 }), run({ bound: 34 })])).toMatchObject({
      most: 34,
      isOptimum: false,
      gap: 4,
    });
    expect(row([run()], { placedBound: 32, proven: false })).toMatchObject({ most: 32, isOptimum: false });
  });

  it('counts proofs and what the verifier found, and says nothing of what cannot be seen', () => {
    const runs = [run({ proven: true, cpu: null }), run({ violations: 3 })];
    expect(row(runs)).toMatchObject({ proven: 1, violations: 3, cpu: null, peakMb: 90 });
  });
});

describe('a run', () => {
  it('is of what the verifier sees, not of what is claimed', () => {
    const given = problem(people(9));
    const result = solve(given, { seed: 1, moves: 100 });
    const used = { wall: 1, cpu: null, peakMb: null };
    expect(runOf(given, result, used)).toMatchObject({ placed: 8, violations: 0, proven: true, cpu: null });
    expect(runOf(given, { ...result, waiting: [] }, used).violations).toBe(1);
  });

  it('is read back from its process, or refused', () => {
    expect(readRun(JSON.parse(JSON.stringify(run({ cpu: null }))))).toEqual(run({ cpu: null }));
    expect(() => readRun({ placed: 3 })).toThrow('waitingDays');
    expect(() => readRun(3)).toThrow('object');
  });
});

describe('the table', () => {
  it('has a line for every row, words to the left and numbers below each other', () => {
    const lines = tableOf(
      [row([run()]), row([run({ placed: 7, cpu: null })], undefined, 'greedy')],
      true,
    ).split('\n');
    expect(lines).toHaveLength(3);
    expect(lines[0]).toMatch(/^instance +who +runs +placed/);
    expect(lines[1]).toMatch(/^bergen-60-1 +engine +1 +30 +30 +≤34 +4 +– +– +0\/1 +0 +1\.00 +2\.00 +90$/);
    expect(lines[2]).toMatch(/ greedy .* – +90$/);
    const end = (line: string | undefined, text: string) => (line ?? '').indexOf(text) + text.length;
    expect(end(lines[1], '≤34')).toBe(end(lines[2], '≤34'));
  });
});

describe('how the engine stands', () => {
  const known: Known = { placed: 30, proven: true };
  const at = (instance: string, who: string, ...placed: readonly number[]): Row => ({
    ...row(
      placed.map((one) => run({ placed: one })),
      known,
      who,
    ),
    instance,
  });

  it('counts optima and names where it is short or behind at equal time', () => {
    const rows = [
      at('a', 'engine', 30, 30, 30),
      at('b', 'engine', 29, 30, 30),
      at('c', 'engine', 28, 29, 29),
      at('c', 'CP-SAT', 30),
      at('b', 'greedy', 12),
      at('a', 'HiGHS ×10', 30),
      { ...at('d', 'engine', 20), isOptimum: false },
      { ...at('d', 'HiGHS ×10', 25), isOptimum: false },
    ];
    const standing = standingOf(rows);
    expect(standing).toEqual({
      instances: 4,
      withOptimum: 3,
      atOptimum: 2,
      short: ['c'],
      shortOnce: ['b'],
      behind: ['c'],
    });
    expect(standingLines(standing)[0]).toBe('at the proven optimum (median of runs): 2 of 3');
    expect(standingLines(standingOf(rows.slice(0, 1)))[1]).toBe('short of it: none');
  });
});

describe('what is known', () => {
  it('is read as it is written', () => {
    const value = {
      'bergen-60-1': { placed: 3, cost: 1.5, proven: true },
      'bergen-2000-1': { placedBound: 7 },
    };
    expect(Object.fromEntries(readKnown(value))).toEqual({
      'bergen-60-1': { placed: 3, cost: 1.5, proven: true },
      'bergen-2000-1': { placedBound: 7, proven: false },
    });
    expect(() => readKnown({ a: { placed: -1 } })).toThrow('a.placed');
  });

  it('is about instances of every kind and up to a thousand people', () => {
    expect(new Set(UNSEEN).size).toBe(UNSEEN.length);
    expect(UNSEEN).toContain('coordbind-1000-102');
  });
});

describe('what is asked for', () => {
  it('is everything, five times, unless told otherwise', () => {
    expect(readWish([])).toMatchObject({
      names: [],
      runs: 5,
      peers: true,
      shared: true,
      unseen: true,
      large: [],
    });
    expect(isWanted(readWish([]), 'star-400-1')).toBe(true);
    expect(isWanted(readWish([]), 'README')).toBe(false);
  });

  it('is less when told so', () => {
    const wish = readWish([
      '--kinds',
      'coord,bergen',
      '--sizes=250',
      '--runs',
      '2',
      '--no-peers',
      '--only',
      'shared',
    ]);
    expect(wish).toMatchObject({ runs: 2, peers: false, shared: true, unseen: false });
    expect(['coord-250-1', 'coordbind-250-1', 'bergen-500-1'].map((name) => isWanted(wish, name))).toEqual([
      true,
      false,
      false,
    ]);
    expect(isWanted(readWish(['star-400-1', '--kinds', 'bergen']), 'star-400-1')).toBe(true);
    expect(readWish(['--large', '10000,100000']).large).toEqual([10_000, 100_000]);
    expect(isWanted(readWish(['--quick']), 'bergen-500-1')).toBe(false);
    expect(() => readWish(['--speed'])).toThrow('--speed');
  });
});

describe('a large run', () => {
  it('is one line, with what a person costs', () => {
    const used = { wall: 20, cpu: 19, peakMb: 370 };
    const line = largeLine({ people: 100_000, regions: 100, placed: 99_000, bound: 99_500, ...used });
    expect(line).toContain('100000 people in 100 regions: 99000 placed, 99.497 % of the bound 99500');
    expect(line).toContain('20.0 s (19.0 s cpu), 190 µs of it a person, 370 MB at most');
  });
});
