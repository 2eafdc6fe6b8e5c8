import { describe, expect, it } from 'vitest';
import { modelOf } from '../../shared/matching/model.ts';
import { pricesFor, valuate } from '../../shared/matching/prices.ts';
import type { MatchCoordinator, MatchPerson, MatchProblem } from '../../shared/matching/problem.ts';
import { people, person, problem, proposal } from './problems.ts';

const coordinator = (id: string, capacity: number, areas = ['bergenhus']): MatchCoordinator => ({
  id,
  areas,
  slots: ['man-kveld'],
  languages: ['no'],
  capacity,
});

type Given = { readonly people: readonly number[]; readonly coordinators?: readonly number[] };

/** People in the order of their ids: all have waited equally long. */
const valued = (given: MatchProblem, at: Given) => {
  const prices = pricesFor(modelOf(given));
  prices.ofPerson.set(at.people);
  prices.ofCoordinator.set(at.coordinators ?? []);
  const bound = valuate(prices);
  return { bound, taken: [...prices.taken], led: [...prices.led] };
};

const times = (count: number, price: number): number[] => new Array(count).fill(price);

const elsewhere = (index: number): Partial<MatchPerson> => ({ id: `x${index}`, areas: { fana: 10 } });

describe('the prices at first', () => {
  it('are one for everybody who could be placed', () => {
    const lonely = person('z', { areas: { fana: 10 } });
    const prices = pricesFor(modelOf(problem([...people(5), lonely])));
    expect([...prices.ofPerson]).toEqual([1, 1, 1, 1, 1, 0]);
    expect([...prices.ofCoordinator]).toEqual([]);
  });

  it.each([
    { scarce: 'coordinators', count: 17, person: 0, coordinator: 8 },
    { scarce: 'people', count: 16, person: 1, coordinator: 0 },
  ])('are those of what is scarce: $scarce', ({ count, person: each, coordinator: fee }) => {
    const coordinators = [coordinator('c1', 1), coordinator('c2', 1)];
    const prices = pricesFor(modelOf(problem(people(count), { coordinators })));
    expect([...prices.ofPerson]).toEqual(times(count, each));
    expect([...prices.ofCoordinator]).toEqual(times(2, fee));
  });

  it('count nobody as scarce who could not be placed anyhow', () => {
    const given = problem([...people(8), ...people(4, elsewhere)], { coordinators: [coordinator('c1', 1)] });
    expect([...pricesFor(modelOf(given)).ofCoordinator]).toEqual([0]);
  });
});

describe('the value of prices', () => {
  it.each([
    { case: 'nobody could be placed', at: times(4, 0.25), bound: 1, taken: times(4, 0) },
    { case: 'one group', at: times(5, 0), bound: 5, taken: times(5, 1) },
    { case: 'who costs one is not wanted', at: [...times(5, 0), 1], bound: 6, taken: [...times(5, 1), 0] },
    { case: 'but is, where there are too few', at: [...times(4, 0), 1.5], bound: 5, taken: times(5, 1) },
    { case: 'nor is a group that earns nothing', at: times(5, 1), bound: 5, taken: times(5, 0) },
    { case: 'nine are a group of eight', at: times(9, 0.5), bound: 8.5, taken: [...times(8, 1), 0] },
    { case: 'the cheapest eight', at: [0.75, ...times(8, 0.5)], bound: 8.75, taken: [0, ...times(8, 1)] },
    { case: 'ten are two groups', at: times(10, 0), bound: 10, taken: times(10, 1) },
    {
      case: 'or one, with two dear',
      at: [...times(9, 0), 3, 4],
      bound: 15,
      taken: [...times(8, 1), 0, 0, 0],
    },
    { case: 'a second may need somebody dear', at: [...times(9, 0), 1.5], bound: 10, taken: times(10, 1) },
    { case: 'but two not', at: [...times(15, 0), 2, 2], bound: 19, taken: [...times(15, 1), 0, 0] },
  ])('$case', ({ at, bound, taken }) => {
    const value = valued(problem(people(at.length)), { people: at });
    expect(value).toEqual({ bound, taken, led: [] });
  });

  it('counts who is wanted in several bundles as often', () => {
    const both = person('zz', { areas: { bergenhus: 10, fana: 10 } });
    const given = problem([...people(4), ...people(4, elsewhere), both]);
    expect(valued(given, { people: times(9, 0) })).toMatchObject({ bound: 10, taken: [...times(8, 1), 2] });
  });

  it.each([
    { case: 'a group pays', count: 5, fees: [3], capacities: [1], bound: 5, led: [1] },
    { case: 'unless that costs too much', count: 5, fees: [6], capacities: [1], bound: 6, led: [0] },
    { case: 'the cheapest one', count: 5, fees: [3, 2, 4], capacities: [1, 1, 1], bound: 12, led: [0, 1, 0] },
    { case: 'capacity costs by the group', count: 5, fees: [1], capacities: [3], bound: 7, led: [1] },
    { case: 'two groups pay twice', count: 10, fees: [1], capacities: [2], bound: 10, led: [2] },
    { case: 'one, where two cost more', count: 10, fees: [4], capacities: [2], bound: 12, led: [1] },
  ])('with coordinators: $case', ({ count, fees, capacities, bound, led }) => {
    const coordinators = capacities.map((capacity, index) => coordinator(`c${index}`, capacity));
    const given = problem(people(count), { coordinators });
    const value = valued(given, { people: times(count, 0), coordinators: fees });
    expect(value).toMatchObject({ bound, led });
  });

  it('fills the free places of a proposal with whoever is worth something', () => {
    const given = problem(people(4), { proposals: [proposal('g', [], 3)] });
    expect(valued(given, { people: [0, 0.5, 1, 1.5] })).toMatchObject({ bound: 4.5, taken: [1, 1, 0, 0] });
    expect(valued(given, { people: [0.25, 0, 0, 0] })).toMatchObject({ bound: 3.25, taken: [0, 1, 1, 1] });
    expect(valued(given, { people: [1, 2, 1, 1] })).toMatchObject({ bound: 5, taken: [0, 0, 0, 0] });
  });

  it('takes no coordinator for a proposal', () => {
    const coordinators = [coordinator('c1', 1)];
    const given = problem(people(4), { coordinators, proposals: [proposal('g', [], 3)] });
    expect(valued(given, { people: times(4, 0), coordinators: [2] })).toMatchObject({ bound: 5, led: [0] });
  });
});

const pairsWithin = (ids: readonly string[]) =>
  ids.flatMap((a, index) => ids.slice(index + 1).map((b) => [a, b] as const));

describe('the value of prices where people avoid each other', () => {
  it('takes one of two into a group', () => {
    const given = problem(people(8), { avoid: [['p01', 'p02']] });
    const { bound, taken } = valued(given, { people: [0.25, ...times(7, 0)] });
    expect({ bound, taken }).toEqual({ bound: 7.25, taken: [0, ...times(7, 1)] });
  });

  it('takes both where there are two groups', () => {
    const given = problem(people(10), { avoid: [['p01', 'p02']] });
    expect(valued(given, { people: times(10, 0) })).toMatchObject({ bound: 10, taken: times(10, 1) });
  });

  it('forms no group where too few could meet', () => {
    const couples = people(4).map(({ id }, index) => [id, `p0${index + 5}`] as const);
    const given = problem(people(8), { avoid: couples });
    expect(valued(given, { people: times(8, 0) })).toEqual({ bound: 0, taken: times(8, 0), led: [] });
  });

  it('counts the best group as often as there are groups, where that is less', () => {
    // Four and three who all avoid each other, and three who avoid nobody: one group holds five at most.
    const avoid = [...pairsWithin(['p01', 'p02', 'p03', 'p04']), ...pairsWithin(['p05', 'p06', 'p07'])];
    const prices = [0, 0.5, 0.5, 0.5, 0, 0.5, 0.5, 0.875, 0.875, 0.875];
    const { bound, taken } = valued(problem(people(10), { avoid }), { people: prices });
    const best = 1 + 1 + 3 * 0.125;
    expect(bound).toBe(2 * best + 2.5 + 3 * 0.875);
    expect(taken).toEqual([2, 0, 0, 0, 2, 0, 0, 2, 2, 2]);
  });

  it('still pays the coordinator', () => {
    const given = problem(people(8), { avoid: [['p01', 'p02']], coordinators: [coordinator('c1', 1)] });
    expect(valued(given, { people: times(8, 0), coordinators: [3] })).toMatchObject({
      bound: 4 + 3,
      led: [1],
    });
    expect(valued(given, { people: times(8, 0), coordinators: [7] })).toMatchObject({ bound: 7, led: [0] });
  });

  it('fills free places with one of two', () => {
    const given = problem(people(3), { avoid: [['p01', 'p02']], proposals: [proposal('g', [], 3)] });
    expect(valued(given, { people: [0.5, 0, 0] })).toMatchObject({ bound: 2.5, taken: [0, 1, 1] });
  });
});

describe('a bundle that could not earn', () => {
  /** Five at a price of 1.5 each lack 2.5; a change of all prices together must exceed 2.5 / 6 to matter. */
  const dear = () => {
    const prices = pricesFor(modelOf(problem(people(5), { sizes: { min: 5, max: 5 } })));
    prices.ofPerson.fill(1.5);
    return prices;
  };

  it('is left out until prices have drifted that far', () => {
    const prices = dear();
    expect(valuate(prices)).toBe(7.5);
    expect([...prices.shortfall]).toEqual([2.5]);
    prices.drift = 2.4 / 6;
    valuate(prices);
    expect([...prices.seenAt]).toEqual([0]);
    prices.drift = 2.6 / 6;
    valuate(prices);
    expect([...prices.seenAt]).toEqual([2.6 / 6]);
  });

  const rising = [1.5, 2, 2.5, 3, 3.5, 4, 5];

  it.each([
    { case: 'the least dear five, rising', at: rising, fee: 0, short: 7.5 },
    { case: 'falling', at: rising.toReversed(), fee: 0, short: 7.5 },
    { case: 'in any order', at: [3, 5, 2, 4, 1.5, 3.5, 2.5], fee: 0, short: 7.5 },
    { case: 'the best eight of nine', at: times(9, 0.5), fee: 10, short: 6 },
    { case: 'also when the last is the best', at: [...times(8, 0.5), 0], fee: 10, short: 5.5 },
    { case: 'or the first', at: [0, ...times(8, 0.5)], fee: 10, short: 5.5 },
    { case: 'nobody dear beyond five', at: [...times(5, 0.5), 1.5, 3], fee: 10, short: 7.5 },
    { case: 'earning nothing is lacking nothing', at: times(5, 1), fee: 0, short: 0 },
  ])('lacks what its best group lacks: $case', ({ at, fee, short }) => {
    const prices = pricesFor(modelOf(problem(people(at.length), { coordinators: [coordinator('c1', 1)] })));
    prices.ofPerson.set(at);
    prices.ofCoordinator.fill(fee);
    valuate(prices);
    expect(prices.shortfall[0]).toBeCloseTo(short, 9);
  });

  it('lacks what its best group lacks where two of it avoid each other', () => {
    const coordinators = [coordinator('c1', 1)];
    const prices = pricesFor(modelOf(problem(people(8), { avoid: [['p01', 'p02']], coordinators })));
    prices.ofPerson.fill(0);
    prices.ofCoordinator.fill(7.5);
    expect(valuate(prices)).toBe(7.5);
    expect([...prices.shortfall]).toEqual([0.5]);
  });

  it('is looked at every time when it is free places', () => {
    const prices = pricesFor(modelOf(problem(people(2), { proposals: [proposal('g', [], 2)] })));
    prices.ofPerson.fill(1.5);
    valuate(prices);
    prices.drift = 1e-9;
    valuate(prices);
    expect([...prices.seenAt]).toEqual([1e-9]);
  });
});
