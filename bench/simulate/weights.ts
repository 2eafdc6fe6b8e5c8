import type { Organisation } from '../../shared/organisation/schema.ts';
import { offeredSlots } from '../../shared/organisation/slots.ts';
import type { Weighted } from './chance.ts';

/**
 * How invented people are spread. Areas roughly as people live around Bergen (thousands, rounded); an area that is
 * not here counts as a small one. The rest are guesses in the shape of the instances of kind `bergen`.
 */
const AREA_WEIGHTS: Readonly<Record<string, number>> = {
  bergenhus: 42,
  arstad: 42,
  asane: 42,
  fana: 43,
  laksevag: 39,
  oygarden: 39,
  fyllingsdalen: 30,
  ytrebygda: 30,
  askoy: 30,
  alver: 30,
  bjornafjorden: 26,
  arna: 14,
  osteroy: 8,
  austevoll: 5,
  vaksdal: 4,
  samnanger: 3,
};

const THEME_WEIGHTS: Readonly<Record<string, number>> = {
  angst: 10,
  depresjon: 8,
  ensomhet: 7,
  utmattelse: 5,
  sorg: 4,
  parorende: 4,
  selvbilde: 4,
  samlivsbrudd: 3,
  livsendring: 3,
};

const PART_WEIGHTS: Readonly<Record<string, number>> = { evening: 10, afternoon: 3, morning: 2.5 };
const WEEKDAY_WEIGHTS: Readonly<Record<string, number>> = { fri: 0.5, sat: 0.3, sun: 0.3 };

const small = 3;

/** How many of something a person names. */
export const SLOT_COUNTS: Weighted<number> = [
  [1, 13],
  [2, 25],
  [3, 20],
  [4, 19],
  [5, 13],
  [6, 10],
];
export const THEME_COUNTS: Weighted<number> = [
  [1, 40],
  [2, 40],
  [3, 20],
];

/** Shares of the longest travel times of the organisation file, shortest first; later ones count as the last. */
export const REACH_WEIGHTS: readonly number[] = [20, 35, 25, 15, 5];

/** Languages besides the first of the organisation file; a person may speak it and one of these, or only the other. */
export const SECOND_LANGUAGE: Weighted<string> = [
  ['', 64],
  ['en', 25],
  ['uk', 3.5],
  ['pl', 4],
  ['ar', 2],
  ['es', 1.5],
];
export const ONLY_SECOND = 0.2;

export type Spread = {
  readonly areas: Weighted<string>;
  readonly themes: Weighted<string>;
  readonly slots: Weighted<string>;
};

/** The weights for what this organisation offers. */
export const spreadOf = (organisation: Organisation): Spread => ({
  areas: organisation.areas.map(({ id }) => [id, AREA_WEIGHTS[id] ?? small] as const),
  themes: organisation.themes.map(({ id }) => [id, THEME_WEIGHTS[id] ?? small] as const),
  slots: offeredSlots(organisation).map(
    ({ id, weekday, part }) => [id, (PART_WEIGHTS[part] ?? small) * (WEEKDAY_WEIGHTS[weekday] ?? 1)] as const,
  ),
});
