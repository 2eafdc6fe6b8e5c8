import type { MatchCoordinator } from '../../shared/matching/problem.ts';
import { reachableAreas } from '../../shared/organisation/travel.ts';
import type { World } from './applicant.ts';
import { DRAW, weighed, weighedOrder } from './chance.ts';
import { SECOND_LANGUAGE, type Spread, spreadOf } from './weights.ts';

/** Somebody who starts groups; `capacity` is how many at a time. */
export type Coordinator = MatchCoordinator & { readonly index: number };

/** Coordinators travel further than most, and offer more times. */
const REACH_MINUTES = 60;
const FEWEST_SLOTS = 5;
const MORE_SLOTS = 5;
const VIDEO_SHARE = 0.5;
/** Fewer than this could not cover the areas at all. */
const FEWEST = 4;

const coordinatorOf = (
  { organisation, assumptions, chance }: World,
  spread: Spread,
  index: number,
): Coordinator => {
  const draw = (nth: number) => chance(DRAW.coordinator, index, nth);
  const home = weighed(spread.areas, draw(0)) ?? '';
  const order = weighedOrder(spread.slots, (nth) => draw(nth + 10));
  const first = organisation.languages[0]?.id ?? '';
  const second = weighed(SECOND_LANGUAGE, draw(1)) ?? '';
  const known = organisation.languages.some(({ id }) => id === second);
  const video = organisation.video && draw(2) < VIDEO_SHARE;
  return {
    index,
    id: `c${index}`,
    areas: [...Object.keys(reachableAreas(organisation, home, REACH_MINUTES)), ...(video ? ['video'] : [])],
    slots: order.slice(0, FEWEST_SLOTS + Math.floor(draw(3) * (MORE_SLOTS + 1))),
    languages: known ? [first, second] : [first],
    capacity: assumptions.capacity,
  };
};

/** As many as so many sign-ups a week need by the assumptions, the first ones the same at every rate. */
export const inventCoordinators = (world: World, perWeek: number): readonly Coordinator[] => {
  const spread = spreadOf(world.organisation);
  const count = Math.max(FEWEST, Math.ceil(world.assumptions.coordinators * perWeek));
  return Array.from({ length: count }, (_, index) => coordinatorOf(world, spread, index));
};
