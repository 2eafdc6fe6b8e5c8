/**
 * Text that somebody typed, safe to stand in one line of a mail or of a calendar entry: line breaks
 * and control characters become spaces, invisible direction marks go, so that nothing can forge a
 * line, a header or the reading order.
 */
export const oneLine = (text: string): string =>
  text
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
    .trim();
