import { areaMap } from '../../shared/organisation/area-map.ts';
import type { Organisation } from '../../shared/organisation/schema.ts';
import { reachableAreas } from '../../shared/organisation/travel.ts';

type Areas = Pick<Organisation, 'areas' | 'travel'>;

/** The dots and names of some areas: the map draws them in the order of the file. */
const drawnOf = ({ areas }: Areas, ids: ReadonlySet<string>): string => {
  const turns = areas.flatMap(({ id }, index) => (ids.has(id) ? [`:nth-of-type(${index + 1})`] : []));
  return `.area-map svg :is(${turns.join()})`;
};

/** The areas that are ticked. */
const ticked = (organisation: Areas): readonly string[] =>
  organisation.areas.map(
    ({ id }) => `form:has([name=areas][value="${id}"]:checked) ${drawnOf(organisation, new Set([id]))}`,
  );

const livingIn = (id: string): string => `form:has([name=home] [value="${id}"]:checked)`;

const home = (organisation: Areas): readonly string[] =>
  organisation.areas.map(({ id }) => `${livingIn(id)} ${drawnOf(organisation, new Set([id]))}`);

/** The areas within reach of each home in each of the times to choose from. */
const reached = (organisation: Areas): readonly string[] =>
  organisation.areas.flatMap(({ id }) =>
    organisation.travel.choices.map((minutes) => {
      const within = new Set(Object.keys(reachableAreas(organisation, id, minutes)));
      return `${livingIn(id)}:has([name=maxMinutes][value="${minutes}"]:checked) ${drawnOf(organisation, within)}`;
    }),
  );

/**
 * Fills on the map what is chosen in the form beside it, without a script: rules of the style sheet, made from
 * the organisation file. What each of the marks looks like is in `style.css`. Nothing where no map is drawn: the
 * rules grow with the square of the areas.
 */
export const mapStyle = (organisation: Areas): string =>
  areaMap(organisation.areas) === undefined
    ? ''
    : [
        '@layer krets{',
        'form:has([name=home] option:not([value=""]):checked) .area-map text{visibility:hidden}',
        `${[...reached(organisation), ...ticked(organisation)].join()}{visibility:visible;--map-dot:var(--map-dot-on);--map-name:var(--map-name-on)}`,
        `${[...home(organisation), ...ticked(organisation)].join()}{--map-size:var(--map-size-on);--map-weight:var(--ds-font-weight-semibold)}`,
        '}',
      ].join('\n');
