import { amount, field, flag, object, readAll, type Spot } from '../../shared/matching/reading.ts';

/**
 * What is known of an instance: `placed` is the optimum where `proven`, else the most anybody found. `placedBound`: no
 * more can be placed. `waitingDays` is optimal at that count, `cost` the best known at both, `costBound` its least.
 */
export type Known = {
  readonly placed?: number;
  readonly placedBound?: number;
  readonly waitingDays?: number;
  readonly cost?: number;
  readonly costBound?: number;
  readonly proven: boolean;
};

const NUMBERS = ['placed', 'placedBound', 'waitingDays', 'cost', 'costBound'] as const;

const given = (spot: Spot): boolean => spot.value !== undefined;

const known = (spot: Spot): Known => ({
  ...Object.fromEntries(
    NUMBERS.map((name) => [name, field(spot, name)] as const)
      .filter(([, value]) => given(value))
      .map(([name, value]) => [name, amount(value)]),
  ),
  proven: given(field(spot, 'proven')) && flag(field(spot, 'proven')),
});

/** Reads `optima.json` or `known.json`; throws with what is wrong in it. */
export const readKnown = (value: unknown): ReadonlyMap<string, Known> => {
  const parsed = readAll(value, (whole) =>
    object(whole, (spot) =>
      Object.keys(spot.value ?? {}).map((name) => [name, object(field(spot, name), known)] as const),
    ),
  );
  if (!parsed.ok) throw new Error(parsed.wrong.join('\n'));
  return new Map((parsed.value ?? []).flatMap(([name, one]) => (one ? [[name, one] as const] : [])));
};
