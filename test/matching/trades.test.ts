import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { appraise } from '../../shared/matching/appraise.ts';
import { at } from '../../shared/matching/cells.ts';
import { avoidedMember, type Walk } from '../../shared/matching/formation.ts';
import { greedyStart } from '../../shared/matching/greedy.ts';
import { modelOf, pairIn } from '../../shared/matching/model.ts';
import { pick, seeded } from '../../shared/matching/random.ts';
import {
  chargeFor,
  hasFewGroups,
  reform,
  reformingFor,
  settleTrades,
  tradeAll,
} from '../../shared/matching/reform.ts';
import { isBetter, type Score } from '../../shared/matching/scoring.ts';
import { emptyState } from '../../shared/matching/start-state.ts';
import { forget, open, place, type State, scoreOf, undoTo } from '../../shared/matching/state.ts';
import type { Trades } from '../../shared/matching/trades.ts';
import { anyProblem, people, person, problem } from './problems.ts';

const usual = anyProblem({ mostPeople: 40, sizes: fc.constantFrom({ min: 5, max: 8 }, { min: 2, max: 4 }) });
const tiny = anyProblem({ mostPeople: 7, sizes: fc.constantFrom({ min: 2, max: 3 }, { min: 3, max: 4 }) });
const settings = (numRuns: number) => ({ seed: 20, numRuns });

const isSound = (state: State): boolean => {
  const { model } = state;
  return Array.from(state.groupOf).every((group, one) => {
    if (group < 0) return true;
    const bundle = at(state.bundleOf, group);
    const size = at(state.size, group);
    const fits = size >= at(model.floor, bundle) && size <= at(model.roof, bundle);
    return fits && pairIn(model, one, bundle) >= 0 && avoidedMember(state, one, group) < 0;
  });
};

const keepsCapacity = ({ model, load }: State): boolean =>
  Array.from(load).every((groups, one) => groups <= at(model.capacity, one));

/** The best of all ways to fill the groups that are open in the state: person by person, every group or none. */
const bestInTheseGroups = (given: State): Score => {
  const { model } = given;
  const groups = Array.from(given.bundleOf.keys()).filter((group) => at(given.bundleOf, group) >= 0);
  const room = new Map(groups.map((group) => [group, at(model.roof, at(given.bundleOf, group))]));
  const missing = new Map(groups.map((group) => [group, at(model.floor, at(given.bundleOf, group))]));
  let best: Score = { placed: -1, days: 0, cost: 0 };
  const next = (one: number, so: Score): void => {
    if (one === model.days.length) {
      if ([...missing.values()].every((few) => few <= 0) && isBetter(so, best)) best = so;
      return;
    }
    next(one + 1, so);
    for (const group of groups) {
      const pair = pairIn(model, one, at(given.bundleOf, group));
      if (pair < 0 || room.get(group) === 0) continue;
      room.set(group, room.get(group)! - 1);
      missing.set(group, missing.get(group)! - 1);
      next(one + 1, {
        placed: so.placed + 1,
        days: so.days + model.days[one]!,
        cost: so.cost + model.pairCost[pair]!,
      });
      room.set(group, room.get(group)! + 1);
      missing.set(group, missing.get(group)! + 1);
    }
  };
  next(0, { placed: 0, days: 0, cost: 0 });
  return best;
};

const started = (given: Parameters<typeof modelOf>[0], seed: number): Walk => {
  const walk = greedyStart(modelOf(given), seeded(seed));
  forget(walk.state);
  return walk;
};

const far = (id: string, minutes: number, waitingDays = 10) =>
  person(id, { areas: { bergenhus: minutes }, waitingDays });

describe('trading places', () => {
  it('is exact: with the groups as they are nobody could be placed better', () => {
    fc.assert(
      fc.property(tiny, fc.integer(), (given, seed) => {
        const { state } = started({ ...given, avoid: [] }, seed);
        settleTrades(state);
        expect(scoreOf(state)).toEqual(bestInTheseGroups(state));
      }),
      settings(80),
    );
  });

  it('is never worse than before, and keeps sizes, wishes, avoid pairs and capacities', () => {
    let better = 0;
    fc.assert(
      fc.property(usual, fc.integer(), (given, seed) => {
        const { state } = started(given, seed);
        const before = scoreOf(state);
        settleTrades(state);
        expect(isBetter(before, scoreOf(state))).toBe(false);
        expect([isSound(state), keepsCapacity(state)]).toEqual([true, true]);
        if (isBetter(scoreOf(state), before)) better += 1;
      }),
      settings(60),
    );
    expect(better).toBeGreaterThan(4);
  });

  it('lets who waits longest in, and of two who wait as long whoever has the shorter way', () => {
    const given = problem([far('p0', 30), far('p1', 10), far('p2', 20), far('p3', 15, 40)], {
      sizes: { min: 2, max: 2 },
    });
    const model = modelOf(given);
    const state = emptyState(model);
    const group = open(state, 0);
    const indexOf = (id: string): number => model.problem.people.findIndex((one) => one.id === id);
    for (const id of ['p0', 'p2']) place(state, pairIn(model, indexOf(id), 0), group);
    settleTrades(state);
    // Not to be taken back.
    undoTo(state, 0);
    const members = ['p0', 'p1', 'p2', 'p3'].filter((id) => at(state.groupOf, indexOf(id)) === group);
    expect(members).toEqual(['p1', 'p3']);
  });

  it('brings nobody to somebody they must not meet, however long they have waited', () => {
    const given = problem([far('p0', 10), far('p1', 10), far('p2', 10, 90)], {
      sizes: { min: 2, max: 2 },
      avoid: [
        ['p0', 'p2'],
        ['p1', 'p2'],
      ],
    });
    const model = modelOf(given);
    const state = emptyState(model);
    const group = open(state, 0);
    for (const one of [1, 2]) place(state, pairIn(model, one, 0), group);
    settleTrades(state);
    expect(Array.from(state.groupOf)).toEqual([-1, group, group]);
  });
});

/** Least weights of ways between the spare seats and each node, by relaxing every edge again and again. */
const waysOf = (
  { active, activeCount, nodes, spare, weight }: Trades,
  isFrom: boolean,
): readonly number[] => {
  const ends = Array.from(active.subarray(0, activeCount));
  const least = new Map(ends.map((node) => [node, node === spare ? 0 : Number.POSITIVE_INFINITY]));
  for (let pass = 0; pass < ends.length; pass += 1) {
    for (const near of ends) {
      for (const far of ends) {
        const edge = isFrom ? near * nodes + far : far * nodes + near;
        least.set(far, Math.min(least.get(far)!, least.get(near)! + weight[edge]!));
      }
    }
  }
  return ends.map((node) => least.get(node)!);
};

describe('what a seat more or less is worth', () => {
  it('is the least loss of any way to or from the spare seats', () => {
    fc.assert(
      fc.property(usual, fc.integer(), (given, seed) => {
        const { state, random } = started(given, seed);
        const reforming = reformingFor(state, random);
        tradeAll(reforming, 20);
        const { trades, guess } = reforming.cancelling;
        const { into, outOf } = reforming.appraisal;
        appraise(trades, reforming.appraisal, guess);
        const ends = Array.from(trades.active.subarray(0, trades.activeCount));
        const rounded = (values: readonly number[]) => values.map((value) => Math.round(value));
        expect(rounded(ends.map((node) => outOf[node]!))).toEqual(rounded(waysOf(trades, true)));
        expect(rounded(ends.map((node) => into[node]!))).toEqual(rounded(waysOf(trades, false)));
      }),
      settings(40),
    );
  });
});

describe('another group in the place of one', () => {
  const pairs = { sizes: { min: 2, max: 2 } };
  const stateOf = (groups: number): State => emptyState(modelOf(problem(people(2 * groups - 2), pairs)));

  it.each([
    [1, 1],
    [30, 2],
    [60, 5],
    [450, 226],
  ])('among %i groups takes as long as %i moves', (groups, moves) => {
    expect(chargeFor(stateOf(groups))).toBe(moves);
  });

  it('is tried among up to 450 groups', () => {
    expect([449, 450, 451].map((groups) => hasFewGroups(stateOf(groups)))).toEqual([true, true, false]);
  });

  it('keeps every rule, never loses a place, and changes nothing when it is not accepted', () => {
    let changed = 0;
    let kept = 0;
    fc.assert(
      fc.property(usual, fc.integer(), (given, seed) => {
        const { state, random } = started(given, seed);
        const reforming = reformingFor(state, random);
        tradeAll(reforming, 20);
        for (let step = 0; step < 30; step += 1) {
          const group = at(state.groupOf, pick(random, state.groupOf.length));
          if (group < 0 || at(state.bundleOf, group) >= state.model.ordinary) continue;
          const before = scoreOf(state);
          const groups = Array.from(state.groupOf);
          if (reform(reforming, group, 10)) changed += 1;
          else {
            kept += 1;
            expect(Array.from(state.groupOf)).toEqual(groups);
            expect(scoreOf(state)).toEqual(before);
          }
          expect(state.placed).toBeGreaterThanOrEqual(before.placed);
          expect([isSound(state), keepsCapacity(state)]).toEqual([true, true]);
        }
      }),
      settings(40),
    );
    expect(Math.min(changed, kept)).toBeGreaterThan(20);
  });

  it('is the one that is nearer for all, and then there is none better', () => {
    const both = people(5, () => ({ areas: { bergenhus: 40, fana: 5 } }));
    const given = problem([...both, person('p06')], { sizes: { min: 5, max: 5 } });
    const model = modelOf(given);
    const state = emptyState(model);
    const group = open(
      state,
      model.places.findIndex(({ area }) => area === 'bergenhus'),
    );
    for (let one = 0; one < 5; one += 1) place(state, pairIn(model, one, at(state.bundleOf, group)), group);
    const reforming = reformingFor(state, seeded(1));
    tradeAll(reforming, 20);
    const first = reform(reforming, at(state.groupOf, 0), 1);
    const nearer = scoreOf(state);
    const second = reform(reforming, at(state.groupOf, 0), 1);
    expect([first, nearer, second]).toEqual([true, { placed: 5, days: 50, cost: 25 }, false]);
  });
});
