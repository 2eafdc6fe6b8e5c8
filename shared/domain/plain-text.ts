/**
 * What cannot be seen: control, zero-width and bidirectional characters, lone surrogates, private
 * and blank-looking ones. They hide text, or turn it around on another person's screen.
 */
const hidden =
  /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}\u115F\u1160\u2800\u3164\uFFA0]/u;

/** One line as people mean it: composed letters (NFC), single spaces, none at the ends. */
export const tidy = (text: string): string =>
  text
    .normalize('NFC')
    .trim()
    .replace(/\p{Zs}+/gu, ' ');

export const hasHiddenCharacters = (text: string): boolean => hidden.test(text);

/** Characters as people count them (code points), not UTF-16 units. */
export const lengthOf = (text: string): number => [...text].length;
