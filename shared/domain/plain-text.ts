import { unicode } from './unicode.ts';

/**
 * What cannot be seen: control, zero-width and bidirectional characters, lone surrogates, private
 * and blank-looking ones. They hide text, or turn it around on another person's screen.
 */
const hidden = unicode(
  String.raw`[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}\u115F\u1160\u2800\u3164\uFFA0]`,
);

/** What most people type, Latin letters and marks: told apart without the tables of Unicode, which take a cold start milliseconds. */
const seen = /^[ -~\u00A1-\u00AC\u00AE-\u017F]*$/;

/** `\p{Zs}`, written out for the same reason. */
const spaces = /[ \u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]+/g;

/** Soft hyphens, and marks of direction that keyboards and copying add; they say nothing and go. */
const marks = /[\u00AD\u061C\u200E\u200F]/g;

const letterOrMark = unicode(String.raw`[\p{L}\p{M}]`);
const joinless = unicode(String.raw`[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]`);
const letter = unicode(String.raw`\p{L}`);

/**
 * A joiner or non-joiner between two letters is spelling (Persian, Urdu, Indic scripts). Latin, Greek and Cyrillic
 * have no use for one, so there it could only hide, as it could anywhere else.
 */
const isSpelling = (before = '', after = ''): boolean =>
  letterOrMark().test(before) && !joinless().test(before) && letter().test(after);

/** The text with only those joiners for which `keep` says so; told is whether they are spelling. */
const withJoiners = (text: string, keep: (spelling: boolean) => boolean): string => {
  const characters = [...text];
  return characters
    .filter(
      (one, at) => !/[\u200C\u200D]/.test(one) || keep(isSpelling(characters[at - 1], characters[at + 1])),
    )
    .join('');
};

/** Without what says nothing: marks, and the joiners that are no spelling. */
const said = (text: string): string => withJoiners(text.replace(marks, ''), (spelling) => spelling);

/** One line as people mean it: composed letters (NFC), single spaces, none at the ends, no marks that say nothing. */
export const tidy = (text: string): string =>
  (seen.test(text) ? text : said(text)).normalize('NFC').trim().replace(spaces, ' ');

export const hasHiddenCharacters = (text: string): boolean =>
  !seen.test(text) && hidden().test(withJoiners(text, (spelling) => !spelling));

/** Characters as people count them (code points), not UTF-16 units. */
export const lengthOf = (text: string): number => [...text].length;
