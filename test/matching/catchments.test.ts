import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catchmentsOf } from '../../shared/matching/catchments.ts';
import { byCatchment } from '../../shared/matching/merge-results.ts';
import type { MatchProblem } from '../../shared/matching/problem.ts';
import { solve } from '../../shared/matching/solve.ts';
import { verify } from '../../shared/matching/verify.ts';
import { exactBest } from './exact.ts';
import { anyProblem, person, problem } from './problems.ts';

const lives = (id: string, ...areas: readonly string[]) =>
  person(id, { areas: Object.fromEntries(areas.map((area) => [area, 10])) });

const leads = (id: string, areas: readonly string[], capacity = 1) => ({
  id,
  areas,
  slots: ['man-kveld'],
  languages: ['no'],
  capacity,
});

const meets = (id: string, area: string, members: readonly string[]) => ({
  id,
  area,
  theme: 'open',
  slot: 'man-kveld',
  language: 'no',
  members,
  free: 2,
});

const idsIn = (given: MatchProblem) => catchmentsOf(given).map(({ people }) => people.map(({ id }) => id));

/** Two who live apart, a north and a south, and whatever may tie them together. */
const apart = (more: Partial<MatchProblem>, ...others: MatchProblem['people']) =>
  problem([lives('s', 'south'), lives('n', 'north'), ...others], more);

describe('catchments', () => {
  it('are by name of their first area, with people in the order given', () => {
    expect(idsIn(apart({}, lives('m', 'south'), lives('a', 'aft')))).toEqual([['a'], ['n'], ['s', 'm']]);
  });

  it('of one are the problem itself', () => {
    for (const given of [problem([]), problem([lives('a')]), problem([lives('a', 'x'), lives('b', 'x')])])
      expect(catchmentsOf(given)).toEqual([given]);
    const given = apart({}, lives('between', 'north', 'south'));
    expect(catchmentsOf(given)[0]).toBe(given);
  });

  it('are tied together by a chain of people, video like any other area', () => {
    expect(idsIn(apart({}, lives('a', 'north', 'video'), lives('b', 'video', 'south')))).toHaveLength(1);
    expect(idsIn(apart({}, lives('a', 'north', 'video'), lives('b', 'west', 'south')))).toHaveLength(2);
  });

  it('are tied together by a coordinator who can take a group', () => {
    const areas = ['north', 'nowhere', 'south'];
    expect(idsIn(apart({ coordinators: [leads('c', areas)] }))).toHaveLength(1);
    expect(idsIn(apart({ coordinators: [leads('c', areas, 0)] }))).toHaveLength(2);
    expect(idsIn(apart({ coordinators: [leads('c', ['north', 'nowhere'])] }))).toHaveLength(2);
  });

  it('have the coordinators and proposals of their areas; those of nowhere are in none', () => {
    const [north, south, ...none] = catchmentsOf(
      apart({
        coordinators: [leads('c', ['x', 'south']), leads('d', ['x']), leads('e', ['north'], 0)],
        proposals: [meets('g', 'north', ['m']), meets('h', 'x', ['o'])],
      }),
    );
    expect(none).toEqual([]);
    expect(north?.coordinators).toEqual([]);
    expect(south?.coordinators?.map(({ id }) => id)).toEqual(['c']);
    expect(north?.proposals?.map(({ id }) => id)).toEqual(['g']);
    expect(south?.proposals).toEqual([]);
  });

  it('have no lists that were not given', () => {
    expect(catchmentsOf(apart({})).map((one) => Object.keys(one))).toEqual([
      ['sizes', 'people', 'avoid'],
      ['sizes', 'people', 'avoid'],
    ]);
  });

  it('have the avoid pairs of whom they bring together, members of proposals included', () => {
    const given = apart(
      {
        avoid: [
          ['n', 's'],
          ['n', 'm'],
          ['k', 's'],
          ['s', 'm'],
          ['n', 'nobody'],
          ['lost', 'nobody'],
        ],
        proposals: [meets('g', 'north', ['m'])],
      },
      lives('k', 'south'),
      lives('lost'),
    );
    expect(catchmentsOf(given).map(({ avoid }) => avoid)).toEqual([[['n', 'm']], [['k', 's']]]);
  });

  it('leave those who reach nothing in the first', () => {
    expect(idsIn(apart({}, lives('lost')))).toEqual([['n', 'lost'], ['s']]);
  });
});

/** Whoever is of kind 1 lives apart from everybody else; every second coordinator and proposal is there too. */
const split = (given: MatchProblem, kinds: readonly number[]): MatchProblem => {
  const far = (area: string): string => `x-${area}`;
  return {
    ...given,
    people: given.people.map((one, index) => ({
      ...one,
      areas:
        kinds[index] === 0
          ? one.areas
          : Object.fromEntries(Object.entries(one.areas).map(([area, minutes]) => [far(area), minutes])),
    })),
    ...(given.coordinators && {
      coordinators: given.coordinators.map((one, index) => ({
        ...one,
        areas: index % 2 === 0 ? one.areas.map(far) : one.areas,
      })),
    }),
    ...(given.proposals && {
      proposals: given.proposals.map((one, index) =>
        index % 2 === 0 ? { ...one, area: far(one.area) } : one,
      ),
    }),
  };
};

const splitOf = (problems: fc.Arbitrary<MatchProblem>) =>
  problems.chain((given) =>
    fc
      .array(fc.integer({ min: 0, max: 1 }), {
        minLength: given.people.length,
        maxLength: given.people.length,
      })
      .map((kinds) => split(given, kinds)),
  );

const tiny = splitOf(
  anyProblem({ mostPeople: 8, sizes: fc.constantFrom({ min: 2, max: 3 }, { min: 3, max: 4 }) }),
);
const usual = splitOf(anyProblem({ mostPeople: 40, sizes: fc.constant({ min: 3, max: 5 }) }));
const settings = (numRuns: number) => ({ seed: 31, numRuns });

describe('of any problem', () => {
  it('the best of the catchments are together the best of the whole', () => {
    let several = 0;
    let placed = 0;
    fc.assert(
      fc.property(tiny, (given) => {
        const parts = catchmentsOf(given);
        const best = parts.map((part) => exactBest(part));
        const total = (what: 'placed' | 'days' | 'cost') => best.reduce((sum, one) => sum + one[what], 0);
        expect({ placed: total('placed'), days: total('days'), cost: total('cost') }).toEqual(
          exactBest(given),
        );
        if (parts.length > 1) {
          several += 1;
          placed += total('placed');
        }
      }),
      settings(300),
    );
    expect(several).toBeGreaterThan(75);
    expect(placed).toBeGreaterThan(100);
  });

  it('every person is in one catchment and no area in two', () => {
    fc.assert(
      fc.property(usual, (given) => {
        const parts = catchmentsOf(given);
        const ids = parts.flatMap(({ people }) => people.map(({ id }) => id));
        expect([...ids].sort()).toEqual(given.people.map(({ id }) => id).sort());
        const areas = parts.flatMap(({ people }) => [
          ...new Set(people.flatMap((one) => Object.keys(one.areas))),
        ]);
        expect(new Set(areas).size).toBe(areas.length);
      }),
      settings(60),
    );
  });

  it('solved one by one and put together the result holds, whatever the order of the lists', () => {
    let several = 0;
    const solved = (given: MatchProblem) =>
      byCatchment(given, (part, share) => {
        if (share < 1) several += 1;
        return solve(part, { seed: 4, moves: Math.ceil(200 * share) });
      });
    fc.assert(
      fc.property(usual, (given) => {
        const result = solved(given);
        expect(verify(given, result)).toEqual([]);
        const turned = {
          ...given,
          people: [...given.people].reverse(),
          ...(given.coordinators && { coordinators: [...given.coordinators].reverse() }),
          ...(given.proposals && { proposals: [...given.proposals].reverse() }),
        };
        expect(solved(turned)).toEqual(result);
      }),
      settings(60),
    );
    expect(several).toBeGreaterThan(100);
  });
});
