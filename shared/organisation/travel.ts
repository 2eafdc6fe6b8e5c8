import type { Organisation } from './shape.ts';

type TravelMap = {
  readonly areas: readonly Pick<Organisation['areas'][number], 'id' | 'lat' | 'lon'>[];
  readonly travel: Omit<Organisation['travel'], 'choices'>;
};
type Place = TravelMap['areas'][number];
type Point = { readonly lat: number; readonly lon: number };

const earthRadiusKm = 6371.0088;

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}

/** Great-circle distance in km by the haversine formula. */
function straightLineKm(from: Point, to: Point): number {
  const halfLat = Math.sin(radians(to.lat - from.lat) / 2);
  const halfLon = Math.sin(radians(to.lon - from.lon) / 2);
  const chord = halfLat ** 2 + Math.cos(radians(from.lat)) * Math.cos(radians(to.lat)) * halfLon ** 2;
  return 2 * earthRadiusKm * Math.asin(Math.sqrt(Math.min(1, chord)));
}

function overrideMinutes({ travel }: TravelMap, fromAreaId: string, toAreaId: string): number | undefined {
  return travel.overrides.find(
    ({ between: [one, other] }) =>
      (one === fromAreaId && other === toAreaId) || (one === toAreaId && other === fromAreaId),
  )?.minutes;
}

const minutesBetween = (organisation: TravelMap, from: Place, to: Place): number => {
  const { baseMinutes, minutesPerKm, withinAreaMinutes } = organisation.travel;
  if (from === to) return withinAreaMinutes;
  const byLine = Math.round(baseMinutes + straightLineKm(from, to) * minutesPerKm);
  return overrideMinutes(organisation, from.id, to.id) ?? byLine;
};

/**
 * Whole minutes from door to door, the same in both directions. Infinity when an area is not in the file: people and
 * rooms may outlive an area, and nobody can travel there then.
 */
export function travelMinutes(organisation: TravelMap, fromAreaId: string, toAreaId: string): number {
  const from = organisation.areas.find((area) => area.id === fromAreaId);
  const to = organisation.areas.find((area) => area.id === toAreaId);
  if (from === undefined || to === undefined) return Number.POSITIVE_INFINITY;
  return minutesBetween(organisation, from, to);
}

/**
 * The areas within `maxMinutes` of home, with their minutes. Home is always among them, however short the time;
 * empty when home is not in the file. Video is not an area here: it takes no travelling.
 */
export function reachableAreas(
  organisation: TravelMap,
  homeAreaId: string,
  maxMinutes: number,
): Record<string, number> {
  const home = organisation.areas.find(({ id }) => id === homeAreaId);
  if (home === undefined) return {};
  const reached = organisation.areas
    .map((area) => ({ id: area.id, minutes: minutesBetween(organisation, home, area) }))
    .filter(({ id, minutes }) => id === homeAreaId || minutes <= maxMinutes);
  return Object.fromEntries(reached.map(({ id, minutes }) => [id, minutes]));
}

/** The areas from which somebody may say yes to travelling to this one, it among them; empty when it is not in the file. */
export function homesAround(
  organisation: TravelMap & { readonly travel: Pick<Organisation['travel'], 'choices'> },
  areaId: string,
): readonly string[] {
  return Object.keys(reachableAreas(organisation, areaId, Math.max(...organisation.travel.choices)));
}
