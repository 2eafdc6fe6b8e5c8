/**
 * What people write when they answer in one language; matched without accents, capitals and marks.
 * Longer phrases are read before shorter ones, so `jeg kan ikke` is never half a yes.
 */
export type ReplyWords = {
  readonly yes: readonly string[];
  readonly no: readonly string[];
  /** Not this time: names the time itself, so that another one may be asked for. */
  readonly otherTime: readonly string[];
  /** Means nothing by itself: greetings, thanks. */
  readonly polite: readonly string[];
  /** No answer by itself, and no part of a no: `nei, så hyggelig` is delight, `det går bra` is how one is. */
  readonly glad: readonly string[];
  /** No answer by itself, and no part of a yes: in `det passer dessverre` a word is missing. */
  readonly sorry: readonly string[];
  /** Made of words that answer, and still none: `si puedo` is also `if I can`. */
  readonly unsure: readonly string[];
  /** Begins the end of a mail; a name, a title and a number may follow. */
  readonly closing: readonly string[];
  /** After the closing: a sign that something is still being said, so a person's eyes are needed. */
  readonly saysMore: readonly string[];
};
