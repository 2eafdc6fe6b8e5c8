import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { parseProblem } from '../../shared/matching/parse.ts';
import type { MatchPerson, MatchProblem, MatchResult } from '../../shared/matching/problem.ts';

/** Somebody who accepts the usual place only, unless told otherwise. */
export const person = (id: string, more: Partial<MatchPerson> = {}): MatchPerson => ({
  id,
  waitingDays: 10,
  areas: { bergenhus: 10 },
  themes: ['open'],
  slots: ['man-kveld'],
  languages: ['no'],
  ...more,
});

/** The place that everybody here accepts. */
export const PLACE = { area: 'bergenhus', theme: 'open', slot: 'man-kveld', language: 'no' };

export const proposal = (id: string, members: readonly string[], free: number) => ({
  ...PLACE,
  id,
  members,
  free,
});

/** `p01`, `p02`, … all alike unless `more` says otherwise. */
export const people = (
  count: number,
  more: (index: number) => Partial<MatchPerson> = () => ({}),
): readonly MatchPerson[] =>
  Array.from({ length: count }, (_, index) => person(`p${String(index + 1).padStart(2, '0')}`, more(index)));

export const problem = (
  all: readonly MatchPerson[],
  more: Partial<Omit<MatchProblem, 'people'>> = {},
): MatchProblem => ({ sizes: { min: 5, max: 8 }, people: all, avoid: [], ...more });

/** One of `fixtures/`, without `.json`. */
export const fixture = (name: string): MatchProblem => {
  const parsed = parseProblem(
    JSON.parse(readFileSync(new URL(`fixtures/${name}.json`, import.meta.url), 'utf8')),
  );
  if (!parsed.ok) throw new Error(parsed.wrong.join('\n'));
  return parsed.value;
};

/** The first so many people of a pool once more, in areas of their own, and the pool: the two share nobody. */
export const apart = (given: MatchProblem, count: number): readonly [MatchProblem, MatchProblem] => {
  const far = given.people.slice(0, count).map(({ id, areas, ...more }) => ({
    ...more,
    id: `far-${id}`,
    areas: Object.fromEntries(Object.entries(areas).map(([area, minutes]) => [`far-${area}`, minutes])),
  }));
  return [{ ...given, people: far }, given];
};

export const sizesOf = (result: MatchResult): readonly number[] =>
  result.groups.map(({ members }) => members.length).sort((a, b) => b - a);

const some = (names: readonly string[]) =>
  fc.uniqueArray(fc.constantFrom(...names), { minLength: 1, maxLength: 3 });

const AREAS = ['arna', 'fana', 'video'];
const THEMES = ['angst', 'open', 'sorg'];
const SLOTS = ['man-kveld', 'ons-kveld', 'tor-kveld'];
const LANGUAGES = ['en', 'no'];

const anyPerson = (id: string): fc.Arbitrary<MatchPerson> =>
  fc.record({
    id: fc.constant(id),
    waitingDays: fc.nat(60),
    areas: some(AREAS).chain((areas) =>
      fc.record(
        Object.fromEntries(areas.map((area) => [area, area === 'video' ? fc.constant(0) : fc.nat(40)])),
      ),
    ),
    themes: some(THEMES),
    slots: some(SLOTS),
    languages: fc.constantFrom(['no'], ['no'], ['en', 'no'], ['en']),
  });

const anyCoordinator = (id: string) =>
  fc.record({
    id: fc.constant(id),
    areas: some(AREAS),
    slots: some(SLOTS),
    languages: some(LANGUAGES),
    capacity: fc.nat(2),
  });

const anyProposal = (id: string) =>
  fc.record({
    id: fc.constant(id),
    area: fc.constantFrom(...AREAS),
    theme: fc.constantFrom(...THEMES),
    slot: fc.constantFrom(...SLOTS),
    language: fc.constantFrom(...LANGUAGES),
    members: fc.subarray([`${id}x`, `${id}y`, `${id}z`]),
    free: fc.nat(4),
  });

const few = <T>(make: (id: string) => fc.Arbitrary<T>, prefix: string, most: number): fc.Arbitrary<T[]> =>
  fc.nat(most).chain((count) => fc.tuple(...Array.from({ length: count }, (_, i) => make(`${prefix}${i}`))));

export type ProblemShape = {
  readonly mostPeople: number;
  readonly sizes: fc.Arbitrary<{ min: number; max: number }>;
};

/** Any valid problem of that shape: with and without coordinators and proposals, with avoid pairs of known and unknown ids. */
export const anyProblem = ({ mostPeople, sizes }: ProblemShape): fc.Arbitrary<MatchProblem> =>
  few(anyPerson, 'p', mostPeople).chain((all) => {
    const ids = [...all.map(({ id }) => id), 'g0x', 'g1y', 'nobody'];
    const pair = fc
      .subarray(ids, { minLength: 2, maxLength: 2 })
      .map(([a = '', b = '']): [string, string] => [a, b]);
    return fc.record(
      {
        sizes,
        people: fc.constant(all),
        avoid: fc.array(pair, { maxLength: all.length }),
        coordinators: few(anyCoordinator, 'c', 4),
        proposals: few(anyProposal, 'g', 2),
      },
      { requiredKeys: ['sizes', 'people', 'avoid'] },
    );
  });
