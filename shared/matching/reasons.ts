import { at } from './cells.ts';
import { coverOf, PLACE_RULES, type PlaceRule } from './eligibility.ts';
import type { MatchProblem } from './problem.ts';
import { eachCrowd, everybody, wishesOf } from './wishes.ts';

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

/** What only the search knows of the people it left waiting, by their index. */
export type Leftovers = {
  readonly waits: (person: number) => boolean;
  /** True when some bundle could hold a group with the person in it. */
  readonly isViable: (person: number) => boolean;
  /** True when a bundle of theirs has people enough who wait, so that only a coordinator is missing. */
  readonly lacksOnlyCoordinator: (person: number) => boolean;
};

type Reach = {
  /** How many rules, in their order, each person shares with people enough at one place. */
  readonly depth: Int32Array;
  /** 1 where one of the places they share by all rules has a coordinator. */
  readonly isLed: Uint8Array;
};

/** Only of those who wait: a crowd in which nobody does is not looked into. */
const reachOf = (problem: MatchProblem, waits: Leftovers['waits']): Reach => {
  const { people, sizes, coordinators } = problem;
  const reach: Reach = { depth: new Int32Array(people.length), isLed: new Uint8Array(people.length) };
  const coordinatorsAt = coverOf(coordinators ?? []);
  const aspects = PLACE_RULES.map((rule) => wishesOf(people, rule.name));
  eachCrowd(aspects, { min: sizes.min, within: everybody(people) }, (crowd) => {
    const depth = crowd.path.length;
    const waiting = crowd.people.filter(waits);
    for (const person of waiting) reach.depth[person] = Math.max(depth, at(reach.depth, person));
    if (depth < aspects.length) return waiting.length > 0;
    const [area = '', language = '', slot = ''] = crowd.path;
    const isLed = !coordinators || coordinatorsAt({ area, slot, language }).length > 0;
    if (isLed) for (const person of waiting) reach.isLed[person] = 1;
    return false;
  });
  return reach;
};

/** The reason for each person who waits, given by index: the first rule at which too few are left. */
export const reasonsFor = (problem: MatchProblem, left: Leftovers): ((person: number) => ReasonCode) => {
  const { depth, isLed } = reachOf(problem, left.waits);
  return (person) => {
    if (Object.keys(problem.people[person]?.areas ?? {}).length === 0) return 'noArea';
    const rule = PLACE_RULES[at(depth, person)];
    if (rule) return CODE_OF_RULE[rule.name];
    if (isLed[person] !== 1) return 'noCoordinator';
    if (!left.isViable(person)) return 'avoid';
    return left.lacksOnlyCoordinator(person) ? 'noCoordinator' : 'leftOver';
  };
};
