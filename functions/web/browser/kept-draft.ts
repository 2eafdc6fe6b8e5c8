import { now } from './deps.ts';
import type { Field } from './typed-fields.ts';

/** Says nothing to whoever looks at what the browser keeps. */
const key = 'draft';
const lifetime = 24 * 60 * 60 * 1000;

type Draft = { readonly until: number; readonly fields: readonly Field[] };

const isDraft = (found: unknown): found is Draft =>
  typeof found === 'object' &&
  found !== null &&
  'until' in found &&
  typeof found.until === 'number' &&
  'fields' in found &&
  Array.isArray(found.fields) &&
  found.fields.every((field: unknown) => Array.isArray(field));

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

export const forget = (kept: Storage): void => kept.removeItem(key);

/** What was typed less than a day ago; what is older, or none of ours, is gone with the look at it. */
export const remembered = (kept: Storage): readonly Field[] | undefined => {
  const text = kept.getItem(key);
  if (text === null) return undefined;
  const found = parsed(text);
  if (isDraft(found) && found.until > now()) return found.fields;
  forget(kept);
  return undefined;
};

/** Keeps it for a day from now. A browser that is full keeps what it had. */
export const remember = (kept: Storage, fields: readonly Field[]): void => {
  try {
    kept.setItem(key, JSON.stringify({ until: now() + lifetime, fields } satisfies Draft));
  } catch {
    return;
  }
};
