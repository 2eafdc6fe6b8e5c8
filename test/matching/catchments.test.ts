import { describe, expect, it } from 'vitest';
import { catchmentsOf } from '../../shared/matching/catchments.ts';
import { join, rootOf } from '../../shared/matching/disjoint-sets.ts';
import type { MatchProblem } from '../../shared/matching/problem.ts';
import { person, problem, proposal } from './problems.ts';

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
  ...proposal(id, members, 2),
  area,
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

describe('disjoint sets', () => {
  it('have one root, however they were joined, and the way to it gets shorter', () => {
    const parents = [0, 1, 2, 3, 4, 5];
    for (const item of [0, 1, 2, 3]) parents[item] = item + 1;
    expect(rootOf(parents, 0)).toBe(4);
    expect(parents).toEqual([2, 3, 4, 4, 4, 5]);
    join(parents, 5, 1);
    expect([0, 1, 2, 3, 4, 5].map((item) => rootOf(parents, item))).toEqual([5, 5, 5, 5, 5, 5]);
  });
});
