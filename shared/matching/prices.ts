import { add, at, valueAt } from './cells.ts';
import type { Model } from './model.ts';

/**
 * Lagrangian relaxation. Every person, and every group of a coordinator's capacity, has a price; at these prices each
 * bundle on its own forms the groups that are worth most: one per member less the members' prices, less the fee of the
 * cheapest coordinator. Whatever the prices, all prices and what all bundles earn together are at least what any
 * assignment places (weak duality), so every valuation is an honest bound.
 */
export type Prices = {
  readonly model: Model;
  readonly ofPerson: Float64Array;
  readonly ofCoordinator: Float64Array;
  /** In how many bundles each person was taken, and how many groups each coordinator led, at the last valuation. */
  readonly taken: Int32Array;
  readonly led: Int32Array;
  /** How far each bundle was from earning anything when it was last looked at, and the drift by then. */
  readonly shortfall: Float64Array;
  readonly seenAt: Float64Array;
  /** The sum so far of the greatest change of any price: what has drifted less than its shortfall earns nothing still. */
  drift: number;
  /** The most valuable people of the bundle in hand, best first, and their values. */
  readonly top: Int32Array;
  readonly value: Float64Array;
};

/** Where coordinators are scarcer than people, their capacity is what has a price at first, and else people do. */
const isShortOfCoordinators = ({ coordinated, capacity, problem }: Model, viable: number): boolean =>
  coordinated && capacity.reduce((sum, groups) => sum + groups, 0) * problem.sizes.max < viable;

export const pricesFor = (model: Model): Prices => {
  const people = model.days.length;
  const coordinators = model.coordinated ? model.capacity.length : 0;
  const isViable = (person: number) => at(model.personStart, person + 1) > at(model.personStart, person);
  const viable = model.days.reduce((sum, _, person) => sum + (isViable(person) ? 1 : 0), 0);
  const short = isShortOfCoordinators(model, viable);
  const widest = model.roof.reduce((most, roof) => Math.max(most, roof), 0);
  return {
    model,
    ofPerson: Float64Array.from({ length: people }, (_, person) => (isViable(person) && !short ? 1 : 0)),
    ofCoordinator: new Float64Array(coordinators).fill(short ? widest : 0),
    taken: new Int32Array(people),
    led: new Int32Array(coordinators),
    shortfall: new Float64Array(model.floor.length).fill(-1),
    seenAt: new Float64Array(model.floor.length),
    drift: 0,
    top: new Int32Array(widest),
    value: new Float64Array(widest),
  };
};

const cheapestTaker = ({ model, ofCoordinator }: Prices, bundle: number): number => {
  let best = -1;
  if (ofCoordinator.length === 0) return best;
  for (let i = at(model.takerStart, bundle); i < at(model.takerStart, bundle + 1); i += 1) {
    const taker = at(model.takers, i);
    if (best < 0 || valueAt(ofCoordinator, taker) < valueAt(ofCoordinator, best)) best = taker;
  }
  return best;
};

/** The bundle's most valuable people into `top`, as many as fit into one group; answers how many. */
const selectTop = ({ model, ofPerson, top, value }: Prices, bundle: number): number => {
  const most = at(model.roof, bundle);
  const end = at(model.bundleStart, bundle + 1);
  let count = 0;
  for (let pair = at(model.bundleStart, bundle); pair < end; pair += 1) {
    const person = at(model.pairPerson, pair);
    const worth = 1 - valueAt(ofPerson, person);
    if (count === most && (most === 0 || worth <= valueAt(value, count - 1))) continue;
    if (count < most) count += 1;
    let hole = count - 1;
    for (; hole > 0 && valueAt(value, hole - 1) < worth; hole -= 1) {
      value[hole] = valueAt(value, hole - 1);
      top[hole] = at(top, hole - 1);
    }
    value[hole] = worth;
    top[hole] = person;
  }
  return count;
};

/** What several groups in one bundle earn, and whom they take. */
const earnByGroups = (prices: Prices, bundle: number, taker: number): number => {
  const { model, ofPerson, taken, led } = prices;
  const { min, max } = model.problem.sizes;
  const fee = taker < 0 ? 0 : valueAt(prices.ofCoordinator, taker);
  const people = model.pairPerson.slice(at(model.bundleStart, bundle), at(model.bundleStart, bundle + 1));
  people.sort((a, b) => valueAt(ofPerson, a) - valueAt(ofPerson, b));
  let best = { earned: 0, people: 0, groups: 0 };
  for (let groups = 1; groups * min <= people.length; groups += 1) {
    let earned = -groups * fee;
    let count = 0;
    for (; count < Math.min(people.length, groups * max); count += 1) {
      const worth = 1 - valueAt(ofPerson, at(people, count));
      if (count >= groups * min && worth <= 0) break;
      earned += worth;
    }
    // Each further group gets less valuable people than the one before.
    if (earned <= best.earned) break;
    best = { earned, people: count, groups };
  }
  for (let i = 0; i < best.people; i += 1) add(taken, at(people, i), 1);
  if (taker >= 0) add(led, taker, best.groups);
  return best.earned;
};

/** What one bundle earns at these prices; notes whom it takes, or how far it is from earning. */
const earn = (prices: Prices, bundle: number): number => {
  const { model, value, top, taken, shortfall } = prices;
  const floor = at(model.floor, bundle);
  const taker = cheapestTaker(prices, bundle);
  const count = selectTop(prices, bundle);
  let earned = taker < 0 ? 0 : -valueAt(prices.ofCoordinator, taker);
  let members = 0;
  for (; members < count; members += 1) {
    if (members >= floor && valueAt(value, members) <= 0) break;
    earned += valueAt(value, members);
  }
  prices.seenAt[bundle] = prices.drift;
  shortfall[bundle] = floor > 0 ? -earned : -1;
  if (earned <= 0) return 0;
  const size = at(model.bundleStart, bundle + 1) - at(model.bundleStart, bundle);
  if (bundle < model.ordinary && size >= 2 * floor) return earnByGroups(prices, bundle, taker);
  for (let i = 0; i < members; i += 1) add(taken, at(top, i), 1);
  if (taker >= 0) add(prices.led, taker, 1);
  return earned;
};

/** A member's price each and the fee can have drifted. */
const cannotEarn = ({ model, shortfall, seenAt, drift }: Prices, bundle: number): boolean =>
  (drift - valueAt(seenAt, bundle)) * (at(model.roof, bundle) + 1) < valueAt(shortfall, bundle);

/** The bound at these prices, in people, not rounded; leaves in `taken` and `led` what the bundles would take. */
export const valuate = (prices: Prices): number => {
  const { model, ofPerson, ofCoordinator, taken, led } = prices;
  taken.fill(0);
  led.fill(0);
  let total = 0;
  for (let i = 0; i < ofPerson.length; i += 1) total += valueAt(ofPerson, i);
  for (let i = 0; i < ofCoordinator.length; i += 1)
    total += valueAt(ofCoordinator, i) * at(model.capacity, i);
  for (let bundle = 0; bundle < model.floor.length; bundle += 1) {
    if (!cannotEarn(prices, bundle)) total += earn(prices, bundle);
  }
  return total;
};
