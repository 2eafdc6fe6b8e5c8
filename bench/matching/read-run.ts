import { amount, count, field, flag, object, readAll, type Spot } from '../../shared/matching/reading.ts';
import type { Run } from './run.ts';

const seen = (spot: Spot): number | null => (spot.value === null ? null : amount(spot));

const run = (spot: Spot): Run => ({
  placed: count(field(spot, 'placed')),
  waitingDays: amount(field(spot, 'waitingDays')),
  cost: amount(field(spot, 'cost')),
  bound: count(field(spot, 'bound')),
  proven: flag(field(spot, 'proven')),
  violations: count(field(spot, 'violations')),
  wall: amount(field(spot, 'wall')),
  cpu: seen(field(spot, 'cpu')),
  peakMb: seen(field(spot, 'peakMb')),
});

/** What a child process says of its run; throws when it is something else. */
export const readRun = (value: unknown): Run => {
  const parsed = readAll(value, (whole) => object(whole, run));
  if (!parsed.ok || !parsed.value) throw new Error(`no run: ${parsed.ok ? '' : parsed.wrong.join(', ')}`);
  return parsed.value;
};
