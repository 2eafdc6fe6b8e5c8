import type { Instant } from '../../../../shared/domain/time.ts';

/** Ids and moments in the reader's words; made from the organisation file. */
export type Labels = {
  readonly area: (id: string) => string;
  /** For figures of leads only: elsewhere a theme stands where it is chosen. */
  readonly theme: (id: string) => string;
  /** `mandag kveld`. */
  readonly slot: (id: string) => string;
  /** `mandag kveld fra kl. 18:00`. */
  readonly when: (id: string) => string;
  readonly language: (id: string) => string;
  /** `1. desember 2026`. */
  readonly day: (at: Instant) => string;
  /** `tirsdag 1. desember 2026 kl. 18:00`. */
  readonly moment: (at: Instant) => string;
  /** A local date, `YYYY-MM-DD`, with its weekday. */
  readonly date: (date: string) => string;
  /** `november 2026`, for `2026-11`. */
  readonly month: (month: string) => string;
};
