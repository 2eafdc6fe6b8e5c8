/**
 * Whether a group that has not met goes on looking for people. With enough of them always; where only one is missing it
 * is kept for `graceDays` days, so that one no does not send everybody back while somebody who fits may come; 0: ended
 * at once.
 */
export const keepsLooking = (
  { people, daysBelow }: { readonly people: number; readonly daysBelow: number },
  { min, graceDays }: { readonly min: number; readonly graceDays: number },
): boolean => people >= min || (people === min - 1 && daysBelow < graceDays);
