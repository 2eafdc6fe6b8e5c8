import type { Locale } from '../organisation/locale.ts';
import { ar } from './ar/all.ts';
import type {
  Catalogue,
  CoordinatorGroupTexts,
  CoordinatorPhoneTexts,
  CoordinatorTexts,
  GroupReasonTexts,
  LeadTexts,
  ParticipantTexts,
  ProblemTexts,
} from './catalogue.ts';
import { en } from './en/all.ts';
import { es } from './es/all.ts';
import { nb } from './nb/all.ts';
import { nn } from './nn/all.ts';

export type { Locale } from '../organisation/locale.ts';
export { frameText } from './frames.ts';
export type { Translated } from './translated.ts';

/** Every language that the pages speak; one that is in the list of languages and not here does not compile. */
const catalogues: Readonly<Record<Locale, Catalogue>> = { nb, nn, en, es, ar };

export const participantText = (locale: Locale): ParticipantTexts => catalogues[locale].participant;
export const problemText = (locale: Locale): ProblemTexts => catalogues[locale].problems;
export const coordinatorText = (locale: Locale): CoordinatorTexts => catalogues[locale].coordinator;
export const groupText = (locale: Locale): CoordinatorGroupTexts => catalogues[locale].group;
export const phoneText = (locale: Locale): CoordinatorPhoneTexts => catalogues[locale].phone;
export const reasonText = (locale: Locale): GroupReasonTexts => catalogues[locale].reasons;
export const leadText = (locale: Locale): LeadTexts => catalogues[locale].lead;
