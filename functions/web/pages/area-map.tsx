export type DrawnPlace = {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly nameBefore: boolean;
  readonly words: string;
};

/** A sketch of the areas, in the order in which the form lists them (`map-style.ts` counts on it). */
export type DrawnMap = {
  readonly width: number;
  readonly height: number;
  readonly places: readonly DrawnPlace[];
};

type AreaMapProps = {
  readonly map: DrawnMap | undefined;
  readonly caption: string;
  /** The one area that the map is about. */
  readonly chosen?: string;
  /** The choices beside it say the same: then it is for the eye only. */
  readonly decorative?: boolean;
};

/** How far the words stand from the middle of the dot, and below it, for letters of 13 px. */
const [beside, below] = [10, 5];

/** Drawn from the organisation file alone. Dots are strokes without length: the shortest way to write many. */
export const AreaMap = ({ map, caption, chosen, decorative }: AreaMapProps) =>
  map === undefined ? null : (
    <figure class="area-map" aria-hidden={decorative ? 'true' : undefined}>
      <figcaption class="hint">{caption}</figcaption>
      {/* biome-ignore lint/a11y/noSvgWithoutTitle: the caption names it, and its own words can be read aloud */}
      <svg viewBox={`0 0 ${map.width} ${map.height}`}>
        {map.places.map(({ id, x, y, nameBefore, words }) => (
          <>
            <path d={`M${x} ${y}h.1`} class={id === chosen ? 'chosen' : undefined} />
            <text
              x={nameBefore ? x - beside : x + beside}
              y={y + below}
              class={
                [nameBefore && 'before', id === chosen && 'chosen'].filter(Boolean).join(' ') || undefined
              }
            >
              {words}
            </text>
          </>
        ))}
      </svg>
    </figure>
  );
