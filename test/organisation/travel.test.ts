import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reachableAreas, travelMinutes } from '../../shared/organisation/travel.ts';
import { bergenJson, litenByJson, readOrganisation } from './fixtures/organisations.ts';

const bergen = readOrganisation(bergenJson);
const litenBy = readOrganisation(litenByJson);
const bergenAreaIds = bergen.areas.map((area) => area.id);

describe('travelMinutes', () => {
  it('is the base time plus the straight line, rounded to whole minutes', () => {
    // 0.09 degrees of latitude are 10.0 km: 5 + 10.0 × 1
    expect(travelMinutes(litenBy, 'sentrum', 'nordbygda')).toBe(15);
  });

  it('is the override where there is one, in both directions', () => {
    // The straight line is 2 km.
    expect(travelMinutes(litenBy, 'sentrum', 'oya')).toBe(35);
    expect(travelMinutes(litenBy, 'oya', 'sentrum')).toBe(35);
    for (const { between, minutes } of bergen.travel.overrides) {
      expect(travelMinutes(bergen, between[0], between[1])).toBe(minutes);
      expect(travelMinutes(bergen, between[1], between[0])).toBe(minutes);
    }
  });

  it('is the small fixed time within an area', () => {
    for (const id of bergenAreaIds) expect(travelMinutes(bergen, id, id)).toBe(10);
    expect(travelMinutes(litenBy, 'oya', 'oya')).toBe(5);
  });

  it('is endless for an area that the file does not have', () => {
    expect(travelMinutes(litenBy, 'sentrum', 'bergenhus')).toBe(Number.POSITIVE_INFINITY);
    expect(travelMinutes(litenBy, 'bergenhus', 'sentrum')).toBe(Number.POSITIVE_INFINITY);
    expect(travelMinutes(litenBy, 'bergenhus', 'bergenhus')).toBe(Number.POSITIVE_INFINITY);
  });

  it('is symmetric, whole and never negative anywhere in Bergen', () => {
    for (const from of bergenAreaIds) {
      for (const to of bergenAreaIds) {
        const minutes = travelMinutes(bergen, from, to);
        expect(minutes).toBe(travelMinutes(bergen, to, from));
        expect(Number.isInteger(minutes) && minutes >= 0).toBe(true);
      }
    }
  });
});

describe('travel on any map', () => {
  const ids = ['a', 'b', 'c', 'd'];
  const maps = fc.record({
    areas: fc
      .array(
        fc.record({
          lat: fc.double({ min: -90, max: 90, noNaN: true }),
          lon: fc.double({ min: -180, max: 180, noNaN: true }),
        }),
        {
          minLength: 4,
          maxLength: 4,
        },
      )
      .map((points) => points.map((point, index) => ({ ...point, id: ids[index] ?? '' }))),
    travel: fc.record({
      baseMinutes: fc.integer({ min: 0, max: 120 }),
      minutesPerKm: fc.double({ min: 0.1, max: 60, noNaN: true }),
      withinAreaMinutes: fc.integer({ min: 0, max: 120 }),
      overrides: fc.array(
        fc.record({
          between: fc.tuple(fc.constantFrom(...ids), fc.constantFrom(...ids)),
          minutes: fc.integer({ min: 1, max: 600 }),
        }),
        { maxLength: 3 },
      ),
    }),
  });

  it('takes 0 or more whole minutes, the same both ways', () => {
    fc.assert(
      fc.property(maps, fc.constantFrom(...ids), fc.constantFrom(...ids), (map, from, to) => {
        const minutes = travelMinutes(map, from, to);
        expect(Number.isInteger(minutes)).toBe(true);
        expect(minutes).toBeGreaterThanOrEqual(0);
        expect(travelMinutes(map, to, from)).toBe(minutes);
      }),
    );
  });

  it('reaches the own area always, and every other area exactly when it is near enough', () => {
    fc.assert(
      fc.property(maps, fc.constantFrom(...ids), fc.integer({ min: 0, max: 2000 }), (map, home, longest) => {
        const reached = reachableAreas(map, home, longest);
        expect(reached[home]).toBe(map.travel.withinAreaMinutes);
        for (const id of ids.filter((other) => other !== home)) {
          const minutes = travelMinutes(map, home, id);
          expect(reached[id]).toBe(minutes <= longest ? minutes : undefined);
        }
      }),
    );
  });

  it('never loses an area when the time gets longer', () => {
    fc.assert(
      fc.property(
        maps,
        fc.integer({ min: 0, max: 900 }),
        fc.integer({ min: 0, max: 900 }),
        (map, longest, more) => {
          expect(reachableAreas(map, 'a', longest + more)).toMatchObject(reachableAreas(map, 'a', longest));
        },
      ),
    );
  });
});

describe('reachableAreas', () => {
  it('gives the minutes of each area within reach', () => {
    expect(reachableAreas(litenBy, 'sentrum', 20)).toEqual({ sentrum: 5, nordbygda: 15 });
    expect(reachableAreas(litenBy, 'sentrum', 35)).toEqual({ sentrum: 5, nordbygda: 15, oya: 35 });
  });

  it('is empty for a home that the file does not have', () => {
    expect(reachableAreas(litenBy, 'bergenhus', 600)).toEqual({});
  });
});

describe('Bergen as its people know it', () => {
  const fromCentre = (area: string) => travelMinutes(bergen, 'bergenhus', area);

  it('takes the bridge to Askøy and the ferry to Austevoll', () => {
    expect(fromCentre('askoy')).toBeGreaterThanOrEqual(20);
    expect(fromCentre('askoy')).toBeLessThanOrEqual(45);
    expect(fromCentre('austevoll')).toBeGreaterThanOrEqual(75);
  });

  it('takes the train through Ulriken to Arna, which is nearer than the straight line says', () => {
    const withoutOverrides = { ...bergen, travel: { ...bergen.travel, overrides: [] } };
    expect(fromCentre('arna')).toBeLessThanOrEqual(15);
    expect(travelMinutes(withoutOverrides, 'bergenhus', 'arna')).toBeGreaterThan(20);
  });

  it('goes around the fjord between Askøy and Åsane', () => {
    expect(travelMinutes(bergen, 'askoy', 'asane')).toBeGreaterThan(fromCentre('askoy'));
  });

  it('lets everyone outside Austevoll reach the centre in an hour, and Austevoll nobody', () => {
    const near = Object.keys(reachableAreas(bergen, 'bergenhus', 60));
    expect(near).toEqual(bergenAreaIds.filter((id) => id !== 'austevoll'));
  });
});
