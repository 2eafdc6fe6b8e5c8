import { formsOf } from '../canaries/watch.ts';
import { secretInErrors } from '../faults/faults.ts';
import type { System } from './system.ts';

/** In every name and address of a history, so that it can be looked for wherever it must not be. */
export const canary = 'Kanarifugl';

const wanted = [...formsOf(canary), secretInErrors, '@', '%40'];

const holds = (text: string): boolean => wanted.some((one) => text.includes(one));

/** Lines of the log, errors that leave a function, and keys of rows, streams and the journal. */
export const personalIn = ({ notes }: System): readonly string[] => {
  const keys = notes.seen.flatMap(({ writes }) => writes.map(({ key }) => `${key.pk} ${key.sk}`));
  return [...notes.lines, ...keys].filter(holds);
};

const secretShape = /[A-Za-z0-9_-]{43}/g;

/** Secrets of links and sessions that were written down as they are. */
export const usableIn = ({ notes }: System): readonly string[] =>
  notes.seen
    .flatMap(({ writes }) => writes)
    .flatMap((write) => JSON.stringify(write).match(secretShape) ?? [])
    .filter((text) => notes.secrets.has(text))
    .map(() => 'a usable link is stored');
