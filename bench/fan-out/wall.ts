import type { Call, Night } from './night.ts';

/** Assumed, not measured: what the cloud adds to the processor's time. Seconds. */
export const assumed = { start: 1, read: 0.01, commit: 0.025, readsAtOnce: 4, commitsAtOnce: 8 } as const;

/** How long one call takes on a whole processor: its own time, and waiting for the table. */
export const secondsOf = ({ cpuSeconds, usage }: Pick<Call, 'cpuSeconds' | 'usage'>): number =>
  assumed.start +
  cpuSeconds +
  ((usage.reads + usage.pages) * assumed.read) / assumed.readsAtOnce +
  (usage.commits * assumed.commit) / assumed.commitsAtOnce;

/** When the last of these is done where so many run at once, each begun in order as soon as there is room. */
export const makespan = (seconds: readonly number[], atOnce: number): number => {
  const free = new Array<number>(Math.min(atOnce, Math.max(1, seconds.length))).fill(0);
  for (const one of seconds) {
    const lane = free.indexOf(Math.min(...free));
    free[lane] = (free[lane] ?? 0) + one;
  }
  return Math.max(...free);
};

/** The whole run: plan, the first parts side by side, the last ones one after the other. */
export const wallSeconds = ({ plan, first, last }: Night, atOnce: number): number =>
  secondsOf(plan) +
  makespan(first.map(secondsOf), atOnce) +
  last.reduce((sum, one) => sum + secondsOf(one), 0);
