import { unicode } from '../domain/unicode.ts';
import { type Locale, languages } from '../organisation/locale.ts';

/** `dir` of everything written in this language. */
export const directionOf = (locale: Locale): 'ltr' | 'rtl' => languages[locale].direction;

/** From the first sign of Hebrew on: what most people type is told apart without the tables of Unicode, which take a cold start milliseconds. */
const mayRunLeft = /[\u0591-\uFFFF]/;
const runningLeft = unicode(
  String.raw`[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]`,
);
const runsLeft = (text: string): boolean => mayRunLeft.test(text) && runningLeft().test(text);

/**
 * Something from elsewhere (a name, a place, a time, a number) that stands in a sentence. Where it may run
 * against the sentence it is wrapped in FIRST STRONG ISOLATE … POP DIRECTIONAL ISOLATE, which work in plain
 * text too, so that neither moves the other's words. What runs along is left as it is. In a language from right
 * to left, what has words of such a language runs with them (RIGHT-TO-LEFT ISOLATE), even where a Latin name is
 * first in it: read the other way, what explains the name would come before it.
 */
export const isolated = (text: string, locale: Locale): string => {
  if (directionOf(locale) === 'rtl' && runsLeft(text)) return `\u2067${text}\u2069`;
  const against = directionOf(locale) === 'rtl' ? text !== '' : runsLeft(text);
  return against ? `\u2068${text}\u2069` : text;
};

/** A number to call, an address or a link: always from left to right (LEFT-TO-RIGHT ISOLATE). */
export const leftToRight = (text: string, locale: Locale): string =>
  directionOf(locale) === 'rtl' ? `\u2066${text}\u2069` : text;
