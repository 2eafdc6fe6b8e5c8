import type { MatchCoordinator, MatchProblem } from '../../../shared/matching/problem.ts';
import { bergen } from './bergen.ts';
import { type Draw, drawOf, evenly, severalOf, weighted } from './draw.ts';
import { AREAS, roadsFrom, SLOTS } from './places.ts';

const LANGUAGES: ReadonlyMap<string, number> = new Map([
  ['no+en', 50],
  ['no', 38],
  ['no+uk', 8],
  ['no+pl', 4],
]);

const coordinatorOf = (draw: Draw, id: string): MatchCoordinator => {
  const home = weighted(draw, evenly(AREAS));
  const near = roadsFrom(home).slice(0, draw.whole(3, 7));
  const areas = near.map(({ name }) => name);
  return {
    id,
    areas: draw.unit() < 0.57 ? [...areas, 'video'] : areas,
    slots: severalOf(draw, SLOTS, draw.whole(3, 8)),
    languages: weighted(draw, LANGUAGES).split('+'),
    capacity: draw.whole(1, 3),
  };
};

const withCoordinators = (count: number, seed: number, share: number): MatchProblem => {
  const draw = drawOf('coordinators', count, seed);
  const wanted = Math.max(2, Math.round(count * share));
  return {
    ...bergen(count, seed),
    coordinators: Array.from({ length: wanted }, (_, index) => coordinatorOf(draw, `c${index}`)),
  };
};

/** Kind `coord`: the people of `bergen`, and about as many coordinators as groups. */
export const coord = (count: number, seed: number): MatchProblem => withCoordinators(count, seed, 0.122);

/** Kind `coordbind`: the first three in ten of these coordinators, so that their capacity binds. */
export const coordbind = (count: number, seed: number): MatchProblem => withCoordinators(count, seed, 0.037);
