import type { Locale } from '../organisation/locale.ts';
import type {
  Catalogue,
  CoordinatorGroupTexts,
  CoordinatorPhoneTexts,
  CoordinatorTexts,
  GroupReasonTexts,
  LeadTexts,
  MatchingTexts,
  ParticipantTexts,
  ProblemTexts,
} from './catalogue.ts';

export type { Locale } from '../organisation/locale.ts';
export { frameText } from './frames.ts';
export type { Translated } from './translated.ts';

/**
 * Every language that the pages speak; one that is in the list of languages and not here does not compile.
 * In a bundle each is a file of its own, so that a start reads the one that its visitor reads.
 */
const sources: Readonly<Record<Locale, () => Promise<Catalogue>>> = {
  nb: async () => (await import('./nb/all.ts')).nb,
  nn: async () => (await import('./nn/all.ts')).nn,
  en: async () => (await import('./en/all.ts')).en,
  es: async () => (await import('./es/all.ts')).es,
  ar: async () => (await import('./ar/all.ts')).ar,
};

const loaded = new Map<Locale, Catalogue>();

/** Reads the texts of a language, once. Must come before any of them is asked for. */
export const loadLanguage = async (locale: Locale): Promise<void> => {
  if (!loaded.has(locale)) loaded.set(locale, await sources[locale]());
};

const catalogue = (locale: Locale): Catalogue => {
  const texts = loaded.get(locale);
  if (texts === undefined) throw new Error(`The texts in "${locale}" are asked for and were never loaded.`);
  return texts;
};

export const participantText = (locale: Locale): ParticipantTexts => catalogue(locale).participant;
export const problemText = (locale: Locale): ProblemTexts => catalogue(locale).problems;
export const coordinatorText = (locale: Locale): CoordinatorTexts => catalogue(locale).coordinator;
export const groupText = (locale: Locale): CoordinatorGroupTexts => catalogue(locale).group;
export const phoneText = (locale: Locale): CoordinatorPhoneTexts => catalogue(locale).phone;
export const reasonText = (locale: Locale): GroupReasonTexts => catalogue(locale).reasons;
export const leadText = (locale: Locale): LeadTexts => catalogue(locale).lead;
export const matchingText = (locale: Locale): MatchingTexts => catalogue(locale).matching;
