import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coverOf } from '../../shared/matching/eligibility.ts';
import { reasonsFor } from '../../shared/matching/reasons.ts';
import { type Aspect, eachCrowd, everybody, wishesOf } from '../../shared/matching/wishes.ts';
import { anyProblem, type people, person, problem } from './problems.ts';

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

describe('who covers a place', () => {
  const leads = (id: string, areas: readonly string[], capacity = 1) => ({
    ...{ id, areas, capacity },
    slots: ['man-kveld'],
    languages: ['no'],
  });
  const place = { area: 'arna', slot: 'man-kveld', language: 'no' };

  it('is everybody with the area, slot and language who can take a group, once each', () => {
    const found = coverOf([
      leads('a', ['fana', 'arna', 'arna']),
      leads('b', ['arna'], 0),
      leads('c', ['arna']),
    ]);
    expect(found(place)).toEqual([0, 2]);
    expect(found({ ...place, area: 'fana' })).toEqual([0]);
    expect(found({ ...place, area: 'os' })).toEqual([]);
    expect(found({ ...place, slot: 'fre-kveld' })).toEqual([]);
    expect(found({ ...place, language: 'en' })).toEqual([]);
  });

  it('is the very same list for the same place', () => {
    const found = coverOf([leads('a', ['arna'])]);
    expect(found({ ...place })).toBe(found({ ...place }));
  });
});

/** How many share the choices of this person at some place, by the first so many rules: tried one by one. */
const sharing = (all: ReturnType<typeof people>, index: number, depth: number): number => {
  const one = all[index]!;
  const places = Object.keys(one.areas).flatMap((area) =>
    one.languages.flatMap((language) =>
      one.slots.flatMap((slot) => one.themes.map((theme) => ({ area, language, slot, theme }))),
    ),
  );
  const counts = places.map(
    ({ area, language, slot, theme }) =>
      all.filter((other) =>
        [
          area in other.areas,
          other.languages.includes(language),
          other.slots.includes(slot),
          other.themes.includes(theme),
        ]
          .slice(0, depth)
          .every((accepts) => accepts),
      ).length,
  );
  return Math.max(0, ...counts);
};

describe('the reason', () => {
  it('is the first rule at which no place has people enough, as trying every place finds', () => {
    const codes = ['tooFewNearby', 'noSharedLanguage', 'noSharedSlot', 'themeTooFew'];
    const seen = new Set<string>();
    const given = anyProblem({
      mostPeople: 14,
      sizes: fc.constantFrom({ min: 3, max: 5 }, { min: 5, max: 8 }),
    });
    fc.assert(
      fc.property(given, ({ people: all, sizes }) => {
        const reasonOf = reasonsFor(problem(all, { sizes }), {
          waits: () => true,
          isViable: () => true,
          lacksOnlyCoordinator: () => false,
        });
        all.forEach((_, index) => {
          const short = [1, 2, 3, 4].find((depth) => sharing(all, index, depth) < sizes.min);
          const code = short === undefined ? 'leftOver' : codes[short - 1]!;
          expect(reasonOf(index)).toBe(code);
          seen.add(code);
        });
      }),
      { seed: 8, numRuns: 60 },
    );
    expect(seen.size).toBe(5);
  });
});
