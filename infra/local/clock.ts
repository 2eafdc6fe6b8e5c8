import { type Instant, instant } from '../../shared/domain/time.ts';

/** The real time, and how far the local system has been moved ahead of it (the journey lets days pass). */
export type LocalClock = { readonly now: () => Instant; readonly advanceHours: (hours: number) => void };

export const createClock = (): LocalClock => {
  let ahead = 0;
  return {
    now: () => instant(new Date(Date.now() + ahead)),
    advanceHours: (hours) => {
      ahead += hours * 3_600_000;
    },
  };
};
