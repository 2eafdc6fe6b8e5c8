import { declareOwnZone } from '../domain/own-zone.ts';

/** Where a process says in which zone its own clock is; `process.env` is one. */
export type ZoneVariable = { TZ?: string | undefined };

/** Five hours behind the whole year; no centre is there. */
const proof = { zone: 'Etc/GMT+5', minutes: 300 } as const;

/** In a worker thread, say, the variable can be written and nothing comes of it. */
const isHeard = (variable: ZoneVariable): boolean => {
  variable.TZ = proof.zone;
  return new Date(0).getTimezoneOffset() === proof.minutes;
};

/**
 * Moves the process into the organisation's time zone: what the machine then tells of that zone's hours comes from the
 * same data as `Intl`, without starting `Intl`. Where the process cannot be moved, `Intl` is asked as ever.
 * `timeZone` is a name that `Intl` knows (the organisation file is checked for that).
 */
export const liveIn = (timeZone: string, variable: ZoneVariable): void => {
  const before = variable.TZ;
  const heard = isHeard(variable);
  if (heard) variable.TZ = timeZone;
  else if (before === undefined) delete variable.TZ;
  else variable.TZ = before;
  declareOwnZone(heard ? timeZone : undefined);
};
