import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areaMap } from '../../shared/organisation/area-map.ts';
import { bergen } from '../use-cases/support/test-deps.ts';

const degrees = fc.integer({ min: -800, max: 800 }).map((tenth) => tenth / 10);
const areas = fc.array(fc.record({ lat: degrees, lon: degrees }), { minLength: 3, maxLength: 30 });

describe('the sketch of the areas', () => {
  it('has a row for every area, so that no name covers another, and stays inside', () => {
    fc.assert(
      fc.property(areas, (given) => {
        const map = areaMap(given)!;
        expect(map.places.length).toBe(given.length);
        expect(new Set(map.places.map(({ y }) => y)).size).toBe(given.length);
        for (const { x, y, nameBefore } of map.places) {
          expect(x > 0 && x < map.width && y > 0 && y < map.height).toBe(true);
          expect(nameBefore ? x : map.width - x).toBeGreaterThanOrEqual(map.width / 2);
        }
      }),
    );
  });

  it('is true about who lies further north and further west', () => {
    fc.assert(
      fc.property(areas, (given) => {
        const { places } = areaMap(given)!;
        for (const [one, first] of given.entries())
          for (const [other, second] of given.entries()) {
            if (first.lat > second.lat) expect(places[one]!.y).toBeLessThan(places[other]!.y);
            if (first.lon < second.lon) expect(places[one]!.x).toBeLessThanOrEqual(places[other]!.x);
          }
      }),
    );
  });

  it('is left out where it would be of no use', () => {
    const [one] = bergen.areas;
    expect(areaMap([one!, one!])).toBeUndefined();
    expect(areaMap(Array.from({ length: 31 }, () => one!))).toBeUndefined();
    expect(areaMap(bergen.areas)?.places.length).toBe(bergen.areas.length);
  });
});
