import type { MatchProblem } from '../../../shared/matching/problem.ts';
import { anyPair, bergen, SIZES } from './bergen.ts';
import { type Draw, drawOf } from './draw.ts';

type Pair = readonly [string, string];

const pairsWithin = (ids: readonly string[]): readonly Pair[] =>
  ids.flatMap((a, index) => ids.slice(index + 1).map((b): Pair => [a, b]));

/** Up to this many people, everybody avoids all who live in the same area; more people avoid ten each, anyhow. */
const MOST_NEIGHBOURS = 150;
const PAIRS_PER_PERSON = 5;

const homeOf = (areas: Readonly<Record<string, number>>): string => Object.keys(areas)[0] ?? '';

const neighbours = ({ people }: MatchProblem): readonly Pair[] => {
  const byHome = new Map<string, string[]>();
  for (const { id, areas } of people) byHome.set(homeOf(areas), [...(byHome.get(homeOf(areas)) ?? []), id]);
  return [...byHome.values()].flatMap(pairsWithin);
};

const anyPairs = (draw: Draw, { people }: MatchProblem): readonly Pair[] => {
  const pairs = new Map<string, Pair>();
  while (pairs.size < people.length * PAIRS_PER_PERSON) {
    const [a, b] = anyPair(draw, people);
    const pair: Pair = a < b ? [a, b] : [b, a];
    pairs.set(pair.join(), pair);
  }
  return [...pairs.values()];
};

/** Kind `avoiddense`: the people of `bergen` with about ten avoid pairs each. */
export const avoiddense = (count: number, seed: number): MatchProblem => {
  const problem = bergen(count, seed);
  const draw = drawOf('avoiddense', count, seed);
  return { ...problem, avoid: count <= MOST_NEIGHBOURS ? neighbours(problem) : anyPairs(draw, problem) };
};

const CHANCE = 0.3;

/** Kind `avoidgnp`: everybody fits everybody, but any two avoid each other with a chance of three in ten. */
export const avoidgnp = (count: number, seed: number): MatchProblem => {
  const draw = drawOf('avoidgnp', count, seed);
  const people = Array.from({ length: count }, (_, index) => ({
    id: `p${index}`,
    waitingDays: draw.whole(0, 99),
    areas: { bergenhus: 10 },
    themes: ['angst'],
    slots: ['man-kveld'],
    languages: ['no'],
  }));
  const avoid = pairsWithin(people.map(({ id }) => id)).filter(() => draw.unit() < CHANCE);
  return { sizes: SIZES, people, avoid };
};
