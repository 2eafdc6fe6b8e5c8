/**
 * What cannot be seen: control, zero-width and bidirectional characters, lone surrogates, private
 * and blank-looking ones. They hide text, or turn it around on another person's screen.
 */
const isHidden = (text: string): boolean =>
  /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}\u115F\u1160\u2800\u3164\uFFA0]/u.test(
    text,
  );

/** What most people type, Latin letters and marks: told apart without the tables of Unicode, which take a cold start milliseconds. */
const seen = /^[ -~\u00A1-\u00AC\u00AE-\u017F]*$/;

/** `\p{Zs}`, written out for the same reason. */
const spaces = /[ \u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]+/g;

/** One line as people mean it: composed letters (NFC), single spaces, none at the ends. */
export const tidy = (text: string): string => text.normalize('NFC').trim().replace(spaces, ' ');

export const hasHiddenCharacters = (text: string): boolean => !seen.test(text) && isHidden(text);

/** Characters as people count them (code points), not UTF-16 units. */
export const lengthOf = (text: string): number => [...text].length;
