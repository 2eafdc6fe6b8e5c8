/** In the order in which they are shown. */
export const areas = [
  'Account',
  'Mail',
  'DNS',
  'Deployment',
  'Schedule',
  'Data',
  'Alarms',
  'Canary',
] as const;
export type Area = (typeof areas)[number];

/**
 * `ok`; `note`: nothing is wrong, it is only too early to tell, or good to know; `warning`: works, but
 * somebody should look; `failed`: people do not get what they should, or will not.
 */
export const states = ['ok', 'note', 'warning', 'failed'] as const;
export type State = (typeof states)[number];

/** One line of what was found, and one of what to do about it. Only what is fine needs nothing to be done. */
export type Finding = {
  readonly area: Area;
  /** What was looked at, in a few words. */
  readonly check: string;
  readonly found: string;
} & ({ readonly state: 'ok' } | { readonly state: Exclude<State, 'ok'>; readonly todo: string });

type Words = { readonly found: string; readonly todo: string };

/** Findings about one thing. */
export const about = (area: Area, check: string) => ({
  ok: (found: string): Finding => ({ area, check, state: 'ok', found }),
  note: (words: Words): Finding => ({ area, check, state: 'note', ...words }),
  warning: (words: Words): Finding => ({ area, check, state: 'warning', ...words }),
  failed: (words: Words): Finding => ({ area, check, state: 'failed', ...words }),
});

export type About = ReturnType<typeof about>;
