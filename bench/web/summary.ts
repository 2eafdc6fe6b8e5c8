import { percentile } from '../percentile.ts';
import type { Cold } from './cold.ts';
import type { Warm } from './warm.ts';

export type ColdRow = {
  readonly name: string;
  /** Medians in milliseconds, without what Node alone takes. */
  readonly wall: number;
  readonly cpu: number;
  /** Times the bare handler, by wall clock and by processor time. */
  readonly times: number;
  readonly cpuTimes: number;
};

/** The web function may take this many times the bare handler's cold start. */
export const mostTimes = 1.5;

const median = (values: readonly number[]): number => percentile(values, 0.5);

/** One row per name, in the order met. `node` are starts of nothing; `bare` names the row to compare with. */
export const coldRows = (
  starts: ReadonlyMap<string, readonly Cold[]>,
  { node, bare }: { readonly node: readonly Cold[]; readonly bare: string },
): readonly ColdRow[] => {
  const own = (colds: readonly Cold[], what: keyof Cold): number =>
    median(colds.map((cold) => cold[what])) - median(node.map((cold) => cold[what]));
  const reference = starts.get(bare) ?? [];
  return [...starts].map(([name, colds]) => ({
    name,
    wall: own(colds, 'wall'),
    cpu: own(colds, 'cpu'),
    times: own(colds, 'wall') / own(reference, 'wall'),
    cpuTimes: own(colds, 'cpu') / own(reference, 'cpu'),
  }));
};

export type WarmRow = {
  readonly name: string;
  readonly parallel: number;
  readonly p50: number;
  readonly p99: number;
  /** Times the bare handler at the same level. */
  readonly times50: number;
  readonly times99: number;
};

/** One row per target and level. NaN ratios where the level has no run of the bare handler. */
export const warmRows = (runs: readonly Warm[], bare: string): readonly WarmRow[] =>
  runs.map(({ name, parallel, milliseconds }) => {
    const reference = runs.find((run) => run.name === bare && run.parallel === parallel)?.milliseconds ?? [];
    const [p50, p99] = [percentile(milliseconds, 0.5), percentile(milliseconds, 0.99)];
    return {
      name,
      parallel,
      p50,
      p99,
      times50: p50 / percentile(reference, 0.5),
      times99: p99 / percentile(reference, 0.99),
    };
  });
