import type { MatchPerson, MatchProblem } from '../../../shared/matching/problem.ts';
import { type Draw, drawOf, severalOf, waited, weighted } from './draw.ts';
import { HOMES, LANGUAGES, roadsFrom, SLOTS, THEMES } from './places.ts';

export const SIZES = { min: 5, max: 8 } as const;

const REACH: ReadonlyMap<string, number> = new Map([
  ['14', 18],
  ['18', 24],
  ['23', 30],
  ['32', 28],
]);
const SLOT_COUNTS: ReadonlyMap<string, number> = new Map([
  ['1', 12],
  ['2', 22],
  ['3', 25],
  ['4', 19],
  ['5', 12],
  ['6', 10],
]);
const THEME_COUNTS: ReadonlyMap<string, number> = new Map([
  ['1', 32],
  ['2', 32],
  ['3', 22],
  ['4', 14],
]);
const FEWEST_AREAS = 2;
const MOST_AREAS = 6;

/** The areas within reach, nearest first, the home always and the next one at the least; video for three in ten. */
const areasOf = (draw: Draw, home: string): Readonly<Record<string, number>> => {
  const door = 5 + draw.whole(0, 5) + draw.whole(0, 5);
  const reach = Number(weighted(draw, REACH));
  const roads = roadsFrom(home)
    .map(({ name, minutes }) => ({ name, minutes: Math.round(door + minutes * (0.7 + 0.6 * draw.unit())) }))
    .sort((a, b) => a.minutes - b.minutes || (a.name === home ? -1 : 0));
  const near = roads.filter(({ minutes }) => minutes <= reach).slice(0, MOST_AREAS);
  const chosen = near.length < FEWEST_AREAS ? roads.slice(0, FEWEST_AREAS) : near;
  const byFoot = chosen.map(({ name, minutes }): [string, number] => [name, minutes]);
  return Object.fromEntries(draw.unit() < 0.3 ? [...byFoot, ['video', 0]] : byFoot);
};

const themesOf = (draw: Draw): readonly string[] => {
  const themes = severalOf(draw, THEMES, Number(weighted(draw, THEME_COUNTS)));
  const addsOpen = draw.unit() < 0.3;
  return addsOpen && !themes.includes('open') ? [...themes, 'open'] : themes;
};

const personOf = (draw: Draw, id: string): MatchPerson => ({
  id,
  waitingDays: waited(draw, 30),
  areas: areasOf(draw, weighted(draw, HOMES)),
  themes: themesOf(draw),
  slots: severalOf(draw, SLOTS, Number(weighted(draw, SLOT_COUNTS))),
  languages: weighted(draw, LANGUAGES).split('+'),
});

/** People of a skewed town and its surroundings: `p0`, `p1`, … */
export const bergenPeople = (draw: Draw, count: number): readonly MatchPerson[] =>
  Array.from({ length: count }, (_, index) => personOf(draw, `p${index}`));

/** Two of these people, drawn anyhow. */
export const anyPair = (draw: Draw, people: readonly MatchPerson[]): readonly [string, string] => {
  const first = draw.whole(0, people.length - 1);
  const second = (first + draw.whole(1, people.length - 1)) % people.length;
  return [people[first]?.id ?? '', people[second]?.id ?? ''];
};

/** Kind `bergen`: one avoid pair for every two hundred people. */
export const bergen = (count: number, seed: number): MatchProblem => {
  const draw = drawOf('bergen', count, seed);
  const people = bergenPeople(draw, count);
  const avoid = Array.from({ length: Math.floor(count / 200) }, () => anyPair(draw, people));
  return { sizes: SIZES, people, avoid };
};

/** A catchment of its own: nobody in it can reach an area of another region, its video included. */
export const region = (number: number, count: number, seed: number): MatchProblem => {
  const { people, avoid, sizes } = bergen(count, seed * 1_000_003 + number);
  const local = (name: string): string => `r${number}-${name}`;
  return {
    sizes,
    people: people.map((person) => ({
      ...person,
      id: local(person.id),
      areas: Object.fromEntries(
        Object.entries(person.areas).map(([area, minutes]) => [local(area), minutes]),
      ),
    })),
    avoid: avoid.map(([a, b]): readonly [string, string] => [local(a), local(b)]),
  };
};
