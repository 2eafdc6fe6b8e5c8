import type { MatchGroup, MatchProblem } from './problem.ts';

/** How many of a group, in words only: the few of a small group are nobody's business. */
export type Share = 'all' | 'most' | 'some';

/** Why the people of a group fit, as values that a page turns into words. Nothing in it tells one of them from another. */
export type GroupReason =
  /** Everybody accepts the area, the time and the language. */
  | { readonly code: 'everyoneAccepts' }
  /** The theme is what so many of them want most. */
  | { readonly code: 'firstChoice'; readonly share: Share }
  /** Nobody travels longer; rounded up to five minutes. Missing where nobody travels. */
  | { readonly code: 'travel'; readonly minutes: number }
  /** Somebody has waited at least so many whole weeks. Missing below four. */
  | { readonly code: 'waitedLong'; readonly weeks: number };

const MINUTE_STEP = 5;
const DAYS_A_WEEK = 7;
const LONG_WAIT_WEEKS = 4;

const shareOf = (some: number, all: number): Share | undefined => {
  if (some === 0) return undefined;
  if (some === all) return 'all';
  return 2 * some > all ? 'most' : 'some';
};

/** The reasons for a group of the result, the strongest first. Members who are nobody in the problem are left out. */
export const explainGroup = (
  problem: Pick<MatchProblem, 'people'>,
  group: Pick<MatchGroup, 'area' | 'theme' | 'members'>,
): readonly GroupReason[] => {
  const ids = new Set(group.members);
  const people = problem.people.filter(({ id }) => ids.has(id));
  const share = shareOf(people.filter(({ themes }) => themes[0] === group.theme).length, people.length);
  const farthest = Math.max(0, ...people.map(({ areas }) => areas[group.area] ?? 0));
  const minutes = Math.ceil(farthest / MINUTE_STEP) * MINUTE_STEP;
  const weeks = Math.floor(Math.max(0, ...people.map(({ waitingDays }) => waitingDays)) / DAYS_A_WEEK);
  return [
    { code: 'everyoneAccepts' },
    ...(share === undefined ? [] : [{ code: 'firstChoice', share } as const]),
    ...(minutes === 0 ? [] : [{ code: 'travel', minutes } as const]),
    ...(weeks < LONG_WAIT_WEEKS ? [] : [{ code: 'waitedLong', weeks } as const]),
  ];
};
