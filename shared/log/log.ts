import { catalogue, type Log, type LogField } from './catalogue.ts';

type Line = Readonly<Record<string, string | number>>;

/** Where lines go: Powertools' logger in the cloud, a list in tests. */
export type LogSink = Readonly<Record<'info' | 'warn' | 'error', (message: string, fields: Line) => void>>;

/** Type checks end at run time, so a field outside the catalogue is dropped here as well. */
const picked = (fields: Readonly<Partial<Record<LogField, unknown>>>, allowed: readonly LogField[]): Line =>
  Object.fromEntries(
    allowed.flatMap((name): [string, string | number][] => {
      const value = fields[name];
      return typeof value === 'string' || typeof value === 'number' ? [[name, value]] : [];
    }),
  );

/** A log over the closed catalogue; `event` names the line for filters and alarms. */
export const createLog =
  (sink: LogSink): Log =>
  (event, fields) => {
    const entry = catalogue[event];
    sink[entry.level](entry.message, { event, ...picked(fields, entry.fields) });
  };
