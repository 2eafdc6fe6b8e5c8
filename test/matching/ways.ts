import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import type { Walk } from '../../shared/matching/formation.ts';
import { scoreOf } from '../../shared/matching/state.ts';

/** Everything of the engine, coordinators, avoid pairs and proposals among it, is in one of them. */
const POOLS = ['skewed-60', 'avoid-60', 'coordinators-60', 'proposals-60'] as const;

/** What was told, as a short name of its own. */
const nameOf = (told: unknown): string =>
  createHash('sha256').update(JSON.stringify(told)).digest('hex').slice(0, 8);

/** Where a walk is: who is in which group, who leads it, what that is worth, and what chance comes next. */
export const toldOf = ({ state, random }: Pick<Walk, 'state' | 'random'>): unknown => [
  [...state.groupOf],
  [...state.coordinatorOf],
  scoreOf(state),
  random.state,
];

/** What is told of each pool, which has to have that name. */
export type Way = readonly [what: string, tell: (pool: string) => unknown, names: readonly string[]];

/**
 * The same problem, seed and moves go the same way on every machine, so that a night can be repeated. What is meant to
 * change nothing leaves every name as it is; after what is meant to, take over the names that are new, and measure again
 * what docs/matching.md says.
 */
export const itGoesTheSameWay = (ways: readonly Way[]): void => {
  it.each(ways)('%s', (_, tell, names) => {
    expect(POOLS.map((pool) => nameOf(tell(pool)))).toEqual(names);
  });
};
