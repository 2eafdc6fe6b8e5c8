/** What LIX is made of. */
export type Reading = {
  readonly words: number;
  readonly sentences: number;
  readonly longWords: number;
  /** Words per sentence plus long words in per cent; rounded. */
  readonly lix: number;
};

const inSentences = new Intl.Segmenter('nb', { granularity: 'sentence' });
const inWords = new Intl.Segmenter('nb', { granularity: 'word' });

/** Björnsson's limit: a word is long when it has more letters than this. */
const short = 6;

/** `kl. 18.00` and `1. desember` end no sentence; the segmenter breaks at the first. */
const withoutAbbreviations = (text: string): string => text.replace(/\b(kl|ca|tlf|f\.eks)\. /g, '$1 ');

const wordsOf = (text: string): readonly string[] =>
  [...inWords.segment(text)].filter(({ isWordLike }) => isWordLike).map(({ segment }) => segment);

const sentencesOf = (text: string): readonly string[] =>
  [...inSentences.segment(withoutAbbreviations(text))]
    .map(({ segment }) => segment.trim())
    .filter((segment) => wordsOf(segment).length > 0);

/**
 * The readability index (LIX, Björnsson 1968) of some texts, none of which goes on in the next. Below 30 is
 * very easy, 30 to 40 easy, 40 to 50 what newspapers write.
 */
export const readingOf = (texts: readonly string[]): Reading => {
  const sentences = texts.flatMap(sentencesOf);
  const words = sentences.flatMap(wordsOf);
  const long = words.filter((word) => [...word.replace(/\P{L}/gu, '')].length > short);
  const lix = words.length / sentences.length + (100 * long.length) / words.length;
  return {
    words: words.length,
    sentences: sentences.length,
    longWords: long.length,
    lix: Math.round(lix * 10) / 10,
  };
};

/** Texts that are sentences: names of fields, buttons, headings without an end are not what LIX measures. */
export const onlySentences = (texts: readonly string[]): readonly string[] =>
  texts.filter((text) => /[.?:]$/.test(text.trim()));
