import { describe, expect, it } from 'vitest';
import { bundlesOf } from '../../shared/matching/bundles.ts';
import { canonical, compareText } from '../../shared/matching/canonical.ts';
import {
  acceptsPlace,
  avoidanceOf,
  coverOf,
  covers,
  freePlaces,
  mayJoin,
  PLACE_RULES,
} from '../../shared/matching/eligibility.ts';
import { PLACE, people, person, problem, proposal } from './problems.ts';

const PROPOSAL = proposal('g', ['x', 'y', 'z'], 4);

describe('a place is accepted', () => {
  it('by somebody with all four in their lists, though the area may take no time', () => {
    expect(acceptsPlace(person('p', { areas: { bergenhus: 0 } }), PLACE)).toBe(true);
  });

  it.each([
    ['area', { areas: { fana: 5 } }],
    ['theme', { themes: ['sorg'] }],
    ['slot', { slots: ['tir-kveld'] }],
    ['language', { languages: ['en'] }],
  ])('not without the %s', (name, more) => {
    expect(acceptsPlace(person('p', more), PLACE)).toBe(false);
    const broken = PLACE_RULES.filter(({ accepts }) => !accepts(person('p', more), PLACE));
    expect(broken.map((rule) => rule.name)).toEqual([name]);
  });

  it('not because every object has something of that name', () => {
    expect(acceptsPlace(person('p'), { ...PLACE, area: 'constructor' })).toBe(false);
  });
});

describe('a coordinator covers a place', () => {
  const leads = { id: 'c', areas: ['bergenhus'], slots: ['man-kveld'], languages: ['no'], capacity: 1 };

  it.each([
    [true, {}],
    [false, { capacity: 0 }],
    [false, { areas: ['fana'] }],
    [false, { slots: [] }],
    [false, { languages: ['en'] }],
  ])('%s: %j', (does, more) => {
    expect(covers({ ...leads, ...more }, PLACE)).toBe(does);
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

describe('a free place', () => {
  it.each([
    [4, 3, 4],
    [9, 3, 5],
    [2, 8, 0],
    [2, 9, 0],
    [0, 3, 0],
  ])('of %i in a proposal with %i members: %i', (free, members, left) => {
    const proposal = { ...PROPOSAL, free, members: people(members).map(({ id }) => id) };
    expect(freePlaces(proposal, problem([]))).toBe(left);
  });

  it('is for those who accept it and avoid none who are there', () => {
    const avoids = avoidanceOf(problem([], { avoid: [['a', 'y']] }));
    expect(mayJoin(person('b'), PROPOSAL, avoids)).toBe(true);
    expect(mayJoin(person('a'), PROPOSAL, avoids)).toBe(false);
    expect(mayJoin(person('b', { slots: [] }), PROPOSAL, avoids)).toBe(false);
  });
});

describe('avoidance', () => {
  it('goes both ways, of several, and of nobody else', () => {
    const avoids = avoidanceOf(
      problem([], {
        avoid: [
          ['a', 'b'],
          ['a', 'c'],
        ],
      }),
    );
    const pairs = ['ab', 'ba', 'ac', 'ca', 'bc', 'cb', 'aa', 'ax', 'xa'];
    expect(pairs.filter(([one = '', other = '']) => avoids(one, other))).toEqual(['ab', 'ba', 'ac', 'ca']);
  });
});

describe('the canonical order', () => {
  it('is by code unit', () => {
    expect(['å', 'a', 'Z', 'z'].sort(compareText)).toEqual(['Z', 'a', 'z', 'å']);
    expect(compareText('a', 'a')).toBe(0);
  });

  it('puts the longest wait first, then the id, and every list without repeats', () => {
    const given = problem(
      [
        person('b', { waitingDays: 3 }),
        person('a', { waitingDays: 3, slots: ['y', 'x', 'y'], languages: ['no', 'en', 'no'] }),
        person('c', { waitingDays: 9, themes: ['sorg', 'open', 'sorg', 'angst'] }),
      ],
      {
        avoid: [
          ['c', 'b'],
          ['c', 'a'],
          ['a', 'b'],
        ],
        coordinators: ['d', 'c'].map((id) => ({
          id,
          areas: ['b', 'a', 'b'],
          slots: ['y', 'x', 'y'],
          languages: ['no', 'en', 'no'],
          capacity: 1,
        })),
        proposals: ['h', 'g'].map((id) => ({ ...PLACE, id, members: [`${id}2`, `${id}1`], free: 1 })),
      },
    );
    const ordered = canonical(given);
    expect(ordered.people.map(({ id }) => id)).toEqual(['c', 'a', 'b']);
    expect(ordered.people[0]?.themes).toEqual(['sorg', 'open', 'angst']);
    expect(ordered.people[1]).toMatchObject({ slots: ['x', 'y'], languages: ['en', 'no'] });
    expect(ordered.avoid).toEqual([
      ['a', 'b'],
      ['a', 'c'],
      ['b', 'c'],
    ]);
    expect(ordered.coordinators?.map(({ id }) => id)).toEqual(['c', 'd']);
    expect(ordered.coordinators?.[0]).toMatchObject({
      areas: ['a', 'b'],
      slots: ['x', 'y'],
      languages: ['en', 'no'],
    });
    expect(ordered.proposals?.map(({ id, members }) => [id, ...members])).toEqual([
      ['g', 'g1', 'g2'],
      ['h', 'h1', 'h2'],
    ]);
  });

  it('copies nobody whose lists are in order already: of many people most are', () => {
    const inOrder = person('b', { themes: ['sorg', 'open'], slots: ['', 'x', 'y'], languages: ['en', 'no'] });
    const repeats = { themes: ['open', 'open'], slots: ['x', 'x'], languages: ['no', 'no'] };
    const all = [
      inOrder,
      person('c', { themes: repeats.themes }),
      person('d', { slots: repeats.slots }),
      person('e', { languages: repeats.languages }),
    ];
    const { people: ordered } = canonical(problem(all));
    expect(ordered.map((one, index) => one === all[index])).toEqual([true, false, false, false]);
    expect(ordered.slice(1).map(({ themes, slots, languages }) => [themes, slots, languages])).toEqual([
      [['open'], ['man-kveld'], ['no']],
      [['open'], ['x'], ['no']],
      [['open'], ['man-kveld'], ['no']],
    ]);
    expect(ordered[1]?.slots).toBe(all[1]?.slots);
  });

  it('has no lists that were not given', () => {
    expect(Object.keys(canonical(problem([])))).toEqual(['sizes', 'people', 'avoid']);
  });
});

describe('bundles', () => {
  it('are the places that people enough accept, by name, each with its people and what it costs them', () => {
    const wide = { areas: { fana: 7, arna: 3 }, themes: ['sorg', 'open'], slots: ['ons-kveld', 'man-kveld'] };
    const all = [...people(4, () => wide), person('p05', { areas: { arna: 9, fana: 1 }, themes: ['open'] })];
    const found = bundlesOf(problem(all));
    expect(found).toEqual([
      {
        place: { ...PLACE, area: 'arna' },
        people: Int32Array.of(0, 1, 2, 3, 4),
        costs: Float64Array.of(13, 13, 13, 13, 9),
      },
      {
        place: { ...PLACE, area: 'fana' },
        people: Int32Array.of(0, 1, 2, 3, 4),
        costs: Float64Array.of(17, 17, 17, 17, 1),
      },
    ]);
  });

  it('tell every place by all four, also where one has several languages', () => {
    const all = people(5, () => ({
      areas: { a: 1, b: 2 },
      themes: ['t', 'u', 'v'],
      slots: ['r', 's'],
      languages: ['en', 'no', 'pl'],
    }));
    const names = bundlesOf(problem(all)).map(({ place }) => Object.values(place).join('-'));
    expect(names).toHaveLength(2 * 3 * 2 * 3);
    expect(new Set(names).size).toBe(36);
    expect(names).toEqual([...names].sort());
    expect(names[0]).toBe('a-t-r-en');
    expect(names.at(-1)).toBe('b-v-s-pl');
  });

  it('need the smallest size', () => {
    expect(bundlesOf(problem(people(4)))).toEqual([]);
    expect(bundlesOf(problem(people(4), { sizes: { min: 4, max: 4 } }))).toHaveLength(1);
  });
});
