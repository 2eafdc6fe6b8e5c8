import {
  bundlesWithAvoidance,
  findBestGroup,
  type GroupSearch,
  groupSearchFor,
  worthOf,
} from './best-group.ts';
import { add, at, valueAt } from './cells.ts';
import { type Model, widestOf } from './model.ts';

/**
 * Lagrangian relaxation. Every person, and every group of a coordinator's capacity, has a price; at these prices each
 * bundle on its own forms the groups that are worth most: one per member less the members' prices, less the fee of the
 * cheapest coordinator. Where people of a bundle avoid each other, none of its groups is worth more than the best of
 * those who do not. Whatever the prices, all prices and what all bundles earn together are at least what any
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
  /** What the most valuable people of the bundle in hand are worth, most first. */
  readonly top: Float64Array;
  readonly hasAvoidance: Uint8Array;
  readonly groupSearch: GroupSearch;
};

/** Where coordinators are scarcer than people, their capacity is what has a price at first, and else people do. */
export const isShortOfCoordinators = ({ coordinated, capacity, problem }: Model, viable: number): boolean =>
  coordinated && capacity.reduce((sum, groups) => sum + groups, 0) * problem.sizes.max < viable;

export const pricesFor = (model: Model): Prices => {
  const people = model.days.length;
  const coordinators = model.coordinated ? model.capacity.length : 0;
  const isViable = (person: number) => at(model.personStart, person + 1) > at(model.personStart, person);
  const viable = model.days.reduce((sum, _, person) => sum + (isViable(person) ? 1 : 0), 0);
  const short = isShortOfCoordinators(model, viable);
  const widest = widestOf(model);
  const ofPerson = Float64Array.from({ length: people }, (_, person) => (isViable(person) && !short ? 1 : 0));
  return {
    model,
    ofPerson,
    ofCoordinator: new Float64Array(coordinators).fill(short ? widest : 0),
    taken: new Int32Array(people),
    led: new Int32Array(coordinators),
    shortfall: new Float64Array(model.floor.length).fill(-1),
    seenAt: new Float64Array(model.floor.length),
    drift: 0,
    top: new Float64Array(widest),
    hasAvoidance: bundlesWithAvoidance(model),
    groupSearch: groupSearchFor(model, ofPerson),
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

const feeOf = ({ ofCoordinator }: Prices, taker: number): number =>
  taker < 0 ? 0 : valueAt(ofCoordinator, taker);

/** The worth of the bundle's most valuable people into `top`, as many as fit into one group; answers how many. */
const selectTop = ({ model, ofPerson, top }: Prices, bundle: number): number => {
  const most = at(model.roof, bundle);
  const end = at(model.bundleStart, bundle + 1);
  let count = 0;
  for (let pair = at(model.bundleStart, bundle); pair < end; pair += 1) {
    const worth = worthOf(ofPerson, at(model.pairPerson, pair));
    if (count === most && (most === 0 || worth <= valueAt(top, count - 1))) continue;
    if (count < most) count += 1;
    let hole = count - 1;
    for (; hole > 0 && valueAt(top, hole - 1) < worth; hole -= 1) top[hole] = valueAt(top, hole - 1);
    top[hole] = worth;
  }
  return count;
};

/** What one group of the bundle would earn if nobody avoided anybody. */
const earnAtMost = (prices: Prices, bundle: number, taker: number): number => {
  const { model, top } = prices;
  const floor = at(model.floor, bundle);
  const count = selectTop(prices, bundle);
  let earned = -feeOf(prices, taker);
  for (let i = 0; i < count && (i < floor || valueAt(top, i) > 0); i += 1) earned += valueAt(top, i);
  return earned;
};

/** The bundle's people, most valuable first. */
const byWorth = ({ model, ofPerson }: Prices, bundle: number): Int32Array => {
  const people = model.pairPerson.slice(at(model.bundleStart, bundle), at(model.bundleStart, bundle + 1));
  return people.sort((a, b) => valueAt(ofPerson, a) - valueAt(ofPerson, b));
};

/** A bundle that might earn: its people by worth, who would lead there, and what no group there earns more than. */
type Offer = {
  readonly bundle: number;
  readonly people: Int32Array;
  readonly taker: number;
  readonly each: number;
};

type Earning = {
  readonly earned: number;
  readonly groups: number;
  /** How many of the most valuable people; -1: the best group, as often as there are groups. */
  readonly people: number;
};

/** What so many groups in one bundle earn at most. */
const earningOf = (prices: Prices, { bundle, people, taker, each }: Offer, groups: number): Earning => {
  const { model, ofPerson } = prices;
  const fewest = groups * at(model.floor, bundle);
  const most = Math.min(people.length, groups * at(model.roof, bundle));
  let earned = -groups * feeOf(prices, taker);
  let count = 0;
  for (; count < most; count += 1) {
    const worth = worthOf(ofPerson, at(people, count));
    if (count >= fewest && worth <= 0) break;
    earned += worth;
  }
  return groups * each < earned
    ? { earned: groups * each, groups, people: -1 }
    : { earned, groups, people: count };
};

const NOTHING: Earning = { earned: 0, groups: 0, people: 0 };

/** The groups that earn most there, with any number of them; a proposal's free places are one. */
const bestEarning = (prices: Prices, offer: Offer): Earning => {
  const { floor, ordinary } = prices.model;
  const mostGroups = offer.bundle < ordinary ? Math.floor(offer.people.length / at(floor, offer.bundle)) : 1;
  let best = NOTHING;
  for (let groups = 1; groups <= mostGroups; groups += 1) {
    const next = earningOf(prices, offer, groups);
    // Each further group gets less valuable people than the one before.
    if (next.earned <= best.earned) break;
    best = next;
  }
  return best;
};

/** Notes whom and whose capacity these groups take. */
const take = ({ taken, led, groupSearch }: Prices, { people, taker }: Offer, earning: Earning): void => {
  const { best, bestCount } = groupSearch;
  if (earning.people < 0) for (let i = 0; i < bestCount; i += 1) add(taken, at(best, i), earning.groups);
  for (let i = 0; i < earning.people; i += 1) add(taken, at(people, i), 1);
  if (taker >= 0) add(led, taker, earning.groups);
};

/** What one bundle earns at these prices; notes whom it takes, or how far it is from earning. */
const earn = (prices: Prices, bundle: number): number => {
  const { model, shortfall, hasAvoidance, groupSearch } = prices;
  const taker = cheapestTaker(prices, bundle);
  let most = earnAtMost(prices, bundle, taker);
  let best = NOTHING;
  if (most > 0) {
    const people = byWorth(prices, bundle);
    const avoids = hasAvoidance[bundle] === 1;
    if (avoids) most = findBestGroup(groupSearch, bundle, people) - feeOf(prices, taker);
    const offer = { bundle, people, taker, each: avoids ? most : Number.POSITIVE_INFINITY };
    best = bestEarning(prices, offer);
    take(prices, offer, best);
  }
  prices.seenAt[bundle] = prices.drift;
  // Free places earn with anybody whose price falls: they are looked at every time.
  shortfall[bundle] = at(model.floor, bundle) > 0 ? -most : -1;
  return best.earned;
};

/** A member's price each and the fee can have drifted. */
const cannotEarn = ({ model, shortfall, seenAt, drift }: Prices, bundle: number): boolean =>
  (drift - valueAt(seenAt, bundle)) * (at(model.roof, bundle) + 1) < valueAt(shortfall, bundle);

/**
 * People a valuation may look at in search of best groups: some five times what the shared instances take, and as long
 * as ten valuations without. A bound must not wait for the hardest of all problems.
 */
const looksFor = ({ pairPerson }: Model): number => 10_000 + 10 * pairPerson.length;

/** The bound at these prices, in people, not rounded; leaves in `taken` and `led` what the bundles would take. */
export const valuate = (prices: Prices): number => {
  const { model, ofPerson, ofCoordinator, taken, led } = prices;
  taken.fill(0);
  led.fill(0);
  prices.groupSearch.looksLeft = looksFor(model);
  let total = 0;
  for (let i = 0; i < ofPerson.length; i += 1) total += valueAt(ofPerson, i);
  for (let i = 0; i < ofCoordinator.length; i += 1)
    total += valueAt(ofCoordinator, i) * at(model.capacity, i);
  for (let bundle = 0; bundle < model.floor.length; bundle += 1) {
    if (!cannotEarn(prices, bundle)) total += earn(prices, bundle);
  }
  return total;
};
