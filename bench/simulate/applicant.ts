import type { MatchPerson } from '../../shared/matching/problem.ts';
import type { Organisation } from '../../shared/organisation/schema.ts';
import { reachableAreas } from '../../shared/organisation/travel.ts';
import type { Assumptions } from './assumptions.ts';
import { type Chance, DRAW, daysAround, poisson, weighed, weighedOrder } from './chance.ts';
import {
  ONLY_SECOND,
  REACH_WEIGHTS,
  SECOND_LANGUAGE,
  SLOT_COUNTS,
  type Spread,
  spreadOf,
  THEME_COUNTS,
} from './weights.ts';

/** What somebody would say yes to. */
export type Offer = Pick<MatchPerson, 'areas' | 'themes' | 'slots' | 'languages'>;

/** An invented person. Days count from the start of the simulation; day 0 is a Monday. */
export type Applicant = {
  readonly index: number;
  readonly id: string;
  readonly home: string;
  readonly signUpDay: number;
  /** Waits from this day on: address confirmed, talk held. */
  readonly readyDay: number;
  /** Withdraws on this day unless a first meeting comes before. */
  readonly leaveDay: number;
  readonly offer: Offer;
  /** What they offer from `widerDay` on; Infinity: they never widen. */
  readonly wider: Offer;
  readonly widerDay: number;
};

export type World = {
  readonly organisation: Organisation;
  readonly assumptions: Assumptions;
  readonly chance: Chance;
};

export const OPEN_THEME = 'open';
const SLOTS_WHEN_WIDENING = 2;

const areasOf = ({ organisation, assumptions, chance }: World, index: number, home: string) => {
  const choices = [...organisation.travel.choices].sort((a, b) => a - b);
  const reach = choices.map(
    (minutes, rank) => [minutes, REACH_WEIGHTS[rank] ?? REACH_WEIGHTS.at(-1) ?? 1] as const,
  );
  const byVideo = organisation.video && chance(DRAW.video, index) < assumptions.videoShare;
  return {
    ...reachableAreas(organisation, home, weighed(reach, chance(DRAW.reach, index)) ?? 0),
    ...(byVideo ? { video: 0 } : {}),
  };
};

const themesOf = ({ assumptions, chance }: World, index: number, themes: Spread['themes']) => {
  const count = weighed(THEME_COUNTS, chance(DRAW.themes, index)) ?? 1;
  const wanted = weighedOrder(themes, (nth) => chance(DRAW.themes, index, nth + 1)).slice(0, count);
  const mixed = wanted.length === 0 || chance(DRAW.mixed, index) < assumptions.mixedShare;
  return mixed ? [...wanted, OPEN_THEME] : wanted;
};

const languagesOf = ({ organisation, chance }: World, index: number): readonly string[] => {
  const first = organisation.languages[0]?.id ?? '';
  const second = weighed(SECOND_LANGUAGE, chance(DRAW.languages, index)) ?? '';
  if (!organisation.languages.some(({ id }) => id === second)) return [first];
  return chance(DRAW.languages, index, 1) < ONLY_SECOND ? [second] : [first, second];
};

const withOpen = (themes: readonly string[]) =>
  themes.includes(OPEN_THEME) ? themes : [...themes, OPEN_THEME];

const readyAfter = ({ organisation, assumptions, chance }: World, index: number): number => {
  const shares = { off: 0, offered: assumptions.talkShare, required: 1 };
  const talks = chance(DRAW.talk, index) < shares[organisation.talk];
  return (
    daysAround(assumptions.confirmDays, chance(DRAW.confirm, index)) +
    (talks ? daysAround(assumptions.talkDays, chance(DRAW.talk, index, 1)) : 0)
  );
};

const applicantOf = (
  world: World,
  spread: Spread,
  { index, day }: { index: number; day: number },
): Applicant => {
  const { assumptions, chance } = world;
  const home = weighed(spread.areas, chance(DRAW.home, index)) ?? '';
  const order = weighedOrder(spread.slots, (nth) => chance(DRAW.slots, index, nth + 1));
  const count = (weighed(SLOT_COUNTS, chance(DRAW.slots, index)) ?? 1) + assumptions.extraSlots;
  const offer: Offer = {
    areas: areasOf(world, index, home),
    themes: themesOf(world, index, spread.themes),
    slots: order.slice(0, count),
    languages: languagesOf(world, index),
  };
  const readyDay = day + readyAfter(world, index);
  const widens = assumptions.widenAfterDays > 0 && chance(DRAW.widening, index) < assumptions.widenShare;
  return {
    index,
    id: `p${index}`,
    home,
    signUpDay: day,
    readyDay,
    leaveDay: day + 1 + daysAround(7 * assumptions.patienceWeeks, chance(DRAW.leaving, index)),
    offer,
    wider: {
      ...offer,
      themes: withOpen(offer.themes),
      slots: order.slice(0, count + SLOTS_WHEN_WIDENING),
    },
    widerDay: widens ? readyDay + assumptions.widenAfterDays : Number.POSITIVE_INFINITY,
  };
};

/** Days from the start until nothing is looked at any more. */
export const daysIn = ({ warmUpWeeks, weeks, tailWeeks }: Assumptions): number =>
  7 * (warmUpWeeks + weeks + tailWeeks);

/** Everybody who ever signs up, in order of the day: Poisson arrivals, the same people whatever the policy. */
export const inventApplicants = (world: World, perWeek: number): readonly Applicant[] => {
  const spread = spreadOf(world.organisation);
  const applicants: Applicant[] = [];
  for (let day = 0; day < daysIn(world.assumptions); day += 1) {
    const arrivals = poisson(perWeek / 7, (nth) => world.chance(DRAW.arrivals, day, nth));
    for (let nth = 0; nth < arrivals; nth += 1)
      applicants.push(applicantOf(world, spread, { index: applicants.length, day }));
  }
  return applicants;
};

/** What the person offers on that day. */
export const offerOn = (applicant: Applicant, day: number): Offer =>
  day >= applicant.widerDay ? applicant.wider : applicant.offer;

/** True when the person has said yes to all four. */
export const accepts = (
  offer: Offer,
  place: { readonly area: string; readonly theme: string; readonly slot: string; readonly language: string },
): boolean =>
  place.area in offer.areas &&
  offer.themes.includes(place.theme) &&
  offer.slots.includes(place.slot) &&
  offer.languages.includes(place.language);
