import { at, valueAt } from './cells.ts';
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

/** After so many aspects, area and theme, the cost is known. */
const PRICED = 2;

/** The entries of these people, side by side. */
const pricesOf = (people: Int32Array, costs: Float64Array): Float64Array => {
  const prices = new Float64Array(people.length);
  for (let i = 0; i < people.length; i += 1) prices[i] = valueAt(costs, at(people, i));
  return prices;
};

/** Every area × theme × slot × language that at least `sizes.min` people accept, by name. */
export const bundlesOf = ({ people, sizes }: MatchProblem): readonly Bundle[] => {
  const aspects = ASPECTS.map((aspect) => wishesOf(people, aspect));
  /** What the people of the current area and theme cost there: the same for all its slots and languages. */
  const costs = new Float64Array(people.length);
  const found: Bundle[] = [];
  const visit = ({ path, people: crowd }: Crowd): boolean => {
    const [area = '', theme = '', slot = '', language = ''] = path;
    if (path.length === PRICED) {
      for (const index of crowd) {
        const person = people[index];
        costs[index] = person ? costOf(person, { area, theme }) : 0;
      }
    }
    if (path.length < ASPECTS.length) return true;
    const place = { area, theme, slot, language };
    found.push({ place, people: crowd.slice(), costs: pricesOf(crowd, costs) });
    return false;
  };
  eachCrowd(aspects, { min: sizes.min, within: everybody(people) }, visit);
  return found;
};
