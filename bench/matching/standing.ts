import type { Row } from './row.ts';

/** How the engine stands on every instance: at the optimum or bound or not, and beside the best peer at equal time. */
export type Standing = {
  readonly instances: number;
  readonly withOptimum: number;
  readonly atOptimum: number;
  /** Names of instances with a proven optimum that the engine's median, or its worst run, does not reach. */
  readonly short: readonly string[];
  readonly shortOnce: readonly string[];
  /** Names of instances where a peer with no more time placed more. */
  readonly behind: readonly string[];
};

const namesOf = (rows: readonly Row[]): readonly string[] => rows.map(({ instance }) => instance);

const isEqualTime = ({ who }: Row): boolean => who !== 'engine' && !who.includes('×');

export const standingOf = (rows: readonly Row[]): Standing => {
  const engine = rows.filter(({ who }) => who === 'engine');
  const proven = engine.filter(({ isOptimum }) => isOptimum);
  const short = proven.filter(({ gap }) => gap > 0);
  const beaten = (own: Row): boolean =>
    rows.some((row) => row.instance === own.instance && isEqualTime(row) && row.placed > own.placed);
  return {
    instances: engine.length,
    withOptimum: proven.length,
    atOptimum: proven.length - short.length,
    short: namesOf(short),
    shortOnce: namesOf(proven.filter(({ gap, fewestPlaced, most }) => gap <= 0 && fewestPlaced < most)),
    behind: namesOf(engine.filter(beaten)),
  };
};

const listed = (names: readonly string[]): string => (names.length === 0 ? 'none' : names.join(', '));

export const standingLines = (standing: Standing): readonly string[] => [
  `at the proven optimum (median of runs): ${standing.atOptimum} of ${standing.withOptimum}`,
  `short of it: ${listed(standing.short)}`,
  `short of it in a run only: ${listed(standing.shortOnce)}`,
  `behind a peer at equal time: ${listed(standing.behind)}`,
];
