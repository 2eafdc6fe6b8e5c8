import { phraseWords } from './phrase-words.ts';

/** Six of 256 words are 48 bits: enough, since phrases are only stored keyed and each guess is a request. */
const wordCount = 6;

/** A phrase a group can remember and write down. `randomInt(below)` gives a whole number in [0, below). */
export const newPhrase = (randomInt: (below: number) => number): string =>
  Array.from({ length: wordCount }, () => phraseWords[randomInt(phraseWords.length)] ?? phraseWords[0]).join(
    ' ',
  );

/** However it is typed later: capitals, commas, hyphens and extra spaces do not matter. */
export const normalisePhrase = (typed: string): string =>
  typed
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s,.;–-]+/gu, ' ')
    .trim();
