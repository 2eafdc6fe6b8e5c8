import type { MatchPerson, MatchPlace } from './problem.ts';
import { type Aspect, CHOICES } from './wishes.ts';

/** Numbers for names, so that a place is one number. Names that nobody has said have none: nobody is there. */
type Words = ReadonlyMap<string, number>;

const wordsOf = (names: Iterable<string>): Words =>
  new Map([...new Set(names)].map((name, index) => [name, index]));

/** How far a path goes: area; and language; and slot; and theme. The order of the rules of `eligibility.ts`. */
export type Depth = 1 | 2 | 3 | 4;
export const DEPTHS = [1, 2, 3, 4] as const satisfies readonly Depth[];

type Look<Found> = (key: number, place: MatchPlace) => Found | undefined;

export type Crowds = {
  /** Indexes of the people who accept a path, in the order of the list; `key` from `find`. */
  readonly at: (depth: Depth, key: number) => readonly number[];
  /** The first that `look` finds in all that a person accepts to a depth; what lies deeper is '' in the place. */
  readonly find: <Found>(person: MatchPerson, depth: Depth, look: Look<Found>) => Found | undefined;
};

type Level = { readonly names: (person: MatchPerson) => readonly string[]; readonly words: Words };

const ASPECTS: readonly Aspect[] = ['area', 'language', 'slot', 'theme'];

const placeAt = ([area = '', language = '', slot = '', theme = '']: readonly string[]): MatchPlace => ({
  area,
  theme,
  slot,
  language,
});

const walk = <Found>(
  levels: readonly Level[],
  {
    person,
    depth,
    look,
  }: { readonly person: MatchPerson; readonly depth: Depth; readonly look: Look<Found> },
): Found | undefined => {
  const path: string[] = [];
  const step = (level: number, key: number): Found | undefined => {
    const next = levels[level];
    if (level === depth || !next) return look(key, placeAt(path));
    for (const name of next.names(person)) {
      const word = next.words.get(name);
      if (word === undefined) continue;
      path[level] = name;
      const found = step(level + 1, key * next.words.size + word);
      if (found !== undefined) return found;
    }
    path.length = level;
    return undefined;
  };
  return step(0, 0);
};

/** Who accepts what, for looking up quickly how many there are at a place. Linear in all that is accepted. */
export const crowdsOf = (people: readonly MatchPerson[]): Crowds => {
  const levels = ASPECTS.map((aspect): Level => {
    const names = CHOICES[aspect];
    return { names, words: wordsOf(people.flatMap((person) => names(person))) };
  });
  const found = DEPTHS.map(() => new Map<number, number[]>());
  const find: Crowds['find'] = (person, depth, look) => walk(levels, { person, depth, look });
  people.forEach((person, index) => {
    for (const depth of DEPTHS)
      find(person, depth, (key) => {
        const known = found[depth - 1]?.get(key);
        if (known) known.push(index);
        else found[depth - 1]?.set(key, [index]);
        return undefined;
      });
  });
  return { find, at: (depth, key) => found[depth - 1]?.get(key) ?? [] };
};
