import type { Change } from '../../shared/domain/change.ts';
import type { Coordinator } from '../../shared/domain/coordinator.ts';
import type { ActiveParticipant, Preferences } from '../../shared/domain/participant.ts';
import { amendParticipant } from '../../shared/domain/participant-step.ts';
import { addLocalDays, type Instant } from '../../shared/domain/time.ts';
import type { Organisation } from '../../shared/organisation/schema.ts';
import { type Chance, chanceOf, DRAW, type Weighted, weighed, weighedOrder } from '../simulate/chance.ts';
import {
  ONLY_SECOND,
  REACH_WEIGHTS,
  SECOND_LANGUAGE,
  SLOT_COUNTS,
  type Spread,
  spreadOf,
  THEME_COUNTS,
} from '../simulate/weights.ts';

/** How large a country to invent. `largest`: people in the largest catchment. */
export type NationSize = {
  readonly catchments: number;
  readonly people: number;
  readonly largest: number;
  readonly seed: number;
};

export type Nation = {
  readonly organisation: Organisation;
  readonly coordinators: readonly Coordinator[];
  /** Made one after the other, so that nobody has to keep them all. */
  readonly people: () => Generator<ActiveParticipant>;
  readonly sizes: readonly number[];
};

/** Degrees between catchments: hundreds of kilometres, further than anybody travels. */
const apart = 3;
/** Degrees between areas of one catchment: some ten minutes. */
const near = 0.04;
const inOneRow = 20;

/** People of each catchment, largest first, falling like a power of the rank so that the first is as large as asked for. */
const sizesOf = ({ catchments, people, largest }: NationSize): readonly number[] => {
  const sharesAt = (power: number) => Array.from({ length: catchments }, (_, rank) => (rank + 1) ** -power);
  const first = (power: number) => people / sharesAt(power).reduce((sum, share) => sum + share, 0);
  let [low, high] = [0, 3];
  for (let step = 0; step < 50; step += 1) {
    const middle = (low + high) / 2;
    if (first(middle) < largest) low = middle;
    else high = middle;
  }
  return sharesAt(low).map((share) => Math.round(share * first(low)));
};

/** The base's file with other areas: those of a catchment close together, more of them where more people are. */
const organisationOf = (base: Organisation, sizes: readonly number[]): Organisation => {
  const [like] = base.areas;
  if (like === undefined) throw new Error('an organisation file has areas');
  const areas = sizes.flatMap((size, catchment) =>
    Array.from({ length: Math.min(12, 1 + Math.floor(size / 150)) }, (_, area) => ({
      ...like,
      id: `area-${catchment}-${area}`,
      lat: apart * Math.floor(catchment / inOneRow) + near * area,
      lon: apart * (catchment % inOneRow),
    })),
  );
  return { ...base, areas, travel: { ...base.travel, overrides: [] } };
};

/** As in the simulation: eight for each ten sign-ups a week, of whom five times as many wait; two groups at a time. */
const peoplePerCoordinator = 6;

type Place = { readonly catchment: number; readonly homes: Weighted<string> };

const coordinatorsOf = (organisation: Organisation, { catchment, homes }: Place, size: number) =>
  Array.from({ length: Math.max(1, Math.round(size / peoplePerCoordinator)) }, (_, index): Coordinator => {
    const id = `coordinator-${catchment}-${index}`;
    return {
      id,
      version: 1,
      active: true,
      role: 'coordinator',
      locale: 'nb',
      firstName: 'Kim',
      email: `${id}@example.org`,
      emailHash: id,
      areas: homes.map(([area]) => area),
      video: index % 3 === 0,
      slots: spreadOf(organisation).slots.flatMap(([slot], nth) => ((nth + index) % 3 === 0 ? [] : [slot])),
      languages: organisation.languages.map(({ id: language }) => language),
      capacity: 2,
    };
  });

type World = { readonly organisation: Organisation; readonly chance: Chance; readonly spread: Spread };

const wishesOf = ({ organisation, chance, spread }: World, index: number, home: string): Preferences => {
  const themes = weighedOrder(spread.themes, (nth) => chance(DRAW.themes, index, nth + 1));
  const wanted = themes.slice(0, weighed(THEME_COUNTS, chance(DRAW.themes, index)) ?? 1);
  const slots = weighedOrder(spread.slots, (nth) => chance(DRAW.slots, index, nth + 1));
  const reach = organisation.travel.choices.map(
    (minutes, rank) => [minutes, REACH_WEIGHTS[rank] ?? 1] as const,
  );
  const second = weighed(SECOND_LANGUAGE, chance(DRAW.languages, index)) ?? '';
  const first = organisation.languages[0]?.id ?? '';
  const onlySecond = chance(DRAW.languages, index, 1) < ONLY_SECOND;
  const video = chance(DRAW.video, index) < 0.27;
  return {
    home,
    maxMinutes: weighed(reach, chance(DRAW.reach, index)) ?? 0,
    slots: slots.slice(0, weighed(SLOT_COUNTS, chance(DRAW.slots, index)) ?? 1),
    languages: second === '' ? [first] : onlySecond ? [second] : [first, second],
    // One in ten of those who meet on video meets in no other way.
    inPerson: !video || chance(DRAW.video, index, 1) > 0.1,
    video,
    themes: chance(DRAW.mixed, index) < 0.35 ? [...wanted, 'open'] : wanted,
  };
};

/** As long as the random ids and hashes of real rows are together. */
const numbered = (index: number): string => String(index).padStart(25, '0');

const personOf = (world: World, { index, home, now }: { index: number; home: string; now: Instant }) => {
  const since = addLocalDays(now, -Math.floor(60 * world.chance(DRAW.arrivals, index)), 'Europe/Oslo');
  const person: ActiveParticipant = {
    id: `person-${numbered(index)}`,
    version: 1,
    state: 'waiting',
    createdAt: since,
    waitingSince: since,
    stateSince: since,
    locale: 'nb',
    firstName: 'Kim',
    email: `person-${index}@example.org`,
    emailHash: `hash-of-person-${numbered(index)}`,
    guard: index % 10 === 0 ? [`hash-of-person-${numbered(index + 1)}`] : [],
    preferences: wishesOf(world, index, home),
    consent: { version: world.organisation.consent.version, at: since },
    confidentiality: { version: world.organisation.confidentiality.version, at: since },
    talk: 'none',
    talkAttempts: 0,
    rounds: 0,
  };
  return amendParticipant(person, {}, world.organisation);
};

/** An invented country of catchments that nobody can travel between; wishes are those of the simulation. */
export const inventNation = (base: Organisation, size: NationSize, now: Instant): Nation => {
  const sizes = sizesOf(size);
  const organisation = organisationOf(base, sizes);
  const chance = chanceOf(size.seed);
  const world = { organisation, chance, spread: spreadOf(base) };
  const places = sizes.map((_, catchment): Place => {
    const inside = organisation.areas.filter(({ id }) => id.startsWith(`area-${catchment}-`));
    return { catchment, homes: inside.map(({ id }) => [id, 1] as const) };
  });
  return {
    organisation,
    sizes,
    coordinators: places.flatMap((place, rank) => coordinatorsOf(base, place, sizes[rank] ?? 0)),
    people: function* () {
      let index = 0;
      for (const [rank, { homes }] of places.entries())
        for (let nth = 0; nth < (sizes[rank] ?? 0); nth += 1, index += 1)
          yield personOf(world, { index, home: weighed(homes, chance(DRAW.home, index)) ?? '', now });
    },
  };
};

export const asChange = (after: ActiveParticipant): Change => ({ type: 'participant', after });
