import type { Log } from '../../shared/log/catalogue.ts';
import { createLog } from '../../shared/log/log.ts';
import { leaves } from '../canaries/watch.ts';

/** A log that keeps its lines as they would be written. */
export const keepLines = (): {
  readonly log: Log;
  readonly lines: Readonly<Record<string, string | number>>[];
} => {
  const lines: Readonly<Record<string, string | number>>[] = [];
  const keep = (_message: string, fields: Readonly<Record<string, string | number>>) => {
    leaves('a line of the log', fields);
    lines.push(fields);
  };
  return { log: createLog({ info: keep, warn: keep, error: keep }), lines };
};
