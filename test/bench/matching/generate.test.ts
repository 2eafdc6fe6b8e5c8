import { describe, expect, it } from 'vitest';
import { region } from '../../../bench/matching/generate/bergen.ts';
import { drawOf, severalOf, waited, weighted } from '../../../bench/matching/generate/draw.ts';
import { generated, KINDS, readName } from '../../../bench/matching/generate/kinds.ts';
import { parseProblem } from '../../../shared/matching/parse.ts';
import type { MatchPerson, MatchProblem } from '../../../shared/matching/problem.ts';

const made = (name: string): MatchProblem => {
  const problem = generated(name);
  if (!problem) throw new Error(`${name} is not generated`);
  return problem;
};

const share = (all: readonly MatchPerson[], holds: (person: MatchPerson) => boolean): number =>
  all.filter(holds).length / all.length;

const mean = (numbers: readonly number[]): number =>
  numbers.reduce((sum, number) => sum + number, 0) / numbers.length;

describe.each([...KINDS.keys()])('kind %s', (kind) => {
  it('is valid, of about the size asked for, and the same every time', () => {
    const problem = made(`${kind}-250-7`);
    expect(parseProblem(JSON.parse(JSON.stringify(problem)))).toEqual({ ok: true, value: problem });
    expect(Math.abs(problem.people.length - 250)).toBeLessThanOrEqual(30);
    expect(made(`${kind}-250-7`)).toEqual(problem);
    expect(made(`${kind}-250-8`)).not.toEqual(problem);
  });
});

describe('kind bergen', () => {
  const { people, avoid } = made('bergen-5000-3');

  it('is skewed like the shared instances', () => {
    expect(share(people, ({ areas }) => 'bergenhus' in areas)).toBeCloseTo(0.45, 1);
    expect(share(people, ({ areas }) => 'video' in areas)).toBeCloseTo(0.3, 1);
    expect(share(people, ({ themes }) => themes.includes('open'))).toBeCloseTo(0.37, 1);
    expect(share(people, ({ slots }) => slots.includes('tir-kveld'))).toBeCloseTo(0.49, 1);
    expect(share(people, ({ languages }) => languages.includes('no'))).toBeCloseTo(0.89, 1);
    expect(mean(people.map(({ areas }) => Object.keys(areas).length))).toBeCloseTo(3.4, 0);
    expect(mean(people.map(({ waitingDays }) => waitingDays))).toBeCloseTo(30, -1);
    expect(avoid).toHaveLength(25);
  });

  it('reaches two areas on foot at the least, six at most, and video in no time', () => {
    const counts = people.map(({ areas }) => Object.keys(areas).filter((area) => area !== 'video').length);
    expect(Math.min(...counts)).toBe(2);
    expect(Math.max(...counts)).toBe(6);
    expect(people.every(({ areas }) => (areas['video'] ?? 0) === 0)).toBe(true);
  });
});

describe('shapes', () => {
  it('none: fours at every place', () => {
    const { people } = made('none-1000-1');
    const places = people.map(({ areas, themes, slots }) =>
      JSON.stringify([Object.keys(areas), themes, slots]),
    );
    const counts = [...new Set(places)].map((place) => places.filter((other) => other === place).length);
    expect(new Set(counts)).toEqual(new Set([4]));
  });

  it('coordbind: the coordinators of about a third of the groups, coord: of all', () => {
    const room = (name: string): number =>
      (made(name).coordinators ?? []).reduce((sum, { capacity }) => sum + capacity, 0);
    expect(room('coordbind-1000-1')).toBeLessThan(100);
    expect(room('coord-1000-1')).toBeGreaterThan(190);
    expect(made('coord-1000-1').people).toEqual(made('bergen-1000-1').people);
  });

  it('avoiddense: ten avoid pairs each, within the homes of a small pool', () => {
    const small = made('avoiddense-120-1');
    const homes = new Map(small.people.map(({ id, areas }) => [id, Object.keys(areas)[0]]));
    expect(small.avoid.every(([a, b]) => homes.get(a) === homes.get(b))).toBe(true);
    const big = made('avoiddense-500-1');
    expect(new Set(big.avoid.map((pair) => [...pair].sort().join())).size).toBe(2500);
  });

  it('regions share neither people nor areas', () => {
    const [a, b] = [region(1, 60, 1), region(2, 60, 1)];
    const names = ({ people }: MatchProblem) =>
      people.flatMap(({ id, areas }) => [id, ...Object.keys(areas)]);
    expect(names(a).filter((name) => names(b).includes(name))).toEqual([]);
    expect(names(a).every((name) => name.startsWith('r1-'))).toBe(true);
  });

  it('are of kinds that are known', () => {
    expect(readName('coordbind-250-101')).toEqual({ kind: 'coordbind', count: 250, seed: 101 });
    expect(readName('optima')).toBeUndefined();
    expect(generated('klump-10-1')).toBeUndefined();
  });
});

describe('draws', () => {
  it('follow their weights', () => {
    const draw = drawOf('weights', 1);
    const drawn = Array.from({ length: 4000 }, () =>
      weighted(
        draw,
        new Map([
          ['a', 3],
          ['b', 1],
        ]),
      ),
    );
    expect(drawn.filter((name) => name === 'a').length / 4000).toBeCloseTo(0.75, 1);
  });

  it('take every name once at most, and all when asked for more', () => {
    const names = new Map([
      ['a', 9],
      ['b', 1],
      ['c', 1],
    ]);
    expect(severalOf(drawOf('some'), names, 5).sort()).toEqual(['a', 'b', 'c']);
    expect(severalOf(drawOf('some'), names, 2)).toHaveLength(2);
  });

  it('have the mean that is asked for, and stay within their limits', () => {
    const draw = drawOf('mean');
    expect(mean(Array.from({ length: 4000 }, () => waited(draw, 30)))).toBeCloseTo(29.5, -1);
    const whole = Array.from({ length: 2000 }, () => draw.whole(2, 5));
    expect([...new Set(whole)].sort()).toEqual([2, 3, 4, 5]);
  });
});
