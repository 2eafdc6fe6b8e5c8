import { amount, count, field, object, readAll, type Spot } from '../../shared/matching/reading.ts';
import { inChild } from './child.ts';

/** One pool of up to this many people; more are cut into regions. */
export const LARGEST_POOL = 10_000;
export const PEOPLE_PER_REGION = 1000;

/** What a large run came to; seconds are of matching and verifying, without inventing the people. */
export type Large = {
  readonly people: number;
  readonly regions: number;
  readonly placed: number;
  readonly bound: number;
  readonly wall: number;
  readonly cpu: number;
  readonly peakMb: number;
};

const large = (spot: Spot): Large => ({
  people: count(field(spot, 'people')),
  regions: count(field(spot, 'regions')),
  placed: count(field(spot, 'placed')),
  bound: count(field(spot, 'bound')),
  wall: amount(field(spot, 'wall')),
  cpu: amount(field(spot, 'cpu')),
  peakMb: amount(field(spot, 'peakMb')),
});

/** Matches so many invented people in a fresh process. */
export const runLarge = async (people: number): Promise<Large> => {
  const parsed = readAll(await inChild('large-cli.ts', [String(people)]), (whole) => object(whole, large));
  if (!parsed.ok || !parsed.value) throw new Error(`no large run of ${people}`);
  return parsed.value;
};

export const largeLine = (one: Large): string => {
  const share = one.bound === 0 ? 100 : (100 * one.placed) / one.bound;
  const each = (1e6 * one.cpu) / one.people;
  return [
    `${one.people} people in ${one.regions} region${one.regions === 1 ? '' : 's'}:`,
    `${one.placed} placed, ${share.toFixed(3)} % of the bound ${one.bound},`,
    `${one.wall.toFixed(1)} s (${one.cpu.toFixed(1)} s cpu), ${each.toFixed(0)} µs of it a person,`,
    `${one.peakMb.toFixed(0)} MB at most, all verified`,
  ].join(' ');
};
