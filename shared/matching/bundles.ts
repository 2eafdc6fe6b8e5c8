import { compareText } from './canonical.ts';
import type { MatchPerson, MatchPlace, MatchProblem } from './problem.ts';
import { costOf } from './scoring.ts';

/** A place and everybody who accepts it: person indexes rising, each with the cost of being placed there. */
export type Bundle = {
  readonly place: MatchPlace;
  readonly people: readonly number[];
  readonly costs: readonly number[];
};

type Names = { readonly list: readonly string[]; readonly indexOf: ReadonlyMap<string, number> };

type Vocabulary = {
  readonly areas: Names;
  readonly themes: Names;
  readonly slots: Names;
  readonly languages: Names;
};

const namesOf = (all: Iterable<string>): Names => {
  const list = [...new Set(all)].sort(compareText);
  return { list, indexOf: new Map(list.map((name, index) => [name, index])) };
};

const vocabularyOf = (people: readonly MatchPerson[]): Vocabulary => ({
  areas: namesOf(people.flatMap((person) => Object.keys(person.areas))),
  themes: namesOf(people.flatMap((person) => person.themes)),
  slots: namesOf(people.flatMap((person) => person.slots)),
  languages: namesOf(people.flatMap((person) => person.languages)),
});

const indexesIn = (names: Names, wanted: readonly string[]): number[] =>
  wanted.map((name) => names.indexOf.get(name) ?? 0);

/** Calls back with the number of every area × theme × slot × language the person accepts. */
const eachKey = (words: Vocabulary, person: MatchPerson, visit: (key: number) => void): void => {
  const slots = indexesIn(words.slots, person.slots);
  const languages = indexesIn(words.languages, person.languages);
  for (const area of indexesIn(words.areas, Object.keys(person.areas))) {
    for (const theme of indexesIn(words.themes, person.themes)) {
      const topic = area * words.themes.list.length + theme;
      for (const slot of slots) {
        const hour = topic * words.slots.list.length + slot;
        for (const language of languages) visit(hour * words.languages.list.length + language);
      }
    }
  }
};

const placeOf = (words: Vocabulary, key: number): MatchPlace => {
  const { areas, themes, slots, languages } = words;
  const hour = Math.floor(key / languages.list.length);
  const topic = Math.floor(hour / slots.list.length);
  return {
    area: areas.list[Math.floor(topic / themes.list.length)] ?? '',
    theme: themes.list[topic % themes.list.length] ?? '',
    slot: slots.list[hour % slots.list.length] ?? '',
    language: languages.list[key % languages.list.length] ?? '',
  };
};

const countKeys = (words: Vocabulary, people: readonly MatchPerson[]): Map<number, number> => {
  const counts = new Map<number, number>();
  for (const person of people) {
    eachKey(words, person, (key) => counts.set(key, (counts.get(key) ?? 0) + 1));
  }
  return counts;
};

/** Every area × theme × slot × language that at least `sizes.min` people accept, in a fixed order. */
export const bundlesOf = ({ people, sizes }: MatchProblem): readonly Bundle[] => {
  const words = vocabularyOf(people);
  const found = new Map<number, number[]>();
  for (const [key, count] of countKeys(words, people)) if (count >= sizes.min) found.set(key, []);
  people.forEach((person, index) => {
    eachKey(words, person, (key) => found.get(key)?.push(index));
  });
  return [...found.keys()]
    .sort((a, b) => a - b)
    .map((key) => {
      const place = placeOf(words, key);
      const members = found.get(key) ?? [];
      return { place, people: members, costs: members.map((index) => costIn(people, index, place)) };
    });
};

const costIn = (people: readonly MatchPerson[], index: number, place: MatchPlace): number => {
  const person = people[index];
  return person ? costOf(person, place) : 0;
};
