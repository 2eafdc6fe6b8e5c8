import type { Known } from './known.ts';
import { median, type Run } from './run.ts';

/** One line of the table: an instance, a contender, and the medians of its runs. */
export type Row = {
  readonly instance: string;
  readonly people: number;
  readonly who: string;
  readonly runs: number;
  readonly placed: number;
  readonly fewestPlaced: number;
  /** The optimum where `known` is true, else a bound that nobody can be above. */
  readonly most: number;
  readonly isOptimum: boolean;
  /** People short of that. */
  readonly gap: number;
  /** Per cent of waiting days short of, and of cost beyond, the best known at that count; null where not comparable. */
  readonly daysShort: number | null;
  readonly costBeyond: number | null;
  readonly proven: number;
  readonly violations: number;
  readonly wall: number;
  readonly cpu: number | null;
  readonly peakMb: number | null;
};

export type Told = {
  readonly instance: string;
  readonly people: number;
  readonly who: string;
  readonly known: Known | undefined;
  readonly runs: readonly Run[];
};

const percent = (more: number, of: number): number => (of === 0 ? 0 : (100 * more) / of);

/** The median where every run could tell, else null. */
const medianOrNull = (values: readonly (number | null)[]): number | null => {
  const told = values.filter((value) => value !== null);
  return told.length === values.length && told.length > 0 ? median(told) : null;
};

const sharesShort = (runs: readonly Run[], known: Known | undefined) => {
  const { placed, waitingDays, cost } = known ?? {};
  const atCount = runs.filter((run) => run.placed === placed);
  return {
    daysShort:
      atCount.length > 0 && waitingDays !== undefined
        ? median(atCount.map((run) => percent(waitingDays - run.waitingDays, waitingDays)))
        : null,
    costBeyond:
      atCount.length > 0 && cost !== undefined
        ? median(atCount.map((run) => percent(run.cost - cost, cost)))
        : null,
  };
};

export const rowOf = ({ instance, people, who, known, runs }: Told): Row => {
  const isOptimum = known?.proven === true && known.placed !== undefined;
  const lowest = Math.min(people, known?.placedBound ?? people, ...runs.map(({ bound }) => bound));
  const most = isOptimum ? (known.placed ?? lowest) : lowest;
  const placed = median(runs.map((run) => run.placed));
  return {
    instance,
    people,
    who,
    runs: runs.length,
    placed,
    fewestPlaced: Math.min(...runs.map((run) => run.placed)),
    most,
    isOptimum,
    gap: most - placed,
    ...sharesShort(runs, known),
    proven: runs.filter((run) => run.proven).length,
    violations: runs.reduce((sum, run) => sum + run.violations, 0),
    wall: median(runs.map((run) => run.wall)),
    cpu: medianOrNull(runs.map((run) => run.cpu)),
    peakMb: medianOrNull(runs.map((run) => run.peakMb)),
  };
};
