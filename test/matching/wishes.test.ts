import { describe, expect, it } from 'vitest';
import { type Aspect, eachCrowd, everybody, wishesOf } from '../../shared/matching/wishes.ts';
import { type people, person } from './problems.ts';

const crowdsOf = (all: ReturnType<typeof people>, aspects: readonly Aspect[], min: number) => {
  const found: Record<string, readonly number[]> = {};
  const wishes = aspects.map((aspect) => wishesOf(all, aspect));
  eachCrowd(wishes, { min, within: everybody(all) }, ({ path, people: crowd }) => {
    found[path.join('/')] = [...crowd];
    return path.at(-1) !== 'closed';
  });
  return found;
};

describe('wishes', () => {
  it('are numbered by name, whoever names them first', () => {
    const all = [person('a', { slots: ['tor', 'man'] }), person('b', { slots: ['man', 'fre'] }), person('c')];
    const { names, start, accepted } = wishesOf(all, 'slot');
    expect(names).toEqual(['fre', 'man', 'man-kveld', 'tor']);
    expect([...start]).toEqual([0, 2, 4, 5]);
    expect([...accepted]).toEqual([3, 1, 1, 0, 2]);
  });
});

describe('crowds', () => {
  const all = [
    person('a', { areas: { x: 1, y: 1 }, themes: ['t'] }),
    person('b', { areas: { y: 1 }, themes: ['u', 't'] }),
    person('c', { areas: { y: 1, x: 1 }, themes: ['u'] }),
  ];

  it('are those who share every choice so far, by name, in their order', () => {
    const found = crowdsOf(all, ['area', 'theme'], 1);
    expect(found).toEqual({
      x: [0, 2],
      'x/t': [0],
      'x/u': [2],
      y: [0, 1, 2],
      'y/t': [0, 1],
      'y/u': [1, 2],
    });
    expect(Object.keys(found)).toEqual(['x', 'x/t', 'x/u', 'y', 'y/t', 'y/u']);
  });

  it('are large enough, and are not looked into where nobody wants to', () => {
    expect(Object.keys(crowdsOf(all, ['area', 'theme'], 2))).toEqual(['x', 'y', 'y/t', 'y/u']);
    expect(Object.keys(crowdsOf(all, ['theme', 'area'], 3))).toEqual([]);
    const closed = all.map((one) => ({ ...one, areas: { closed: 1, y: 1 } }));
    expect(Object.keys(crowdsOf(closed, ['area', 'theme'], 3))).toEqual(['closed', 'y']);
    expect(Object.keys(crowdsOf(closed, ['area', 'theme'], 2))).toEqual(['closed', 'y', 'y/t', 'y/u']);
  });
});
