/** When a group is proposed and when it is worth waiting for a fuller one; the values of the organisation file. */
export type Policy = {
  readonly min: number;
  /** A new group usually starts with at least so many people. */
  readonly startAt: number;
  /** The smallest group is enough for people who have all waited so many days. */
  readonly startAtMinAfterDays: number;
};

/** One run of the engine: the smallest group in it, and the fewest days that the people in it have waited. */
export type Pass = { readonly min: number; readonly waitingDays: number };

/**
 * The runs of one night, in order: first groups big enough to bear a no, of everybody; then smaller ones of those who
 * have waited for a fuller one. So a group that is possible is held back for `startAtMinAfterDays` at most, and what
 * comes of small groups, which often fall apart, is kept from people who are new. Figures: `docs/matching.md`.
 */
export const passesOf = ({ min, startAt, startAtMinAfterDays }: Policy): readonly [Pass, ...Pass[]] => {
  const first: Pass = { min: Math.max(min, startAt), waitingDays: 0 };
  return startAt <= min ? [first] : [first, { min, waitingDays: startAtMinAfterDays }];
};

/** Those of the waiting who are in a run. */
export const inPass = <Person extends { readonly waitingDays: number }>(
  people: readonly Person[],
  pass: Pass,
): readonly Person[] => people.filter(({ waitingDays }) => waitingDays >= pass.waitingDays);
