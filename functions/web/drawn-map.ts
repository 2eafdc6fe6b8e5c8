import type { Locale } from '../../shared/i18n/index.ts';
import { areaMap } from '../../shared/organisation/area-map.ts';
import type { Area, Organisation } from '../../shared/organisation/schema.ts';
import { travelMinutes } from '../../shared/organisation/travel.ts';
import type { DrawnMap } from './pages/area-map.tsx';

/** What fits beside a dot in the middle. */
const longest = 20;

/** Without what stands in brackets: the choices beside the map have whole names. */
const short = (name: string): string => {
  const [main = name] = name.split(' (');
  return main.length > longest ? `${main.slice(0, longest - 1)}…` : main;
};

/** The sketch of the areas, each with these words. */
const drawn = (organisation: Organisation, words: (area: Area) => string): DrawnMap | undefined => {
  const map = areaMap(organisation.areas);
  if (map === undefined) return undefined;
  const places = organisation.areas.flatMap((area, index) => {
    const place = map.places[index];
    return place === undefined ? [] : [{ ...place, id: area.id, words: words(area) }];
  });
  return { ...map, places };
};

export const choiceMap = (organisation: Organisation, locale: Locale): DrawnMap | undefined =>
  drawn(organisation, ({ name }) => short(name[locale]));

/** Each area with the minutes from there to `to`, which has its name only: of the organisation file, of nobody's home. */
export const travelMap = (organisation: Organisation, locale: Locale, to: string): DrawnMap | undefined => {
  if (!organisation.areas.some(({ id }) => id === to)) return undefined;
  return drawn(organisation, ({ id, name }) =>
    id === to ? short(name[locale]) : `${short(name[locale])} ${travelMinutes(organisation, id, to)}`,
  );
};
