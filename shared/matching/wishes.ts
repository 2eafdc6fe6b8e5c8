import { compareText } from './canonical.ts';
import { at } from './cells.ts';
import type { MatchPerson } from './problem.ts';

/** What people accept of one of the four things that make a place, as numbers: each name is known by its position. */
export type Wishes = {
  /** By code unit, none twice. */
  readonly names: readonly string[];
  /** What person p accepts stands in `accepted` from `start[p]` to `start[p + 1]`. */
  readonly start: Int32Array;
  readonly accepted: Int32Array;
  /** Working memory of `split`: one number for each name, all zero between two calls; and room for one split. */
  readonly counts: Int32Array;
  readonly sorted: Int32Array;
};

export type Aspect = 'area' | 'theme' | 'slot' | 'language';

/** What a person accepts of it, none twice in a canonical problem. */
export const CHOICES: Readonly<Record<Aspect, (person: MatchPerson) => readonly string[]>> = {
  area: (person) => Object.keys(person.areas),
  theme: (person) => person.themes,
  slot: (person) => person.slots,
  language: (person) => person.languages,
};

/** The wishes of people, who accept nothing twice; each text is looked at once, and everything after is numbers. */
export const wishesOf = (people: readonly MatchPerson[], aspect: Aspect): Wishes => {
  const choicesOf = CHOICES[aspect];
  const seen = new Map<string, number>();
  const start = new Int32Array(people.length + 1);
  const found: number[] = [];
  people.forEach((person, index) => {
    for (const name of choicesOf(person)) {
      const number = seen.get(name) ?? seen.size;
      if (number === seen.size) seen.set(name, number);
      found.push(number);
    }
    start[index + 1] = found.length;
  });
  const names = [...seen.keys()].sort(compareText);
  const positions = new Int32Array(names.length);
  names.forEach((name, position) => {
    positions[seen.get(name) ?? 0] = position;
  });
  const accepted = Int32Array.from(found, (number) => at(positions, number));
  return {
    names,
    start,
    accepted,
    counts: new Int32Array(names.length),
    sorted: new Int32Array(found.length),
  };
};

type Part = { readonly name: number; readonly people: Int32Array };

/** Counts how many of these people accept each name; answers the names that anybody accepts, in no order. */
const countNames = (people: Int32Array, { start, accepted, counts }: Wishes): number[] => {
  const touched: number[] = [];
  for (let position = 0; position < people.length; position += 1) {
    const person = at(people, position);
    const end = at(start, person + 1);
    for (let i = at(start, person); i < end; i += 1) {
      const name = at(accepted, i);
      const before = at(counts, name);
      if (before === 0) touched.push(name);
      counts[name] = before + 1;
    }
  }
  return touched;
};

/** Writes each person to `sorted` once for every accepted name, where the name's entry in `counts` points. */
const deal = (people: Int32Array, { start, accepted, counts, sorted }: Wishes): void => {
  for (let position = 0; position < people.length; position += 1) {
    const person = at(people, position);
    const end = at(start, person + 1);
    for (let i = at(start, person); i < end; i += 1) {
      const name = at(accepted, i);
      const free = at(counts, name);
      if (free < 0) continue;
      sorted[free] = person;
      counts[name] = free + 1;
    }
  }
};

/**
 * The choices that at least `min` of these people share, by name, each with those who accept it, in their order: a
 * counting sort. The lists are views that stand until the next call with the same wishes.
 */
const split = (people: Int32Array, wishes: Wishes, min: number): readonly Part[] => {
  const { counts, sorted } = wishes;
  const touched = countNames(people, wishes);
  const parts: Part[] = [];
  let free = 0;
  for (const name of touched.sort((a, b) => a - b)) {
    const count = at(counts, name);
    counts[name] = count < min ? -1 : free;
    if (count < min) continue;
    parts.push({ name, people: sorted.subarray(free, free + count) });
    free += count;
  }
  if (parts.length > 0) deal(people, wishes);
  for (const name of touched) counts[name] = 0;
  return parts;
};

/**
 * People enough for a group who share the choices of `path`, one for each of the first so many aspects. Both are
 * overwritten when the next crowd is visited: copy what is kept.
 */
export type Crowd = { readonly path: string[]; readonly people: Int32Array };

/**
 * Calls back with every crowd of at least `min`: those who share the first aspect, within each of them those who share
 * the second too, and so on; by name at every step. A crowd too small is not looked into, as no part of it is larger,
 * and neither is one at which `visit` answers false.
 */
export const eachCrowd = (
  aspects: readonly Wishes[],
  { min, within }: { readonly min: number; readonly within: Crowd },
  visit: (crowd: Crowd) => boolean,
): void => {
  const [wishes, ...rest] = aspects;
  if (!wishes) return;
  for (const { name, people } of split(within.people, wishes, min)) {
    const crowd = { path: within.path, people };
    crowd.path.push(wishes.names[name] ?? '');
    if (visit(crowd)) eachCrowd(rest, { min, within: crowd }, visit);
    crowd.path.pop();
  }
};

/** Everybody, before any choice: where `eachCrowd` begins. */
export const everybody = (people: readonly MatchPerson[]): Crowd => ({
  path: [],
  people: Int32Array.from({ length: people.length }, (_, index) => index),
});
