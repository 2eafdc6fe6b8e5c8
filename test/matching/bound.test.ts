import { describe, expect, it } from 'vitest';
import { upperBound } from '../../shared/matching/bound.ts';
import { modelOf } from '../../shared/matching/model.ts';
import type { MatchProblem } from '../../shared/matching/problem.ts';
import { stepsWorthwhile } from '../../shared/matching/sharpen.ts';
import { people, person, problem, proposal } from './problems.ts';

const boundOf = (given: MatchProblem): number => upperBound(modelOf(given));

const leads = {
  id: 'c1',
  areas: ['bergenhus', 'fana'],
  slots: ['man-kveld'],
  languages: ['no'],
  capacity: 1,
};
const apart = (index: number) => ({ areas: index % 2 === 0 ? { bergenhus: 5 } : { fana: 5 } });

describe('the upper bound', () => {
  it.each([
    [0, 0],
    [4, 0],
    [5, 5],
    [9, 8],
    [10, 10],
    [16, 16],
    [17, 17],
  ])('of %i who fit everywhere is %i', (count, bound) => {
    expect(boundOf(problem(people(count)))).toBe(bound);
  });

  it('cuts each island by itself: two nines are sixteen, two fours nothing', () => {
    expect(boundOf(problem(people(18, apart)))).toBe(16);
    expect(boundOf(problem(people(8, apart)))).toBe(0);
  });

  it('takes islands together that one person links', () => {
    const link = person('link', { areas: { bergenhus: 5, fana: 5 } });
    expect(boundOf(problem([...people(17, apart), link]))).toBe(18);
  });

  it('counts no more than the coordinators can take', () => {
    expect(boundOf(problem(people(30), { coordinators: [leads] }))).toBe(8);
    expect(boundOf(problem(people(30, apart), { coordinators: [leads] }))).toBe(8);
    expect(
      boundOf(problem(people(30, apart), { coordinators: [leads, { ...leads, id: 'c2', areas: ['fana'] }] })),
    ).toBe(16);
  });

  it('adds the free places of proposals', () => {
    const proposals = [proposal('g', [], 2)];
    expect(boundOf(problem(people(9), { proposals }))).toBe(9);
    expect(boundOf(problem(people(4), { proposals }))).toBe(2);
    expect(boundOf(problem(people(4), { proposals, coordinators: [] }))).toBe(2);
  });

  it('peels those whom too few can meet, and whoever then lacks them', () => {
    // p06 avoids two of the others, so has three left; without p06 all is as with five.
    const avoid: [string, string][] = [
      ['p06', 'p01'],
      ['p06', 'p02'],
    ];
    expect(boundOf(problem(people(6), { avoid }))).toBe(5);
    expect(boundOf(problem(people(6), { avoid: [...avoid, ['p04', 'p05']] }))).toBe(0);
  });
});

describe('sharpening it', () => {
  it('takes more steps where they are quick, and none where they are slow and the simple bound is good', () => {
    const model = modelOf(problem(people(5)));
    expect(stepsWorthwhile(model)).toBe(4000);
    expect(stepsWorthwhile({ ...model, pairPerson: new Int32Array(45_000) })).toBe(1000);
    expect(stepsWorthwhile({ ...model, pairPerson: new Int32Array(90_000) })).toBe(500);
    expect(stepsWorthwhile({ ...model, pairPerson: new Int32Array(90_200) })).toBe(0);
  });
});
