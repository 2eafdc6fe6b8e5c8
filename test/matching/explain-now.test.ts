import { describe, expect, it } from 'vitest';
import { leftOf } from '../../shared/matching/explain-left.ts';
import { placeNow } from '../../shared/matching/explain-now.ts';
import type { MatchPerson, MatchProblem } from '../../shared/matching/problem.ts';
import { leads } from './answers.ts';
import { PLACE, people, person, problem, proposal } from './problems.ts';

/** What is built for somebody who so far accepts Fridays only, and would then accept the usual place. */
const builtFor = (all: readonly MatchPerson[], more: Partial<MatchProblem> = {}, after = person('odd')) => {
  const before = { ...after, slots: ['fre-kveld'] };
  return placeNow(leftOf(problem([...all, before], more)), { before, after });
};

/** The first has waited longest. */
const waiting = (count: number) => people(count, (index) => ({ waitingDays: 90 - index }));

const idsTo = (last: number): readonly string[] => waiting(last).map(({ id }) => id);

describe('the place a change would give at once', () => {
  it('is a free place, where five are there already', () => {
    const five = proposal('g', ['x1', 'x2', 'x3', 'x4', 'x5'], 1);
    expect(builtFor(waiting(6), { proposals: [five] })).toEqual({
      joined: { proposal: 'g', members: ['odd'] },
    });
  });

  it('is a group with those who have waited longest, and no more than there may be', () => {
    expect(builtFor(waiting(9))).toEqual({ group: { ...PLACE, members: ['odd', ...idsTo(7)] } });
    expect(builtFor(waiting(5))).toEqual({ group: { ...PLACE, members: ['odd', ...idsTo(5)] } });
    expect(builtFor(waiting(4))).toBeUndefined();
  });

  it('is under the first coordinator whom nobody in it avoids', () => {
    const coordinators = ['c1', 'c2', 'c3', 'c4'].map((id) => leads(id, 1));
    const group = { ...PLACE, members: ['odd', ...idsTo(5)] };
    expect(builtFor(waiting(5), { coordinators })).toEqual({ group: { ...group, coordinator: 'c1' } });
    const avoid = [
      ['odd', 'c1'],
      ['p02', 'c2'],
    ] as const;
    expect(builtFor(waiting(5), { coordinators, avoid, sizes: { min: 6, max: 8 } })).toEqual({
      group: { ...group, coordinator: 'c3' },
    });
    expect(builtFor(waiting(5), { coordinators, avoid })?.group).toEqual({
      ...PLACE,
      members: ['odd', 'p01', 'p03', 'p04', 'p05'],
      coordinator: 'c2',
    });
    const elsewhere = coordinators.map((one) => ({ ...one, areas: ['fana'] }));
    expect(builtFor(waiting(5), { coordinators: elsewhere })).toBeUndefined();
  });

  it('is without those who avoid one who is in it already', () => {
    const avoid = [
      ['p01', 'p02'],
      ['p06', 'odd'],
    ] as const;
    const members = ['odd', 'p01', 'p03', 'p04', 'p05', 'p07', 'p08', 'p09'];
    expect(builtFor(waiting(9), { avoid })).toEqual({ group: { ...PLACE, members } });
  });

  it('is none that they accept already', () => {
    const same = person('odd');
    const left = leftOf(problem([...waiting(9), same]));
    expect(placeNow(left, { before: same, after: { ...same, themes: ['open', 'sorg'] } })).toBeUndefined();
  });
});
