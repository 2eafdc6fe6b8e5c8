import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inSixes, type Reach, restingOnEnough, type Wishes } from '../../shared/domain/what-if.ts';

const areas = ['a', 'b', 'c'];
const slots = ['mon', 'tue', 'wed'];
const languages = ['no', 'en'];

const wishes: fc.Arbitrary<Wishes> = fc
  .tuple(...([areas, slots, languages] as const).map((all) => fc.subarray(all, { minLength: 1 })))
  .map(([places = [], times = [], tongues = []]) => ({
    areas: Object.fromEntries(places.map((area) => [area, 10])),
    slots: times,
    languages: tongues,
  }));
const reach: fc.Arbitrary<Reach> = fc.record({
  areas: fc.subarray(areas),
  slots: fc.subarray(slots),
  languages: fc.subarray(languages),
});
const people = fc.array(wishes, { minLength: 6, maxLength: 20 });

/** Every group that this person could be in, where somebody leads who has this reach. */
const possibilities = (person: Wishes, { areas: places, slots: times, languages: tongues }: Reach): string =>
  places
    .filter((area) => area in person.areas)
    .flatMap((area) => times.filter((slot) => person.slots.includes(slot)).map((slot) => `${area} ${slot}`))
    .flatMap((place) =>
      tongues.filter((one) => person.languages.includes(one)).map((one) => `${place} ${one}`),
    )
    .join();

const sorted = ({ areas: a, slots: s, languages: l }: Reach) =>
  JSON.stringify([a, s, l].map((one) => [...one].sort()));

describe('what an answer may rest on', () => {
  it('two reaches that come to different things differ for six people at least', () => {
    let compared = 0;
    fc.assert(
      fc.property(people, reach, reach, (waiting, one, other) => {
        const [left, right] = [restingOnEnough(one, waiting), restingOnEnough(other, waiting)];
        if (sorted(left) === sorted(right)) return;
        compared += 1;
        const differing = waiting.filter(
          (person) => possibilities(person, left) !== possibilities(person, right),
        );
        expect(differing.length).toBeGreaterThanOrEqual(6);
      }),
      { numRuns: 1000 },
    );
    expect(compared).toBeGreaterThan(100);
  });

  it('takes nothing away that six can use with the rest, and adds nothing', () => {
    fc.assert(
      fc.property(people, reach, (waiting, whole) => {
        const left = restingOnEnough(whole, waiting);
        for (const dimension of ['areas', 'slots', 'languages'] as const) {
          for (const one of left[dimension]) expect(whole[dimension]).toContain(one);
          for (const gone of whole[dimension].filter((one) => !left[dimension].includes(one))) {
            const able = waiting.filter(
              (person) => possibilities(person, { ...left, [dimension]: [gone] }) !== '',
            );
            expect(able.length).toBeLessThan(6);
          }
        }
      }),
    );
  });

  it('keeps an area for six and drops it for five', () => {
    const wish: Wishes = { areas: { a: 0 }, slots: ['mon'], languages: ['no'] };
    const wanted: Reach = { areas: ['a', 'b'], slots: ['mon', 'tue'], languages: ['no', 'en'] };
    const six = Array.from({ length: 6 }, () => wish);
    expect(restingOnEnough(wanted, six)).toEqual({ areas: ['a'], slots: ['mon'], languages: ['no'] });
    expect(restingOnEnough(wanted, six.slice(1))).toEqual({ areas: [], slots: [], languages: [] });
  });
});

describe('numbers in sixes', () => {
  it('never have a step of one to five between them', () => {
    const shown = Array.from({ length: 40 }, (_, count) => inSixes(count));
    expect(shown.every((one, count) => one <= count && one > count - 6)).toBe(true);
    expect(new Set(shown)).toEqual(new Set([0, 6, 12, 18, 24, 30, 36]));
  });
});
