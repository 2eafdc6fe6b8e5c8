import '../all-languages.ts';
import type { Catalogue, FrameTexts } from '../../shared/i18n/catalogue.ts';
import {
  coordinatorText,
  frameText,
  groupText,
  type Locale,
  leadText,
  matchingText,
  participantText,
  phoneText,
  problemText,
  reasonText,
} from '../../shared/i18n/index.ts';
import { bergen } from '../use-cases/support/test-deps.ts';

const catalogueOf = (locale: Locale): Catalogue & { readonly frame: FrameTexts } => ({
  frame: frameText(locale),
  participant: participantText(locale),
  problems: problemText(locale),
  coordinator: coordinatorText(locale),
  group: groupText(locale),
  phone: phoneText(locale),
  reasons: reasonText(locale),
  lead: leadText(locale),
  matching: matchingText(locale),
});

/** A text with its path, and for a function what it was given. */
export type Text = { readonly path: string; readonly words: string; readonly given: readonly unknown[] };

/** Made up of what stands nowhere else, so that it can be found again; counts are big enough to be digits everywhere. */
const words = ['Qaxy', 'Wevz', 'Zujk'];
const numbers = [37, 48, 59];
const takesNumbers =
  /start\.facts|[mM]inutes|deadline|waitedLong|travel$|attempts|whatHappens|givenUp|capacity$|seats$|people$|home\.(talks|tasks|waiting|callGroup|load)|rank$|run\.parts$|atLeast$/;

const samplesFor = (path: string): readonly unknown[] => {
  if (path.endsWith('privacy.keep')) return [bergen.retention];
  if (/times\.clock$/.test(path)) return ['12'];
  if (/roomChoice$/.test(path)) return [words[0], numbers[1]];
  return takesNumbers.test(path) ? numbers : words;
};

/** Every text of a value, in the order of its keys; functions are tried with samples. */
const textsOf = (value: unknown, path: string, given: readonly unknown[] = []): readonly Text[] => {
  if (typeof value === 'string') return [{ path, words: value, given }];
  if (typeof value !== 'function')
    return Object.entries(Object(value)).flatMap(([key, inner]) => textsOf(inner, `${path}.${key}`, given));
  const samples = samplesFor(path).slice(0, Math.max(value.length, 1));
  return textsOf(value(...samples), path, samples);
};

export const everyText = (locale: Locale): readonly Text[] => textsOf(catalogueOf(locale), '');
