/** The one thing about a process that the domain knows: where the machine's own clock on the wall hangs. */
let own: string | undefined;

/**
 * Says that the process itself lives in this zone (`shared/runtime/live-in.ts` sees to it), so that it knows that
 * zone's hours by itself. Any other zone is asked of `Intl`, whose first answer costs some 20 ms of a start.
 */
export const declareOwnZone = (timeZone: string | undefined): void => {
  own = timeZone;
};

/** A zone as Luxon wants it. */
export const zoneOf = (timeZone: string): string => (timeZone === own ? 'system' : timeZone);
