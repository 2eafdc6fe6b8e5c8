import { covers, PLACE_RULES, type PlaceRule } from './eligibility.ts';
import type { MatchPerson, MatchPlace, MatchProblem } from './problem.ts';

/**
 * Why somebody waits, and so what would help. `avoid` is for the engine's own use: whoever is shown it could guess
 * that somebody they named, or who named them, is waiting. Show it exactly as `leftOver`.
 */
export type ReasonCode =
  | 'noArea'
  | 'tooFewNearby'
  | 'noSharedLanguage'
  | 'noSharedSlot'
  | 'themeTooFew'
  | 'noCoordinator'
  | 'avoid'
  | 'leftOver';

const IN_LINE = 'No complete group could be formed with you this time; you keep your place in line.';

/** One sentence each: no counts, and nothing about anybody else. */
export const REASON_SENTENCES: Readonly<Record<ReasonCode, string>> = {
  noArea: 'No area is chosen yet, so there is nowhere to meet.',
  tooFewNearby: 'There are not enough people for a group in the areas you can reach yet.',
  noSharedLanguage: 'There are not enough people for a group in your language near you yet.',
  noSharedSlot: 'There are not enough people near you who can meet at your times yet.',
  themeTooFew: 'There are not enough people near you for a group on your themes yet.',
  noCoordinator: 'No coordinator can start a group at your places and times yet.',
  avoid: IN_LINE,
  leftOver: IN_LINE,
};

const CODE_OF_RULE: Readonly<Record<PlaceRule['name'], ReasonCode>> = {
  area: 'tooFewNearby',
  language: 'noSharedLanguage',
  slot: 'noSharedSlot',
  theme: 'themeTooFew',
};

const optionsOf = (person: MatchPerson, rule: PlaceRule['name']): readonly string[] => {
  if (rule === 'area') return Object.keys(person.areas);
  if (rule === 'language') return person.languages;
  return rule === 'slot' ? person.slots : person.themes;
};

/** Everything the person accepts by the first so many rules: [area], then [area, language], and so on. */
const prefixes = (person: MatchPerson, depth: number): readonly (readonly string[])[] =>
  PLACE_RULES.slice(0, depth).reduce<readonly (readonly string[])[]>(
    (known, rule) => known.flatMap((path) => optionsOf(person, rule.name).map((option) => [...path, option])),
    [[]],
  );

type Crowds = ReadonlyMap<string, number>;

const crowdsAt = (people: readonly MatchPerson[], depth: number): Crowds => {
  const crowds = new Map<string, number>();
  for (const person of people) {
    for (const path of prefixes(person, depth)) {
      const key = JSON.stringify(path);
      crowds.set(key, (crowds.get(key) ?? 0) + 1);
    }
  }
  return crowds;
};

/** What only the search knows of the people it left waiting. */
export type Leftovers = {
  /** True when some bundle could hold a group with the person in it. */
  readonly isViable: (id: string) => boolean;
  /** True when a bundle of theirs has people enough who wait, so that only a coordinator is missing. */
  readonly lacksOnlyCoordinator: (id: string) => boolean;
};

const hasCoordinator = (problem: MatchProblem, place: Omit<MatchPlace, 'theme'>): boolean =>
  !problem.coordinators || problem.coordinators.some((coordinator) => covers(coordinator, place));

const fullPlaces = (person: MatchPerson, crowds: Crowds, min: number): readonly MatchPlace[] =>
  prefixes(person, PLACE_RULES.length)
    .filter((path) => (crowds.get(JSON.stringify(path)) ?? 0) >= min)
    .map(([area = '', language = '', slot = '', theme = '']) => ({ area, language, slot, theme }));

/** The reason for each waiting person, by the first rule at which too few are left. The problem is canonical. */
export const reasonsFor = (problem: MatchProblem, left: Leftovers): ((person: MatchPerson) => ReasonCode) => {
  const { min } = problem.sizes;
  const levels = PLACE_RULES.map((rule, index) => ({
    code: CODE_OF_RULE[rule.name],
    depth: index + 1,
    crowds: crowdsAt(problem.people, index + 1),
  }));
  const deepest = levels.at(-1)?.crowds ?? new Map<string, number>();
  const byRules = (person: MatchPerson): ReasonCode | undefined =>
    levels.find(
      ({ depth, crowds }) =>
        !prefixes(person, depth).some((path) => (crowds.get(JSON.stringify(path)) ?? 0) >= min),
    )?.code;
  return (person) => {
    if (Object.keys(person.areas).length === 0) return 'noArea';
    const short = byRules(person);
    if (short) return short;
    const places = fullPlaces(person, deepest, min);
    if (!places.some((place) => hasCoordinator(problem, place))) return 'noCoordinator';
    if (!left.isViable(person.id)) return 'avoid';
    return left.lacksOnlyCoordinator(person.id) ? 'noCoordinator' : 'leftOver';
  };
};
