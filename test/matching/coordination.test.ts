import { describe, expect, it } from 'vitest';
import { canBeLed, noteWhoCouldLead, somebodyCanLead, staff } from '../../shared/matching/coordination.ts';
import { modelOf } from '../../shared/matching/model.ts';
import { emptyState } from '../../shared/matching/start-state.ts';
import { open, type State } from '../../shared/matching/state.ts';
import { leads } from './answers.ts';
import { people, problem } from './problems.ts';

const AREAS = ['a', 'b', 'c', 'd'];
const COORDINATORS = [
  { ...leads('w', 1), areas: ['d'] },
  { ...leads('x', 1), areas: ['a', 'b'] },
  { ...leads('y', 1), areas: ['b', 'c'] },
  { ...leads('z', 1), areas: ['c'] },
];

/** Five people in each area, whose bundle has its position. */
const emptyWith = (more: Parameters<typeof problem>[1]): State => {
  const crowds = AREAS.map((area) =>
    people(5, (index) => ({ id: `${area}${index}`, areas: { [area]: 10 } })),
  );
  return emptyState(modelOf(problem(crowds.flat(), more)));
};

/** A group opened in each of these areas, one after the other. */
const opened = (...areas: readonly string[]) => {
  const state = emptyWith({ coordinators: COORDINATORS });
  const told = areas.map((area) => staff(state, open(state, AREAS.indexOf(area))));
  const leaders = areas.map((_, group) => COORDINATORS[state.coordinatorOf[group]!]?.id);
  return { state, told, leaders };
};

describe('a group', () => {
  it.each([
    { areas: ['b'], leaders: ['x'] },
    { areas: ['b', 'a'], leaders: ['y', 'x'] },
    { areas: ['c', 'b'], leaders: ['y', 'x'] },
    { areas: ['c', 'b', 'a'], leaders: ['z', 'y', 'x'] },
    { areas: ['a', 'd', 'c', 'c'], leaders: ['x', 'w', 'y', 'z'] },
  ])('in each of $areas is led by $leaders: who has one passes it on', ({ areas, leaders: wanted }) => {
    const { told, leaders, state } = opened(...areas);
    expect(leaders).toEqual(wanted);
    expect(told).toEqual(areas.map(() => true));
    expect(Array.from(state.load)).toEqual(COORDINATORS.map(({ id }) => (wanted.includes(id) ? 1 : 0)));
  });

  it('that nobody can take changes nothing', () => {
    const { told, leaders } = opened('c', 'b', 'a', 'b');
    expect([told, leaders]).toEqual([
      [true, true, true, false],
      ['z', 'y', 'x', undefined],
    ]);
  });
});

describe('somebody can lead', () => {
  it('as long as somebody has capacity', () => {
    expect(somebodyCanLead(opened('c', 'b', 'a').state)).toBe(true);
    expect(somebodyCanLead(opened('c', 'b', 'a', 'd').state)).toBe(false);
    expect(somebodyCanLead(emptyWith({ coordinators: [] }))).toBe(false);
  });

  it('where none is needed', () => {
    const state = emptyWith({});
    expect(somebodyCanLead(state)).toBe(true);
    expect(staff(state, open(state, 0))).toBe(true);
    expect(state.coordinatorOf[0]).toBe(-1);
    expect(canBeLed(state.model, 0, new Uint8Array(0))).toBe(true);
  });

  it.each([
    { closed: 'c', could: ['w', 'z'], areas: ['c', 'd'] },
    { closed: 'b', could: ['w', 'y', 'z'], areas: ['b', 'c', 'd'] },
    { closed: 'a', could: ['w', 'x', 'y', 'z'], areas: ['a', 'b', 'c', 'd'] },
  ])('once the group in $closed is closed: $could, in $areas', ({ closed, could, areas }) => {
    const { state } = opened('c', 'b', 'a');
    const marks = new Uint8Array(4).fill(1);
    noteWhoCouldLead(state, ['c', 'b', 'a'].indexOf(closed), marks);
    expect(COORDINATORS.filter((_, index) => marks[index] === 1).map(({ id }) => id)).toEqual(could);
    expect(AREAS.filter((_, bundle) => canBeLed(state.model, bundle, marks))).toEqual(areas);
  });
});
