import type { MatchPlace, MatchProblem } from './problem.ts';
import { costOf } from './scoring.ts';
import { type Aspect, type Crowd, eachCrowd, everybody, wishesOf } from './wishes.ts';

/** A place and everybody who accepts it: person indexes rising, each with the cost of being placed there. */
export type Bundle = {
  readonly place: MatchPlace;
  readonly people: Int32Array;
  readonly costs: Float64Array;
};

const ASPECTS: readonly Aspect[] = ['area', 'theme', 'slot', 'language'];

/** Every area × theme × slot × language that at least `sizes.min` people accept, by name. */
export const bundlesOf = ({ people, sizes }: MatchProblem): readonly Bundle[] => {
  const aspects = ASPECTS.map((aspect) => wishesOf(people, aspect));
  const found: Bundle[] = [];
  const visit = ({ path, people: crowd }: Crowd): boolean => {
    const [area = '', theme = '', slot = '', language] = path;
    if (language === undefined) return true;
    const costs = new Float64Array(crowd.length);
    crowd.forEach((index, position) => {
      const person = people[index];
      if (person) costs[position] = costOf(person, { area, theme });
    });
    found.push({ place: { area, theme, slot, language }, people: crowd.slice(), costs });
    return true;
  };
  eachCrowd(aspects, { min: sizes.min, within: everybody(people) }, visit);
  return found;
};
