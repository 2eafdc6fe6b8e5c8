import { describe, expect, it } from 'vitest';
import { bundlesOf } from '../../shared/matching/bundles.ts';
import { flatten } from '../../shared/matching/cells.ts';
import { modelOf, pairIn } from '../../shared/matching/model.ts';
import type { MatchProblem } from '../../shared/matching/problem.ts';
import { viableBundles } from '../../shared/matching/viable.ts';
import { leads } from './answers.ts';
import { people, person, problem, proposal } from './problems.ts';

/** Six at one place, each with a cost of their own; whom each avoids by position. */
const six = people(6, (index) => ({ areas: { bergenhus: 10 + index } }));

const viableOf = (avoids: readonly (readonly number[])[], more: Partial<MatchProblem> = {}) => {
  const given = problem(six, { sizes: { min: 4, max: 8 }, ...more });
  return viableBundles(given, bundlesOf(given), flatten(avoids)).map(({ people, costs, coordinators }) => ({
    people: [...people],
    costs: [...costs],
    coordinators,
  }));
};

const nobody = [[], [], [], [], [], []];

describe('a viable bundle', () => {
  const all = { people: [0, 1, 2, 3, 4, 5], costs: [10, 11, 12, 13, 14, 15], coordinators: [] };

  it('has everybody who can find company, with what each costs', () => {
    expect(viableOf(nobody)).toEqual([all]);
    expect(viableOf([[1], [0], [3], [2], [], []])).toEqual([all]);
    expect(viableOf([[5], [], [5], [], [5], [0, 2, 4]])).toEqual([
      { ...all, people: [0, 1, 2, 3, 4], costs: [10, 11, 12, 13, 14] },
    ]);
    expect(viableOf([[1, 2, 3], [0], [0], [0], [], []])).toEqual([
      { ...all, people: [1, 2, 3, 4, 5], costs: [11, 12, 13, 14, 15] },
    ]);
  });

  it('is none where too few are left, once those without company have gone', () => {
    // The last has two left, then the first and then all others lack one.
    expect(viableOf([[5, 1], [0, 5], [5, 3], [2], [], [0, 1, 2]], { sizes: { min: 5, max: 8 } })).toEqual([]);
  });

  it('has a coordinator where there are any', () => {
    expect(viableOf(nobody, { coordinators: [leads('c', 1)] })).toEqual([{ ...all, coordinators: [0] }]);
    expect(viableOf(nobody, { coordinators: [leads('c', 0)] })).toEqual([]);
    expect(viableOf(nobody, { coordinators: [] })).toEqual([]);
  });
});

describe('a person in the model', () => {
  it('has a pair in each bundle they accept, and in no other', () => {
    const areas = ['a', 'b', 'c', 'd', 'e'];
    const everywhere = Object.fromEntries(areas.map((area, index) => [area, index]));
    const alone = areas.flatMap((area) =>
      people(3, (index) => ({ id: `${area}${index}`, areas: { [area]: 1 } })),
    );
    const both = people(3, () => ({ areas: everywhere }));
    const model = modelOf(problem([...alone, ...both, person('far', { areas: { d: 1, b: 1 } })]));
    const idsIn = (bundle: number) =>
      model.problem.people.filter((_, one) => pairIn(model, one, bundle) >= 0).map(({ id }) => id);
    expect(model.places.map(({ area }, bundle) => [area, ...idsIn(bundle)].join(' '))).toEqual([
      'a a0 a1 a2 p01 p02 p03',
      'b b0 b1 b2 far p01 p02 p03',
      'c c0 c1 c2 p01 p02 p03',
      'd d0 d1 d2 far p01 p02 p03',
      'e e0 e1 e2 p01 p02 p03',
    ]);
    const first = model.problem.people.findIndex(({ id }) => id === 'p01');
    const pairs = areas.map((_, bundle) => pairIn(model, first, bundle));
    expect(
      pairs.map((pair) => [model.pairPerson[pair], model.pairBundle[pair], model.pairCost[pair]]),
    ).toEqual(areas.map((_, bundle) => [first, bundle, bundle]));
    expect([pairIn(model, first, -1), pairIn(model, first, 5)]).toEqual([-1, -1]);
  });

  it('avoids nobody by a pair that names them twice or somebody who is not there', () => {
    const avoid = [
      ['p01', 'p01'],
      ['p02', 'nobody'],
      ['nobody', 'p03'],
      ['p04', 'p05'],
    ] as const;
    expect([...modelOf(problem(people(6), { avoid })).avoided]).toEqual([4, 3]);
  });

  it('is in no free place where nobody lives', () => {
    const far = { ...proposal('g', [], 2), area: 'far' };
    const { bundleStart, ordinary } = modelOf(problem(people(5), { proposals: [far] }));
    expect([ordinary, ...bundleStart]).toEqual([1, 0, 5, 5]);
  });
});
