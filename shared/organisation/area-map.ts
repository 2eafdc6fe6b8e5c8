import type { Organisation } from './shape.ts';

type Placed = Pick<Organisation['areas'][number], 'lat' | 'lon'>;

/** A dot, and whether its name stands before it (to the west) so as to stay inside. */
export type MapPlace = { readonly x: number; readonly y: number; readonly nameBefore: boolean };
/** Sizes and places in pixels of a phone; `places` in the order of the areas. */
export type AreaMap = {
  readonly width: number;
  readonly height: number;
  readonly places: readonly MapPlace[];
};

/** With fewer there is nothing to see, with more it is no small map. */
const [fewest, most] = [3, 30];
const width = 300;
const edge = 10;
/** As high as a line of text: every area has a row of its own, so no name ever covers another. */
const row = 18;

/** For each value its place in their order, ties as they come. */
const ranks = (values: readonly number[]): readonly number[] => {
  const order = values.map((_, index) => index).toSorted((a, b) => (values[a] ?? 0) - (values[b] ?? 0));
  return values.map((_, index) => order.indexOf(index));
};

/** From the west (0) to the east (1): half as far as it is, half by turn, which spreads a crowded centre. */
const eastwards = (areas: readonly Placed[]): readonly number[] => {
  const lons = areas.map(({ lon }) => lon);
  const [west, east] = [Math.min(...lons), Math.max(...lons)];
  const turns = ranks(lons);
  return lons.map((lon, index) => {
    const turn = (turns[index] ?? 0) / (areas.length - 1);
    return east === west ? turn : ((lon - west) / (east - west) + turn) / 2;
  });
};

/**
 * A sketch of the areas with north up: who lies north or west of whom is true, how far is not. Undefined
 * where a sketch would be of no use.
 */
export const areaMap = (areas: readonly Placed[]): AreaMap | undefined => {
  if (areas.length < fewest || areas.length > most) return undefined;
  const rows = ranks(areas.map(({ lat }) => -lat));
  const places = eastwards(areas).map((part, index) => {
    const x = Math.round(edge + part * (width - 2 * edge));
    return { x, y: ((rows[index] ?? 0) + 0.5) * row, nameBefore: x > width / 2 };
  });
  return { width, height: areas.length * row, places };
};
